"""Notices to put something right, joined with the store, the board and the figures as they are reported."""

from __future__ import annotations

import logging
from datetime import date
from typing import Final

from fastapi import APIRouter

from netmon.app.figures import FigureDesk
from netmon.app.papers import NoticePapers
from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.model.names import NoticeId
from netmon.rectification.following import follow
from netmon.rectification.proposing import Drafts, Wanted, propose
from netmon.store import Store, StoreError
from netmon.watch.board import Board
from netmon.web.notices.book import NoticeBook
from netmon.web.notices.desk import NoticeRoom
from netmon.web.notices.office import NoticeOffice
from netmon.web.notices.routes import notices_router

log = logging.getLogger("netmon.app")


class Rectifying:
    """The book of notices, the office that writes into it, and what each reported day adds to both."""

    def __init__(self, clock: Clock, store: Store, board: Board, ids: EventIds, desk: FigureDesk) -> None:
        self._clock, self._store, self._board, self._desk = clock, store, board, desk
        self._looked: dict[NoticeId, date] = {}
        self.office: Final = NoticeOffice(clock, ids, NoticeBook(), store.papers)
        self.room: Final = NoticeRoom(self.office, NoticePapers(store, desk, board, clock, self._draw))
        desk.reported.append(self.look)

    def start(self) -> None:
        """Take what the store remembers, before anything is shown or told."""
        self.office.book.load(self._store.reader.notices(float("inf")))

    def router(self) -> APIRouter:
        """Return the routes of the API."""
        return notices_router(self.office, self._draw, self._board, self._clock)

    async def look(self) -> None:
        """Hold what was reported since the last look against the notices."""
        notices, looked, reader = tuple(self.office.book.notices.values()), dict(self._looked), self._store.reader
        try:
            newest = await self._desk.read(lambda _: max(reader.last_reported().values(), default=None))
            found = await self._desk.read(lambda _: follow(reader, notices, looked))
        except StoreError as error:
            log.warning("notices are held against figures later: %s", error)
            return
        await self.office.found(found)
        if newest is not None:
            self._looked = {one.id: max(newest, one.day) for one in notices}

    async def _draw(self, wanted: Wanted) -> Drafts:
        notices, reader, now = tuple(self.office.book.notices.values()), self._store.reader, self._clock.wall()
        return await self._desk.read(lambda figures: propose(figures, reader.last_reported(), wanted, notices, now))
