"""The log tells what changed, once it is written down."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable

from netmon.judge.news import worth_telling
from netmon.model.belief import Belief, Event
from netmon.model.hardware import DeviceChange, DeviceRecord, KeptHealth
from netmon.model.incident import IncidentNews, IncidentStep
from netmon.model.interfaces import InterfaceReading
from netmon.model.ledger import Ledger
from netmon.model.link_sample import LinkSample
from netmon.model.names import DeviceId, NetworkId, Subject, SubjectKind
from netmon.model.neighbours import Neighbours
from netmon.model.note import Note
from netmon.model.over_ssh import SshRecord
from netmon.model.quality import QualityRecord
from netmon.model.rollup import HourTally
from netmon.model.service_check import ServiceNews
from netmon.store import StoreStats
from netmon.words import Language, say, say_list, say_reason, say_state, say_subject
from netmon.words.incident_speech import say_matter, say_severity

log = logging.getLogger("netmon.event")


class AnnouncingLedger:
    """A ledger that logs the events handed to it when they are committed, or when they cannot be."""

    def __init__(self, ledger: Ledger, language: Language, name_of: Callable[[Subject], str]) -> None:
        """`name_of` tells what a subject is called, "" where it has no name."""
        self._ledger, self._language, self._name_of = ledger, language, name_of

    def record(self, events: tuple[Event, ...], beliefs: tuple[Belief, ...]) -> asyncio.Future[bool]:
        """See `Ledger`."""
        written = self._ledger.record(events, beliefs)
        told = [event for event in events if worth_telling(event)]
        if told:
            written.add_done_callback(lambda _: self._tell(told))
        return written

    def incidents(self, news: tuple[IncidentNews, ...]) -> asyncio.Future[bool]:
        """See `Ledger`. The log tells of those that open and those that close."""
        written = self._ledger.incidents(news)
        told = [one for one in news if one.change.step in {IncidentStep.OPENED, IncidentStep.CLOSED}]
        if told:
            written.add_done_callback(lambda _: self._tell_incidents(told))
        return written

    def service(self, news: ServiceNews) -> None:
        """See `Ledger`."""
        self._ledger.service(news)

    def tally(self, parts: Iterable[HourTally]) -> None:
        """See `Ledger`."""
        self._ledger.tally(parts)

    def samples(self, parts: Iterable[LinkSample]) -> None:
        """See `Ledger`."""
        self._ledger.samples(parts)

    def interfaces(self, device: DeviceId, reading: InterfaceReading) -> None:
        """See `Ledger`."""
        self._ledger.interfaces(device, reading)

    def device(self, record: DeviceRecord, changes: tuple[DeviceChange, ...]) -> None:
        """See `Ledger`."""
        self._ledger.device(record, changes)
        for change in changes:
            log.log(logging.WARNING if change.replaced else logging.INFO, "%s", self._changed(change))

    def health(self, kept: KeptHealth) -> None:
        """See `Ledger`."""
        self._ledger.health(kept)

    def over_ssh(self, record: SshRecord) -> None:
        """See `Ledger`."""
        self._ledger.over_ssh(record)

    def quality(self, record: QualityRecord) -> None:
        """See `Ledger`."""
        self._ledger.quality(record)

    def neighbours(self, device: DeviceId, neighbours: Neighbours, at: float) -> None:
        """See `Ledger`."""
        self._ledger.neighbours(device, neighbours, at)

    def note(self, note: Note) -> None:
        """See `Ledger`."""
        self._ledger.note(note)
        log.info("%s", self._noted(note))

    def _noted(self, note: Note) -> str:
        subject = note.subject
        return say(
            self._language,
            "note.line",
            subject=say_subject(self._language, subject.kind, subject.id, self._name_of(subject)),
            network=subject.network,
            what=say_reason(self._language, note.what.code, dict(note.what.facts), self._name),
        )

    def _changed(self, change: DeviceChange) -> str:
        code = "hardware.replaced_line" if change.replaced else "hardware.changed_line"
        fact = say(self._language, f"fact.{change.name}")
        return say(self._language, code, device=change.device, fact=fact, before=change.before, after=change.after)

    def _tell(self, events: Iterable[Event]) -> None:
        for event in events:
            log.info("%s", self._line(event))

    def _tell_incidents(self, news: Iterable[IncidentNews]) -> None:
        for one in news:
            log.info("%s", self._incident(one))

    def _incident(self, news: IncidentNews) -> str:
        incident, root = news.incident, news.incident.root
        return say(
            self._language,
            "incident.closed_line" if news.change.step is IncidentStep.CLOSED else "incident.opened_line",
            id=incident.id,
            network=incident.network,
            severity=say_severity(self._language, incident.severity),
            matter=say_matter(self._language, incident.matter),
            root="" if root is None else say_list(self._language, ["", self._called(root)]),
            seconds=round(news.change.at - incident.since),
            reason=say_reason(self._language, news.change.why.code, dict(news.change.why.facts), self._name),
        )

    def _called(self, subject: Subject) -> str:
        return say_subject(self._language, subject.kind, subject.id, self._name_of(subject))

    def _line(self, event: Event) -> str:
        subject = event.subject
        return say(
            self._language,
            "daemon.event",
            subject=say_subject(self._language, subject.kind, subject.id, self._name_of(subject)),
            network=subject.network,
            before=say_state(self._language, event.before.state, event.before.flags),
            after=say_state(self._language, event.after.state, event.after.flags),
            reason=say_reason(self._language, event.reason.code, dict(event.reason.facts), self._name),
        )

    def _name(self, kind: str, identifier: str, network: str) -> str:
        return self._name_of(Subject(SubjectKind(kind), identifier, NetworkId(network)))


class StoreNews:
    """Tells when the store begins to fail and when all that waited is written."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._degraded = False

    def tell(self, stats: StoreStats) -> None:
        """Compare with the last figures, and log what changed."""
        if stats.degraded == self._degraded:
            return
        self._degraded = stats.degraded
        if not stats.degraded:
            log.warning("%s", say(self._language, "daemon.store_back"))
            return
        problem = stats.problem
        why = say_reason(self._language, problem.code, dict(problem.facts)) if problem is not None else "?"
        log.error("%s", say(self._language, "daemon.store_failing", problem=why))
