"""What is found of one item of a population, and on what that rests. Definitions: netmon's indicators, common rules."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from netmon.model.belief import Reason, Truth
from netmon.model.names import Subject, UnitId


class Verdict(StrEnum):
    """Whether an item does what its indicator asks. UNKNOWN stays in the denominator, EXEMPT is outside of it."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"
    EXEMPT = "exempt"


class Source(StrEnum):
    """Where a fact comes from: netmon saw it, an official document says it, or a unit reported it of itself."""

    MEASURED = "measured"
    DOCUMENT = "document"
    REPORTED = "reported"


class ItemKind(StrEnum):
    """What an indicator counts."""

    UNIT = "unit"
    DIVISION = "division"
    SERVICE = "service"
    DEVICE = "device"
    FUNCTION = "function"


class Item(NamedTuple):
    """One of the things that are counted. A division's id outlives its codes (see `netmon.coverage.lineage`)."""

    kind: ItemKind
    id: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for or against an item, and where its record is.

    `says` is what it says of the item: NO where it speaks against, UNKNOWN where it is too old or too little to tell,
    or speaks neither for nor against: a switch that is silent beside a router that answers.
    `subject` is whose records to open, from `since` to `until` (UTC, epoch seconds); `ref` the id of the event,
    attestation or register change that it is.
    """

    source: Source
    says: Truth
    what: Reason
    subject: Subject | None = None
    since: float | None = None
    until: float | None = None
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on one item, why, and the evidence. `source` is that of what decided, None where nothing did.

    `unit` is whose item it is, None for a division. `carried` marks a verdict that is an earlier one, kept while
    approved maintenance left nothing to judge by.
    """

    item: Item
    verdict: Verdict
    reason: Reason
    evidence: tuple[Evidence, ...] = ()
    source: Source | None = None
    unit: UnitId | None = None
    carried: bool = False

    @property
    def disputed(self) -> bool:
        """Whether its sources disagree: something says yes and something else no."""
        says = {one.says for one in self.evidence}
        return Truth.YES in says and Truth.NO in says
