"""Whom to tell of an incident, as the inventory declares it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from netmon.model.incident import Matter, Severity
from netmon.model.names import DivisionCode, NetworkId, ReceiverId, Subject
from netmon.model.receiver import Receiver
from netmon.model.register import Level

DAY = 24 * 60
"""Minutes of a day on the wall."""


class FileFormat(StrEnum):
    """Formats of a bulletin's files that can be sent along."""

    HTML = "html"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"


class Weekday(StrEnum):
    """Days of the week, Monday first (ISO 8601)."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


@dataclass(frozen=True, slots=True)
class Hours:
    """A part of each day, in minutes since midnight: `begins` ≤ minute < `ends`; over midnight where it ends first."""

    begins: int
    ends: int

    def cover(self, minute: int) -> bool:
        """Whether a minute of the day is within."""
        if self.begins < self.ends:
            return self.begins <= minute < self.ends
        return minute >= self.begins or minute < self.ends


@dataclass(frozen=True, slots=True)
class Scope:
    """Which incidents, and when. All that is given must hold; what is empty or None holds for all.

    An incident is at a level and in a division where any unit is that it cuts off, or that its root belongs to.
    `divisions` stand for their subdivisions too. `subjects` are its roots, or what it cuts off. Weekday and hours are
    those of the plan's zone.
    """

    networks: tuple[NetworkId, ...] = ()
    levels: tuple[Level, ...] = ()
    divisions: tuple[DivisionCode, ...] = ()
    at_least: Severity | None = None
    matters: tuple[Matter, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    hours: Hours | None = None
    subjects: frozenset[Subject] = frozenset()


@dataclass(frozen=True, slots=True)
class Route:
    """Whom to tell of what. `to` are ids of receivers, rosters and people."""

    scope: Scope
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tier:
    """Whom to tell too where nobody has acknowledged `after` so many seconds."""

    after: float
    scope: Scope
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may be on duty, and how they are reached."""

    id: str
    name: str
    receivers: tuple[ReceiverId, ...]
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Rotation:
    """`people` take turns of `days` each from `since` on, handing over at the minute `at` of the day."""

    since: date
    people: tuple[str, ...]
    days: int = 1
    at: int = 0


@dataclass(frozen=True, slots=True)
class Shift:
    """Who is on duty from `begins` to before `ends`, local times (naive) of the plan's zone."""

    begins: datetime
    ends: datetime
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Roster:
    """Who is on duty (值班表). Shifts by date win over the rotation."""

    id: str
    rotation: Rotation | None = None
    shifts: tuple[Shift, ...] = ()


@dataclass(frozen=True, slots=True)
class Digest:
    """After so many messages to one receiver within so many seconds, further ones are gathered and told in one."""

    after: int = 10
    within: float = 300.0


@dataclass(frozen=True, slots=True)
class Circulation:
    """Who gets the bulletins of some networks (none named: of all) once they are published, with which files.

    `to` are ids of receivers, rosters and people, here and below.
    """

    to: tuple[str, ...]
    networks: tuple[NetworkId, ...] = ()
    formats: tuple[FileFormat, ...] = (FileFormat.DOCX,)


WORKDAYS = (Weekday.MON, Weekday.TUE, Weekday.WED, Weekday.THU, Weekday.FRI)


@dataclass(frozen=True, slots=True)
class Reminding:
    """Who is reminded of what is owed in some networks (none named: in all), at the minute `at` of those days.

    `within` is how many days ahead a deadline counts as near.
    """

    to: tuple[str, ...]
    networks: tuple[NetworkId, ...] = ()
    at: int = 9 * 60
    weekdays: tuple[Weekday, ...] = WORKDAYS
    within: int = 7


@dataclass(frozen=True, slots=True)
class NotifyPlan:
    """All of it. Every route that matches tells its receivers, `otherwise` are told where none does. Those
    of `besides` are told too, and count for none: an assurance adds them.

    `alerts` says whom the names of Alertmanager's receivers mean: ids of receivers, rosters and people.

    `hold` is how many seconds an incident must last before anybody is told. References resolve; an id is a receiver, a
    roster or a person, never two of them. `zone` is an IANA name,
    `url` the address of netmon's pages for those who are told, "" where there is none.
    """

    receivers: Mapping[ReceiverId, Receiver] = field(default_factory=lambda: MappingProxyType({}))
    people: Mapping[str, Person] = field(default_factory=lambda: MappingProxyType({}))
    rosters: Mapping[str, Roster] = field(default_factory=lambda: MappingProxyType({}))
    routes: tuple[Route, ...] = ()
    otherwise: tuple[str, ...] = ()
    besides: tuple[Route, ...] = ()
    escalation: tuple[Tier, ...] = ()
    alerts: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    bulletins: tuple[Circulation, ...] = ()
    reminders: tuple[Reminding, ...] = ()
    digest: Digest = Digest()
    hold: float = 15.0
    zone: str = "Asia/Shanghai"
    url: str = ""
