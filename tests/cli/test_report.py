"""`netmon report`: a day and a shift on the terminal, and as files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from netmon.shifts.content import read
from netmon.shifts.values import Inspection
from tests.cli.given import INVENTORY, Cli, FixedClock
from tests.cli.golden import same_as_golden
from tests.shifts.given import write


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(tmp_path_factory.mktemp("report") / "netmon.db")


@pytest.fixture
def reporting(cli: Cli, kept: str, monkeypatch: pytest.MonkeyPatch) -> Cli:
    monkeypatch.setenv("COLUMNS", "160")
    cli.clock = FixedClock()
    cli.environ = {
        "NETMON_DATABASE": kept,
        "NETMON_INVENTORY": str(INVENTORY),
        "NETMON_VANTAGE": "center",
        "COLUMNS": "160",
    }
    return cli


def without_sizes(text: str) -> str:
    """The database's size and the room on the disk are the host's."""
    return "\n".join(
        line
        for line in text.splitlines()
        if not line.startswith(("  数据库大小", "  剩余空间", "  database", "  free"))
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_day_is_told(reporting: Cli, lang: str) -> None:
    found = reporting("report", "daily", "--date", "2026-01-02", lang=lang)
    assert found.code == 0
    same_as_golden(f"report-daily.{lang}.txt", without_sizes(found.out))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_shift_is_told(reporting: Cli, lang: str) -> None:
    found = reporting("report", "handover", "--from", "2026-01-02 08:00", "--to", "2026-01-02 20:00", lang=lang)
    assert found.code == 0
    same_as_golden(f"report-handover.{lang}.txt", without_sizes(found.out))


def test_the_content_is_written_as_json(reporting: Cli, tmp_path: Path) -> None:
    out = tmp_path / "reports" / "day.json"
    assert reporting("report", "daily", "--date", "2026-01-02", "--out", str(out)).code == 0
    made = read(Inspection, out.read_text(encoding="utf-8"))
    printed = reporting("report", "daily", "--date", "2026-01-02", "--format", "json").out
    assert [case.id for case in made.opened] == ["20260102-001", "20260102-002"]
    assert json.loads(printed)["open"] == json.loads(out.read_text(encoding="utf-8"))["open"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["daily", "--date", "2026-13-01"], "2026-11-22"),
        (["daily", "--date", "2026-02-01"], "the latest is 2026-01-04"),
        (["daily", "--date", "2026-01-02", "--from", "2026-01-01"], "--date goes without"),
        (["handover"], "--from"),
        (["handover", "--from", "2026-01-03", "--to", "2026-01-02"], "before --to"),
        (["daily", "--format", "pdf"], "there is no format"),
        (["daily", "--network", "internet"], "internet"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_what_would_be_right(reporting: Cli, typed: list[str], said: str) -> None:
    found = reporting("report", *typed)
    assert (found.code, said in found.err) == (2, True), found.err
