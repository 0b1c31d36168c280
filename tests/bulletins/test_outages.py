"""Outages of a month, from what a real store keeps: clipped, as known then, and in agreement with availability."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from netmon.bulletins.asked import Asked
from netmon.bulletins.gather import gather
from netmon.bulletins.outages import sums_of
from netmon.figures.figures import Figures
from netmon.figures.stored import StoredParts
from netmon.model.belief import Reason, Standing, State
from netmon.model.bulletin import Bulletin, Outage, OutageSum
from netmon.model.incident import (
    CauseKind,
    Conclusion,
    Ending,
    Incident,
    IncidentChange,
    IncidentNews,
    IncidentStep,
    Matter,
    Severity,
)
from netmon.model.maintenance import Approval, Maintenance
from netmon.model.names import IncidentId, MaintenanceId
from netmon.model.period import Period, PeriodKind
from netmon.store import Store
from tests.exporters.plain import NETWORK
from tests.figures.availability.given import ACCESS, CE, CUT, HUNAN, UNIT, UP, at, closed, told, watched

pytestmark = pytest.mark.anyio

HOUR_MS = 3_600_000
DOWN = Standing(State.DOWN, root=ACCESS)
OCTOBER = Period.around(PeriodKind.MONTH, date(2025, 10, 1))
WHY = Reason("reason.answers")


def incident(since: str, closed_at: str | None = None, conclusion: Conclusion | None = None) -> Incident:
    ended = None if closed_at is None else at(closed_at)
    return Incident(
        IncidentId(f"{int(at(since)) * 1_000_000:017}"),
        NETWORK,
        Matter.OUTAGE,
        Severity.MAJOR,
        (ACCESS,),
        WHY,
        at(since),
        at(since),
        closed_at=ended,
        ending=None if ended is None else Ending.RECOVERED,
        conclusion=conclusion,
    )


async def happened(store: Store, *story: tuple[str, IncidentStep, Incident]) -> None:
    """Write what became of incidents when."""
    news = [
        IncidentNews(
            IncidentChange(f"{int(at(when)) * 1_000_000 + number:017}", one.id, step, at(when), WHY), replace(one)
        )
        for number, (when, step, one) in enumerate(story)
    ]
    assert await store.incidents(tuple(news))


@asynccontextmanager
async def october(path: Path) -> AsyncIterator[Store]:
    """The line fails on 30 September at 22:00 for four hours, and on 31 October at 20:00 for eight; people find out
    about the first on 2 November only.
    """
    async with watched(path / "n.db", "2025-09-30", "2025-11-06") as store:
        await told(
            store,
            *(("2025-09-30 00:00", one, UP) for one in (ACCESS, CE, UNIT)),
            *(("2025-09-30 22:00", one, stands) for one, stands in ((ACCESS, DOWN), (UNIT, CUT))),
            *(("2025-10-01 02:00", one, UP) for one in (ACCESS, UNIT)),
            *(("2025-10-31 20:00", one, stands) for one, stands in ((ACCESS, DOWN), (UNIT, CUT))),
            *(("2025-11-01 04:00", one, UP) for one in (ACCESS, UNIT)),
        )
        found = Conclusion(CauseKind.CARRIER, "电信", "T-1", "", "wang", at("2025-11-02 09:00"))
        first, second = "2025-09-30 22:00", "2025-10-31 20:00"
        await happened(
            store,
            (first, IncidentStep.OPENED, incident(first)),
            ("2025-10-01 02:10", IncidentStep.CLOSED, incident(first, "2025-10-01 02:10")),
            (second, IncidentStep.OPENED, incident(second)),
            ("2025-11-01 04:10", IncidentStep.CLOSED, incident(second, "2025-11-01 04:10")),
            ("2025-11-02 09:00", IncidentStep.CONCLUDED, incident(first, "2025-10-01 02:10", found)),
        )
        yield store


def bulletin(store: Store, known: str, period: Period = OCTOBER) -> Bulletin:
    figures = Figures(StoredParts(store.reader, HUNAN), HUNAN)
    return gather(figures, store.reader, NETWORK, period, at(known))


async def test_an_outage_is_clipped_to_the_period_and_told_as_a_whole_beside_that(tmp_path: Path) -> None:
    async with october(tmp_path) as store:
        first, second = bulletin(store, "2025-11-05 00:00").outages
    assert (first.lasted, first.within, second.lasted, second.within) == (
        4 * HOUR_MS, 2 * HOUR_MS, 8 * HOUR_MS, 4 * HOUR_MS,
    )  # fmt: skip
    assert (first.began, first.ended) == (at("2025-09-30 22:00"), at("2025-10-01 02:00"))
    assert (first.units, first.cut_off, first.carrier) == (("u1",), 2 * HOUR_MS, "电信")


async def test_what_ended_or_was_concluded_later_does_not_leak_in(tmp_path: Path) -> None:
    async with october(tmp_path) as store:
        then, later = bulletin(store, "2025-11-01 01:10"), bulletin(store, "2025-11-05 00:00")
    assert [one.party for one in then.outages] == ["", ""]
    assert [one.party for one in later.outages] == ["电信", ""]
    assert [one.ended for one in then.outages] == [at("2025-10-01 02:00"), None]
    assert then.outages[1].lasted == 5 * HOUR_MS + 10 * 60_000  # as far as it was known
    assert [one.within for one in then.outages] == [one.within for one in later.outages]
    assert [one.who for one in later.by_party] == ["电信", ""]
    assert {one.unit_minutes for one in then.by_carrier} == {6 * 60}


async def test_an_outage_that_nobody_knew_of_yet_is_not_told(tmp_path: Path) -> None:
    async with october(tmp_path) as store:
        assert len(bulletin(store, "2025-10-31 19:59").outages) == 1


async def test_what_units_were_cut_off_is_what_availability_counts_against_them(tmp_path: Path) -> None:
    async with october(tmp_path) as store:
        await closed(store, "2025-11-01 01:10")
        found = bulletin(store, "2025-11-01 01:10")
        early = bulletin(store, "2025-11-01 00:30")
    assert found.availability is not None
    assert found.availability.business == sum(one.cut_off for one in found.outages) == 6 * HOUR_MS
    assert early.availability is None  # October was not closed by then


async def test_only_maintenance_that_was_approved_by_then_is_a_planned_share(tmp_path: Path) -> None:
    begins = datetime.fromisoformat("2025-10-31T20:00")
    entry = Maintenance(
        MaintenanceId("0"), CE, begins, 7200.0, "Asia/Shanghai", "割接", "wang", at("2025-10-20"),
        approval=Approval("批 1 号", at("2025-10-21")),
    )  # fmt: skip
    async with october(tmp_path) as store:
        assert bulletin(store, "2025-11-05 00:00").outages[1].planned == 0
        assert await store.papers((entry,))
        found = bulletin(store, "2025-11-05 00:00")
        assert found.outages[1].planned == 2 * HOUR_MS
        assert found.by_carrier == (OutageSum("电信", 2, 6 * HOUR_MS, 2 * HOUR_MS, 360),)
        cancelled = replace(entry, id=MaintenanceId("1"), approval=Approval("批 2 号", at("2025-11-04")))
        assert await store.papers((replace(entry, cancelled_at=at("2025-10-25")), cancelled))
        assert bulletin(store, "2025-11-05 00:00").outages[1].planned == 0


async def test_an_incident_that_became_part_of_another_is_told_once_with_it(tmp_path: Path) -> None:
    async with october(tmp_path) as store:
        second = incident("2025-10-31 20:00", "2025-11-01 04:10")
        common = replace(
            incident("2025-10-31 20:05", "2025-11-01 04:10"), matter=Matter.COMMON_CAUSE, roots=(ACCESS,), bearer="环网"
        )
        merged = replace(second, ending=Ending.MERGED, merged_into=common.id, closed_at=at("2025-10-31 20:06"))
        await happened(
            store,
            ("2025-11-03 08:00", IncidentStep.OPENED, common),
            ("2025-11-03 08:01", IncidentStep.MERGED, merged),
        )
        found = bulletin(store, "2025-11-05 00:00").outages
    assert [(one.incident, one.within) for one in found][1:] == [(common.id, 4 * HOUR_MS)]


def outage(within: int, carrier: str, cut_off: int) -> Outage:
    return Outage(IncidentId("1"), "线路", 0.0, None, within, within, carrier=carrier, cut_off=cut_off)


def test_sums_add_up_before_they_are_cut_off_to_minutes_and_the_longest_comes_first() -> None:
    found = sums_of(
        [outage(5, "甲", 59_999), outage(9, "乙", 1), outage(7, "甲", 1), outage(99, "", 60_000)],
        lambda one: one.carrier,
    )
    assert found == (OutageSum("甲", 2, 12, 0, 1), OutageSum("乙", 1, 9, 0, 0), OutageSum("", 1, 99, 0, 1))


async def test_the_period_that_anything_can_be_known_of_ends_now(tmp_path: Path) -> None:
    async with october(tmp_path) as store:
        figures = Figures(StoredParts(store.reader, HUNAN), HUNAN)
        asked = Asked(figures, store.reader, NETWORK, OCTOBER, at("2025-10-31 22:00"))
        assert asked.span == (at("2025-10-01"), at("2025-10-31 22:00"))
        running = bulletin(store, "2025-10-31 22:00").outages[1]
    assert (running.ended, running.within, running.units) == (None, 2 * HOUR_MS, ("u1",))
