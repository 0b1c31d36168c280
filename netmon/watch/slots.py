"""Adding up slot by slot: the running one, and the one before until it is taken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from netmon.model.observation import Echo, Failure

T = TypeVar("T")


class Slots:
    """Which slot is running, as the start of it; 0 before the first.

    What comes in counts there and then: a wall clock that is stepped merely begins another slot, and nothing can come
    too late for the one it belongs to.
    """

    __slots__ = ("running",)

    def __init__(self) -> None:
        self.running = 0


class Slotted(Generic[T]):
    """A sum of its own for each slot."""

    __slots__ = ("_at", "_before", "_before_at", "_new", "_sum")

    def __init__(self, new: Callable[[], T]) -> None:
        self._new = new
        self._at = self._before_at = 0
        self._sum = self._before = new()

    def of_running(self, slot: int) -> T:
        """Return the sum to add to."""
        if slot != self._at:
            self._before_at, self._before = self._at, self._sum
            self._at, self._sum = slot, self._new()
        return self._sum

    def of(self, slot: int) -> T | None:
        """Return the sum of the running slot or of the one before; None where nothing was added in it."""
        if slot == self._at:
            return self._sum
        return self._before if slot == self._before_at else None


class Asking:
    """What the askings of one probe came to: packets of pings, whole requests of SNMP; times in seconds.

    `in_part` counts the bursts of pings of which some came back, and not all.
    """

    __slots__ = ("answered", "asked", "in_part", "rtt_sum")

    def __init__(self) -> None:
        self.asked = self.answered = self.in_part = 0
        self.rtt_sum = 0.0

    def add(self, result: object, took: float) -> None:
        """Count an asking that was really made."""
        if isinstance(result, Echo):
            self.asked += result.sent
            self.answered += result.received
            self.rtt_sum += (result.rtt_mean or 0.0) * result.received
            self.in_part += 0 < result.received < result.sent
        elif isinstance(result, Failure):
            self.asked += result.sent or 1
            if result.answered and not result.sent:
                self.answered += 1
                self.rtt_sum += took
        else:
            self.asked += 1
            self.answered += 1
            self.rtt_sum += took

    @property
    def rtt(self) -> float | None:
        """The mean over what was answered, in seconds."""
        return self.rtt_sum / self.answered if self.answered else None
