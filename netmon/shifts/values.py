"""What a day's inspection (巡检日报) and a shift's handover (交接班记录) hold: content without language.

Times are UTC, epoch seconds. Everything is told as of the end of the span: what was entered, closed or read after it
is not in it. What could not be told is None or absent, never 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from netmon.model.belief import Reason, State
from netmon.model.configuration import Snapshot
from netmon.model.figure import Counts
from netmon.model.hardware import FactName
from netmon.model.health import Measure
from netmon.model.incident import Ending, Matter, Severity
from netmon.model.names import DeviceId, IncidentId, IndicatorId, NetworkId, Subject, SubjectKind
from netmon.model.register_change import Act, Review
from netmon.model.verdict import Verdict

MOST: Final = 300
"""Lines of one table at most. How many there were is told beside it: a report is read by a person."""
AHEAD: Final = 30
"""Days ahead in which what expires is listed."""


class Kind(StrEnum):
    """What is reported of: a day for those who lead, a shift for those who take over, an assured period."""

    DAILY = "daily"
    HANDOVER = "handover"
    ASSURANCE = "assurance"


class Part(StrEnum):
    """The tables of a report; each is cut off at `MOST` lines by itself."""

    TURNS = "turns"
    OPENED = "opened"
    CLOSED = "closed"
    NOTES = "notes"
    CONFIGURATIONS = "configurations"
    HARDWARE = "hardware"
    REGISTER = "register"
    FIGURES = "figures"
    OPEN = "open"
    SILENT = "silent"
    MAINTENANCE = "maintenance"
    EXPIRING = "expiring"
    UNASKED = "unasked"
    BACKUPS = "backups"
    HEALTH = "health"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Standings:
    """How many subjects of a kind stand how at the end; None of those that nothing was ever recorded of."""

    kind: SubjectKind
    counts: Mapping[State, int]
    unrecorded: int = 0


@dataclass(frozen=True, slots=True)
class Turn:
    """A belief changed. That something is unreachable is not told: it follows from its root."""

    at: float
    subject: Subject
    before: State
    after: State
    why: Reason


@dataclass(frozen=True, slots=True)
class Case:
    """An incident as it stood at the end. `cut_off` are the units without a connection then; `ever` all that it cut
    off until then. `owner` acknowledged it. Conclusion as known at the end.
    """

    id: IncidentId
    matter: Matter
    severity: Severity
    roots: tuple[Subject, ...]
    reason: Reason
    since: float
    opened_at: float
    bearer: str = ""
    conditions: tuple[str, ...] = ()
    cut_off: tuple[Subject, ...] = ()
    ever: int = 0
    closed_at: float | None = None
    ending: Ending | None = None
    owner: str = ""
    owned_since: float | None = None
    remark: str = ""
    cause: str = ""
    party: str = ""
    ticket: str = ""
    covered_by: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """Something happened that is no change of belief: a host key is another one, ports have moved."""

    at: float
    subject: Subject
    what: Reason


@dataclass(frozen=True, slots=True)
class Changed:
    """A device says something else of itself than before. With `replaced` it is another device."""

    at: float
    device: DeviceId
    fact: FactName
    before: str
    after: str
    replaced: bool


@dataclass(frozen=True, slots=True)
class Entered:
    """A change of the register that was proposed or reviewed; `at` is which of the two came last, `by` whose it was."""

    id: str
    at: float
    act: Act
    unit: Subject
    effective: date | None
    document: str
    by: str
    review: Review


@dataclass(frozen=True, slots=True)
class ItemMoved:
    """One item of an indicator whose verdict is another one; None: it was, or is, not counted."""

    item: str
    unit: Subject | None
    before: Verdict | None
    after: Verdict | None
    why: Reason | None


@dataclass(frozen=True, slots=True)
class FigureMoved:
    """An indicator at both ends of the span, each as known then. `before` is None where nothing was on record yet."""

    indicator: IndicatorId
    name: str
    name_en: str
    before: Counts | None
    after: Counts
    items: tuple[ItemMoved, ...] = ()


@dataclass(frozen=True, slots=True)
class Quiet:
    """What nothing is known of, or does not answer, and no open incident tells of."""

    subject: Subject
    state: State
    since: float


@dataclass(frozen=True, slots=True)
class Work:
    """A window of maintenance, under way at the end or to come. `number` is that of its approval, "" without one."""

    id: str
    subject: Subject
    begins: float
    ends: float
    reason: str
    by: str
    number: str
    running: bool


class Lapse(StrEnum):
    """What expires."""

    ATTESTATION = "attestation"
    EXEMPTION = "exemption"
    MAINTENANCE = "maintenance"  # windows that come back, and do no more
    CERTIFICATE = "certificate"
    RECTIFICATION = "rectification"


@dataclass(frozen=True, slots=True)
class Expiring:
    """`day` is the first local day on which it is over. `what` says it to a person: a document, an issuer, a claim."""

    lapse: Lapse
    subject: Subject
    day: date
    what: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Backup:
    """A device whose configuration should be read, and last was so long ago; None: never."""

    device: Subject
    seen_at: float | None


@dataclass(frozen=True, slots=True)
class Sensor:
    """One reading, in the unit of its measure."""

    device: Subject
    measure: Measure
    name: str
    value: float
    at: float


@dataclass(frozen=True, slots=True)
class Unseen:
    """What netmon itself could not see or do. Spans are within that of the report.

    `unasked` are devices of the inventory that were asked nothing in the whole hours of the span. `refused` is what was
    wrong with an inventory that was not taken last. Sizes are in bytes, None where they were not measured.
    """

    unwatched: tuple[tuple[float, float], ...] = ()
    isolated: tuple[tuple[float, float], ...] = ()
    unasked: tuple[Subject, ...] = ()
    backups: tuple[Backup, ...] = ()
    refused: str = ""
    refused_at: float | None = None
    database: int | None = None
    free: int | None = None


@dataclass(frozen=True, slots=True)
class Inspection:
    """`made_at` is when it was gathered. `names` says what subjects are called, by their text.

    `whole` counts the lines of each table that was cut off. `on_duty` and `next_duty` are who was on duty over the
    span, and who is after it, as the rosters say. `health_later` counts devices whose readings were replaced after the
    span ended: of them nothing is told.
    """

    kind: Kind
    network: NetworkId
    network_name: str
    network_name_en: str
    since: float
    until: float
    made_at: float
    zone: str
    vantage: str = ""
    sample: bool = False
    standings: tuple[Standings, ...] = ()
    turns: tuple[Turn, ...] = ()
    opened: tuple[Case, ...] = ()
    closed: tuple[Case, ...] = ()
    notes: tuple[Said, ...] = ()
    configurations: tuple[Snapshot, ...] = ()
    hardware: tuple[Changed, ...] = ()
    register: tuple[Entered, ...] = ()
    figures: tuple[FigureMoved, ...] = ()
    open: tuple[Case, ...] = ()
    silent: tuple[Quiet, ...] = ()
    maintenance: tuple[Work, ...] = ()
    expiring: tuple[Expiring, ...] = ()
    unseen: Unseen = Unseen()
    health: tuple[Sensor, ...] = ()
    failed: tuple[Sensor, ...] = ()
    health_later: int = 0
    on_duty: tuple[str, ...] = ()
    next_duty: tuple[str, ...] = ()
    whole: Mapping[Part, int] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    format: str = "netmon-inspection/1"

    def name_of(self, subject: Subject) -> str:
        """Return what a subject is called, "" where it has no name of its own."""
        return self.names.get(str(subject), "")
