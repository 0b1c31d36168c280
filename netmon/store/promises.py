"""What was promised to callers of `record`, and whether what they show is committed. Lives on the event loop alone."""

from __future__ import annotations

import asyncio
from collections import deque

from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.store.errors import StoreError

_Promise = tuple[int, float, "asyncio.Future[bool]"]  # number of the record, loop time by which to answer, the answer


class Promises:
    """Futures in the order of their records: kept by a commit, broken by a failure or by waiting too long.

    Degraded from the first broken promise or failed batch until everything that was shown uncommitted is committed.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, clock: Clock, patience: float) -> None:
        self._loop = loop
        self._clock = clock
        self._patience = patience
        self._open: deque[_Promise] = deque()
        self._alarm: asyncio.TimerHandle | None = None
        self._committed = 0
        self._shown = 0
        self.degraded_since: float | None = None
        self.problem: Reason | None = None

    def make(self, number: int) -> asyncio.Future[bool]:
        """Return the future of a record that waits to be written; already False while the store is failing."""
        future: asyncio.Future[bool] = self._loop.create_future()
        if self.degraded_since is not None:
            self._shown = number
            future.set_result(False)
            return future
        self._open.append((number, self._loop.time() + self._patience, future))
        if self._alarm is None:
            self._alarm = self._loop.call_later(self._patience, self._run_out)
        return future

    def refuse(self) -> asyncio.Future[bool]:
        """Return the future of a record that could not be taken in."""
        future: asyncio.Future[bool] = self._loop.create_future()
        future.set_result(False)
        return future

    def keep(self, through: int, *, whole: bool = True) -> None:
        """Take note that everything up to record `through` is committed; not `whole`: but for what was refused."""
        self._committed = max(self._committed, through)
        while self._open and self._open[0][0] <= through:
            _answer(self._open.popleft()[2], committed=whole)
        if self._committed >= self._shown:
            self.degraded_since = None
            self.problem = None

    def break_all(self, error: StoreError) -> None:
        """Let nobody wait any longer: the store is failing."""
        if self.degraded_since is None:
            self.degraded_since = self._clock.wall()
        self.problem = error.as_reason()
        if self._open:
            self._shown = self._open[-1][0]
        self._answer_all()

    def _run_out(self) -> None:
        self._alarm = None
        now = self._loop.time()
        if self._open and self._open[0][1] <= now:
            self.break_all(StoreError("daemon.store_slow", seconds=self._patience))
        elif self._open:
            self._alarm = self._loop.call_at(self._open[0][1], self._run_out)

    def close(self) -> None:
        """Answer whoever still waits, and stop the alarm."""
        if self._alarm is not None:
            self._alarm.cancel()
        self._answer_all()

    def _answer_all(self) -> None:
        while self._open:
            _answer(self._open.popleft()[2], committed=False)


def _answer(future: asyncio.Future[bool], *, committed: bool) -> None:
    # The caller may have given up and cancelled it.
    if not future.done():
        future.set_result(committed)
