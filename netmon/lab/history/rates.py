"""How often things break, at which hours, and for how long: what a provincial network of leased lines goes through."""

from __future__ import annotations

import math
from dataclasses import dataclass
from random import Random

from netmon.model.incident import CauseKind

MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0
YEAR = 365 * DAY

WORKING = range(8, 18)
NIGHT = (18, 19, 20, 21, 22, 23, 0, 1, 2, 3, 4, 5, 6)
SMALL_HOURS = (0, 1, 2, 3, 4)
AFTERNOON = range(13, 21)
EVENING = (21, 22, 23)
ANY_HOUR = range(24)
SUMMER = (6, 7, 8)
ANY_MONTH = range(1, 13)


@dataclass(frozen=True, slots=True)
class Lasting:
    """Log-normal about its median, in seconds, and cut off at both ends."""

    median: float
    least: float
    most: float
    spread: float = 0.7

    def draw(self, dice: Random) -> float:
        """Return how long it lasts this time."""
        return min(self.most, max(self.least, dice.lognormvariate(math.log(self.median), self.spread)))


@dataclass(frozen=True, slots=True)
class Rate:
    """How often something happens to one thing in a year, what is behind it then, and in which hours and months (of the
    inventory's time zone).
    """

    per_year: float
    lasting: Lasting
    cause: CauseKind
    hours: range | tuple[int, ...] = ANY_HOUR
    months: range | tuple[int, ...] = ANY_MONTH


# Roadworks cut a county's fibre by day; a crew has to be sent and a splice made.
FIBRE_CUT = Rate(0.7, Lasting(3 * HOUR, 35 * MINUTE, 16 * HOUR), CauseKind.CARRIER, WORKING)
# The lines between prefectures are guarded better and mended faster.
BACKBONE_CUT = Rate(0.25, Lasting(80 * MINUTE, 20 * MINUTE, 6 * HOUR), CauseKind.CARRIER, WORKING)
# A county office switches off its mains, or loses them, when nobody is there to notice.
POWER_LOSS = Rate(1.0, Lasting(4 * HOUR, 25 * MINUTE, 13 * HOUR), CauseKind.POWER, NIGHT)
THUNDERSTORM = Rate(2.4, Lasting(25 * MINUTE, 4 * MINUTE, 3 * HOUR), CauseKind.POWER, AFTERNOON, SUMMER)
# A node with others below it takes them all along.
NODE_FAILURE = Rate(0.35, Lasting(40 * MINUTE, 18 * MINUTE, 90 * MINUTE, 0.3), CauseKind.EQUIPMENT)
REBOOT = Rate(0.6, Lasting(150.0, 90.0, 5 * MINUTE, 0.3), CauseKind.EQUIPMENT, SMALL_HOURS)
WORKS = Rate(0.25, Lasting(70 * MINUTE, 15 * MINUTE, 3 * HOUR), CauseKind.PLANNED, EVENING)
LOSSY = Rate(0.12, Lasting(70 * MINUTE, 20 * MINUTE, 4 * HOUR), CauseKind.CARRIER)
FLAPPING = Rate(0.25, Lasting(50 * MINUTE, 15 * MINUTE, 2 * HOUR), CauseKind.CABLING)
FLAP_DOWN, FLAP_UP = Lasting(40.0, 6.0, 4 * MINUTE), Lasting(75.0, 10.0, 8 * MINUTE)
# One device in so many is a trouble all year round: a bad supply, a damp cabinet.
CHRONIC = Rate(230.0, Lasting(5 * MINUTE, 40.0, 40 * MINUTE), CauseKind.POWER)
CHRONIC_ONE_IN = 250
# A carrier loses a cable with several circuits in it; they go within minutes and come back one by one.
CARRIER_EVENTS_PER_YEAR = 3.0
CARRIER_LINKS = (3, 9)
CARRIER_WITHIN = 4 * MINUTE
CARRIER_REPAIR = Lasting(2.5 * HOUR, 50 * MINUTE, 9 * HOUR, 0.4)
# How much was connected in the beginning, of what is connected in the end.
CONNECTED_AT_FIRST = 0.6
# The monitor itself was away once, over a weekend.
PAUSE = 2 * DAY
PAUSE_AT = 0.42
"""Where in the past: a share of its length."""
