"""A network that answers and a poller that asks, on a clock that only the test moves."""

from __future__ import annotations

import asyncio
import heapq
import random
from collections.abc import Callable, Iterable, Mapping
from contextvars import Context
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from math import inf
from types import MappingProxyType
from typing import TypeVarTuple, Unpack

from netmon.judge.isolation import RULES
from netmon.judge.memory import stale_after
from netmon.judge.renewal import Sight, doubt_of, kept, seen
from netmon.model.anchor import Anchor, AnchorAnswer
from netmon.model.belief import Belief, Event, State
from netmon.model.hardware import DeviceChange, DeviceRecord, KeptHealth
from netmon.model.incident import Incident, IncidentNews
from netmon.model.interfaces import (
    InterfaceCounters,
    InterfaceIdentity,
    InterfaceReading,
    InterfaceStatus,
    KnownPorts,
    PortChanges,
)
from netmon.model.inventory import Inventory
from netmon.model.link_sample import LinkSample
from netmon.model.names import AnchorId, DeviceId, NetworkId, ObservationId, ServiceId, Subject
from netmon.model.neighbours import Neighbours
from netmon.model.note import Entry, Note
from netmon.model.observation import (
    DeviceReadings,
    Echo,
    Failure,
    FailureKind,
    Observation,
    ProbeName,
    Question,
    Readings,
)
from netmon.model.over_ssh import SshRecord
from netmon.model.plant import Link
from netmon.model.probing import IcmpUse
from netmon.model.quality import QualityRecord
from netmon.model.rollup import HourTally
from netmon.model.service_check import ServiceNews, ServiceRecord
from netmon.watch.watch import Watch

START = 1_790_000_000.0
REACHABILITY = frozenset({Question.REACHABILITY})
FULL = frozenset({Question.COUNTERS, Question.IDENTITY})


class VirtualClock:
    def __init__(self) -> None:
        self.now = 1000.0
        self.offset = START - 1000.0

    def monotonic(self) -> float:
        return self.now

    def wall(self) -> float:
        return self.now + self.offset


Ts = TypeVarTuple("Ts")


class AtOnce(asyncio.SelectorEventLoop):
    """A loop that is closed from the start, and calls at once what is to be called soon."""

    def __init__(self) -> None:
        super().__init__()
        self.close()

    def call_soon(
        self, callback: Callable[[Unpack[Ts]], object], *args: *Ts, context: Context | None = None
    ) -> asyncio.Handle:
        callback(*args)
        return asyncio.Handle(callback, args, self, context)


class Books:
    """A ledger that keeps everything in lists and commits at once, or when told to."""

    def __init__(self) -> None:
        self._loop = AtOnce()
        self.events: list[Event] = []
        self.beliefs: dict[Subject, Belief] = {}
        self.parts: list[HourTally] = []
        self.checks: list[ServiceNews] = []
        self.slots: list[LinkSample] = []
        self.records: dict[DeviceId, DeviceRecord] = {}
        self.changes: list[DeviceChange] = []
        self.healths: list[KeptHealth] = []
        self.notes: list[Note] = []
        self.news: list[IncidentNews] = []
        self.qualities: dict[Subject, QualityRecord] = {}
        self.ssh: dict[DeviceId, SshRecord] = {}
        self.identities: list[tuple[DeviceId, InterfaceReading]] = []
        self.sights: list[tuple[DeviceId, Neighbours, float]] = []
        self.answer: bool | None = True
        """What a decision is answered with; None leaves it open."""
        self.open: list[asyncio.Future[bool]] = []

    def record(self, events: tuple[Event, ...], beliefs: tuple[Belief, ...]) -> asyncio.Future[bool]:
        self.events += events
        self.beliefs.update({belief.subject: belief for belief in beliefs})
        written: asyncio.Future[bool] = asyncio.Future(loop=self._loop)
        if self.answer is None:
            self.open.append(written)
        else:
            written.set_result(self.answer)
        return written

    def incidents(self, news: tuple[IncidentNews, ...]) -> asyncio.Future[bool]:
        self.news += news
        written: asyncio.Future[bool] = asyncio.Future(loop=self._loop)
        if self.answer is None:
            self.open.append(written)
        else:
            written.set_result(self.answer)
        return written

    def service(self, news: ServiceNews) -> None:
        self.checks.append(news)

    def tally(self, parts: Iterable[HourTally]) -> None:
        self.parts += parts

    def samples(self, parts: Iterable[LinkSample]) -> None:
        self.slots += parts

    def interfaces(self, device: DeviceId, reading: InterfaceReading) -> None:
        self.identities.append((device, reading))

    def device(self, record: DeviceRecord, changes: tuple[DeviceChange, ...]) -> None:
        self.records[record.device] = record
        self.changes += changes

    def health(self, kept: KeptHealth) -> None:
        self.healths.append(kept)

    def neighbours(self, device: DeviceId, neighbours: Neighbours, at: float) -> None:
        self.sights.append((device, neighbours, at))

    def over_ssh(self, record: SshRecord) -> None:
        self.ssh[record.device] = record

    def quality(self, record: QualityRecord) -> None:
        self.qualities[record.subject] = record

    def note(self, note: Note) -> None:
        self.notes.append(note)


