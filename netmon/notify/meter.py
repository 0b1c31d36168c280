"""How much a receiver was sent lately."""

from __future__ import annotations

from collections import deque

MINUTE = 60.0


class Meter:
    """Remembers when messages were sent, as far back as `window` seconds (monotonic), a minute at least."""

    __slots__ = ("_at", "_kept", "_window")

    def __init__(self, window: float) -> None:
        self._window = window
        self._kept = max(window, MINUTE)
        self._at: deque[float] = deque()

    def sent(self, now: float) -> None:
        """Count one message."""
        self._forget(now)
        self._at.append(now)

    def minute(self, now: float) -> int:
        """Return how many were sent within the last minute."""
        return sum(at > now - MINUTE for at in self._at)

    def window(self, now: float) -> int:
        """Return how many were sent within the window."""
        return sum(at > now - self._window for at in self._at)

    def wait(self, now: float, per_minute: int) -> float:
        """Return in how many seconds one more may be sent without passing `per_minute`; 0: no limit."""
        lately = [at for at in self._at if at > now - MINUTE]
        if per_minute <= 0 or len(lately) < per_minute:
            return 0.0
        return lately[-per_minute] + MINUTE - now

    def _forget(self, now: float) -> None:
        while self._at and self._at[0] <= now - self._kept:
            self._at.popleft()
