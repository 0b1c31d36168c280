"""`returns` over a database that the daemon's own store wrote: what is sent, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from netmon.model.attestation import Attestation, Claim
from netmon.model.inventory import Inventory
from netmon.model.names import AttestationId
from netmon.model.verdict import Source
from netmon.store.batch import Paper
from tests.cli.given import Cli, FixedClock
from tests.cli.golden import same_as_golden
from tests.coverage import made
from tests.figures import database


def returned() -> Iterable[Attestation]:
    """Return what came in since: one contradicts what is seen, one expires soon, and the functions of a department."""
    said = [
        made.paper("finance", Claim.LAN_BUILT, holds=False, expires=date(2027, 1, 1), document="财办〔2026〕9 号"),
        made.paper("liuyang", Claim.PORTAL, expires=date(2026, 8, 1), document="浏政办〔2025〕3 号"),
        made.paper("finance", Claim.FUNCTION, item="政府采购", expires=date(2027, 1, 1), document="财办〔2026〕9 号"),
        made.paper("finance", Claim.FUNCTION, item="会计考试", holds=False, expires=date(2026, 6, 1), document="=旧"),
    ]
    for number, one in enumerate(said, 100):
        id_ = AttestationId(f"{number:017}")
        yield replace(one, id=id_, recorded_at=database.BEGUN + 60, source=Source.REPORTED)


def papers(inventory: Inventory) -> Iterable[Paper]:
    return (*database.baseline(inventory), *database.documents(), *returned(), *database.days())


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> str:
    return database.write(tmp_path_factory.mktemp("returns") / "netmon.db", papers)


@pytest.fixture
def asked(cli: Cli, kept: str, monkeypatch: pytest.MonkeyPatch) -> Cli:
    monkeypatch.setenv("COLUMNS", "100")
    cli.clock = FixedClock(database.NOW)
    cli.environ = {"NETMON_DATABASE": kept, "NETMON_INVENTORY": str(database.INVENTORY), "COLUMNS": "100"}
    return cli


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_how_it_stands_is_told_by_prefecture_and_of_one_that_is_named_by_unit(asked: Cli, lang: str) -> None:
    said = asked("returns", "status", lang=lang)
    same_as_golden(f"returns-status.{lang}.txt", said.out)
    named = asked("returns", "status", "--prefecture", "430100", lang=lang)
    same_as_golden(f"returns-status-named.{lang}.txt", named.out)
    assert (said.code, named.code) == (1, 1)


def test_scripts_are_told_the_same(asked: Cli) -> None:
    told = asked("returns", "status", "--prefecture", "湖南省", "--json").json()
    assert isinstance(told, dict)
    (one,) = told["prefectures"]
    assert {name: one[name] for name in ("asked", "whole", "partly", "nothing", "expired", "conflicts")} == {
        "asked": 3,
        "whole": 0,
        "partly": 1,
        "nothing": 2,
        "expired": 1,
        "conflicts": 1,
    }
    assert [(each["unit"], each["measured"]) for each in one["contradicted"]] == [("finance", "yes")]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_template_is_filled_with_who_is_asked_what_is_seen_and_what_was_returned(
    asked: Cli, tmp_path: Path, lang: str
) -> None:
    said = asked("returns", "template", str(tmp_path / "out"), "--prefecture", "430000", "--format", "csv", lang=lang)
    assert said.code == 0, said.err
    files = [Path(line) for line in said.lines()]
    assert [path.read_bytes()[:3] for path in files] == [b"\xef\xbb\xbf"] * 3
    text = "\n".join(f"{path.name}\n{path.read_text(encoding='utf-8-sig')}" for path in files)
    same_as_golden(f"returns-template.{lang}.txt", text)


def test_all_prefectures_get_a_workbook_each_and_nothing_is_overwritten_unasked(asked: Cli, tmp_path: Path) -> None:
    said = asked("returns", "template", str(tmp_path), "--all", lang="zh")
    assert [Path(line).name for line in said.lines()] == ["430000-湖南省.xlsx", "430100-长沙市.xlsx"]
    assert asked("returns", "template", str(tmp_path), "--all", lang="zh").code == 1
    assert asked("returns", "template", str(tmp_path), "--all", "--force", lang="zh").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("out",), "name prefectures with --prefecture, or take --all"),
        (("out", "--all", "--prefecture", "430100"), "name prefectures with --prefecture, or take --all"),
        (("out", "--prefecture", "430200"), "there is no prefecture “430200”"),
        (("out", "--all", "--format", "ods"), "--format: “ods” is wrong; write xlsx or csv"),
    ],
)
def test_what_cannot_be_meant_is_told(asked: Cli, arguments: tuple[str, ...], said: str) -> None:
    ended = asked("returns", "template", *arguments)
    assert (ended.code, said in ended.err) == (2, True)


def test_before_the_first_start_the_units_alone_are_filled_in(asked: Cli, tmp_path: Path) -> None:
    asked.environ["NETMON_DATABASE"] = f"sqlite:///{tmp_path / 'none.db'}"
    said = asked("returns", "template", str(tmp_path / "out"), "--all", "--format", "csv")
    assert (said.code, "cannot be read" in said.err) == (0, True)
    assert asked("returns", "status").code == 1


def test_attestations_are_listed(asked: Cli) -> None:
    for lang in ("zh", "en"):
        same_as_golden(f"attest-list.{lang}.txt", asked("attest", "list", "--all", lang=lang).out)
    assert len(asked("attest", "list", "finance", "--claim", "function", "--json").lines()) == 1
    assert asked("attest", "list", "--claim", "lan").code == 2
