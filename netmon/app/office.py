"""Maintenance, and what people may change, joined with the store and the board."""

from __future__ import annotations

from fastapi import APIRouter

from netmon.judge.assuring import frozen_by
from netmon.judge.wiring import Wiring
from netmon.model.assurance import Assurance
from netmon.model.clock import Clock
from netmon.model.incident import Incident
from netmon.model.maintenance import Maintenance
from netmon.model.names import IncidentId
from netmon.store import Store, StoreError
from netmon.watch.maintenance import MaintenanceBook
from netmon.watch.watch import Watch
from netmon.web.api.router import api_router
from netmon.web.office import Office


class Offices:
    """The book of maintenance and the office that writes into it."""

    def __init__(self, clock: Clock, store: Store, watch: Watch) -> None:
        self._store, self._watch, self._clock = store, watch, clock
        self.book = MaintenanceBook(clock, watch.board)
        watch.desk.covers = self.book.of
        self.office = Office(clock, watch.ids, self.book, watch.desk, store.papers, self._incident, frozen=self._frozen)

    def start(self, wiring: Wiring) -> None:
        """Take what the store remembers, before anything is shown or told."""
        self.book.load(wiring, self._store.load_maintenance())

    def _frozen(self, entry: Maintenance) -> Assurance | None:
        board = self._watch.board
        return frozen_by(board.inventory, entry, self.book.would_cover(entry)) if board.loaded else None

    async def _incident(self, incident: IncidentId) -> Incident | None:
        try:
            return await self._store.read(lambda reader: reader.incident(incident))
        except StoreError:
            return None

    def router(self) -> APIRouter:
        """Return the routes of the API."""
        return api_router(self.office, self._watch.board, self._clock, self._store.stats().sample_until)
