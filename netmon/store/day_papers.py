"""What closing days hands to the writer."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.model.day_pack import DayPack
from netmon.model.names import Subject

Placed = tuple[tuple[int, Subject], ...]


@dataclass(frozen=True, slots=True)
class DayBoundary:
    """From now on, whatever bears on the time before `until` (UTC, epoch seconds) is noted as late when it is written.

    It is written before the records of that time are read to be summed up: so nothing falls between the two.
    """

    until: float


@dataclass(frozen=True, slots=True)
class DayRevision:
    """What a day came to, and the places of subjects that had none before."""

    pack: DayPack
    placed: Placed = ()


@dataclass(frozen=True, slots=True)
class LateSettled:
    """What was noted as late up to this number is in the days now."""

    through: int


DayPaper = DayBoundary | DayRevision | LateSettled
