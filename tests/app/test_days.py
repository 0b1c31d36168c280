"""Days are closed beside the loop, and closed anew by exactly what came late."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from netmon.app.days import Days
from netmon.judge.days.local_day import HOUR
from netmon.judge.wiring import Wiring
from netmon.model.belief import Truth
from netmon.model.day_facts import DayFacts
from netmon.model.maintenance import Approval, Maintenance
from netmon.model.names import DeviceId, MaintenanceId, Subject
from netmon.model.observation import ProbeName
from netmon.model.rollup import HourTally
from netmon.store import Reader, Store
from tests.exporters import plain
from tests.figures.days_given import EXTRANET, Past, at, device, link
from tests.store.given import QUICK, eventually, running

MONDAY = date(2026, 6, 29)
TUESDAY, WEDNESDAY, THURSDAY = (MONDAY + timedelta(days=more) for more in (1, 2, 3))
ALL = (1 << 24) - 1
HUB, CE, ACCESS = device("hub"), device("ce"), link("access")
WIRING = Wiring.of(
    plain.inventory([plain.device("hub", "u0"), plain.device("ce")], [plain.link("access", ("hub", "p"), ("ce", "up"))])
)
_T = TypeVar("_T")


def past() -> Past:
    """Three days of a hub that answers, of a device behind it that answered on Monday only, and of the link between."""
    made = Past()
    made.declare(HUB, CE, ACCESS)
    made.carry(ACCESS, at(MONDAY), Truth.YES)
    for day in (MONDAY, TUESDAY, WEDNESDAY):
        made.ask("hub", day, range(24), ok=True)
        made.ask("ce", day, range(24), ok=day == MONDAY)
    return made


def days_of(store: Store, now: float) -> Days:
    days = Days(store, plain.StillClock(utc=now))
    days.load("Asia/Shanghai", WIRING)
    return days


def facts(reader: Reader, subject: Subject, day: date, known: float | None = None) -> DayFacts | None:
    pack = reader.day_pack(EXTRANET, day, known)
    return None if pack is None else pack.facts(reader.places(EXTRANET)[subject])


def revisions(reader: Reader) -> dict[date, int]:
    return {one.day: one.revision for one in reader.closed_days(EXTRANET)}


def answered(name: str, day: date, hour: int) -> HourTally:
    return HourTally(DeviceId(name), ProbeName.SSH, int(at(day, hour)), 1, 1, {})


@pytest.mark.anyio
async def test_days_that_were_missed_are_closed_at_the_start_and_the_next_after_midnight(tmp_path: Path) -> None:
    past().write(tmp_path / "netmon.db")
    async with running(tmp_path / "netmon.db") as store:
        await days_of(store, at(WEDNESDAY, 9)).turn()
        assert revisions(store.reader) == {MONDAY: 1, TUESDAY: 1}
        await days_of(store, at(THURSDAY, 0.17)).turn()
        assert revisions(store.reader) == {MONDAY: 1, TUESDAY: 1, WEDNESDAY: 1}
        assert facts(store.reader, CE, TUESDAY) == DayFacts(ALL, 0)
        assert facts(store.reader, ACCESS, WEDNESDAY) == DayFacts(ALL, ALL)


@pytest.mark.anyio
async def test_what_came_late_is_in_the_next_revision_and_in_the_days_that_follow(tmp_path: Path) -> None:
    past().write(tmp_path / "netmon.db")
    async with running(tmp_path / "netmon.db") as store:
        await days_of(store, at(THURSDAY)).turn()
        store.tally([answered("ce", TUESDAY, 5)])
        await eventually(lambda: bool(store.reader.late().through))
        now = at(THURSDAY, 2)
        await days_of(store, now).turn()
        reader = store.reader
        assert revisions(reader) == {MONDAY: 1, TUESDAY: 2, WEDNESDAY: 2}
        assert facts(reader, CE, TUESDAY) == DayFacts(ALL, 1 << 5)
        assert facts(reader, CE, TUESDAY, now - 1) == DayFacts(ALL, 0), "what was known before stays known"
        newest = [reader.day_pack(EXTRANET, WEDNESDAY, known) for known in (now - 1, now)]
        assert [pack and pack.newest_ok(reader.places(EXTRANET)[CE]) for pack in newest] == [MONDAY, TUESDAY]
        assert not reader.late().through


@pytest.mark.anyio
async def test_what_came_late_and_changes_nothing_makes_no_revision(tmp_path: Path) -> None:
    past().write(tmp_path / "netmon.db")
    async with running(tmp_path / "netmon.db") as store:
        await days_of(store, at(THURSDAY)).turn()
        store.tally([answered("hub", TUESDAY, 5)])
        await eventually(lambda: bool(store.reader.late().through))
        await days_of(store, at(THURSDAY, 2)).turn()
        assert revisions(store.reader) == {MONDAY: 1, TUESDAY: 1, WEDNESDAY: 1}
        assert not store.reader.late().through


@pytest.mark.anyio
async def test_what_is_written_while_its_day_is_being_closed_is_not_missed(tmp_path: Path) -> None:
    past().write(tmp_path / "netmon.db")
    async with running(tmp_path / "netmon.db") as store:
        query, reads = store.read, 0

        async def read(asked: Callable[[Reader], _T]) -> _T:
            """Read; when Monday is closed, and half of the hours of Tuesday are read, have one of those written."""
            nonlocal reads
            found = await query(asked)
            reads += MONDAY in revisions(store.reader)
            if reads == 12:
                store.tally([answered("ce", TUESDAY, 0)])
                await eventually(lambda: bool(store.reader.late().through))
            return found

        store.read = read  # type: ignore[method-assign, assignment]  # where others have their turn
        await days_of(store, at(THURSDAY)).turn()
        assert facts(store.reader, CE, TUESDAY) == DayFacts(ALL, 1)
        assert revisions(store.reader) == {MONDAY: 1, TUESDAY: 2, WEDNESDAY: 2}, "the first reading had missed it"
        assert not store.reader.late().through


@pytest.mark.anyio
async def test_while_the_store_fails_no_day_is_closed_and_afterwards_each_once(tmp_path: Path) -> None:
    path, aside = tmp_path / "netmon.db", tmp_path / "aside.db"
    past().write(path)
    async with running(path, replace(QUICK, patience=0.2)) as store:
        days = days_of(store, at(THURSDAY))
        turn = asyncio.create_task(days.run())
        await eventually(lambda: revisions(store.reader) == {MONDAY: 1, TUESDAY: 1, WEDNESDAY: 1})
        path.rename(aside)
        store.tally([answered("ce", TUESDAY, 5)])
        await eventually(lambda: store.stats().degraded)
        aside.rename(path)
        await eventually(lambda: bool(store.reader.late().through))
        await days.look()
        await eventually(lambda: revisions(store.reader) == {MONDAY: 1, TUESDAY: 2, WEDNESDAY: 2})
        turn.cancel()


@pytest.mark.anyio
async def test_a_day_of_approved_maintenance_is_kept_as_one(tmp_path: Path) -> None:
    past().write(tmp_path / "netmon.db")
    entry = Maintenance(
        MaintenanceId("00000000000000001"), CE, datetime(2026, 6, 29, 22), 27 * HOUR, "Asia/Shanghai", "", "li", 0.0,  # noqa: DTZ001 - local time, as it is entered
        approval=Approval("湘政办〔2026〕7号", at(MONDAY)),
    )  # fmt: skip
    async with running(tmp_path / "netmon.db") as store:
        await days_of(store, at(THURSDAY)).turn()
        assert facts(store.reader, CE, TUESDAY) == DayFacts(ALL, 0)
        assert await store.papers((entry,))
        await days_of(store, at(THURSDAY, 3)).turn()
        assert facts(store.reader, CE, TUESDAY) == DayFacts(ALL, 0, maintained=True)
        assert facts(store.reader, ACCESS, TUESDAY) == DayFacts(ALL, ALL, maintained=True)
        assert revisions(store.reader) == {MONDAY: 1, TUESDAY: 2, WEDNESDAY: 1}
