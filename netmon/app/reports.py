"""Reports of days and shifts, made at their time beside the loop, kept in the database and written as files."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from fastapi import APIRouter

from netmon.app.figures import FigureDesk
from netmon.app.papers import ReportPapers
from netmon.figures.figures import Figures
from netmon.judge.spans import Span
from netmon.model.assurance import Assurance
from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.model.handover import KeptReport
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId
from netmon.notify.duty import duty_at
from netmon.reports.document.blocks import Document
from netmon.reports.inspection import assurance_document, daily_document, handover_document
from netmon.reports.render import FORMATS, file_name, render
from netmon.settings import Settings
from netmon.shifts.assurance import assurance_due, gather_assurance
from netmon.shifts.assured_values import AssuranceReport
from netmon.shifts.due import Due, due, report_id
from netmon.shifts.gather import Sources, inspect
from netmon.shifts.keeping import inspection_of, kept, kept_assurance
from netmon.shifts.values import Kind
from netmon.store import Store, StoreError
from netmon.web.handovers.desk import ReportRoom
from netmon.web.handovers.office import HandoverOffice
from netmon.web.handovers.routes import handovers_router
from netmon.words import say

FILES: Final = ("html", "docx", "xlsx")
"""Formats that are written of each report, as far as there are writers."""
USUALLY: Final = 8 * 60
"""Minute of the day at which the report of an assurance is made, where there is no daily inspection."""
_AFTER_START: Final = 90.0
"""Seconds after the start at which what was missed is made: until then there is enough to do."""
log = logging.getLogger("netmon.app")


class Reporting:
    """Makes what is due. Polling waits for none of it: it is gathered in the thread of the figures."""

    def __init__(self, settings: Settings, clock: Clock, store: Store, ids: EventIds, figures: FigureDesk) -> None:
        self._settings, self._clock, self._store, self._figures = settings, clock, store, figures
        self._inventory: Inventory | None = None
        self._office = HandoverOffice(clock, ids, store.read, store.papers)
        self.room: Final = ReportRoom(self._office, ReportPapers(store, figures))

    def load(self, inventory: Inventory) -> None:
        """Go by the plan of an inventory that was taken."""
        self._inventory = inventory

    def schedule(self, scheduler: AsyncIOScheduler) -> None:
        """Look each minute whether anything is due, from soon after the start on."""
        soon = datetime.fromtimestamp(self._clock.wall() + _AFTER_START, scheduler.timezone)
        scheduler.add_job(self.make_due, "cron", second=7, start_date=soon, id="make_reports")

    async def make_due(self) -> None:
        """Make what is due and was not made. What cannot be read or written now is due again in a minute."""
        inventory = self._inventory
        if inventory is None:
            return
        for one in due(inventory.reports, inventory.time_zone, self._clock.wall()):
            for network in inventory.networks:
                try:
                    await self._make(one, network, inventory)
                except StoreError as error:
                    log.warning("a report cannot be made now: %s", error)
        try:
            await self._make_assurances(inventory)
        except StoreError as error:
            log.warning("a report cannot be made now: %s", error)

    async def _make_assurances(self, inventory: Inventory) -> None:
        now, minute = self._clock.wall(), inventory.reports.daily
        for one in inventory.assurances.values():
            span = assurance_due(one, USUALLY if minute is None else minute, now)
            if span is not None:
                await self._make_assurance(one, span, inventory)

    async def _make_assurance(self, one: Assurance, span: Span, inventory: Inventory) -> None:
        id_ = report_id(Kind.ASSURANCE, one.network, span[1], inventory.time_zone, one.id)
        if await self._figures.read(lambda _: self._there(id_, span[1])):
            return
        report = await self._figures.read(lambda _: self._assurance(one, span, inventory))
        await self._keep(kept_assurance(report), assurance_document(report, self._settings.language), inventory)

    def _assurance(self, one: Assurance, span: Span, inventory: Inventory) -> AssuranceReport:
        sources = Sources(self._store.reader, inventory, self._clock.wall(), None, self._settings.vantage)
        return gather_assurance(sources, one, span)

    async def _keep(self, report: KeptReport, document: Document, inventory: Inventory) -> None:
        if not await self._store.papers((report,)):
            log.warning("the report %s is not written yet", report.id)
        await self._figures.read(lambda _: self._write(document, inventory))
        log.info("%s", say(self._settings.language, "daemon.report_made", id=report.id))

    def router(self) -> APIRouter:
        """Return the routes of the API."""
        return handovers_router(self._office, lambda: None if self._inventory is None else self._inventory.time_zone)

    async def _make(self, wanted: Due, network: NetworkId, inventory: Inventory) -> None:
        id_ = report_id(wanted.kind, network, wanted.until, inventory.time_zone)
        if await self._figures.read(lambda _: self._there(id_, wanted.until)):
            return
        report = await self._figures.read(lambda figures: self._gather(figures, wanted, network, inventory))
        made = inspection_of(report)
        document = (daily_document if made.kind is Kind.DAILY else handover_document)(made, self._settings.language)
        await self._keep(report, document, inventory)

    def _there(self, id_: str, until: float) -> bool:
        """Tell whether there is nothing to make: it was made, or nothing had been recorded by then."""
        first = self._store.reader.first_hour()
        return first is None or first >= until or self._store.reader.kept_report(id_) is not None

    def _gather(self, figures: Figures, wanted: Due, network: NetworkId, inventory: Inventory) -> KeptReport:
        figures.look()
        sources = Sources(self._store.reader, inventory, self._clock.wall(), figures, self._settings.vantage)
        on_duty = duty_at(inventory.notify, wanted.since) if wanted.kind is Kind.HANDOVER else ()
        next_duty = duty_at(inventory.notify, wanted.until) if wanted.kind is Kind.HANDOVER else ()
        span = wanted.since, wanted.until
        return kept(inspect(sources, wanted.kind, network, span, on_duty=on_duty, next_duty=next_duty))

    def _write(self, document: Document, inventory: Inventory) -> None:
        folder = folder_of(self._settings.database, inventory.reports.directory)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for name in FILES:
                if name in FORMATS:
                    (folder / file_name(document, name)).write_bytes(render(document, name))
            for old in _older(folder, self._clock.wall() - inventory.reports.keep):
                old.unlink(missing_ok=True)
        except OSError as error:
            said = {"path": folder, "error": error.strerror}
            log.warning("%s", say(self._settings.language, "daemon.report_file", **said))


def folder_of(database: str, said: str) -> Path:
    """Return where files of reports are put: as the inventory says, else beside the database."""
    beside = Path(database.partition("///")[2] or ".").parent
    return beside / (said or "reports")


def _older(folder: Path, before: float) -> Iterator[Path]:
    """Yield the files of ours that were written before a time (UTC, epoch seconds)."""
    for path in folder.iterdir():
        ours = path.name.startswith(("daily-", "handover-", "assurance-")) and path.suffix.removeprefix(".") in FILES
        if ours and path.is_file() and path.stat().st_mtime < before:
            yield path
