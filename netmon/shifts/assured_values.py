"""What is reported of an assurance: content without language. Times are UTC, epoch seconds."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.model.belief import Reason, State
from netmon.model.names import IncidentId, Subject, SubjectKind
from netmon.model.notification import Happening
from netmon.model.observation import ProbeName
from netmon.shifts.values import Inspection


@dataclass(frozen=True, slots=True)
class Pace:
    """How often a device was really asked, by one probe, in the hours that are whole within the span.

    `wanted` and `achieved` are intervals in seconds; `achieved` is None where it was never asked.
    """

    device: Subject
    probe: ProbeName
    wanted: float
    achieved: float | None
    asked: int
    answered: int


@dataclass(frozen=True, slots=True)
class Failed:
    """How long something of the set was down or unreachable, to the second; `until` is None where it still was at the
    end of the span.
    """

    subject: Subject
    state: State
    since: float
    until: float | None


@dataclass(frozen=True, slots=True)
class Share:
    """Of a kind: how many there are, and the seconds of all together that were watched, and of those not available."""

    kind: SubjectKind
    count: int
    watched: float
    lost: float


@dataclass(frozen=True, slots=True)
class Told:
    """Who was told what of an incident, and when it was sent."""

    at: float
    incident: IncidentId
    receiver: str
    happening: Happening


@dataclass(frozen=True, slots=True)
class Refused:
    """Maintenance that was refused: who wanted it, and what."""

    at: float
    by: str
    what: Reason


@dataclass(frozen=True, slots=True)
class AssuranceReport:
    """`inspection` has the span, the names, and in `opened`, `closed` and `open` the incidents of the set. With `final`
    it is of the whole period. `unwatched` is in seconds; `paces_whole` and `failed_whole` count the lines of
    tables that may be cut off.
    """

    inspection: Inspection
    id: str
    name: str
    document: str
    begins: float
    ends: float
    final: bool
    shares: tuple[Share, ...] = ()
    paces: tuple[Pace, ...] = ()
    failed: tuple[Failed, ...] = ()
    told: tuple[Told, ...] = ()
    refused: tuple[Refused, ...] = ()
    unwatched: float = 0.0
    paces_whole: int = 0
    failed_whole: int = 0
    format: str = "netmon-assurance/1"
