"""Shown means committed: a decision goes to the ledger first, and to the board when it is written there."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from dataclasses import dataclass

from netmon.model.belief import Belief, Event
from netmon.model.ledger import Ledger
from netmon.watch.board import Board

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Pending:
    beliefs: tuple[Belief, ...]
    written: asyncio.Future[bool]


class Publisher:
    """Moves decisions to the board in the order in which they were made.

    Where the ledger fails a decision is shown at once and the board is marked, until a later one is written.
    """

    def __init__(self, ledger: Ledger, board: Board) -> None:
        self._ledger = ledger
        self._board = board
        self._pending: deque[_Pending] = deque()

    def __len__(self) -> int:
        return len(self._pending)

    def decide(self, events: tuple[Event, ...], beliefs: tuple[Belief, ...]) -> None:
        """Have a decision written, then shown."""
        written = self._ledger.record(events, beliefs)
        self._pending.append(_Pending(beliefs, written))
        self.drain()
        if not written.done():
            written.add_done_callback(lambda _: self.drain())

    def drain(self) -> None:
        """Show every decision whose turn has come."""
        while self._pending and self._pending[0].written.done():
            decision = self._pending.popleft()
            self._board.degraded = not _committed(decision.written)
            self._board.show(decision.beliefs)


def _committed(written: asyncio.Future[bool]) -> bool:
    if written.cancelled():
        return False
    error = written.exception()
    if error is not None:
        _log.error("the ledger failed to record a decision", exc_info=error)
        return False
    return written.result()
