"""`coverage` over a database that the daemon's own store wrote."""

from __future__ import annotations

import asyncio
import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from netmon.cli.commands import command_line
from netmon.cli.coverage.opened import look_up
from netmon.clock import SystemClock
from netmon.figures.figures import Figures
from netmon.figures.stored import StoredParts
from netmon.model.attestation import Claim
from netmon.model.belief import Reason, Truth
from netmon.model.names import IndicatorId
from netmon.model.verdict import Evidence, Source
from netmon.store import Reader, Store
from netmon.store.batch import Paper
from netmon.words import Language
from tests.cli.given import Cli, FixedClock
from tests.cli.golden import same_as_golden
from tests.coverage import made
from tests.figures.database import INVENTORY, LAST, NOW, write
from tests.figures.given import end
from tests.store.given import PATIENT


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("coverage") / "netmon.db"
    write(path)
    return path


@pytest.fixture
def asked(cli: Cli, kept: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """No daemon runs, and no inventory is read: the database says it all."""
    monkeypatch.setenv("COLUMNS", "100")
    cli.clock = FixedClock(NOW)
    cli.environ = {
        "NETMON_DATABASE": f"sqlite:///{kept}",
        "NETMON_INVENTORY": "/nowhere/inventory.yaml",
        "COLUMNS": "100",
    }
    return cli


def add(url: str, *papers: Paper) -> None:
    async def run() -> None:
        store = Store.open(url, SystemClock(), PATIENT)
        store.start()
        assert await store.papers(papers)
        assert await store.close()

    asyncio.run(run())


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("coverage", ()),
        ("coverage-then", ("localities-lan", "--at", "2026-06-19")),
        ("coverage-units", ("departments-connected", "--units")),
        ("coverage-by", ("vertical", "--by", "level")),
        ("coverage-unit", ("--unit", "finance")),
        ("coverage-division", ("--unit", "430121")),
        ("coverage-round", ("localities-lan", "--round")),
    ],
)
def test_people_read_it_in_their_language(asked: Cli, name: str, arguments: tuple[str, ...], lang: str) -> None:
    ended = asked("coverage", *arguments, lang=lang)
    assert (ended.code, ended.err) == (0, "")
    same_as_golden(f"{name}.{lang}.txt", re.sub(r"\b[0-9a-f]{8}\b", "1234abcd", ended.out))


@pytest.mark.parametrize("said", ["430129", "division:430129"])
def test_a_division_goes_by_the_code_that_it_had_before(asked: Cli, said: str) -> None:
    assert asked("coverage", "--unit", said).out == asked("coverage", "--unit", "division:430121").out


def test_a_table_fits_a_hundred_columns(asked: Cli) -> None:
    for line in asked("coverage", lang="en").lines():
        assert len(line.rstrip()) <= 100


def test_json_has_counts_bounds_and_what_they_rest_on(asked: Cli) -> None:
    found = asked("coverage", "departments-connected", "--units", "--by", "kind", "--json")
    assert found.code == 2
    told = asked("coverage", "departments-connected", "--units", "--json").json()
    assert isinstance(told, dict)
    assert (told["at"], told["vantage"], told["sample"]) == ("2026-07-01T08:00:00.000Z", "省中心机房", True)
    (figure,) = told["figures"]
    assert (figure["met"], figure["n"], figure["exempt"]) == (1, 3, 0)
    assert figure["confirmed"] == {"k": 1, "n": 3, "percent": "33.3%"}
    assert (figure["attainment"], figure["missing"], figure["rule"]) == ("not_met", 2, "connected/1")
    assert [item["id"] for item in figure["items"]] == ["bank", "centre", "finance"]
    evidence = [one for item in figure["items"] for one in item["evidence"]]
    assert {one["source"] for one in evidence} == {"document", "measured"}


