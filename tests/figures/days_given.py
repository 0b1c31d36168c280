"""Pasts of a few devices, links and services, written whole into a database: hours, events, who was declared when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from netmon.figures.closing import close_all
from netmon.figures.summing import Planned
from netmon.judge.days.local_day import HOUR
from netmon.model.belief import Event, Reason, Standing, State, Truth
from netmon.model.event_id import EventIds
from netmon.model.names import DeviceId, NetworkId, Subject, SubjectKind
from netmon.model.observation import ProbeName
from netmon.model.rollup import HourTally
from netmon.model.sample_history import SampleHistory
from netmon.store import Reader, RegisteredSubject, writing_days, writing_history

EXTRANET, INTRANET = NetworkId("extranet"), NetworkId("intranet")
ZONE = ZoneInfo("Asia/Shanghai")
FOREVER = 4e9


def at(day: date, hour: float = 0.0) -> float:
    return datetime.combine(day, datetime.min.time(), ZONE).timestamp() + hour * HOUR


def device(name: str, network: NetworkId = EXTRANET) -> Subject:
    return Subject(SubjectKind.DEVICE, name, network)


def link(name: str, network: NetworkId = EXTRANET) -> Subject:
    return Subject(SubjectKind.LINK, name, network)


@dataclass
class Past:
    """What is on record. `ids` are of its events, which have to come in the order of time."""

    hours: list[HourTally] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    declared: dict[Subject, tuple[float, float | None]] = field(default_factory=dict)
    ids: EventIds = field(default_factory=EventIds)

    def declare(self, *subjects: Subject, since: float = 0.0, until: float | None = None) -> None:
        self.declared.update(dict.fromkeys(subjects, (since, until)))

    def ask(self, name: str, day: date, hours: Iterable[int], *, ok: bool, probe: ProbeName = ProbeName.ICMP) -> None:
        """Have a device asked in these hours of a day."""
        for hour in hours:
            self.hours.append(HourTally(DeviceId(name), probe, int(at(day, hour)), 60, 60 * ok, {}))

    def carry(self, subject: Subject, when: float, carrying: Truth) -> None:
        """Let it be believed from then on that a link carries, or not, or nothing."""
        state = {Truth.YES: State.UP, Truth.NO: State.DOWN, Truth.UNKNOWN: State.UNKNOWN}[carrying]
        after = Standing(state, carrying=carrying)
        self.events.append(Event(self.ids.next(when), subject, when, Standing(), after, Reason("reason.answers")))

    def write(self, path: Path, span: tuple[float, float] = (0.0, FOREVER)) -> Reader:
        """Write it into a database of its own, as a past that was made up: days count as recorded at their end."""
        url = f"sqlite:///{path}"
        with writing_history(url) as writer:
            writer.events(self.events)
            writer.rollups(self.hours)
            subjects = [RegisteredSubject(one, one.id, *span) for one, span in self.declared.items()]
            writer.finish(SampleHistory(*span, 1.0, 1, "1"), (), subjects)
        return Reader.open(url)


def close(path: Path, now: float, planned: Planned = lambda _: frozenset()) -> Reader:
    """Close all days that are due."""
    url = f"sqlite:///{path}"
    reader = Reader.open(url)
    with writing_days(url) as write:
        for _ in close_all(reader, write, ZONE, now, planned):
            pass
    return reader
