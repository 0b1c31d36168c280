"""When a configuration is read before its time, because something shows that it may have been changed. Pure."""

from __future__ import annotations

from dataclasses import dataclass

SETTLES = 60.0
"""Seconds without another sign after which it is read: whoever changes one thing often changes the next."""
AT_LAST = 600.0
"""Seconds after the first sign after which it is read in any case."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Why a device's configuration may be another one, since when, and when the last sign of it came (monotonic)."""

    why: str
    first: float
    last: float

    def again(self, now: float) -> Suspicion:
        """Return it with one more sign."""
        return Suspicion(self.why, self.first, now)

    def due(self, now: float) -> bool:
        """Whether it is to be read now."""
        return now - self.last >= SETTLES or now - self.first >= AT_LAST
