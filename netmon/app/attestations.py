"""What people attest, joined with the store and the board."""

from __future__ import annotations

from fastapi import APIRouter

from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.store import Store
from netmon.watch.board import Board
from netmon.web.attestations.book import AttestationBook
from netmon.web.attestations.office import AttestationOffice
from netmon.web.attestations.routes import attestations_router


class Attesting:
    """The book of attestations and the office that writes into it."""

    def __init__(self, clock: Clock, store: Store, board: Board, ids: EventIds) -> None:
        self._clock, self._store, self._board = clock, store, board
        self.office = AttestationOffice(clock, ids, AttestationBook(), store.papers)

    def start(self) -> None:
        """Take what the store remembers, before anything is shown or told."""
        # Also what is dated later than now: a clock that was set back must not let a paper be entered twice.
        self.office.book.load(self._store.reader.attestations(float("inf"), withdrawn=True))

    def router(self) -> APIRouter:
        """Return the routes of the API."""
        return attestations_router(self.office, self._board, self._clock)
