from __future__ import annotations

import pytest

from netmon.model.belief import State
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
