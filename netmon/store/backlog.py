"""What waits to be written: taken in on the event loop, taken out by the writer.

Events keep their order and are written with the beliefs they came with, so that what is committed is always a state
that was. What came without an event is superseded by whatever is newer about the same subject. The rest (parts of
hours, slots of links, ports, what devices say of themselves and how they are, agent memories, the register) is
newest-wins or adds up, and goes when no event waits.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from netmon.model.belief import Belief, Event
from netmon.model.configuration import ConfigurationNews
from netmon.model.hardware import DeviceChange, DeviceRecord, KeptHealth
from netmon.model.interfaces import InterfaceReading
from netmon.model.inventory_load import InventoryLoad
from netmon.model.link_sample import LinkSample, joined
from netmon.model.memory import AgentMemory
from netmon.model.names import DeviceId, LinkId, Subject
from netmon.model.note import Note
from netmon.model.over_ssh import SshRecord
from netmon.model.quality import QualityRecord
from netmon.model.rollup import HourTally
from netmon.store.batch import Batch, ConfigurationSeen, DeviceNews, Paper, PortReading
from netmon.store.neighbours import NeighbourReading
from netmon.store.register import Register
from netmon.store.settings import StoreSettings
from netmon.store.stats import Waiting
from netmon.store.sums import TallyKey, add, key_of

_K = TypeVar("_K")
_V = TypeVar("_V")
_CONFIGURATIONS_WAITING = 500  # some 50 MB of text
_DEVICES = 50  # whose interfaces go into one transaction: some thousand rows


@dataclass(slots=True)
class _Record:
    number: int
    events: tuple[Event, ...]
    beliefs: dict[Subject, Belief]
    papers: tuple[Paper, ...] = ()

    @property
    def hollow(self) -> bool:
        return not (self.events or self.beliefs or self.papers)


class Backlog:
    """Safe to use from both threads; the lock is only ever held for work in memory."""

    def __init__(self, settings: StoreSettings) -> None:
        self._settings = settings
        self._changed = threading.Condition()
        self._records: deque[_Record] = deque()
        self._number = 0
        self._hollow = 0
        self._eventless: dict[Subject, _Record] = {}
        self._events = 0
        self._beliefs = 0
        self._in_hand: Batch | None = None
        self._register: Register | None = None
        self._tallies: dict[TallyKey, HourTally] = {}
        self._samples: dict[tuple[int, LinkId], LinkSample] = {}
        self._ports: dict[DeviceId, PortReading] = {}
        self._devices: dict[DeviceId, DeviceNews] = {}
        self._healths: dict[DeviceId, KeptHealth] = {}
        self._neighbours: dict[DeviceId, NeighbourReading] = {}
        self._over_ssh: dict[DeviceId, SshRecord] = {}
        self._qualities: dict[Subject, QualityRecord] = {}
        self._memories: dict[DeviceId, AgentMemory] = {}
        self._loads: list[InventoryLoad] = []
        self._notes: list[Note] = []
        self._configurations: list[ConfigurationNews] = []
        self._configurations_seen: dict[DeviceId, ConfigurationSeen] = {}
        self._stopping = False
        self._abandoned = False
        self._wanted = False
        self.dropped = 0

    def put(self, events: tuple[Event, ...], beliefs: tuple[Belief, ...]) -> int | None:
        """Take in a record and return its number; None where too many events wait: these are dropped, and counted."""
        with self._changed:
            self._number += 1
            full = self._events + len(events) > self._settings.events_waiting
            if full and events:
                self.dropped += len(events)
                events = ()
            self._events += len(events)
            record = _Record(self._number, events, {belief.subject: belief for belief in beliefs})
            self._beliefs += len(record.beliefs)
            for subject in record.beliefs:
                self._supersede(subject)
                if not events:
                    self._eventless[subject] = record
            self._records.append(record)
            self._hollow += not (events or beliefs)
            if self._hollow > max(1000, len(self._records) // 2):
                self._records = deque(kept for kept in self._records if not kept.hollow)
                self._hollow = 0
            self._changed.notify()
            return None if full else self._number

    def put_papers(self, papers: tuple[Paper, ...]) -> int | None:
        """Take in what people entered, in order with the records; see `put`."""
        with self._changed:
            self._number += 1
            if self._events + len(papers) > self._settings.events_waiting:
                self.dropped += len(papers)
                return None
            self._events += len(papers)
            self._records.append(_Record(self._number, (), {}, papers=papers))
            self._changed.notify()
            return self._number

    def add(self, tallies: Iterable[HourTally]) -> None:
        """Add parts of hours to those that wait."""
        with self._changed:
            for tally in tallies:
                key = key_of(tally)
                if key in self._tallies:
                    self._tallies[key] = add(self._tallies[key], tally)
                elif len(self._tallies) < self._settings.tallies_waiting:
                    self._tallies[key] = tally
                else:
                    self.dropped += 1
            self._changed.notify()

    def add_samples(self, parts: Iterable[LinkSample]) -> None:
        """Add slots of links to those that wait."""
        with self._changed:
            for part in parts:
                key = part.at, part.link
                if key in self._samples:
                    self._samples[key] = joined(self._samples[key], part)
                elif len(self._samples) < self._settings.samples_waiting:
                    self._samples[key] = part
                else:
                    self.dropped += 1
            self._changed.notify()

    def keep_ports(self, device: DeviceId, reading: InterfaceReading) -> None:
        """Keep the newest reading of a device's interfaces; one that tells less does not replace one that waits."""
        with self._changed:
            if reading.whole or device not in self._ports:
                self._ports[device] = PortReading(device, reading)
            self._changed.notify()

    def keep_device(self, record: DeviceRecord, changes: tuple[DeviceChange, ...]) -> None:
        """Keep the newest that a device says of itself, and every change of it."""
        with self._changed:
            waiting = self._devices.get(record.device)
            before = waiting.changes if waiting else ()
            self._devices[record.device] = DeviceNews(record, before + changes)
            self._changed.notify()

    def keep_health(self, kept: KeptHealth) -> None:
        """Keep the newest reading of a device's sensors."""
        with self._changed:
            self._healths[kept.device] = kept
            self._changed.notify()

    def keep_neighbours(self, reading: NeighbourReading) -> None:
        """Keep the newest reading of a device's neighbours."""
        with self._changed:
            self._neighbours[reading.device] = reading
            self._changed.notify()

    def keep_memory(self, device: DeviceId, memory: AgentMemory) -> None:
        """Keep the newest memory of a device's agent."""
        with self._changed:
            self._memories[device] = memory
            self._changed.notify()

    def keep_register(self, register: Register) -> None:
        """Keep the newest register."""
        with self._changed:
            self._register = register
            self._changed.notify()

    def keep_load(self, load: InventoryLoad) -> None:
        """Keep one more reading of the inventory."""
        with self._changed:
            self._loads.append(load)
            self._changed.notify()

    def keep_over_ssh(self, record: SshRecord) -> None:
        """Keep how SSH fares at a device; the newest supersedes."""
        with self._changed:
            self._over_ssh[record.device] = record
            self._changed.notify()

    def keep_quality(self, record: QualityRecord) -> None:
        """Keep how well a subject works; the newest supersedes."""
        with self._changed:
            self._qualities[record.subject] = record
            self._changed.notify()

    def keep_note(self, note: Note) -> None:
        """Keep that something happened; where too much waits it is dropped, and counted."""
        with self._changed:
            if len(self._notes) < self._settings.events_waiting:
                self._notes.append(note)
            else:
                self.dropped += 1
            self._changed.notify()

    def keep_configuration(self, news: ConfigurationNews) -> None:
        """Keep a configuration; where too many wait for the disk it is dropped, and counted."""
        with self._changed:
            if len(self._configurations) < _CONFIGURATIONS_WAITING:
                self._configurations.append(news)
            else:
                self.dropped += 1
            self._changed.notify()

    def keep_configuration_seen(self, seen: ConfigurationSeen) -> None:
        """Keep that a device still has the configuration that it had."""
        with self._changed:
            self._configurations_seen[seen.device] = seen
            self._changed.notify()

    def take(self, token: str, *, samples: bool) -> Batch:
        """Wait until there is something, at most the idle time, and return it as the batch `token`.

        Without `samples` rollups, slots of links and ports stay. The batch is empty where nothing came, or where
        something else than writing is wanted.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._wanted or self._ready(samples=samples), self._settings.idle)
            self._wanted = False
            self._in_hand = self._fill(token, samples=samples or self._stopping)
            return self._in_hand

    def done(self) -> None:
        """Forget the batch that was taken last: it is written, or given up."""
        with self._changed:
            self._in_hand = None

    def wake(self) -> None:
        """Let the writer look up: something else than writing is wanted."""
        with self._changed:
            self._wanted = True
            self._changed.notify()

    def stop(self) -> None:
        """Tell the writer to write what there is and end."""
        with self._changed:
            self._stopping = True
            self._changed.notify()

    def abandon(self) -> None:
        """Tell the writer to end although something could not be written."""
        with self._changed:
            self._abandoned = True
            self._changed.notify()

    @property
    def stopping(self) -> bool:
        """Whether `stop` was called."""
        return self._stopping

    def pause(self, seconds: float) -> bool:
        """Wait before another attempt; False when there is to be none."""
        with self._changed:
            return not self._changed.wait_for(lambda: self._abandoned, seconds)

    def waiting(self) -> Waiting:
        """Count what is not yet committed, the batch in hand included."""
        with self._changed:
            hand = self._in_hand
            return Waiting(
                events=self._events + (len(hand.events) + len(hand.papers) if hand else 0),
                beliefs=self._beliefs + (len(hand.beliefs) if hand else 0),
                tallies=len(self._tallies) + (len(hand.tallies) if hand else 0),
                samples=len(self._samples) + (len(hand.samples) if hand else 0),
            )

    def leftovers(self) -> tuple[Event | Paper, ...]:
        """Return the events, and what people entered, that were never written, for the log."""
        with self._changed:
            hand = (*self._in_hand.events, *self._in_hand.papers) if self._in_hand else ()
            return (*hand, *(one for record in self._records for one in (*record.events, *record.papers)))

    def _supersede(self, subject: Subject) -> None:
        record = self._eventless.pop(subject, None)
        if record is not None:
            del record.beliefs[subject]
            self._beliefs -= 1
            self._hollow += record.hollow

    def _ready(self, *, samples: bool) -> bool:
        small = self._register or self._loads or self._notes or self._configurations or self._configurations_seen
        always = self._stopping or self._records or small or self._memories or self._devices or self._over_ssh
        return bool(
            always
            or (samples and (self._tallies or self._samples or self._ports or self._healths or self._neighbours))
            or (samples and self._qualities)
        )

    def _fill(self, token: str, *, samples: bool) -> Batch:
        events: list[Event] = []
        beliefs: dict[Subject, Belief] = {}
        papers: list[Paper] = []
        through = 0
        while self._records and len(events) + len(beliefs) + len(papers) < self._settings.batch:
            record = self._records.popleft()
            self._hollow -= record.hollow
            self._events -= len(record.events) + len(record.papers)
            papers += record.papers
            self._beliefs -= len(record.beliefs)
            through = record.number
            events += record.events
            beliefs |= record.beliefs
            for subject in record.beliefs:
                if self._eventless.get(subject) is record:
                    del self._eventless[subject]
        room = self._settings.batch - len(events) - len(beliefs) - len(papers)
        register, self._register = self._register, None
        loads, self._loads = tuple(self._loads), []
        many = self._settings.batch
        notes, self._notes = tuple(self._notes[:many]), self._notes[many:]
        memories = _some(self._memories, room)
        texts, self._configurations = self._configurations[:_DEVICES], self._configurations[_DEVICES:]
        # What was seen is of the newest that is written: after all of these, or later.
        seen = {} if self._configurations else _some(self._configurations_seen, many)
        devices = _some(self._devices, room - len(memories))
        over_ssh = _some(self._over_ssh, room - len(memories) - len(devices))
        room = room - len(memories) - len(devices) if samples else 0
        tallies = _some(self._tallies, room)
        slots = _some(self._samples, room - len(tallies))
        ports = _some(self._ports, min(room - len(tallies) - len(slots), _DEVICES))
        healths = _some(self._healths, min(room - len(tallies) - len(slots) - len(ports), _DEVICES))
        left = room - len(tallies) - len(slots) - len(ports) - len(healths)
        neighbours = _some(self._neighbours, min(left, _DEVICES))
        qualities = _some(self._qualities, left - len(neighbours))
        return Batch(
            token=token,
            through=through,
            register=register,
            events=tuple(events),
            beliefs=tuple(beliefs.values()),
            papers=tuple(papers),
            tallies=tuple(tallies.values()),
            samples=tuple(slots.values()),
            ports=tuple(ports.values()),
            devices=tuple(devices.values()),
            healths=tuple(healths.values()),
            neighbours=tuple(neighbours.values()),
            over_ssh=tuple(over_ssh.values()),
            qualities=tuple(qualities.values()),
            memories=tuple(memories.items()),
            loads=loads,
            notes=notes,
            configurations=tuple(texts),
            configurations_seen=tuple(seen.values()),
        )


def _some(waiting: dict[_K, _V], most: int) -> dict[_K, _V]:
    """Take at most `most` of what waits, the oldest first."""
    taken = dict(islice(waiting.items(), max(0, most)))
    for key in taken:
        del waiting[key]
    return taken
