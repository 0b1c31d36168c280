"""How many visits may begin: a token bucket, so that what piled up is worked off evenly."""

from __future__ import annotations

MANY = 1000
"""Devices from which on no second may see more than three times the mean; fewer are no burden to anybody."""
FEW_PER_SECOND = 4.0
EPSILON = 1e-6
"""Of a token: a sum of fractions may fall short of the whole by rounding."""


class Pacer:
    """In any second at most `capacity` + `rate` visits begin: three times the mean.

    Phases keep to that by themselves; the pacer holds it after a stall, when everything is due at once.
    """

    def __init__(self, few_per_second: float = FEW_PER_SECOND) -> None:
        self._few = few_per_second
        self.mean = 0.0
        self._rate = self._capacity = self._tokens = 0.0
        self._at = float("-inf")

    def load(self, mean: float, devices: int) -> None:
        """Take the mean number of visits due per second."""
        least = 1.0 if devices >= MANY else self._few
        self.mean = mean
        self._capacity = max(mean, least)
        self._rate = 2 * (mean if devices >= MANY else self._capacity)
        self._tokens = min(self._tokens, self._capacity)

    @property
    def spare(self) -> float:
        """How many visits a second may begin beside those that are due."""
        return self._rate - self.mean

    def take(self, now: float) -> bool:
        """Return whether one more may begin now, and count it."""
        self._tokens = self._level(now)
        self._at = now
        if self._tokens < 1 - EPSILON:
            return False
        self._tokens -= 1
        return True

    def ready_at(self, now: float) -> float:
        """Return when the next one may begin."""
        missing = 1 - self._level(now)
        return now if missing <= 0 else now + missing / self._rate

    def _level(self, now: float) -> float:
        return min(self._capacity, self._tokens + max(0.0, now - self._at) * self._rate)