def test_what_was_reported_is_told_as_it_was_whatever_was_found_out_since(cli: Cli, kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "netmon.db"
    shutil.copy(kept, path)
    url = f"sqlite:///{path}"
    figures = Figures(StoredParts(Reader.open(url), made.ZONE), made.ZONE, "省中心机房")
    lan = IndicatorId("localities-lan")
    closing = figures.closing(figures.indicator(lan, NOW), LAST, end(LAST) + 1200)
    late = replace(made.paper("liuyang", Claim.LAN_BUILT, since=date(2026, 6, 2)), recorded_at=end(LAST) + 3600)
    add(url, closing, late)
    cli.clock, cli.environ = FixedClock(NOW), {"NETMON_DATABASE": url}

    def told(*known: str) -> tuple[int, bool]:
        found = cli("coverage", "localities-lan", "--at", "2026-06-30", *known, "--json").json()
        assert isinstance(found, dict)
        (figure,) = found["figures"]
        return figure["met"], figure["reported"]

    assert told() == (2, False)
    assert told("--known", "reported") == (1, True)
    assert told("--known", "2026-06-30") == (1, False)
    assert told("--known", "2026-07-01") == (2, False)
    said = cli("coverage", "--at", "2026-06-30", "--known", "reported", lang="zh")
    assert "当日没有上报存档" in said.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nothing",), "there is departments-connected, localities-lan, vertical or intranet-connected"),
        (("--at", "2026-07-02"), "2026-07-02 has not come yet; today is 2026-07-01"),
        (("--at", "June"), "write 2026-06-30"),
        (("--at", "2026-06-30", "--known", "2026-06-01"), "nobody knew then"),
        (("--by", "colour"), "choose level, kind or prefecture"),
        (("--unit", "nobody"), "--units lists all"),
        (("--units", "--by", "kind"), "one of them"),
        (("--network", "internet"), "extranet"),
    ],
)
def test_wrong_use_is_told_with_what_would_be_right(asked: Cli, arguments: tuple[str, ...], said: str) -> None:
    ended = asked("coverage", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_before_the_first_record_it_says_since_when_there_is_one(asked: Cli) -> None:
    ended = asked("coverage", "--at", "2026-05-30")
    assert ended.code == 1
    assert "there is something since 2026-05-31 24:00" in ended.err


def test_before_a_daemon_has_run_the_zone_is_the_inventorys(cli: Cli, tmp_path: Path) -> None:
    url = write(tmp_path / "netmon.db", daemon=False)
    cli.clock = FixedClock(NOW)
    cli.environ = {"NETMON_DATABASE": url, "NETMON_INVENTORY": str(INVENTORY), "NETMON_VANTAGE": "值班室"}
    found = cli("coverage", "--json").json()
    assert isinstance(found, dict)
    assert (found["time_zone"], found["vantage"]) == ("Asia/Shanghai", "值班室")


@pytest.mark.parametrize(
    ("evidence", "command"),
    [
        (
            Evidence(Source.DOCUMENT, Truth.YES, Reason("verdict.document_says_yes"), ref="1"),
            "netmon attest list a --all",
        ),
        (Evidence(Source.DOCUMENT, Truth.UNKNOWN, Reason("verdict.exempt"), ref="1"), "netmon register show a"),
        (
            Evidence(
                Source.MEASURED, Truth.YES, Reason("verdict.not_probed"), made.device_of("r1"), NOW - 3 * 86400 - 1
            ),
            "netmon events --subject device:r1@extranet --since 4d",
        ),
        (Evidence(Source.MEASURED, Truth.YES, Reason("verdict.not_probed")), ""),
    ],
)
def test_evidence_names_the_command_that_shows_its_records(evidence: Evidence, command: str) -> None:
    assert look_up(evidence, "a", NOW) == command
    if command:
        group = command_line(Language.EN)
        name = " ".join(word for word in command.split()[1:3] if not word.startswith("-"))
        assert {name, name.split()[0]} & set(group.entries)
