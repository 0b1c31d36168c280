"""Whom to tell of incidents, as written."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field, PlainValidator, WithJsonSchema

from netmon.inventory import clock_times
from netmon.inventory.scalars import one_of, whole
from netmon.inventory.schema.kinds import Code, Day, Duration, Entry, Id, LevelWord, Name, Rows, Several
from netmon.inventory.schema.receivers import ReceiverEntries
from netmon.model.incident import Matter, Severity
from netmon.model.notify_plan import WORKDAYS, FileFormat, Hours, Weekday

SeverityWord: TypeAlias = Annotated[
    Severity, PlainValidator(one_of(Severity)), WithJsonSchema({"type": "string", "enum": list(Severity)})
]
MatterWord: TypeAlias = Annotated[
    Matter, PlainValidator(one_of(Matter)), WithJsonSchema({"type": "string", "enum": list(Matter)})
]
WeekdayWord: TypeAlias = Annotated[
    Weekday, PlainValidator(one_of(Weekday)), WithJsonSchema({"type": "string", "enum": list(Weekday)})
]
FormatWord: TypeAlias = Annotated[
    FileFormat, PlainValidator(one_of(FileFormat)), WithJsonSchema({"type": "string", "enum": list(FileFormat)})
]
MinuteOfDay: TypeAlias = Annotated[
    int,
    PlainValidator(clock_times.read_time),
    WithJsonSchema({"type": "string", "pattern": f"^{clock_times.TIME.pattern}$", "examples": ["08:30"]}),
]
DayPart: TypeAlias = Annotated[
    Hours,
    PlainValidator(clock_times.read_hours),
    WithJsonSchema({"type": "string", "pattern": f"^{clock_times.HOURS.pattern}$", "examples": ["08:30-18:00"]}),
]
Count: TypeAlias = Annotated[
    int, PlainValidator(whole(1, 1000)), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 1000})
]

DaysAhead: TypeAlias = Annotated[
    int, PlainValidator(whole(1, 60)), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 60})
]


class ScopeEntry(Entry):
    """See `netmon.model.notify_plan.Scope`."""

    networks: Several[Name] = ()
    levels: Several[LevelWord] = ()
    divisions: Several[Code] = ()
    at_least: SeverityWord | None = None
    matters: Several[MatterWord] = ()
    weekdays: Several[WeekdayWord] = ()
    hours: DayPart | None = None


class RouteEntry(ScopeEntry):
    """See `netmon.model.notify_plan.Route`."""

    to: Several[Id]


class TierEntry(ScopeEntry):
    """See `netmon.model.notify_plan.Tier`."""

    after: Duration
    to: Several[Id]


class PersonEntry(Entry):
    """See `netmon.model.notify_plan.Person`."""

    name: Name
    receivers: Several[Id]
    phone: Name = ""


class DutyEntry(Entry):
    """See `netmon.model.notify_plan.Shift`. It lasts to the same time of the next day unless it says so."""

    day: Day
    people: Several[Name]
    starts: MinuteOfDay = 0
    ends: MinuteOfDay | None = None


class ShiftRow(DutyEntry):
    """A shift in a file of its own names the roster that it belongs to; in a workbook the sheet may, or nothing at all.

    `sheet` is the name of the sheet.
    """

    roster: Id | None = None
    sheet: Name = ""


class RosterEntry(Entry):
    """See `netmon.model.notify_plan.Roster`. One without a rotation goes by its shifts alone."""

    since: Day | None = None
    people: Several[Id] = ()
    days: Count = 1
    at: MinuteOfDay = 0
    shifts: Rows[DutyEntry] = ()


class DigestEntry(Entry):
    """See `netmon.model.notify_plan.Digest`."""

    after: Count = 10
    within: Duration = 300.0


class CirculationEntry(Entry):
    """See `netmon.model.notify_plan.Circulation`."""

    to: Several[Id]
    networks: Several[Name] = ()
    formats: Several[FormatWord] = (FileFormat.DOCX,)


class RemindingEntry(Entry):
    """See `netmon.model.notify_plan.Reminding`."""

    to: Several[Id]
    networks: Several[Name] = ()
    at: MinuteOfDay = 9 * 60
    weekdays: Several[WeekdayWord] = WORKDAYS
    within: DaysAhead = 7


class NotifyEntry(Entry):
    """See `netmon.model.notify_plan.NotifyPlan`."""

    hold: Duration = 15.0
    url: Name = ""
    people: dict[Id, PersonEntry] = Field(default_factory=dict)
    rosters: dict[Id, RosterEntry] = Field(default_factory=dict)
    routes: Rows[RouteEntry] = ()
    otherwise: Several[Id] = ()
    escalation: Rows[TierEntry] = ()
    alerts: dict[Name, Several[Id]] = Field(default_factory=dict)
    bulletins: Rows[CirculationEntry] = ()
    reminders: Rows[RemindingEntry] = ()
    digest: DigestEntry | None = None
    receivers: ReceiverEntries = Field(default_factory=dict)
