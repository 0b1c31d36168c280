"""What a stretch of time came to for one subject or for many, and closed months of it.

All times are whole milliseconds: a rate is a fraction of integers, and nothing is rounded before it is printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from fractions import Fraction

from netmon.model.names import NetworkId, Subject

TOO_MUCH_UNKNOWN = Fraction(1, 20)
"""Share of a period of which nothing is known, above which no rate is told (数据不足)."""


class Reckoning(StrEnum):
    """Whose outages count. BUSINESS (业务): all of them. OWN (责任): those whose root is the subject's own."""

    BUSINESS = "business"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Sums:
    """Milliseconds, but for `faults` and `ended`, which count. Sums of several subjects add up field by field.

    `period` is the time asked for in which the subject existed. `no_data` is what nothing is known of, neither up nor
    down; `blind` the part of it in which netmon itself did not look. `maintained` was under approved maintenance, up
    or down, as far as something is known of it. `business` and `own` are outages, gross; `…_planned` the part of them
    that lies in approved maintenance. `shut` is what of `business` an administrator had shut, which is nobody's fault.

    `faults` are the own outages that reached beyond approved maintenance within the period; of those that `ended` in
    it `repaired` is how long they lasted in all, also before the period began.
    """

    period: int = 0
    no_data: int = 0
    blind: int = 0
    maintained: int = 0
    business: int = 0
    business_planned: int = 0
    own: int = 0
    own_planned: int = 0
    shut: int = 0
    faults: int = 0
    ended: int = 0
    repaired: int = 0

    def __add__(self, other: Sums) -> Sums:
        """Return both together."""
        return Sums(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    @property
    def known(self) -> int:
        """The time of which something is known: what a gross rate is of."""
        return self.period - self.no_data

    @property
    def counted(self) -> int:
        """The same without approved maintenance: what a net rate is of."""
        return self.known - self.maintained

    @property
    def telling(self) -> bool:
        """Whether enough is known for a rate."""
        return self.period > 0 and self.no_data <= TOO_MUCH_UNKNOWN * self.period

    def down(self, reckoning: Reckoning = Reckoning.BUSINESS) -> int:
        """Return the outages outside of approved maintenance."""
        if reckoning is Reckoning.OWN:
            return self.own - self.own_planned
        return self.business - self.business_planned

    def up(self, reckoning: Reckoning = Reckoning.BUSINESS) -> int:
        """Return the counted time without outages."""
        return self.counted - self.down(reckoning)

    def gross(self, reckoning: Reckoning = Reckoning.BUSINESS) -> Fraction | None:
        """Return the share of the known time without outages, those in maintenance counted; None: not enough known."""
        outages = self.own if reckoning is Reckoning.OWN else self.business
        return Fraction(self.known - outages, self.known) if self.telling and self.known else None

    def net(self, reckoning: Reckoning = Reckoning.BUSINESS) -> Fraction | None:
        """Return the same with approved maintenance left out of both sides."""
        return Fraction(self.up(reckoning), self.counted) if self.telling and self.counted else None

    @property
    def mttr(self) -> Fraction | None:
        """The mean time to repair in milliseconds, of the faults that ended; None where none did."""
        return Fraction(self.repaired, self.ended) if self.ended else None


@dataclass(frozen=True, slots=True)
class MonthClosing:
    """What a natural month of a network came to, as known when it was closed. Append-only: late data make another.

    `month` is written 2026-11; it lasts from `since` to before `until` (UTC, epoch seconds). `revision` counts from 1.
    `rule` names the version of the definition; `inputs` is a digest of what it rests on. With `sample` part of that is
    invented.
    """

    network: NetworkId
    month: str
    revision: int
    since: float
    until: float
    recorded_at: float
    rule: str
    inputs: str
    sample: bool = False
    rows: Mapping[Subject, Sums] = field(default_factory=dict)
