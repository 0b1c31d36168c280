"""All that a figure is judged by: as of one time, as known at one time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, tzinfo
from fractions import Fraction
from typing import Protocol

from netmon.coverage.lookup import Lookup
from netmon.coverage.register import Register
from netmon.model.attestation import Attestation, Claim
from netmon.model.counted import Plant
from netmon.model.day_facts import DayFacts
from netmon.model.names import NetworkId, Subject, UnitId


class Sightings(Protocol):
    """What was seen on the full days before the figure's time."""

    def days(self, subject: Subject, count: int) -> Sequence[DayFacts | None]:
        """Return the newest `count` full days of a subject, the oldest first; None for a day of which nothing is known.

        While watching has not lasted for 7 full days, the day that is not over yet is the newest.
        """
        ...

    def last_ok(self, subject: Subject) -> date | None:
        """Return the newest day, also the one not over yet, on which it answered (a link: carried)."""
        ...


class Months(Protocol):
    """What natural months came to for a unit."""

    def last_closed(self, unit: UnitId, network: NetworkId) -> MonthSum | None:
        """Return the last whole month before the figure's time, None where there is none."""
        ...


@dataclass(frozen=True, slots=True)
class MonthSum:
    """A natural month of a unit (`netmon.judge.downtime`); a rate is None where too little is known for one."""

    month: str
    business: Fraction | None
    own: Fraction | None
    no_data: float


@dataclass(frozen=True, slots=True)
class Basis:
    """`at` is what is asked for, `known` as known when (UTC, epoch seconds); `day` is the local day of `at`, at a
    midnight the day that it ends (`netmon.model.days.day_of`): a figure of 30 June is of 30 June, 24:00.

    `watched_hours` is for how many hours netmon has watched when it has not for 7 full days yet, else None.
    `attestations` are those on record at `known`, begun by `day`, expired ones included; by unit, network and claim,
    the newest last.
    """

    at: float
    known: float
    day: date
    zone: tzinfo
    register: Register
    plant: Plant
    sightings: Sightings
    attestations: Mapping[tuple[UnitId, NetworkId, Claim], tuple[Attestation, ...]] = field(default_factory=dict)
    months: Months | None = None
    watched_hours: int | None = None
    vantage: str = ""
    endpoints: Mapping[tuple[UnitId, NetworkId], Endpoints] = field(default_factory=dict)
    """Where a unit can be seen; `netmon.coverage.endpoints.endpoints_of` makes it of the plant."""
    lookup: Lookup = field(init=False, repr=False, compare=False)
    """What stands where, by register and plant."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "lookup", Lookup(self.register, self.plant))

    def turns_by_itself(self) -> None:
        """Hear from a criterion that its verdict may be another one tomorrow though nothing is seen or said anew."""


@dataclass(frozen=True, slots=True)
class Endpoints:
    """`own` are the unit's devices; `far` the links that end at it, whose upper end proves it where it has no device
    that can be asked.
    """

    own: tuple[Subject, ...] = ()
    far: tuple[Subject, ...] = ()
