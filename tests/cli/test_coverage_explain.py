"""`coverage explain`: a month in which a department failed, a city was seen no more, and a bureau was born."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from netmon.figures.figures import Figures
from netmon.figures.stored import StoredParts
from netmon.model.attestation import Attestation, Claim
from netmon.model.inventory import Inventory
from netmon.model.names import IndicatorId, NetworkId, RegisterChangeId, UnitId
from netmon.model.register import Level
from netmon.model.register_change import Act, RegisterChange, Review
from netmon.store import Reader
from netmon.store.batch import Paper
from netmon.store.day_papers import DayRevision
from tests.cli.given import Cli, FixedClock
from tests.cli.golden import same_as_golden
from tests.cli.test_coverage import add
from tests.coverage import made
from tests.figures import database
from tests.figures.database import FACTS, FIRST, LAST, NOW, baseline, documents
from tests.figures.given import end

BORN = date(2026, 6, 16)
TURNS = date(2026, 6, 18)
AFTERWARDS = {
    subject: facts for subject, facts in FACTS.items() if subject not in {"device:changsha-pe", "link:core-changsha"}
} | {"device:finance-ce": made.hours(0), "device:finance-lan": made.hours(0), "link:core-finance": made.hours(0)}
"""From the middle of the month on the department of finance is silent, and of Changsha nothing is known."""


def bureau() -> Sequence[RegisterChange]:
    """A provincial bureau that was founded and put on the list, as two people agreed."""
    one = RegisterChange(
        RegisterChangeId("9001"), Act.BORN, UnitId("bureau"), BORN, "湘编办〔2026〕9 号", "新设", "甲", end(BORN),
        name="省数据局", name_en="Data Bureau", level=Level.PROVINCE, kind="直属机构", division=made.PROVINCE,
        review=Review.APPROVED, reviewed_by="乙", reviewed_at=end(BORN),
    )  # fmt: skip
    listed = RegisterChange(
        RegisterChangeId("9002"), Act.SCOPED, one.unit, BORN, "湘政办〔2026〕9 号", "新设", "甲", end(BORN),
        network=NetworkId("extranet"), review=Review.APPROVED, reviewed_by="乙", reviewed_at=end(BORN),
    )  # fmt: skip
    return one, listed


def days() -> Sequence[Paper]:
    """Return the days of the month: every subject keeps its place, whether or not anything is known of it."""
    places = {database.subject(text): place for place, text in enumerate(FACTS)}
    found = []
    for day in (FIRST + timedelta(days=ago) for ago in range((LAST - FIRST).days + 1)):
        facts = {database.subject(text): one for text, one in (FACTS if day < TURNS else AFTERWARDS).items()}
        placed = tuple((place, one) for one, place in places.items()) if day == FIRST else ()
        found.append(DayRevision(database.pack(day, facts, places), placed))
    return found


def papers(inventory: Inventory) -> Iterable[Paper]:
    late: Attestation = replace(
        made.paper("liuyang", Claim.LAN_BUILT, since=date(2026, 6, 2), document="验收〔2026〕8 号"),
        recorded_at=NOW - 3600,
    )
    return (*baseline(inventory), *bureau(), *documents(), late, *days())


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("explain") / "netmon.db"
    url = database.write(path, papers)
    figures = Figures(StoredParts(Reader.open(url), made.ZONE), made.ZONE, "省中心机房")
    lan = IndicatorId("localities-lan")
    add(url, figures.closing(figures.indicator(lan, NOW), LAST, end(LAST) + 1200))
    return path


@pytest.fixture
def asked(cli: Cli, kept: Path) -> Cli:
    cli.clock = FixedClock(NOW)
    cli.environ = {"NETMON_DATABASE": f"sqlite:///{kept}", "COLUMNS": "100"}
    return cli


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("explain-connected", ("departments-connected", "--from", "2026-06-15")),
        ("explain-vertical", ("vertical", "--from", "2026-06-15", "--to", "2026-06-29")),
        ("explain-reported", ("localities-lan", "--reported", "2026-06-30")),
        ("explain-nothing", ("localities-lan", "--from", "2026-06-29", "--to", "2026-06-30")),
    ],
)
def test_people_read_why_in_their_language(
    asked: Cli, name: str, arguments: tuple[str, ...], lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    ended = asked("coverage", "explain", *arguments, lang=lang)
    assert (ended.code, ended.err) == (0, "")
    same_as_golden(f"{name}.{lang}.txt", re.sub(r"\b[0-9a-f]{8}\b", "1234abcd", ended.out))


@pytest.mark.parametrize("indicator", ["departments-connected", "localities-lan", "vertical", "intranet-connected"])
def test_the_parts_of_a_real_history_add_up_and_turn_their_signs_on_the_way_back(asked: Cli, indicator: str) -> None:
    days = [date(2026, 6, 15), date(2026, 6, 21), LAST]

    def told(since: date, until: date) -> tuple[tuple[int, int, int], list[tuple[int, int, int]]]:
        found = asked("coverage", "explain", indicator, "--from", str(since), "--to", str(until), "--json").json()
        assert isinstance(found, dict)
        change = found["change"]
        before, after, parts = change["before"], change["after"], change["parts"]
        assert (found["before"]["met"], found["after"]["met"]) == (before["met"], after["met"])
        whole = (after["met"] - before["met"], after["n"] - before["n"], after["unknown"] - before["unknown"])
        each = [(one["met"], one["n"], one["unknown"]) for one in parts]
        assert [sum(column) for column in zip(*each, strict=True)] == list(whole)
        if change["points"] is not None:
            assert sum((Decimal(one["points"]) for one in parts), Decimal(0)) == Decimal(change["points"])
        return whole, each

    for since, until in pairwise(days):
        there, back = told(since, until), told(until, since)
        assert [tuple(-number for number in one) for one in there[1]] == back[1]
    assert told(LAST, LAST) == ((0, 0, 0), [(0, 0, 0)] * 5)


def test_what_came_in_late_is_told_apart_from_what_happened(asked: Cli) -> None:
    found = asked("coverage", "explain", "localities-lan", "--reported", "2026-06-30", "--json").json()
    assert isinstance(found, dict)
    assert (found["before"]["reported"], found["after"]["reported"]) == (True, False)
    (item,) = found["change"]["items"]
    assert (item["id"], item["part"], item["before"], item["after"]) == ("430181", "documents", "unknown", "met")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("vertical",), "say --from which day"),
        (("vertical", "--reported", "2026-06-30", "--to", "2026-06-30"), "--reported stands alone"),
        (("vertical", "--from", "2026-06-30", "--known", "2026-06-01"), "nobody knew then"),
        (("nothing", "--from", "2026-06-15"), "there is departments-connected"),
        (("vertical", "--from", "2026-07-15"), "has not come yet"),
    ],
)
def test_wrong_use_is_told_with_what_would_be_right(asked: Cli, arguments: tuple[str, ...], said: str) -> None:
    ended = asked("coverage", "explain", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_without_an_end_nothing_later_than_what_was_known_is_compared(asked: Cli) -> None:
    found = asked("coverage", "explain", "vertical", "--from", "2026-06-15", "--known", "2026-06-20", "--json").json()
    assert isinstance(found, dict)
    assert (found["after"]["at"], found["after"]["known"]) == ("2026-06-20T16:00:00.000Z",) * 2
