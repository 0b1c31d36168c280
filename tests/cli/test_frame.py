"""Help, language, exit codes, and the pages in docs/: what all commands share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from typer.core import TyperOption

from netmon import __version__
from netmon.cli import check as check_module
from netmon.cli.commands import command_line
from netmon.cli.reference import FILES, reference
from netmon.words import Language
from tests.cli.given import Cli, program
from tests.cli.golden import same_as_golden

DOCS = Path(__file__).parent.parent.parent / "docs"
NAMES = [
    "check",
    "template",
    "import",
    "discover",
    "run",
    "status",
    "why",
    "events",
    "probe",
    "ssh parse",
    "reload",
    "demo",
    "lab",
    "lab history",
    "schema",
    "version",
]


def options() -> Iterator[tuple[str, str]]:
    group = command_line(Language.EN)
    for name in group.entries:
        for parameter in group.command(name).params:
            if isinstance(parameter, TyperOption):
                yield from ((name, option) for option in parameter.opts)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["", *NAMES])
def test_help_is_in_the_readers_language(cli: Cli, name: str, lang: str) -> None:
    ended = cli(*name.split(), "--help", lang=lang)
    assert (ended.code, ended.err) == (0, "")
    same_as_golden(f"help-{name.replace(' ', '-') or 'netmon'}.{lang}.txt", ended.out)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_word_that_only_begins_commands_shows_their_help(cli: Cli, lang: str) -> None:
    ended = cli("incident", "--help", lang=lang)
    assert (ended.code, ended.err) == (0, "")
    same_as_golden(f"help-incident.{lang}.txt", ended.out)
    alone = cli("incident", lang=lang)
    assert (alone.code, alone.out) == (2, "")
    assert "conclude" in alone.err


def test_a_second_word_that_is_none_says_which_it_may_have_been(cli: Cli) -> None:
    ended = cli("incident", "lst", lang="en")
    assert ended.code == 2
    assert "no such command: incident lst; did you mean incident list?" in ended.err


def test_without_a_word_it_shows_its_help_as_wrong_use(cli: Cli) -> None:
    ended = cli()
    assert (ended.code, ended.out) == (2, "")
    assert all(name in ended.err for name in NAMES)


@pytest.mark.parametrize("language", list(Language))
def test_the_reference_in_docs_is_the_one_the_program_makes(language: Language) -> None:
    page = (DOCS / FILES[language]).read_text(encoding="utf-8")
    assert page == reference(language), "run python -m netmon.cli.reference"


@pytest.mark.parametrize("language", list(Language))
def test_every_command_and_option_stands_in_docs(language: Language) -> None:
    page = (DOCS / FILES[language]).read_text(encoding="utf-8")
    sections = {part.split("\n", 1)[0]: part for part in page.split("\n## ")}
    assert [name for name in NAMES if f"netmon {name}" not in sections] == []
    assert [pair for pair in options() if pair[1] not in sections[f"netmon {pair[0]}"]] == []


@pytest.mark.parametrize(("typed", "meant"), [("chek", "check"), ("evnts", "events"), ("statsu", "status")])
def test_a_mistyped_command_is_told_what_it_may_have_been(cli: Cli, typed: str, meant: str) -> None:
    ended = cli(typed)
    assert (ended.code, ended.out) == (2, "")
    assert meant in ended.err


def test_a_mistyped_option_is_told_what_it_may_have_been(cli: Cli) -> None:
    ended = cli("probe", "h", "--comunity", "env:X")
    assert ended.code == 2
    assert "--community" in ended.err


def test_the_version_is_said_both_ways(cli: Cli) -> None:
    assert cli("--version").out == cli("version").out == f"netmon {__version__}\n"


@pytest.mark.parametrize("name", ["inventory", "probe"])
def test_a_published_schema_is_a_schema(cli: Cli, name: str) -> None:
    found = cli("schema", name).json()
    assert isinstance(found, dict)
    jsonschema.validators.validator_for(found).check_schema(found)


def test_a_schema_nobody_published_is_wrong_use(cli: Cli) -> None:
    assert cli("schema", "everything").code == 2


def break_check(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_kwargs: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(check_module, "load", fail)


def test_a_bug_is_one_line_and_under_debug_a_traceback(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    break_check(monkeypatch)
    ended = cli("check")
    assert (ended.code, ended.out) == (1, "")
    assert len(ended.err.splitlines()) == 1
    assert "RuntimeError" in ended.err
    assert "--debug" in ended.err
    assert "Traceback" in cli("--debug", "check").err


def test_a_terminal_without_chinese_still_gets_the_answer() -> None:
    ended = program("check", "--help", NETMON_LANG="zh", PYTHONIOENCODING="ascii:strict", PATH="/usr/bin")
    assert ended.returncode == 0
    assert "--no-secrets" in ended.stdout
