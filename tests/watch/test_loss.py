from __future__ import annotations

import pytest

from netmon.model.belief import State
from netmon.model.degradation import Condition
from netmon.model.names import DeviceId, ObservationId
from netmon.model.observation import Echo, Failure, FailureKind, Observation, ProbeName
from tests.watch.plant import dev, device, inventory, tree
from tests.watch.world import REACHABILITY, World


def test_a_fifth_of_all_packets_lost_for_an_hour_takes_no_device_down() -> None:
    """200 devices in three tiers; ping bursts of three, SNMP with two retransmits."""
    parents = {"core": ""} | {f"pe{n}": "core" for n in range(9)} | {f"ce{n}": f"pe{n % 9}" for n in range(190)}
    world = World(tree(parents), tick=5.0)
    world.run(60.0)
    since = world.clock.now
    world.loss = 0.2
    world.run(3600.0)
    assert [event for event in world.events(since) if event.after.state is not State.UP] == []
    missed = sum(part.failed.get(FailureKind.TIMEOUT, 0) for part in world.books.parts)
    assert missed > 200  # the loss was there


@pytest.mark.parametrize("loss", [0.05, 0.2])
def test_a_line_that_loses_packets_is_told_within_minutes_and_stays_told(loss: float) -> None:
    """Twenty counties with a bad line each, twenty with a good one, below one router."""
    bad, good = [f"bad{n}" for n in range(20)], [f"good{n}" for n in range(20)]
    world = World(tree({"core": ""} | dict.fromkeys([*bad, *good], "core")), tick=5.0)
    world.run(60.0)
    since = world.clock.now
    for name in bad:
        world.box(name).loss = loss
    world.run(600.0)
    assert len(lossy(world)) >= 15  # a few have hardly lost a packet yet
    world.run(3000.0)
    assert lossy(world) == set(bad)
    assert world.events(since) == []
    begun = [note.subject.id for note in world.books.notes if note.what.code == "note.degraded"]
    assert sorted(begun) == sorted(bad)
    for name in bad:
        world.box(name).loss = 0.0
    world.run(2400.0)
    assert lossy(world) == set()


def test_a_trunk_that_loses_packets_is_told_once() -> None:
    parents = {"core": "", "pref": "core"} | {f"ce{n}": "pref" for n in range(30)}
    world = World(tree(parents), tick=5.0)
    world.run(60.0)
    for name in parents:
        world.box(name).loss = 0.0 if name == "core" else 0.2
    world.run(1800.0)
    assert "pref" in lossy(world)
    assert len(lossy(world)) <= 3  # whom a slow start of the one above made believe so


def test_an_outage_is_no_loss() -> None:
    world = World(tree({"core": "", "ce": "core"}))
    world.run(600.0)
    for _ in range(12):
        world.box("ce").hung = True
        world.run(90.0)
        world.box("ce").hung = False
        world.run(210.0)
    assert world.books.notes == []


def lossy(world: World) -> set[str]:
    """Name the devices that lose packets, as it is shown."""
    shown = world.watch.board.degradations
    return {subject.id for subject, found in shown.items() if any(one.condition is Condition.LOSS for one in found)}


def test_one_lost_visit_changes_nothing_and_is_asked_again_after_a_second() -> None:
    world = World(tree({"core": "", "ce": "core"}))
    world.run(60.0)
    since = world.clock.now
    world.box("ce").hung = True
    lost_at = next_visit(world, "ce")
    world.box("ce").hung = False
    world.run(30.0)
    again = [at for at, id_ in world.visits if id_ == "ce" and at > lost_at]
    timeout = world.inventory.devices[DeviceId("ce")].probing.timeout
    assert again[0] - lost_at == pytest.approx(max(1.0, timeout))
    assert world.events(since) == []
    assert not [at for at, id_ in world.visits if id_ == "core" and lost_at < at < lost_at + 3.0]


def test_the_pauses_are_one_two_and_four_seconds_from_asking_to_asking() -> None:
    """With refusals that come back at once, the pauses are all there is."""
    world = World(inventory([device("ce", snmp=False)]))
    world.run(60.0)
    world.watch.receive(_miss("ce", world, 0))
    asked = []
    for number in range(1, 4):
        due = world.watch.explain(dev("ce")).asks[0]
        asked.append(due.due_in)
        world.clock.now += due.due_in
        world.watch.receive(_miss("ce", world, number))
    assert asked == [1.0, 2.0, 4.0]
    assert world.state(dev("ce")) is State.DOWN


def test_a_skipped_visit_is_no_evidence() -> None:
    world = World(inventory([device("ce", snmp=False)]))
    world.run(60.0)
    since = world.clock.now
    for number in range(20):
        skipped = Failure(FailureKind.SKIPPED, "overrun")
        world.watch.receive(
            Observation(ObservationId(str(number)), DeviceId("ce"), ProbeName.ICMP, REACHABILITY, 0.0, 0.0, skipped)
        )
    assert world.events(since) == []
    world.watch.tick()
    assert world.watch.board.stats.skipped == 20


def next_visit(world: World, name: str) -> float:
    """Let time pass until just after the next visit of a device has begun."""
    before = len(world.visits)
    while not (begun := [at for at, id_ in world.visits[before:] if id_ == name]):
        world.run(0.01)
    return begun[0]


def _miss(name: str, world: World, number: int) -> Observation:
    wall = world.clock.wall()
    id_ = ObservationId(f"{name}/icmp/miss{number}")
    return Observation(id_, DeviceId(name), ProbeName.ICMP, REACHABILITY, wall, 0.0, Echo(3, 0))
