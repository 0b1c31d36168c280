"""How late the event loop runs what is due: the one figure that shows it is blocked or overloaded."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass

PERIOD = 0.5
KEEP = 240


@dataclass(frozen=True, slots=True)
class LagReading:
    """Seconds; `p99` and `max` over the last two minutes. None before the first measurement."""

    last: float | None
    p99: float | None
    max: float | None


class LoopLag:
    """A timer that notes how much later than asked it fires."""

    def __init__(self) -> None:
        self._lags: deque[float] = deque(maxlen=KEEP)
        self._timer: asyncio.TimerHandle | None = None

    def start(self) -> None:
        """Begin to measure the running loop."""
        self._set(asyncio.get_running_loop())

    def close(self) -> None:
        """Stop."""
        if self._timer is not None:
            self._timer.cancel()

    def read(self) -> LagReading:
        """Return what was measured."""
        if not self._lags:
            return LagReading(None, None, None)
        ordered = sorted(self._lags)
        return LagReading(self._lags[-1], ordered[int(0.99 * len(ordered))], ordered[-1])

    def _set(self, loop: asyncio.AbstractEventLoop) -> None:
        due = loop.time() + PERIOD
        self._timer = loop.call_at(due, self._fired, loop, due)

    def _fired(self, loop: asyncio.AbstractEventLoop, due: float) -> None:
        self._lags.append(max(0.0, loop.time() - due))
        self._set(loop)
