"""How the register changes: who ought to be connected is decided by documents, and by two people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from netmon.model.indicator import Criterion
from netmon.model.names import DivisionCode, NetworkId, RegisterChangeId, UnitId
from netmon.model.register import Level


class Act(StrEnum):
    """What is done to the register."""

    BORN = "born"  # a unit begins to exist, with all that is said of it
    CLOSED = "closed"
    MERGED = "merged"  # a unit ceases, `into` takes over
    RENAMED = "renamed"
    RECODED = "recoded"  # its division has another code: nothing else changes
    RECLASSIFIED = "reclassified"  # another level or kind
    SCOPED = "scoped"  # put on the list of a network (应接入清单)
    UNSCOPED = "unscoped"  # taken off it
    EXEMPTED = "exempted"
    UNEXEMPTED = "unexempted"


MOVES_POPULATION = frozenset(Act) - {Act.RENAMED, Act.RECODED}
"""What needs two people. A name and a code count nobody in or out."""


class Review(StrEnum):
    """Where a change is on its way into the register."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class RegisterChange:
    """Append-only but for its review. `effective` is the local day from which it holds; None: it always has.

    What is not meant by `act` is None. Times: UTC, epoch seconds. A change of the first inventory is `baseline`: it
    stands without having been proposed by anybody, until somebody approves it.
    """

    id: RegisterChangeId
    act: Act
    unit: UnitId
    effective: date | None
    document: str
    reason: str
    proposed_by: str
    proposed_at: float
    name: str | None = None
    name_en: str | None = None
    level: Level | None = None
    kind: str | None = None
    division: DivisionCode | None = None
    government: bool | None = None
    sample: bool | None = None
    network: NetworkId | None = None
    criterion: Criterion | None = None
    until: date | None = None
    into: UnitId | None = None
    baseline: bool = False
    review: Review = Review.PROPOSED
    reviewed_by: str = ""
    reviewed_at: float | None = None
    review_note: str = ""
