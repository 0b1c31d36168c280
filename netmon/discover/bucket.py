"""The rate: a token bucket that is given the time. Pure."""

from __future__ import annotations

CATCH_UP = 0.1
"""Seconds of the rate that may be made good after this host was late; more would be a burst."""

NEARLY = 1e-6
"""Part of a token that is as good as none: to wait for less would be lost in the rounding of the clock."""


class Bucket:
    """Within any span of t seconds at most `rate` × (t + CATCH_UP) + 1 tokens are given."""

    def __init__(self, rate: float, now: float) -> None:
        self._rate = rate
        self._most = 1.0 + rate * CATCH_UP
        self._level = 1.0
        self._at = now

    def wait(self, now: float) -> float:
        """Return for how many seconds there is no token yet."""
        self._fill(now)
        missing = 1.0 - self._level
        return missing / self._rate if missing > NEARLY else 0.0

    def take(self, now: float) -> None:
        """Take the token that `wait` said is there."""
        self._fill(now)
        self._level -= 1.0

    def _fill(self, now: float) -> None:
        self._level = min(self._most, self._level + (now - self._at) * self._rate)
        self._at = now