@dataclass(slots=True)
class Box:
    """A device as it really is. `hung`: it forwards and answers nothing, though its ports keep their light.

    Answers take `ping` and `get` seconds, so either may come first. A host whose agent is gone `refuses` its requests,
    or lets them come to nothing. `loss` is that of the way to it. `owed`: the counters are to be read when it next
    answers a regular visit.
    """

    alive: bool = True
    hung: bool = False
    agent: bool = True
    ping: float = 0.01
    get: float = 0.02
    refuses: bool = True
    owed: bool = False
    names_owed: bool = False
    sight: Sight | None = None
    admin_down: set[str] = field(default_factory=set)
    rows: dict[str, int] = field(default_factory=dict)
    booted: float = 0.0
    under_way: bool = False
    again: bool = False
    status: InterfaceStatus | None = None
    identity: InterfaceIdentity | None = None
    next_ask: float | None = None
    loss: float = 0.0

    @property
    def working(self) -> bool:
        return self.alive and not self.hung


class World:
    """The plant of an inventory, a watch over it, and a poller that visits as the daemon's does.

    Devices that are not `alike` answer in their own time and way, drawn from `seed`. `dark` links have lost their light
    at both ends, `leaky` ones pass nothing though their ports stay up. `loss` is the chance that a ping or an SNMP
    request comes to nothing. While `cut_off`, nothing of the networks in it comes back to us; anchors that are in
    `gone` are silent by themselves, and `near` devices stand on our side of the cut.
    """

    def __init__(
        self,
        inventory: Inventory,
        *,
        remembered: Iterable[Belief] = (),
        clock: VirtualClock | None = None,
        seed: int = 1,
        tick: float = 1.0,
        alike: bool = True,
        ports: Mapping[DeviceId, KnownPorts] = MappingProxyType({}),
        record: Iterable[Entry] = (),
        quality: Mapping[Subject, QualityRecord] = MappingProxyType({}),
        incidents: Iterable[Incident] = (),
        checks: Mapping[ServiceId, ServiceRecord] = MappingProxyType({}),
    ) -> None:
        self.inventory = inventory
        self.clock = clock or VirtualClock()
        self.books = Books()
        self.look_at: Callable[[ServiceId, float], None] = lambda *_: None
        """Has a service checked out of turn: see `tests.watch.sites`."""
        self.watch = Watch(
            self.clock,
            self.books,
            self.ask,
            reread=self.reread,
            ask_ssh=self.ask_ssh,
            ask_anchors=self.ask_anchors,
            ask_service=self._look_at,
        )
        self.chance = random.Random(seed)
        self.alike = alike
        self.loss = 0.0
        self.cut_off: set[NetworkId] = set()
        self.gone: set[str] = set()
        self.near: set[str] = set()
        self.anchor_visits: list[tuple[float, AnchorId]] = []
        self._anchor_due: dict[AnchorId, float] = {}
        self._anchor_begun: dict[AnchorId, float] = {}
        self.dark: set[str] = set()
        self.leaky: set[str] = set()
        self.ever_shut: set[str] = set()
        self.boxes: dict[DeviceId, Box] = {}
        self.visits: list[tuple[float, DeviceId]] = []
        self.traffic: Callable[[Link, float], tuple[int, int]] | None = None
        """Octets that have passed down and up a link until then (monotonic seconds); None: the counters are holes."""
        self._heap: list[tuple[float, int, Callable[[], None]]] = []
        self._order = count()
        self.watch.desk.resume(incidents)
        self.load(inventory, remembered, ports, record, quality, checks)
        self._every = tick
        self._at(self.clock.now + tick, self._tick)

    def load(
        self,
        inventory: Inventory,
        remembered: Iterable[Belief] = (),
        ports: Mapping[DeviceId, KnownPorts] = MappingProxyType({}),
        record: Iterable[Entry] = (),
        quality: Mapping[Subject, QualityRecord] = MappingProxyType({}),
        checks: Mapping[ServiceId, ServiceRecord] = MappingProxyType({}),
    ) -> None:
        self.inventory = inventory
        for index, device in enumerate(inventory.devices.values()):
            if device.id not in self.boxes:
                self.boxes[device.id] = Box() if self.alike else self._some_box()
                phase = (index * 0.61803398875) % 1.0 * device.probing.reachability
                self._at(self.clock.now + phase, partial(self._turn, device.id))
        self._ports: dict[DeviceId, list[tuple[str, Link]]] = {id_: [] for id_ in inventory.devices}
        for link in inventory.links.values():
            for end in (link.upper, link.lower):
                if end.device is not None and end.interface is not None:
                    self._ports[end.device].append((end.interface, link))
        # Who asks stands inside: a line from somebody else's place, with nothing of ours above it, is no way to us.
        ends_below = {link.lower.unit for link in inventory.links.values() if link.lower.device is None}
        self.uplinks: dict[DeviceId, list[Link]] = {id_: [] for id_ in inventory.devices}
        for link in inventory.links.values():
            inside = link.upper.device is not None or link.upper.unit in ends_below
            if link.lower.device is not None and inside:
                self.uplinks[link.lower.device].append(link)
        self.watch.load(inventory, remembered, ports=ports, record=record, quality=quality, checks=checks)
        for id_ in inventory.anchors:
            self._anchor_at(id_, self.clock.now)

    def _some_box(self) -> Box:
        ping, get = self.chance.choice((0.01, 0.3, 1.2)), self.chance.choice((0.02, 0.5))
        return Box(ping=ping, get=get, refuses=self.chance.random() < 0.5)

    # What the test does.

    def run(self, seconds: float) -> None:
        """Let so much time pass."""
        end = self.clock.now + seconds
        while self._heap and self._heap[0][0] <= end:
            at, _, action = heapq.heappop(self._heap)
            self.clock.now = max(self.clock.now, at)
            action()
        self.clock.now = end

    def judged_again(self) -> list[Event]:
        """Judge everything once more, changed or not, and return what comes out differently."""
        picture = self.watch._loaded()
        return self.watch._cascade.settle(picture, list(picture.beliefs)).events

    def box(self, name: str) -> Box:
        return self.boxes[DeviceId(name)]

    def state(self, subject: Subject) -> State:
        return self.watch.board.beliefs[subject].standing.state

    def states(self) -> dict[Subject, State]:
        return {subject: belief.standing.state for subject, belief in self.watch.board.beliefs.items()}

    def root(self, subject: Subject) -> Subject | None:
        return self.watch.board.beliefs[subject].standing.root

    def roots(self) -> set[Subject]:
        return {subject for subject, one in self.watch.board.beliefs.items() if one.standing.root == subject}

    def events(self, since: float = 0.0) -> list[Event]:
        return [event for event in self.books.events if event.at >= since + self.clock.offset]

    # How things really are.

    def lit(self, link: Link) -> bool:
        """Whether the ports of a link have light: the fibre is whole, and both ends are powered and not shut."""
        if link.id in self.dark:
            return False
        for end in (link.upper, link.lower):
            if end.device is not None:
                box = self.boxes[end.device]
                if not box.alive or end.interface in box.admin_down:
                    return False
        return True

    def passes(self, link: Link) -> bool:
        return self.lit(link) and link.id not in self.leaky

    def reachable(self, id_: DeviceId) -> bool:
        if not self.boxes[id_].working:
            return False
        if self.inventory.devices[id_].network in self.cut_off and id_ not in self.near:
            return False
        uplinks = self.uplinks[id_]
        if not uplinks:
            return True
        return any(
            self.passes(link) and (link.upper.device is None or self.reachable(link.upper.device)) for link in uplinks
        )

    # The poller.

    def reread(self, device: DeviceId) -> None:
        self.boxes[device].names_owed = True

    def _look_at(self, service: ServiceId, after: float) -> None:
        self.look_at(service, after)

    def ask_ssh(self, device: DeviceId, after: float) -> None:
        """Here nothing is asked over SSH: see `tests.watch.sessions`."""

    def ask_anchors(self, network: NetworkId) -> None:
        for anchor in self.inventory.anchors.values():
            if anchor.network == network:
                begun = self._anchor_begun.get(anchor.id, -RULES.again)
                self._anchor_at(anchor.id, max(self.clock.now, begun + RULES.again))

    def _anchor_at(self, id_: AnchorId, when: float) -> None:
        """Ask an anchor then, unless it is to be asked before that."""
        if when < self._anchor_due.get(id_, inf):
            self._anchor_due[id_] = when
            self._at(when, partial(self._ask_anchor, id_, when))

    def _ask_anchor(self, id_: AnchorId, due: float) -> None:
        anchor = self.inventory.anchors.get(id_)
        if self._anchor_due.get(id_) != due or anchor is None:
            return
        began = self._anchor_begun[id_] = self.clock.now
        self.anchor_visits.append((began, id_))
        there = id_ not in self.gone and anchor.network not in self.cut_off
        back = sum(there and not self._lost() for _ in range(RULES.packets))
        took = 0.01 if back == RULES.packets else RULES.timeout
        result = (
            Echo(RULES.packets, back, 0.01, 0.01, 0.01) if back else Failure(FailureKind.TIMEOUT, sent=RULES.packets)
        )
        self._anchor_due[id_] = inf
        self._at(began + took, partial(self._anchor_said, anchor, began, took, result))

    def _anchor_said(self, anchor: Anchor, began: float, took: float, result: Echo | Failure) -> None:
        self._anchor_at(anchor.id, max(self.clock.now, began + RULES.every))
        self.watch.anchored(AnchorAnswer(anchor.id, began, began + self.clock.offset, took, result))

    def ask(self, device: DeviceId, after: float) -> None:
        assert after >= 0.0
        self._at(self.clock.now + after, partial(self._visit, device))

    def _at(self, when: float, action: Callable[[], None]) -> None:
        heapq.heappush(self._heap, (when, next(self._order), action))

    def _tick(self) -> None:
        self.watch.tick()
        self._at(self.clock.now + self._every, self._tick)

    def _turn(self, id_: DeviceId) -> None:
        device = self.inventory.devices.get(id_)
        if device is None:
            del self.boxes[id_]
            return
        self._at(self.clock.now + device.probing.reachability, partial(self._turn, id_))
        box = self.boxes[id_]
        box.owed = box.owed or int(self.clock.now // device.probing.reachability) % 2 == 0
        self._visit(id_, slot=True)

    def _visit(self, id_: DeviceId, *, slot: bool = False) -> None:
        box, device = self.boxes.get(id_), self.inventory.devices.get(id_)
        if box is None or device is None:
            return
        if box.under_way:
            box.again = box.again or not slot
            return
        box.under_way = True
        began = self.clock.now
        self.visits.append((began, id_))
        there = self.reachable(id_)
        ends = [began]
        if device.probing.icmp is IcmpUse.ON:
            ends.append(
                self._ping(id_, there=there, timeout=device.probing.timeout, packets=device.probing.icmp_packets)
            )
        if device.snmp is not None:
            ends.append(self._get(id_, there=there, timeout=device.probing.timeout, full=slot))
        self._at(max(ends), partial(self._end, id_))

    def _end(self, id_: DeviceId) -> None:
        box = self.boxes.get(id_)
        if box is None:
            return
        box.under_way = False
        if box.again:
            box.again = False
            self._visit(id_)

    def _ping(self, id_: DeviceId, *, there: bool, timeout: float, packets: int) -> float:
        back = sum(there and not self._lost(id_) for _ in range(packets))
        box = self.boxes[id_]
        took = box.ping if back == packets else timeout
        rtt = box.ping if back else None
        self._report(id_, ProbeName.ICMP, REACHABILITY, Echo(packets, back, rtt, rtt, rtt), took)
        return self.clock.now + took

    def _get(self, id_: DeviceId, *, there: bool, timeout: float, full: bool) -> float:
        box = self.boxes[id_]
        # Three requests within the timeout, as the engine's retransmits do.
        if not there or not (box.agent or box.refuses) or all(self._lost(id_) for _ in range(3)):
            self._report(id_, ProbeName.SNMP, REACHABILITY, Failure(FailureKind.TIMEOUT), timeout)
            return self.clock.now + timeout
        if not box.agent:
            self._report(id_, ProbeName.SNMP, REACHABILITY, Failure(FailureKind.REFUSED, answered=True), box.get)
            return self.clock.now + box.get
        uptime = int((self.clock.now - box.booted) * 100) % (1 << 32)
        readings = DeviceReadings(uptime=uptime, status=self.status(id_), port_changes=self.port_changes(id_))
        self._report(id_, ProbeName.SNMP, REACHABILITY, readings, box.get)
        before, sight = box.sight, seen(self.clock.now, readings)
        box.sight = kept(before, sight)
        window = stale_after(self.inventory.devices[id_].probing)
        doubted = before is not None and doubt_of(before, sight, window) is not None
        identity = self.identity(id_)
        again = doubted or (full and box.names_owed)
        more = DeviceReadings(
            counters=self.counters(id_) if full and box.owed else None,
            identity=identity if identity is not box.identity or again else None,
        )
        box.names_owed = box.names_owed and (doubted or not again)
        if more == DeviceReadings():
            return self.clock.now + box.get
        box.owed, box.identity = box.owed and not full, identity
        took = box.get + 0.02
        self._report(id_, ProbeName.SNMP, FULL, more, took)
        return self.clock.now + took

    def _lost(self, id_: DeviceId | None = None) -> bool:
        """Tell whether a packet is lost on the way to a device, or to an anchor."""
        loss = self.loss if id_ is None else max(self.loss, self.boxes[id_].loss)
        return loss > 0.0 and self.chance.random() < loss

    def _report(
        self,
        id_: DeviceId,
        probe: ProbeName,
        questions: frozenset[Question],
        result: Readings | Failure,
        took: float,
    ) -> None:
        number = next(self._order)
        observation = Observation(
            ObservationId(f"{id_}/{probe}/{number}"), id_, probe, questions, self.clock.wall(), took, result
        )
        self._at(self.clock.now + took, partial(self.watch.receive, observation))

    def status(self, id_: DeviceId) -> InterfaceStatus:
        """Return the status columns; the same object while nothing changes."""
        box = self.boxes[id_]
        rows = sorted((self._row(box, port), port in box.admin_down, self.lit(link)) for port, link in self._ports[id_])
        status = InterfaceStatus(
            tuple(row for row, _, _ in rows),
            tuple(2 if shut else 1 for _, shut, _ in rows),
            tuple(1 if lit else 2 for _, _, lit in rows),
        )
        if status != box.status:
            box.status = status
        assert box.status is not None
        return box.status

    def port_changes(self, id_: DeviceId) -> PortChanges | None:
        """Return ifLastChange, which devices here do not tell: see `tests.watch.flickering`."""
        return None

    def counters(self, id_: DeviceId) -> InterfaceCounters:
        """Return the counter columns, in 64 bits; they begin again when the device does."""
        box, rows = self.boxes[id_], self.status(id_).index
        holes: tuple[None, ...] = (None,) * len(rows)
        if self.traffic is None:
            return InterfaceCounters(rows, holes, holes, holes, holes, holes, holes, holes)
        counted = {self._row(box, port): self._octets(link, port, id_, box.booted) for port, link in self._ports[id_]}
        incoming, outgoing = (tuple(counted[row][way] for row in rows) for way in (0, 1))
        zeros, wide = (0,) * len(rows), (64,) * len(rows)
        return InterfaceCounters(rows, incoming, outgoing, zeros, zeros, zeros, zeros, wide)

    def _octets(self, link: Link, port: str, id_: DeviceId, since: float) -> tuple[int, int]:
        """Return what came in and went out at one end."""
        assert self.traffic is not None
        now, before = self.traffic(link, self.clock.now), self.traffic(link, since) if since else (0, 0)
        down, up = (one - other for one, other in zip(now, before, strict=True))
        lower = link.lower.device == id_ and link.lower.interface == port
        return (down, up) if lower else (up, down)

    def identity(self, id_: DeviceId) -> InterfaceIdentity:
        """Return the names; the same object while nothing changes."""
        box = self.boxes[id_]
        rows = sorted((self._row(box, port), port) for port, _ in self._ports[id_])
        holes: tuple[None, ...] = (None,) * len(rows)
        identity = InterfaceIdentity(
            tuple(row for row, _ in rows),
            tuple(port for _, port in rows),
            holes, holes, (6,) * len(rows), holes, (10**9,) * len(rows), holes, holes,
        )  # fmt: skip
        return box.identity if box.identity == identity and box.identity is not None else identity

    @staticmethod
    def _row(box: Box, port: str) -> int:
        return box.rows.setdefault(port, len(box.rows) + 1)
