"""Real sockets on loopback in a time that jumps: no test waits for a timer, and none depends on how fast it runs."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import TypeVar

T = TypeVar("T")
WALL = 1_767_225_600.0
SETTLE = 0.004
"""Real seconds that a datagram on loopback may be on its way before a timer is believed to come first."""


class _Jump(selectors.SelectSelector):
    def __init__(self) -> None:
        super().__init__()
        self.passed = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if not ready and timeout != 0:
            ready = super().select(SETTLE)
            if not ready:
                if timeout is None:
                    raise RuntimeError("the loop waits for something that nobody will do")
                self.passed += max(0.0, timeout)
        return ready


class QuickLoop(asyncio.SelectorEventLoop):
    """A loop on virtual time, beginning at 1000 s."""

    def __init__(self) -> None:
        self.jump = _Jump()
        super().__init__(self.jump)

    def time(self) -> float:
        return 1000.0 + self.jump.passed


class QuickClock:
    """The clock of the running loop."""

    def __init__(self) -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, QuickLoop)
        self._loop = loop

    def monotonic(self) -> float:
        return self._loop.time()

    def wall(self) -> float:
        return WALL + self._loop.jump.passed


def run(main: Coroutine[None, None, T]) -> T:
    """Run to the end on a quick loop."""
    with asyncio.Runner(loop_factory=QuickLoop) as runner:
        return runner.run(main)
