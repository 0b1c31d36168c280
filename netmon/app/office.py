"""Maintenance, and what people may change, joined with the store and the board."""

from __future__ import annotations

from fastapi import APIRouter

from netmon.judge.wiring import Wiring
from netmon.model.clock import Clock
from netmon.store import Store
from netmon.watch.maintenance import MaintenanceBook
from netmon.watch.watch import Watch
from netmon.web.api.router import api_router
from netmon.web.office import Desk, Office


class Offices:
    """The book of maintenance and the office that writes into it."""

    def __init__(self, clock: Clock, store: Store, watch: Watch, desk: Desk | None = None) -> None:
        self._store, self._watch, self._clock = store, watch, clock
        self.book = MaintenanceBook(clock, watch.board)
        self.office = Office(clock, watch.ids, self.book, desk, store.papers)

    def start(self, wiring: Wiring) -> None:
        """Take what the store remembers, over the inventory that the board shows."""
        self.book.load(wiring, self._store.load_maintenance())

    def router(self) -> APIRouter:
        """Return the routes of the API."""
        return api_router(self.office, self._watch.board, self._clock)
