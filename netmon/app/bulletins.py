"""Bulletins, joined: gathered by the figures' thread a part at a time, rendered beside the loop, kept by the store."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor  # noqa: TID251 - one thread of its own: a workbook takes seconds
from dataclasses import dataclass
from typing import Final, TypeVar

from fastapi import APIRouter

from netmon import __version__
from netmon.app.figures import FigureDesk
from netmon.bulletins.again import figures_like
from netmon.bulletins.gather import Gathering, gather
from netmon.bulletins.settled import settled
from netmon.bulletins.verify import Given, Verified, identify, verify
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.model.belief import Reason
from netmon.model.bulletin import Bulletin, Publication
from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.model.incident import Incident
from netmon.model.names import IncidentId, LinkId, SubjectKind
from netmon.model.publishing import KeptBulletin, KeptFile, RenderedFile
from netmon.reports.bulletin.document import bulletin_document
from netmon.reports.render import FORMATS, file_name, render
from netmon.store import Reader, Store, StoreError
from netmon.watch.board import Board
from netmon.web.bulletins.desk import Wanted
from netmon.web.bulletins.office import BulletinOffice
from netmon.web.bulletins.routes import bulletins_router
from netmon.web.office import RefusedError
from netmon.words import Language

UNREAD: Final = RefusedError(503, Reason("bulletin_pages.unread"))

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Shelf:
    """Implements `netmon.web.bulletins.desk.BulletinDesk`."""

    store: Store
    figures: FigureDesk
    clock: Clock
    pool: ThreadPoolExecutor

    @property
    def formats(self) -> Sequence[str]:
        """See `BulletinDesk`."""
        return tuple(FORMATS)

    @property
    def release(self) -> str:
        """See `BulletinDesk`."""
        return __version__

    async def listed(self) -> Sequence[KeptBulletin]:
        """See `BulletinDesk`."""
        return await self._read(lambda reader: reader.bulletins())

    async def content(self, kept: KeptBulletin) -> bytes:
        """See `BulletinDesk`."""
        return await self._read(lambda reader: reader.bulletin_content(kept))

    async def files(self, kept: KeptBulletin) -> Sequence[KeptFile]:
        """See `BulletinDesk`."""
        return await self._read(lambda reader: reader.bulletin_files(kept))

    async def file(self, kept: KeptBulletin, file: KeptFile) -> bytes:
        """See `BulletinDesk`."""
        return (await self._read(lambda reader: reader.bulletin_file(kept, file))).body

    async def gather(self, wanted: Wanted) -> Bulletin:
        """See `BulletinDesk`. Between two parts the figures' thread is everybody's: pages never wait for the whole."""
        reader, network, period = self.store.reader, wanted.network, wanted.period
        try:
            known = wanted.known
            if known is None:
                known = await self.figures.read(lambda figures: _settled(figures, reader, wanted))
            if known is None:
                raise RefusedError(409, Reason.of("bulletin_pages.not_reported", last=period.last))
            at = known
            gathering = await self.figures.read(lambda figures: Gathering(figures, reader, network, period, at))
            while await self.figures.read(lambda _: gathering.some()):
                pass
            return gathering.done()
        except FigureError as error:
            raise RefusedError(409, Reason.of(error.code, **error.facts)) from error
        except StoreError as error:
            raise UNREAD from error

    async def links(self, bulletin: Bulletin) -> Mapping[IncidentId, Sequence[LinkId]]:
        """See `BulletinDesk`."""
        ids = [outage.incident for outage in bulletin.outages]
        found = await self._read(lambda reader: [reader.incident(id_) for id_ in ids])
        return {id_: _links(incident) for id_, incident in zip(ids, found, strict=True)}

    async def verified(self, given: Given) -> Verified | None:
        """See `BulletinDesk`. It has figures of its own: those of the daemon belong to their thread."""
        reader = self.store.reader

        def held() -> Verified | None:
            kept = identify(reader, given)
            if kept is None:
                return None
            return verify(
                reader,
                kept,
                given,
                lambda one, said: gather(figures_like(said, reader), reader, one.network, one.period, one.known),
                _all_rendered,
                __version__,
            )

        try:
            return await self._beside(held)
        except StoreError as error:
            raise UNREAD from error

    async def rendered(
        self, bulletin: Bulletin, publication: Publication, form: str, language: Language
    ) -> RenderedFile:
        """See `BulletinDesk`."""
        return await self._beside(lambda: _rendered(bulletin, publication, form, language))

    async def _beside(self, work: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self.pool, work)

    async def _read(self, query: Callable[[Reader], _T]) -> _T:
        try:
            return await self.store.read(query)
        except StoreError as error:
            raise UNREAD from error


class Bulletins:
    """The office of bulletins, and what it stands on."""

    def __init__(self, clock: Clock, store: Store, board: Board, ids: EventIds, figures: FigureDesk) -> None:
        self._clock, self._board = clock, board
        self._pool = ThreadPoolExecutor(1, "netmon-bulletins")
        self.office = BulletinOffice(clock, ids, Shelf(store, figures, clock, self._pool), store.papers)

    def router(self) -> APIRouter:
        """Return the routes of the API."""
        return bulletins_router(self.office, self._board, self._clock)

    def close(self) -> None:
        """End the thread."""
        self._pool.shutdown(wait=False, cancel_futures=True)


def _rendered(bulletin: Bulletin, publication: Publication, form: str, language: Language) -> RenderedFile:
    document = bulletin_document(bulletin, publication, language)
    return RenderedFile(form, language.value, file_name(document, form), render(document, form))


def _all_rendered(bulletin: Bulletin, publication: Publication) -> Iterator[RenderedFile]:
    return (_rendered(bulletin, publication, form, language) for form in FORMATS for language in Language)


def _settled(figures: Figures, reader: Reader, wanted: Wanted) -> float | None:
    # What was reported since the figures were made last is taken note of.
    figures.look()
    return settled(figures, reader, wanted.network, wanted.period)


def _links(incident: Incident | None) -> tuple[LinkId, ...]:
    roots = () if incident is None else incident.roots
    return tuple(LinkId(one.id) for one in roots if one.kind is SubjectKind.LINK)
