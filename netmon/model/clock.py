"""Time as the rooms see it. The clock is injected, so that a month of scenario runs in a test in seconds."""

from __future__ import annotations

from typing import Protocol


class Clock(Protocol):
    """Two clocks that are never mixed: one to measure with, one to label with."""

    def monotonic(self) -> float:
        """Seconds that only go forward; polling and deadlines run on it."""
        ...

    def wall(self) -> float:
        """UTC, epoch seconds; it labels, and may be stepped."""
        ...
