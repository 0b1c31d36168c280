"""The daemon makes reports at their time, once, and people sign them."""

from __future__ import annotations

import shutil
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from netmon.app.figures import FigureDesk
from netmon.app.reports import Reporting, folder_of
from netmon.model.event_id import EventIds
from netmon.model.handover import HandoverSide
from netmon.model.report_plan import ReportPlan
from netmon.settings import Flags, settings_from
from netmon.shifts.keeping import inspection_of
from netmon.store import Store
from netmon.web.handovers.office import HandoverOffice
from netmon.web.office import Caller, RefusedError
from tests.cli.given import MORNING
from tests.shifts.given import inventory, write
from tests.store.given import PATIENT

ID = "handover-extranet-20260103T0800"
PLAN = ReportPlan(daily=8 * 60, handover=(8 * 60, 20 * 60))


@dataclass
class Clock:
    now: float

    def monotonic(self) -> float:
        return time.monotonic()

    def wall(self) -> float:
        return self.now


@dataclass
class Desk:
    store: Store
    reporting: Reporting
    clock: Clock
    folder: Path
    office: HandoverOffice


@asynccontextmanager
async def running(url: str, now: float) -> AsyncIterator[Desk]:
    """At 08:05 of 3 January, with a past of two days; an hour of it was watched."""
    clock = Clock(now)
    settings = settings_from(Flags(database=url), {"NETMON_LANG": "zh"})
    store = Store.open(url, clock, PATIENT)
    store.start()
    figures = FigureDesk(store, clock, "省中心机房")
    try:
        ids = EventIds(store.reader.newest_event())
        reporting = Reporting(settings, clock, store, ids, figures)
        reporting.load(replace(inventory(), reports=PLAN))
        office = HandoverOffice(clock, ids, store.read, store.papers)
        yield Desk(store, reporting, clock, folder_of(url, ""), office)
    finally:
        figures.close()
        assert await store.close()


NOW = MORNING + 2 * 86400 + 300


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("past") / "netmon.db"
    write(path)
    return path


@pytest.fixture
def url(past: Path, tmp_path: Path) -> str:
    copy = tmp_path / "netmon.db"
    shutil.copyfile(past, copy)
    return f"sqlite:///{copy}"


@pytest.mark.anyio
async def test_what_was_missed_is_made_once_and_written_as_files(url: str) -> None:
    async with running(url, NOW) as desk:
        await desk.reporting.make_due()
        made = desk.store.reader.kept_reports()
        assert {one.id for one in made} == {"daily-extranet-20260103T0800", ID}
        written = {path.name: path.read_bytes() for path in desk.folder.iterdir()}
        assert {name.partition(".")[0].partition("-")[0] for name in written} == {"daily", "handover"}
        desk.clock.now += 60
        await desk.reporting.make_due()
        assert desk.store.reader.kept_reports() == made
        kept = desk.store.reader.kept_report(ID)
        assert kept is not None
        assert [case.owner for case in inspection_of(kept).open] == ["张工", ""]


@pytest.mark.anyio
async def test_of_a_time_before_anything_was_recorded_nothing_is_made(url: str) -> None:
    async with running(url, MORNING - 60) as desk:
        await desk.reporting.make_due()
        assert desk.store.reader.kept_reports() == ()


@pytest.mark.anyio
async def test_a_folder_that_cannot_be_written_costs_the_file_and_not_the_record(url: str) -> None:
    async with running(url, NOW) as desk:
        desk.folder.write_text("not a folder")
        await desk.reporting.make_due()
        assert len(desk.store.reader.kept_reports()) == 2


@pytest.mark.anyio
async def test_a_handover_is_signed_by_two_people_in_their_order(url: str) -> None:
    async with running(url, NOW) as desk:
        await desk.reporting.make_due()
        zhang, li = Caller("张工", "cli", "127.0.0.1"), Caller("李工", "cli", "127.0.0.1")
        refused: list[str] = []
        for side, caller in (
            (HandoverSide.TAKEN, li),
            (HandoverSide.LEFT, zhang),
            (HandoverSide.LEFT, li),
            (HandoverSide.TAKEN, zhang),
            (HandoverSide.TAKEN, li),
        ):
            try:
                await desk.office.sign(ID, side, "", caller)
            except RefusedError as error:
                refused += [reason.code for reason in error.reasons]
        assert refused == ["handover.left_first", "handover.signed_already", "handover.same_person"]
        signed = desk.store.reader.handover(ID)
        assert [one and one.by for one in (signed.left, signed.taken)] == ["张工", "李工"]
        assert [line.entry.what.code for line in desk.store.reader.audit()][:2] == [
            "audit.handover_taken",
            "audit.handover_left",
        ]
        with pytest.raises(RefusedError):
            await desk.office.sign("daily-extranet-20260103T0800", HandoverSide.LEFT, "", li)
