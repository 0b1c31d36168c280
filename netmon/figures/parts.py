"""What figures are made from. Each part is as known at a time, so that what is learned later moves nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, Protocol

from netmon.coverage.basis import Months, Sightings
from netmon.coverage.register import Register
from netmon.model.attestation import Attestation
from netmon.model.counted import Plant
from netmon.model.day_pack import DayPack
from netmon.model.indicator import Indicator, IndicatorTarget
from netmon.model.names import IndicatorId, NetworkId, Subject
from netmon.model.snapshot import FigureSnapshot, Point


@dataclass(frozen=True, slots=True)
class Definitions:
    """The indicators that were defined at a time, in their order, and what they ought to reach."""

    indicators: Mapping[IndicatorId, Indicator] = field(default_factory=dict)
    targets: tuple[IndicatorTarget, ...] = ()


class Seen(NamedTuple):
    """What was seen. `watched_hours` is as in `Basis`; equal digests are equal sightings."""

    sightings: Sightings
    watched_hours: int | None = None
    digest: str = ""


class Touch(NamedTuple):
    """Something was recorded (UTC, epoch seconds) that bears on figures of the day `since` and later."""

    recorded_at: float
    since: date


class Parts(Protocol):
    """Where the parts come from. Times: UTC, epoch seconds; `at` is what a figure holds for, `known` as known when."""

    def look(self) -> None:
        """Take note of what was written since the last look."""
        ...

    def definitions(self, known: float) -> Definitions:
        """Return what was defined at a time."""
        ...

    def register(self, at: float, known: float) -> Register:
        """Return who was registered. Where nothing changed in between it is the same object."""
        ...

    def plant(self, at: float, known: float) -> Plant:
        """Return what was declared. Where nothing changed in between it is the same object."""
        ...

    def papers(self, network: NetworkId, known: float) -> Sequence[Attestation]:
        """Return the attestations on record, expired ones included, the oldest entry first."""
        ...

    def seen(self, network: NetworkId, at: float, known: float) -> Seen:
        """Return what was seen."""
        ...

    def pack(self, network: NetworkId, day: date, known: float) -> DayPack | None:
        """Return what a closed day came to for all subjects, None where it was not closed by then."""
        ...

    def places(self, network: NetworkId) -> Mapping[Subject, int]:
        """Return the place of each subject in the columns of such days."""
        ...

    def closed(self, network: NetworkId, day: date) -> bool:
        """Tell whether what was seen on a day is on record."""
        ...

    def months(self, at: float, known: float) -> Months | None:
        """Return what closed months came to."""
        ...

    def made_up_until(self) -> float | None:
        """Return up to when what was seen is invented; None where nothing is."""
        ...

    def reported(self, indicator: IndicatorId, day: date) -> FigureSnapshot | None:
        """Return what was reported of a day."""
        ...

    def points(self, indicator: IndicatorId, since: date, until: date) -> Sequence[tuple[Point, Indicator]]:
        """Return what was reported of the days `since` ≤ day ≤ `until`, each with its definition then."""
        ...

    def touches(self, network: NetworkId, after: float) -> Sequence[Touch]:
        """Return what was recorded after a time that bears on days before it."""
        ...

    def begun(self) -> float | None:
        """Return since when there is anything on record; None where there is nothing."""
        ...
