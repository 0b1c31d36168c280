"""What a past is made of: faults with a beginning and an end, and the days on which units were connected."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.lab.faults import Fault
from netmon.model.incident import CauseKind
from netmon.model.inventory import Inventory


@dataclass(frozen=True, slots=True)
class Episode:
    """A fault from `start` until `end` (UTC, epoch seconds), and what is behind it."""

    start: float
    end: float
    fault: Fault
    cause: CauseKind = CauseKind.OTHER


@dataclass(frozen=True, slots=True)
class Stage:
    """From `at` on (UTC, epoch seconds) `inventory` is what is connected."""

    at: float
    inventory: Inventory


@dataclass(frozen=True, slots=True)
class Pause:
    """From `start` until `end` (UTC, epoch seconds) nobody was watching."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Plot:
    """A whole past: `stages` by time, the first at its beginning; episodes in any order."""

    since: float
    until: float
    stages: tuple[Stage, ...]
    episodes: tuple[Episode, ...]
    pauses: tuple[Pause, ...] = ()
