"""The ledger of a past: keeps what watch decides, and adds up its hours until they are complete."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable
from typing import Protocol

from netmon.model.belief import Belief, Event
from netmon.model.hardware import DeviceChange, DeviceRecord, KeptHealth
from netmon.model.incident import Family, Incident, IncidentNews
from netmon.model.interfaces import InterfaceReading
from netmon.model.link_sample import LinkSample
from netmon.model.names import DeviceId, IncidentId, Subject
from netmon.model.neighbours import Neighbours
from netmon.model.note import Note
from netmon.model.observation import ProbeName
from netmon.model.over_ssh import SshRecord
from netmon.model.quality import QualityRecord
from netmon.model.rollup import HourTally
from netmon.model.service_check import ServiceNews
from netmon.store.sums import add

LATE = 2 * 3600
"""Seconds after its end until nothing can be added to an hour any more: watch goes round all devices in minutes."""


class Archive(Protocol):
    """Where a past is kept."""

    def events(self, events: Collection[Event]) -> None:
        """Keep events, in their order."""
        ...

    def incidents(self, news: Collection[IncidentNews]) -> None:
        """Keep what happened to incidents, in its order."""
        ...

    def rollups(self, hours: Collection[HourTally]) -> None:
        """Keep hours that are complete, each once."""
        ...

    def samples(self, slots: Collection[LinkSample]) -> None:
        """Keep slots of links, each once."""
        ...


class Recorder:
    """Implements `netmon.model.ledger.Ledger`. What is decided counts as committed at once.

    `newest` is the newest id of whatever is told in one sequence; `waiting` are the incidents that are open.
    """

    def __init__(self, archive: Archive) -> None:
        self.beliefs: dict[Subject, Belief] = {}
        self.newest = ""
        self.waiting: dict[IncidentId, Incident] = {}
        self._archive = archive
        self._hours: dict[tuple[DeviceId, bool, int], HourTally] = {}
        self._events: list[Event] = []
        self._news: list[IncidentNews] = []
        loop = asyncio.new_event_loop()
        self._committed: asyncio.Future[bool] = loop.create_future()
        self._committed.set_result(True)
        loop.close()

    def record(self, events: tuple[Event, ...], beliefs: tuple[Belief, ...]) -> asyncio.Future[bool]:
        """See `Ledger`."""
        self._events += events
        if events:
            self.newest = max(self.newest, events[-1].id)
        self.beliefs.update({belief.subject: belief for belief in beliefs})
        return self._committed

    def incidents(self, news: tuple[IncidentNews, ...]) -> asyncio.Future[bool]:
        """See `Ledger`. Of quality nothing is kept: sleepers lose nothing, so what works is not judged in a replay."""
        for one in news:
            if one.incident.family is Family.QUALITY:
                continue
            self._news.append(one)
            self.newest = max(self.newest, one.change.id)
            if one.incident.open:
                self.waiting[one.incident.id] = one.incident
            else:
                self.waiting.pop(one.incident.id, None)
        return self._committed

    def tally(self, parts: Iterable[HourTally]) -> None:
        """See `Ledger`."""
        hours = self._hours
        for part in parts:
            key = (
                part.device,
                part.probe is ProbeName.ICMP,
                part.hour,
            )  # millions of them: an enumeration hashes slowly
            known = hours.setdefault(key, part)
            if known is not part:
                hours[key] = add(known, part)

    def samples(self, parts: Iterable[LinkSample]) -> None:
        """Keep nothing: nobody reads counters in a replay, and what passed each link is worked out apart."""

    def interfaces(self, device: DeviceId, reading: InterfaceReading) -> None:
        """Keep nothing: which interfaces there are the daemon will see for itself."""

    def neighbours(self, device: DeviceId, neighbours: Neighbours, at: float) -> None:
        """Keep nothing: nobody reads neighbours in a replay."""

    def device(self, record: DeviceRecord, changes: tuple[DeviceChange, ...]) -> None:
        """Keep nothing: nobody reads what a device is in a replay."""

    def health(self, kept: KeptHealth) -> None:
        """Keep nothing: nobody reads sensors in a replay."""

    def over_ssh(self, record: SshRecord) -> None:
        """Keep nothing: nobody is asked over SSH in a replay."""

    def quality(self, record: QualityRecord) -> None:
        """Keep nothing: what works is not judged in a replay."""

    def service(self, news: ServiceNews) -> None:
        """Keep nothing: no service is checked in a replay."""

    def note(self, note: Note) -> None:
        """Keep nothing: a replay tells of belief alone."""

    def hand_over(self, before: float) -> None:
        """Hand events and incidents, and all hours that begin earlier than `before`, to the archive."""
        if self._events:
            self._archive.events(self._events)
            self._events = []
        if self._news:
            self._archive.incidents(self._news)
            self._news = []
        done = [key for key in self._hours if key[2] < before]
        if done:
            self._archive.rollups([self._hours.pop(key) for key in done])
