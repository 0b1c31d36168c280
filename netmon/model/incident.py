"""An incident: one root cause and all that it takes along, from when it opened until it closed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.belief import Reason
from netmon.model.names import IncidentId, MaintenanceId, NetworkId, Subject


class Severity(StrEnum):
    """How grave something is, gravest first (the levels of ITU-T X.733 that need somebody)."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    WARNING = "warning"

    @property
    def rank(self) -> int:
        """Sorts the gravest first."""
        return list(Severity).index(self)


class Matter(StrEnum):
    """What is the matter."""

    ISOLATED = "isolated"  # our own anchors are gone: it is we who are cut off
    COMMON_CAUSE = "common_cause"  # several circuits of one carrier or bearer failed within minutes
    OUTAGE = "outage"  # the root is down, with whatever it cuts off
    REDUNDANCY = "redundancy"  # some of several uplinks are lost, and nobody is cut off
    FLAPPING = "flapping"  # the root goes up and down
    UNMANAGED = "unmanaged"  # it answers, and cannot be read
    DEGRADED = "degraded"  # it works, and not as it should: loss, load, light, temperature, …


class Family(StrEnum):
    """Matters of one family at one subject are one incident, which goes from one matter to the other."""

    ISOLATION = "isolation"
    CONNECTION = "connection"
    MANAGEMENT = "management"
    QUALITY = "quality"


FAMILY = {
    Matter.ISOLATED: Family.ISOLATION,
    Matter.COMMON_CAUSE: Family.CONNECTION,
    Matter.OUTAGE: Family.CONNECTION,
    Matter.REDUNDANCY: Family.CONNECTION,
    Matter.FLAPPING: Family.CONNECTION,
    Matter.UNMANAGED: Family.MANAGEMENT,
    Matter.DEGRADED: Family.QUALITY,
}


class Ending(StrEnum):
    """How an incident ended."""

    RECOVERED = "recovered"
    ORDERED = "ordered"  # an administrator had shut it: no fault after all
    MERGED = "merged"  # it turned out to be part of another incident
    RETIRED = "retired"  # the root left the inventory


class CauseKind(StrEnum):
    """What it was in the end, as people find when they have looked."""

    POWER = "power"
    CARRIER = "carrier"  # the circuit or the carrier's network
    EQUIPMENT = "equipment"
    CABLING = "cabling"  # patch cables, transceivers, distribution frames
    CONFIGURATION = "configuration"
    ENVIRONMENT = "environment"  # air conditioning, fire, water
    PLANNED = "planned"  # work that nobody had entered as maintenance
    UNIT = "unit"  # the connected unit switched something off
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Affected:
    """What an incident takes along, `since` when and `until` when (None: still). UTC, epoch seconds."""

    subject: Subject
    since: float
    until: float | None = None


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """Somebody sees to it. It lasts until the incident closes, or `until` (UTC, epoch seconds) where that is given."""

    by: str
    at: float
    note: str = ""
    until: float | None = None


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What it was, who is answerable, under which ticket. May be amended; each wording stays in the audit log."""

    cause: CauseKind
    party: str
    ticket: str
    note: str
    by: str
    at: float


@dataclass(frozen=True, slots=True)
class Incident:
    """Times are UTC, epoch seconds.

    `roots` are what fails: one subject, the legs of one redundant pair, the circuits of one common cause; none where
    we are cut off ourselves. `bearer` names the carrier or bearer of a common cause. `conditions` are those of a
    DEGRADED one (`loss`, `fan`), with their sensors. `since` is when the root began to fail, `opened_at` when that was
    known; `over_since` is set while all is well again and that has yet to last.

    `affected` is all that was ever taken along, the roots aside. `covered_by` is a maintenance window that expects it.
    `revision` grows with every change.
    """

    id: IncidentId
    network: NetworkId
    matter: Matter
    severity: Severity
    roots: tuple[Subject, ...]
    reason: Reason
    since: float
    opened_at: float
    revision: int = 1
    bearer: str = ""
    conditions: tuple[str, ...] = ()
    affected: tuple[Affected, ...] = ()
    over_since: float | None = None
    closed_at: float | None = None
    ending: Ending | None = None
    merged_into: IncidentId | None = None
    split_from: IncidentId | None = None
    covered_by: MaintenanceId | None = None
    acknowledgement: Acknowledgement | None = None
    conclusion: Conclusion | None = None

    @property
    def root(self) -> Subject | None:
        """The root that is named first, None where we are cut off ourselves."""
        return self.roots[0] if self.roots else None

    @property
    def family(self) -> Family:
        """Which incidents it cannot stand beside at one subject."""
        return FAMILY[self.matter]

    @property
    def open(self) -> bool:
        """Whether it is not closed yet."""
        return self.closed_at is None

    @property
    def cut_off(self) -> tuple[Subject, ...]:
        """What it takes along now."""
        return tuple(one.subject for one in self.affected if one.until is None)


class IncidentStep(StrEnum):
    """What happened to an incident."""

    OPENED = "opened"
    SPREAD = "spread"  # it takes along more, or other, or fewer than before
    CHANGED = "changed"  # another matter or severity, or another root
    MERGED = "merged"  # another incident became part of this one
    COVERED = "covered"  # a maintenance window expects it
    UNCOVERED = "uncovered"  # the window is over, or was called off
    RECOVERING = "recovering"  # all is well, and has yet to last
    RELAPSED = "relapsed"
    CLOSED = "closed"
    ACKNOWLEDGED = "acknowledged"
    RELEASED = "released"  # the acknowledgement was taken back, or its time is over
    CONCLUDED = "concluded"  # cause, party and ticket were entered, or amended


@dataclass(frozen=True, slots=True)
class IncidentChange:
    """Append-only, never pruned. `id` is of the sequence of events and sorts by time; `by` is "" for netmon itself.

    `moved` are those whose being affected began or ended with this change.
    """

    id: str
    incident: IncidentId
    step: IncidentStep
    at: float
    why: Reason
    by: str = ""
    moved: tuple[Affected, ...] = ()


@dataclass(frozen=True, slots=True)
class IncidentNews:
    """A change, and the incident after it."""

    change: IncidentChange
    incident: Incident
