"""Half an hour of a network in which things break and are mended; a daemon watches, and tells one receiver.

The plant, the faults and the answers are drawn from a seed. The clock is virtual; the judge, the watch, the desk of
incidents and the notifier are those of the daemon.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from math import inf
from types import MappingProxyType

from netmon.model.credential import SecretRef, SecretScheme
from netmon.model.incident import Incident, IncidentNews
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, IncidentId, LinkId, ReceiverId
from netmon.model.note import Entry
from netmon.model.notification import Notification
from netmon.model.notify_plan import NotifyPlan
from netmon.model.plant import Redundancy
from netmon.model.receiver import WecomRobotReceiver
from netmon.notify.brief import Sight
from netmon.notify.notifier import Notifier
from tests.watch.plant import NET, anchored, device, inventory, link
from tests.watch.world import VirtualClock, World

LASTS = 1800.0
QUIET_BEFORE, QUIET_AFTER = 90.0, 240.0
RECEIVER = WecomRobotReceiver(id=ReceiverId("duty"), url=SecretRef(SecretScheme.ENV, "ROBOT"))


@dataclass(frozen=True, slots=True)
class Fault:
    """What is broken from `begins` to `ends`, both in seconds since the drill began."""

    what: str
    where: str
    begins: float
    ends: float


@dataclass(frozen=True, slots=True)
class Look:
    """What really was at one moment of the wall clock.

    `unreachable` is by device all that is broken at it and above it. `watched`: a daemon ran, could reach what it looks
    after, and no order of an administrator explained anything.
    """

    at: float
    unreachable: Mapping[DeviceId, frozenset[str]]
    watched: bool


def plant_of(chance: random.Random) -> Inventory:
    """A core, prefectures below it, counties below them, some with two uplinks; circuits of two carriers."""
    prefectures = [f"pe{number}" for number in range(chance.randint(2, 3))]
    counties = [f"ce{number}" for number in range(chance.randint(3, 7))]
    above = {name: ["core"] for name in prefectures}
    above |= {name: chance.sample(prefectures, chance.choice((1, 1, 2))) for name in counties}
    above |= {f"lan-{name}": [name] for name in counties if chance.random() < 0.4}
    links = [link(upper, name, Redundancy.ANY) for name, uppers in above.items() for upper in uppers]
    carried = [replace(one, carrier=chance.choice(("", "telecom", "unicom"))) for one in links]
    plan = NotifyPlan(receivers=MappingProxyType({RECEIVER.id: RECEIVER}), otherwise=(RECEIVER.id,))
    return replace(
        anchored(inventory([device(name) for name in ("core", *above)], carried), "gateway", "dns"), notify=plan
    )


def faults_of(chance: random.Random, plant: Inventory) -> list[Fault]:
    """Up to seven, of any kind, anywhere; those of a kind at a place do not overlap. The last third may stay."""
    found: list[Fault] = []
    for _ in range(chance.randint(2, 7)):
        what = chance.choice(("hung", "power", "dark", "dark", "leaky", "flap", "shut", "cut_off", "restart"))
        where = chance.choice(
            sorted(plant.links) if what in {"dark", "leaky", "flap", "shut"} else sorted(plant.devices)
        )
        begins = chance.uniform(QUIET_BEFORE, LASTS - QUIET_AFTER - 60.0)
        ends = min(begins + chance.choice((8.0, 40.0, 90.0, 240.0, 600.0)), LASTS - QUIET_AFTER)
        if what in {"hung", "power", "dark", "leaky"} and chance.random() < 0.25:
            ends = inf
        one = Fault(what, where, begins, ends)
        if not any(_clash(one, other) for other in found):
            found.append(one)
    return found


def _clash(one: Fault, other: Fault) -> bool:
    if one.begins > other.ends + 1.0 or other.begins > one.ends + 1.0:
        return False
    ours = {"cut_off", "restart"}
    if one.what in ours or other.what in ours:
        return one.what in ours and other.what in ours
    return one.where == other.where


class Drill:
    """A run of one seed. `looks` are what really was, every five seconds; `news` and `told` what came of it."""

    def __init__(self, seed: int) -> None:
        chance = random.Random(seed)
        self.plant = plant_of(chance)
        self.faults = faults_of(chance, self.plant)
        self.news: list[IncidentNews] = []
        self.told: list[Notification] = []
        self.looks: list[Look] = []
        self.stopped: list[tuple[float, float]] = []
        self.world = World(self.plant, seed=seed, alike=False)
        self._begin()

    def run(self) -> None:
        """Let all of it happen."""
        start = self.world.clock.wall()
        actions: list[tuple[float, int, Callable[[], None]]] = []
        for fault in self.faults:
            actions += [(at, len(actions) + place, do) for place, (at, do) in enumerate(self._acts(fault))]
        actions += [(at * 5.0, 10_000 + at, self._look) for at in range(int(LASTS // 5) + 1)]
        for at, _, act in sorted((one for one in actions if one[0] < inf), key=lambda action: action[:2]):
            self._until(start + at)
            act()
        self._until(start + LASTS)

    def incidents(self, at: float | None = None) -> dict[IncidentId, Incident]:
        """The incidents as they were `at` (UTC, epoch seconds), now where that is not given."""
        return {one.incident.id: one.incident for one in self.news if at is None or one.change.at <= at}

    def _until(self, wall: float) -> None:
        self.world.run(max(0.0, wall - self.world.clock.wall()))

    def _acts(self, fault: Fault) -> Iterable[tuple[float, Callable[[], None]]]:
        begins, ends = fault.begins, fault.ends
        match fault.what:
            case "hung":
                yield begins, partial(self._box, fault.where, "hung", value=True)
                yield ends, partial(self._box, fault.where, "hung", value=False)
            case "power":
                yield begins, partial(self._box, fault.where, "alive", value=False)
                yield ends, partial(self._box, fault.where, "alive", value=True)
            case "dark" | "leaky":
                yield begins, lambda: getattr(self.world, fault.what).add(fault.where)
                yield ends, lambda: getattr(self.world, fault.what).discard(fault.where)
            case "flap":
                for turn in range(int((ends - begins) // 40.0) + 1):
                    yield begins + 40.0 * turn, lambda: self.world.dark.add(fault.where)
                    yield min(begins + 40.0 * turn + 20.0, ends), lambda: self.world.dark.discard(fault.where)
            case "shut":
                yield begins, partial(self._shut, fault.where, shut=True)
                yield ends, partial(self._shut, fault.where, shut=False)
            case "cut_off":
                yield begins, lambda: self.world.cut_off.add(NET)
                yield ends, lambda: self.world.cut_off.discard(NET)
            case "restart":
                yield begins, partial(self._restart, ends - begins if ends - begins < 60.0 else 3.0)

    def _box(self, name: str, attribute: str, *, value: bool) -> None:
        setattr(self.world.box(name), attribute, value)

    def _shut(self, name: str, *, shut: bool) -> None:
        one = self.plant.links[LinkId(name)]
        assert one.upper.device is not None
        assert one.upper.interface is not None
        ports = self.world.boxes[one.upper.device].admin_down
        self.world.ever_shut.add(f"{one.upper.device}/{one.upper.interface}")
        ports.add(one.upper.interface) if shut else ports.discard(one.upper.interface)

    def _restart(self, after: float) -> None:
        """Kill the daemon, and start another on what it had committed, so many seconds later."""
        old = self.world
        clock = VirtualClock()
        clock.now += 500_000.0
        clock.offset = old.clock.wall() + after - clock.now
        self.stopped.append((old.clock.wall(), clock.wall()))
        entries: list[Entry] = [*old.books.events, *old.books.notes]
        record = sorted(entries, key=lambda entry: entry.id)
        left = [incident for incident in self.incidents().values() if incident.open]
        fresh = World(
            self.plant,
            remembered=list(old.books.beliefs.values()),
            clock=clock,
            alike=False,
            record=record,
            incidents=left,
        )
        fresh.books.beliefs = old.books.beliefs | fresh.books.beliefs
        fresh.books.events[:0] = old.books.events
        fresh.books.notes[:0] = old.books.notes
        fresh.boxes, fresh.chance = old.boxes, old.chance
        for box in fresh.boxes.values():
            box.under_way = box.again = False
            box.identity = None
        fresh.dark, fresh.leaky, fresh.cut_off = old.dark, old.leaky, old.cut_off
        fresh.gone, fresh.ever_shut = old.gone, old.ever_shut
        self.world = fresh
        self._begin()

    def _begin(self) -> None:
        world = self.world
        sight = Sight(self.plant, world.watch.explain, lambda _: None)
        notifier = Notifier(world.clock, self.told.append, lambda _: sight)
        notifier.load(self.plant)
        over = {one.incident for one in self.told if one.happening == "resolved"}
        untold = [incident for incident in self.incidents().values() if incident.id not in over]
        notifier.restore(untold, [one for one in self.told if one.incident not in over])
        world.watch.desk.listeners.extend([self.news.extend, notifier.hear])

        def tick() -> None:
            notifier.tick()
            world._at(world.clock.now + 1.0, tick)

        world._at(world.clock.now + 1.0, tick)

    def _look(self) -> None:
        world, at = self.world, self.world.clock.wall()
        lost = {id_: frozenset(self._broken(id_)) for id_ in self.plant.devices if not world.reachable(id_)}
        running = not any(began <= at and at - 5.0 <= ended for began, ended in self.stopped)
        ordered = any(box.admin_down for box in world.boxes.values())
        self.looks.append(Look(at, lost, running and not ordered and not world.cut_off))

    def _broken(self, id_: DeviceId) -> Iterator[str]:
        world = self.world
        if not world.boxes[id_].working:
            yield id_
        for one in world.uplinks[id_]:
            if not world.passes(one):
                yield one.id
            if one.upper.device is not None:
                yield from self._broken(one.upper.device)
