"""Notices and reports as documents for those who fetch them in a browser, laid out beside the loop."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from netmon.app.figures import FigureDesk
from netmon.coverage.notices import standing
from netmon.figures.errors import FigureError
from netmon.figures.stored import StoredParts
from netmon.judge.spans import Span
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.days import end_of
from netmon.model.handover import Handover, KeptReport
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId
from netmon.model.notice import Notice
from netmon.model.publishing import RenderedFile
from netmon.rectification.proposing import Drafts, Wanted
from netmon.reports.document.blocks import Document
from netmon.reports.inspection import assurance_document, daily_document, handover_document
from netmon.reports.rectification.document import Issuer, notice_document
from netmon.reports.render import FORMATS, file_name, render
from netmon.shifts.content import ContentError
from netmon.shifts.keeping import assurance_of, inspection_of
from netmon.shifts.values import Kind
from netmon.store import Reader, Store, StoreError
from netmon.views.figure_json import Names
from netmon.watch.board import Board
from netmon.web.office import RefusedError
from netmon.words import Language

UNREAD: Final = RefusedError(503, Reason("bulletin_pages.unread"))
Draw = Callable[[Wanted], Awaitable[Drafts]]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class NoticePapers:
    """Implements `netmon.web.notices.desk.NoticeDesk`."""

    store: Store
    figures: FigureDesk
    board: Board
    clock: Clock
    drawing: Draw

    @property
    def formats(self) -> Sequence[str]:
        """See `NoticeDesk`."""
        return tuple(FORMATS)

    async def draw(self, wanted: Wanted) -> Drafts:
        """See `NoticeDesk`."""
        try:
            return await self.drawing(wanted)
        except FigureError as error:
            facts = {name: _plain(fact) for name, fact in error.facts.items()}
            raise RefusedError(422, Reason.of(error.code, **facts)) from error
        except (StoreError, TimeoutError) as error:
            raise UNREAD from error

    async def file(self, notice: Notice, form: str, language: Language) -> RenderedFile:
        """See `NoticeDesk`."""
        inventory, now, reader = self.board.inventory, self.clock.wall(), self.store.reader
        try:
            document = await self.figures.read(lambda _: _notice(notice, inventory, reader, now, language))
        except StoreError as error:
            raise UNREAD from error
        return await self.figures.read(lambda _: _rendered(document, form))


@dataclass(frozen=True, slots=True)
class ReportPapers:
    """Implements `netmon.web.handovers.desk.ReportDesk`."""

    store: Store
    figures: FigureDesk

    @property
    def formats(self) -> Sequence[str]:
        """See `ReportDesk`."""
        return tuple(FORMATS)

    async def listed(
        self, network: NetworkId | None, kind: str | None, within: Span | None, limit: int
    ) -> Sequence[tuple[KeptReport, Handover]]:
        """See `ReportDesk`."""

        def query(reader: Reader) -> list[tuple[KeptReport, Handover]]:
            found = reader.kept_reports(network, kind, limit=limit, within=within)
            return [(one, reader.handover(one.id) if one.kind == Kind.HANDOVER else Handover(one.id)) for one in found]

        return await self._read(query)

    async def one(self, id_: str) -> tuple[KeptReport, Handover]:
        """See `ReportDesk`."""
        found, signed = await self._read(lambda reader: (reader.kept_report(id_), reader.handover(id_)))
        if found is None:
            raise RefusedError(404, Reason.of("report.none_such", id=id_[:100]))
        return found, signed

    async def file(self, report: KeptReport, signed: Handover, form: str, language: Language) -> RenderedFile:
        """See `ReportDesk`. As JSON it is the content itself, whose digest was kept."""
        try:
            document = _report(report, signed, language)
        except ContentError as error:
            raise RefusedError(500, Reason.of("report.unreadable", id=report.id, digest=report.digest)) from error
        if form == "json":
            return RenderedFile(form, language.value, file_name(document, form), report.content.encode())
        return await self.figures.read(lambda _: _rendered(document, form))

    async def _read(self, query: Callable[[Reader], _T]) -> _T:
        try:
            return await self.store.read(query)
        except StoreError as error:
            raise UNREAD from error


def _notice(notice: Notice, inventory: Inventory, reader: Reader, now: float, language: Language) -> Document:
    zone = ZoneInfo(inventory.time_zone)
    network, unit = inventory.networks.get(notice.network), inventory.units.get(notice.unit)
    issuer = Issuer(
        notice.network if network is None else network.name,
        inventory.time_zone,
        () if unit is None else unit.contacts,
    )
    at, parts = end_of(notice.day, zone), StoredParts(reader, zone)
    names = Names(language, parts.register(at, notice.known), parts.plant(at, notice.known))
    stands = standing(notice, datetime.fromtimestamp(now, zone).date())
    return notice_document(notice, stands, issuer, language, names.because)


def _report(report: KeptReport, signed: Handover, language: Language) -> Document:
    if report.kind == Kind.ASSURANCE:
        return assurance_document(assurance_of(report), language)
    made = inspection_of(report)
    return daily_document(made, language) if made.kind is Kind.DAILY else handover_document(made, language, signed)


def _rendered(document: Document, form: str) -> RenderedFile:
    return RenderedFile(form, document.language.value, file_name(document, form), render(document, form))


def _plain(fact: object) -> object:
    return ", ".join(map(str, fact)) if isinstance(fact, list | tuple) else fact
