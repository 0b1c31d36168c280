"""Small pasts: an inventory, faults that overlap, and a shelf to put the result on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from random import Random
from zoneinfo import ZoneInfo

from netmon.lab.faults import Fault, Noun, Thing, Verb
from netmon.lab.history.actor import HOUR
from netmon.lab.history.cast import cast
from netmon.lab.history.episode import Episode, Plot, Stage
from netmon.lab.history.findings import Findings
from netmon.lab.history.recorder import Recorder
from netmon.lab.history.replay import Replay
from netmon.lab.history.script import changes
from netmon.model.belief import Belief, Event
from netmon.model.incident import IncidentNews
from netmon.model.inventory import Inventory
from netmon.model.link_sample import LinkSample
from netmon.model.names import Subject
from netmon.model.plant import Redundancy
from netmon.model.probing import IcmpUse, Probing
from netmon.model.rollup import HourTally
from tests.watch.plant import tree, without

START = 1_790_000_000.0
LENGTHS = (3.0, 20.0, 60.0, 200.0, 900.0, 3600.0)


@dataclass
class Shelf:
    """An archive in memory."""

    kept: list[Event] = field(default_factory=list)
    news: list[IncidentNews] = field(default_factory=list)
    hours: list[HourTally] = field(default_factory=list)
    slots: list[LinkSample] = field(default_factory=list)

    def events(self, events: Collection[Event]) -> None:
        self.kept += events

    def incidents(self, news: Collection[IncidentNews]) -> None:
        self.news += news

    def rollups(self, hours: Collection[HourTally]) -> None:
        self.hours += hours

    def samples(self, slots: Collection[LinkSample]) -> None:
        self.slots += slots


@dataclass(frozen=True)
class Played:
    """What a past left behind."""

    events: list[Event]
    news: list[IncidentNews]
    hours: dict[tuple[str, str, int], HourTally]
    beliefs: dict[Subject, Belief]


def three_tiers(*, ping: bool = True) -> Inventory:
    """A hub, two nodes, and what is below them, one of it by two ways; a node asked more often than the rest."""
    small = tree(
        {"hub": "", "p1": "hub", "p2": "hub", "a": "p1", "b": "p1", "c": "p2", "d": ["p1", "p2"]},
        Probing(icmp=IcmpUse.ON if ping else IcmpUse.OFF),
    )
    quick = {
        id_: replace(one, probing=replace(one.probing, reachability=10.0)) if id_ == "p1" else one
        for id_, one in small.devices.items()
    }
    bound = {id_: replace(one, redundancy=Redundancy.ALL) if id_ == "p2-c" else one for id_, one in small.links.items()}
    return replace(small, devices=quick, links=bound)


def troubled(seed: int, inventory: Inventory, hours: float, faults: int) -> Plot:
    """So many faults of all kinds anywhere, at any time; two units join at half time."""
    dice = Random(seed)
    end = START + hours * HOUR
    episodes = []
    for _ in range(faults):
        start = START + 600 + dice.random() * (hours * HOUR - 4000)
        stop = min(start + dice.choice(LENGTHS) * (0.5 + dice.random()), end - 700)
        episodes.append(Episode(start, stop, some_fault(dice, inventory)))
    late = START + hours * HOUR / 2 + 7.25
    stages = (Stage(START, without(inventory, "b", "d")), Stage(late, inventory))
    return Plot(START, end, stages, tuple(episodes))


def some_fault(dice: Random, inventory: Inventory) -> Fault:
    device = dice.choice(list(inventory.devices))
    link = inventory.links[dice.choice(list(inventory.links))]
    upper, lower = (Thing(Noun.PORT, end.device or "", end.interface or "") for end in (link.upper, link.lower))
    return dice.choice(
        [
            Fault(Verb.KILL, Thing(Noun.DEVICE, device)),
            Fault(Verb.CUT, Thing(Noun.LINK, link.id)),
            Fault(Verb.SHUT, upper),
            Fault(Verb.DOWN, lower),
            Fault(Verb.LOSSY, Thing(Noun.DEVICE, device), loss=dice.choice((0.1, 0.3, 0.6))),
        ]
    )


def played(inventory: Inventory, plot: Plot, *, jumps: bool, pause: tuple[float, float] | None = None) -> Played:
    """Play a past, asking every time or with jumps; between the two hours of `pause` nobody watches."""
    shelf = Shelf()
    recorder = Recorder(shelf)
    findings = Findings(inventory, plot, ZoneInfo("Asia/Shanghai"), 7)
    replay = Replay(inventory, cast(inventory, plot.since, 7), plot.since, recorder, jumps=jumps, find=findings.of)
    replay.begin()
    replay.plan(changes(plot))

    def run(until: float) -> None:
        while replay.clock.now < until:
            replay.run(min(until, replay.clock.now + HOUR))
            replay.hand_over()

    def end(at: float) -> None:
        run(at - 300)
        replay.rouse(at)
        replay.run(at)
        replay.end()

    if pause is not None:
        end(plot.since + pause[0] * HOUR)
        replay.run(plot.since + pause[1] * HOUR)
        replay.begin()
    end(plot.until)
    recorder.hand_over(float("inf"))
    hours = {(str(tally.device), tally.probe.value, tally.hour): tally for tally in shelf.hours}
    assert len(hours) == len(shelf.hours), "an hour was handed over twice"
    return Played(shelf.kept, shelf.news, hours, recorder.beliefs)
