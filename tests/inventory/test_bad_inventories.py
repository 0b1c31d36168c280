"""Every way to get an inventory wrong is answered with its place and with what would be right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from netmon.inventory import Problem
from netmon.inventory.files import MAX_BYTES
from netmon.inventory.parse import MAX_NODES
from netmon.inventory.problem import MOST_PROBLEMS, Fact, Phrase
from netmon.words import Language
from tests.inventory.bad import ENVIRON, NAMES, copy_to, expected, problems_of

GENERATED = ("too_large.yaml", "too_many_values.yaml", "too_many_problems.yaml")

REFERRED_TO = ("network", "division", "unit", "site", "credential", "device", "indicator")

ROOM = Path(__file__).parent.parent.parent / "netmon" / "inventory"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bad inventories where file modes can be set, and some that are too large to keep."""
    copy = tmp_path_factory.mktemp("bad")
    copy_to(copy)
    (copy / "too_large.yaml").write_bytes(b"# a line of comment\n" * (MAX_BYTES // 20 + 1))
    (copy / "too_many_values.yaml").write_bytes(b"targets:\n" + b"- \n" * (MAX_NODES + 1))
    (copy / "too_many_problems.yaml").write_bytes(b"targets:\n" + b"- x\n" * MOST_PROBLEMS * 2)
    return copy


@pytest.fixture
def here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Problems name files as the user did: relative to where he stands."""
    monkeypatch.chdir(folder)
    return folder


def codes_in(code: str, facts: Iterator[Fact]) -> Iterator[str]:
    yield code
    for fact in facts:
        if isinstance(fact, Phrase):
            yield from codes_in(fact.code, iter(fact.facts.values()))


def codes_of(problem: Problem) -> set[str]:
    return set(codes_in(problem.code, iter(problem.facts.values())))


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_inventory_is_answered_once_at_a_line_in_these_words(name: str, here: Path) -> None:
    (problem,) = problems_of(Path(name))
    said = [problem.say(language) for language in Language]
    assert "\n".join(said) + "\n" == expected(name).read_text(encoding="utf-8")
    assert 1 <= problem.line <= max(len(Path(problem.file).read_bytes().splitlines()), 1)


def test_a_file_that_is_too_large_is_refused(here: Path) -> None:
    assert [problem.code for problem in problems_of(Path("too_large.yaml"))] == ["syntax.file_too_large"]


def test_a_file_of_too_many_values_is_refused(here: Path) -> None:
    (problem,) = problems_of(Path("too_many_values.yaml"))
    assert (problem.code, problem.line) == ("syntax.too_many_values", MAX_NODES - 1)


def test_of_more_problems_than_anyone_reads_the_first_are_told(here: Path) -> None:
    problems = problems_of(Path("too_many_problems.yaml"))
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1].code == "problem.too_many"


def test_every_problem_that_the_inventory_can_tell_is_shown_by_a_bad_inventory(here: Path) -> None:
    shown = set[str]()
    for name in (*NAMES, *GENERATED):
        for problem in problems_of(Path(name)):
            shown |= codes_of(problem)
    sources = [*sorted(ROOM.rglob("*.py")), ROOM.parent / "secrets.py"]
    named = {code for path in sources for code in re.findall(r'"((?:problem|syntax)\.[a-z0-9_]+)"', path.read_text())}
    nouns = {f"term.{noun}" for noun in REFERRED_TO}
    assert (named | nouns) - shown == {"problem.network_not_declared"}  # the one that is wrong about the question
    assert shown - (named | nouns) == set()


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("secret_")])
def test_no_secret_is_ever_shown(name: str, here: Path) -> None:
    for problem in problems_of(Path(name)):
        for spoken in (repr(problem), problem.say(Language.ZH), problem.say(Language.EN)):
            assert not any(secret in spoken for secret in ("hunter", *ENVIRON.values()))
