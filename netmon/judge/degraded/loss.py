"""Loss, from bursts of pings: three packets each, so that it takes more than a share to believe one.

A blackout of some seconds loses whole bursts; a bad line loses some packets of many. And what is lost on the way to a
device above is lost on the way to all below it too: that is told once, where it begins.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Final

OFTEN: Final = 3
"""Bursts of which a part came back, until loss is believed."""
CLOSER: Final = 5.0
"""Seconds between the bursts with which a device is looked at more closely that has lost a packet."""
CLOSER_FOR: Final = 90.0
"""Seconds for which that goes on after the last packet lost."""
_ENOUGH: Final = 60
"""Packets of which loss is a share at least: few of few are no proof."""
ASK_ABOVE_FOR: Final = 40.0
"""Seconds for which a device above is looked at more closely too, before a loss below it is believed."""
_BY_CHANCE: Final = 3.0
"""Standard deviations by which two shares of the same loss may differ."""
_BY_LITTLE: Final = 2.0
"""The same where nothing at all is lost above."""


@dataclass(frozen=True, slots=True)
class Lost:
    """What came of the bursts of the last five to ten minutes: packets, and the bursts of which a part came back."""

    asked: int = 0
    answered: int = 0
    in_part: int = 0

    @property
    def lost(self) -> int:
        """Packets that were not answered."""
        return self.asked - min(self.answered, self.asked)

    @property
    def share(self) -> float:
        """The share of packets that was not answered, from 0 to 1. While few were asked it is told cautiously."""
        return self.lost / max(self.asked, _ENOUGH)

    def __add__(self, other: Lost) -> Lost:
        return Lost(self.asked + other.asked, self.answered + other.answered, self.in_part + other.in_part)

    def __sub__(self, other: Lost) -> Lost:
        return Lost(self.asked - other.asked, self.answered - other.answered, self.in_part - other.in_part)


def believable(lost: Lost, good: float) -> bool:
    """Tell whether packets were lost again and again, not in one go, and more than a line loses by chance.

    `good` is the share, from 0 to 1, that is as it should be.
    """
    usual = good * lost.asked
    return lost.in_part >= OFTEN and lost.lost >= usual + _BY_CHANCE * sqrt(usual)


def explained(own: Lost, above: Lost) -> bool:
    """Tell whether the loss at a device may be that of one above it: packets are lost there, and not clearly fewer."""
    if not above.asked or not own.lost:
        return False
    clean = above.in_part == 0  # a blackout is no bad line
    lost = 0 if clean else above.lost
    share = (own.lost + lost) / (own.asked + above.asked)
    spread = sqrt(share * (1 - share) * (1 / own.asked + 1 / above.asked))
    return own.lost / own.asked - lost / above.asked <= (_BY_LITTLE if clean else _BY_CHANCE) * spread
