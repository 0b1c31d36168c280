"""Shown means committed: a decision goes to the ledger first, and to the board when it is written there."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from netmon.model.belief import Belief, Event
from netmon.model.ledger import Ledger
from netmon.model.names import NetworkId
from netmon.watch.board import Board

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Pending:
    beliefs: tuple[Belief, ...]
    written: asyncio.Future[bool]
    isolated: Mapping[NetworkId, float] | None


class Publisher:
    """Moves decisions to the board in the order in which they were made.

    Where the ledger fails a decision is shown all the same, at once. The ledger knows until when that is so: it is the
    one to write it later, and to mark meanwhile what is shown.
    """

    def __init__(self, ledger: Ledger, board: Board, shown: Callable[[], None] = lambda: None) -> None:
        """`shown` is called when something was shown."""
        self._ledger = ledger
        self._board = board
        self._tell = shown
        self._pending: deque[_Pending] = deque()

    def __len__(self) -> int:
        return len(self._pending)

    def decide(
        self,
        events: tuple[Event, ...],
        beliefs: tuple[Belief, ...],
        isolated: Mapping[NetworkId, float] | None = None,
    ) -> None:
        """Have a decision written, then shown; with it the networks that we are cut off from, where these change."""
        written = self._ledger.record(events, beliefs)
        self._pending.append(_Pending(beliefs, written, isolated))
        self.drain()
        if not written.done():
            written.add_done_callback(lambda _: self.drain())

    def drain(self) -> None:
        """Show every decision whose turn has come."""
        ready = bool(self._pending) and self._pending[0].written.done()
        while self._pending and self._pending[0].written.done():
            decision = self._pending.popleft()
            _note_failure(decision.written)
            if decision.isolated is not None:
                self._board.isolated = decision.isolated
            self._board.show(decision.beliefs)
        if ready:
            self._tell()


def _note_failure(written: asyncio.Future[bool]) -> None:
    error = None if written.cancelled() else written.exception()
    if error is not None:
        _log.error("the ledger failed to record a decision", exc_info=error)
