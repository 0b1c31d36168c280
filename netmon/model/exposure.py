"""How many series are exposed, and how many may be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

NEAR = 0.8
"""Share of the budget from which people are told."""


class Pressure(StrEnum):
    """NEAR: from 80 % of the budget. SHED: something is left out to keep within it. OVER: that was not enough."""

    NONE = "none"
    NEAR = "near"
    SHED = "shed"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Exposure:
    """What was exposed last, in series. `sensors` and `interfaces` are left out to keep within `budget`, reckoned.

    `given_up` counts the scrapes since the start that could not be answered within their time.
    """

    budget: int
    series: int = 0
    sensors: int = 0
    interfaces: int = 0
    given_up: int = 0

    @property
    def pressure(self) -> Pressure:
        """How near the budget is."""
        if self.series > self.budget:
            return Pressure.OVER
        if self.sensors or self.interfaces:
            return Pressure.SHED
        return Pressure.NEAR if self.series >= NEAR * self.budget else Pressure.NONE
