"""What passed each link in the last weeks of a past, slot by slot, and how its lower end answered.

It follows from what was broken and from the lab's own loads, so that a daemon that watches the lab with the same seed
goes on where the past ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from random import Random

from netmon.lab.activity import WEEK, Activity
from netmon.lab.history.actor import TRIES, Actor
from netmon.lab.history.episode import Pause, Plot
from netmon.lab.history.script import Change
from netmon.lab.loads import Load, link_loads
from netmon.lab.plant import PortName, port_at
from netmon.model.inventory import Inventory
from netmon.model.link_sample import SLOT, LinkSample
from netmon.model.names import DeviceId, LinkId
from netmon.model.plant import Link

_TICKS = 100  # of the lab's loads in a second


@dataclass(frozen=True, slots=True)
class Spell:
    """How a link was from `start` on (UTC, epoch seconds): whether traffic `flows`, an end can be `read`, and its lower
    device `answers`, with what share of packets lost.
    """

    start: float
    flows: bool
    read: bool
    answers: bool
    loss: float


@dataclass(slots=True)
class Line:
    """A link, its traffic in bit/s as (always, at full activity), and its spells by time; `at` is the present one."""

    link: Link
    down: tuple[float, float]
    up: tuple[float, float]
    actor: Actor | None
    spells: list[Spell] = field(default_factory=list)
    at: int = 0


def slots_of(
    plot: Plot,
    changes: Iterable[Change],
    actors: Mapping[DeviceId, Actor],
    seed: int,
    since: float,
    until: float,
) -> Iterator[list[LinkSample]]:
    """Return the slots of all links from `since` on that are over by `until`, an hour's at a time, the oldest first."""
    inventory = plot.stages[-1].inventory
    lines = _spelled(changes, inventory, actors, seed, since)
    shares = _week(seed)
    first = -int(-since // SLOT) * SLOT
    last = int(until // SLOT) * SLOT
    for start in range(first, last, 12 * SLOT):
        yield [
            sample
            for slot in range(start, min(start + 12 * SLOT, last), SLOT)
            if not _paused(plot.pauses, slot)
            for line in lines
            if (sample := _sample(line, slot, shares[slot % WEEK // SLOT], seed)) is not None
        ]


def _week(seed: int) -> list[float]:
    """Return how active the lab is in each slot of a week, from 0 to 1; the first begins at the epoch."""
    activity = Activity(seed, 0.0)
    busy = [activity.at(at).busy for at in range(0, WEEK + 1, SLOT)]
    return [(after - before) / (SLOT * _TICKS) for before, after in pairwise(busy)]


def _spelled(
    changes: Iterable[Change], inventory: Inventory, actors: Mapping[DeviceId, Actor], seed: int, since: float
) -> list[Line]:
    """Return every link with its spells; only the last one before `since` is kept of those that lie earlier."""
    lines = {link.id: _line(link, actors, seed) for link in inventory.links.values()}
    truth = _Truth(inventory)
    for change in changes:
        for link in truth.take(change):
            spells = lines[link].spells
            spell = truth.spell(lines[link].link, change.at)
            if spells and change.at <= since:
                spells.clear()
            if not spells or spells[-1] != replace(spell, start=spells[-1].start):
                spells.append(spell)
    return list(lines.values())


def _line(link: Link, actors: Mapping[DeviceId, Actor], seed: int) -> Line:
    down, up = link_loads(link, seed)
    actor = None if link.lower.device is None else actors.get(link.lower.device)
    if actor is not None and actor.over_ssh:  # sessions are no packets to count losses by
        actor = None
    return Line(link, _bits(down), _bits(up), actor)


def _bits(load: Load) -> tuple[float, float]:
    return 8.0 * _TICKS * load.steady, 8.0 * _TICKS * load.busy


class _Truth:
    """Who answers and which ports carry nothing, as of the last change."""

    def __init__(self, inventory: Inventory) -> None:
        self._answering: set[DeviceId] = set()
        self._idle: set[PortName] = set()
        self._loss: dict[DeviceId, float] = {}
        self._links: dict[DeviceId, list[LinkId]] = {}
        self._there: set[LinkId] = set()
        for link in inventory.links.values():
            for device in {link.upper.device, link.lower.device} - {None}:
                self._links.setdefault(device or DeviceId(""), []).append(link.id)

    def take(self, change: Change) -> set[LinkId]:
        """Take a change, and return the links that it may mean something for."""
        self._answering -= change.silent
        self._answering |= change.answering
        for port, state in change.ports.items():
            (self._idle.discard if state is None or state.flowing else self._idle.add)(port)
        self._loss.update(change.loss)
        devices = {*change.silent, *change.answering, *change.loss, *(device for device, _ in change.ports)}
        touched = {link for device in devices for link in self._links.get(device, ())}
        if change.inventory is not None:
            touched |= change.inventory.links.keys() - self._there
            self._there |= change.inventory.links.keys()
        return touched & self._there

    def spell(self, link: Link, at: float) -> Spell:
        """Return how a link is."""
        ends = (link.upper, link.lower)
        lower = link.lower.device
        return Spell(
            at,
            flows=not any(port_at(end) in self._idle for end in ends),
            read=any(end.interface is not None and end.device in self._answering for end in ends),
            answers=lower in self._answering,
            loss=0.0 if lower is None else self._loss.get(lower, 0.0),
        )


def _paused(pauses: Iterable[Pause], slot: int) -> bool:
    return any(pause.start < slot + SLOT and slot < pause.end for pause in pauses)


def _sample(line: Line, slot: int, share: float, seed: int) -> LinkSample | None:
    """Return a slot of a link, None before it was connected, and where there is nothing to say."""
    spells = line.spells
    if not spells:
        return None
    while line.at + 1 < len(spells) and spells[line.at + 1].start <= slot:
        line.at += 1
    first = spells[line.at]
    if first.start >= slot + SLOT:
        return None
    if first.start <= slot and (line.at + 1 == len(spells) or spells[line.at + 1].start >= slot + SLOT):
        return _whole(line, slot, share, first, seed)
    return _pieced(line, slot, share, spells[line.at :], seed)


def _whole(line: Line, slot: int, share: float, spell: Spell, seed: int) -> LinkSample | None:
    """Return a slot in which nothing changed."""
    asked, answered, rtt = _asking(line, slot, slot + SLOT, spell, seed)
    if not spell.read:
        return None if not asked else LinkSample(line.link.id, slot, asked=asked, answered=answered, rtt=rtt)
    down, up = (_rate(line.down, share), _rate(line.up, share)) if spell.flows else (0.0, 0.0)
    return LinkSample(line.link.id, slot, down, up, 0, 0, asked, answered, rtt)


def _pieced(line: Line, slot: int, share: float, spells: list[Spell], seed: int) -> LinkSample | None:
    """Return a slot in which something changed: means over what could be read of it."""
    seen = passed = 0.0
    asked = answered = 0
    rtt = None
    for spell, following in zip(spells, [*spells[1:], None], strict=True):
        start = max(float(slot), spell.start)
        end = float(slot + SLOT) if following is None else min(float(slot + SLOT), following.start)
        if end <= start:
            continue
        more, back, trip = _asking(line, start, end, spell, seed)
        asked, answered, rtt = asked + more, answered + back, rtt if trip is None else trip
        if spell.read:
            seen += end - start
            passed += (end - start) * spell.flows
    if not seen:
        return None if not asked else LinkSample(line.link.id, slot, asked=asked, answered=answered, rtt=rtt)
    part = passed / seen
    down, up = part * _rate(line.down, share), part * _rate(line.up, share)
    return LinkSample(line.link.id, slot, down, up, 0, 0, asked, answered, rtt)


def _rate(bits: tuple[float, float], share: float) -> float:
    return bits[0] + bits[1] * share


def _asking(line: Line, start: float, end: float, spell: Spell, seed: int) -> tuple[int, int, float | None]:
    """Return what the lower device was asked and answered in a part of a slot, and its round-trip time."""
    actor = line.actor
    if actor is None:
        return 0, 0, None
    asked = actor.count(start, end) * actor.packets
    if not spell.answers or not asked:
        return asked, 0, None
    answered = asked
    if spell.loss:
        dice = Random(f"{seed}/{line.link.id}/{start}")  # noqa: S311 - which packets are lost
        lost = spell.loss if actor.pinged else spell.loss**TRIES
        answered = sum(dice.random() >= lost for _ in range(asked))
    return asked, answered, actor.rtt(start) if answered else None
