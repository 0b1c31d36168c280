"""Floor 1: the one door to the host's clocks."""

from __future__ import annotations

import time


class SystemClock:
    """The host's clocks (see `netmon.model.clock.Clock`)."""

    def monotonic(self) -> float:
        """Return CLOCK_MONOTONIC in seconds, the clock the event loop runs on."""
        return time.monotonic()  # noqa: TID251 - this module is the door

    def wall(self) -> float:
        """Return UTC in epoch seconds."""
        return time.time()  # noqa: TID251 - this module is the door
