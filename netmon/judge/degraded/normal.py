"""What is normal of a value, learnt slot by slot: for limits that are of the one device or port, not of all."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.model.degradation import Condition
from netmon.model.link_sample import SLOT
from netmon.model.thresholds import LOW_IS_BAD

KNOWN_AFTER = 12
"""Slots after which what was learnt is worth something: an hour."""
_BETTER = 86_400.0 / SLOT
_WORSE = 7 * 86_400.0 / SLOT
"""Slots in which a change for the better, or for the worse, becomes the normal: a day, and a week.

What grows worse slowly shall be seen to, so the normal follows it slower than what is put right.
"""


@dataclass(frozen=True, slots=True)
class Normal:
    """What a value usually is, learnt over `slots` slots of five minutes; in the unit of the condition."""

    value: float
    slots: int = 1

    @property
    def known(self) -> float | None:
        """The normal, None while too little of it is known."""
        return self.value if self.slots >= KNOWN_AFTER else None


def learn(normal: Normal | None, condition: Condition, value: float) -> Normal:
    """Return the normal after one more slot. What is read while the condition is raised or in doubt is not learnt."""
    if normal is None:
        return Normal(value)
    worse = (value < normal.value) is (condition in LOW_IS_BAD)
    slots = normal.slots + 1
    weight = min(slots, _BETTER) if slots <= KNOWN_AFTER or not worse else _WORSE
    return Normal(normal.value + (value - normal.value) / weight, slots)
