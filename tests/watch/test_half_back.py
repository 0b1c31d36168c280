"""The probes of a visit come back one by one: what the first one shows is not lost for the others still being out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from netmon.model.belief import State, Truth
from netmon.model.names import DeviceId, ObservationId
from netmon.model.observation import Echo, Failure, FailureKind, Observation, ProbeName
from tests.watch.plant import dev, device, inventory, link, lnk, tree
from tests.watch.world import REACHABILITY, World

KNOWN_WITHIN = 45.0
PAIR = {"core": "", "ce": "core"}
either_first = pytest.mark.parametrize(("ping", "get"), [(0.01, 0.5), (0.5, 0.02), (1.7, 0.02)])


def settled(ping: float, get: float) -> World:
    world = World(tree(PAIR))
    world.box("ce").ping, world.box("ce").get = ping, get
    world.run(60.0)
    return world


def known_after(world: World, known: Callable[[], bool], step: float = 0.5) -> float:
    """Let time pass until something is known, and return how long it took."""
    began = world.clock.now
    while not known():
        assert world.clock.now < began + 300.0, "never known"
        world.run(step)
    return world.clock.now - began


@either_first
@pytest.mark.parametrize("refuses", [True, False])
@pytest.mark.parametrize("moment", [0.0, 7.5, 15.0, 22.5, 29.0])
def test_an_agent_that_is_gone_is_known_in_time(ping: float, get: float, *, refuses: bool, moment: float) -> None:
    world = settled(ping, get)
    world.run(moment)
    world.box("ce").agent, world.box("ce").refuses = False, refuses
    belief = world.watch.board.beliefs
    assert known_after(world, lambda: belief[dev("ce")].standing.manageable is Truth.NO) <= KNOWN_WITHIN
    world.box("ce").agent = True
    assert known_after(world, lambda: belief[dev("ce")].standing.manageable is Truth.YES) <= 32.0


@either_first
def test_a_device_first_heard_in_a_visit_asked_for_is_asked_again_a_second_later(ping: float, get: float) -> None:
    world = settled(ping, get)
    world.box("core").hung = True
    world.run(120.0)
    world.box("core").hung = False
    known_after(world, lambda: world.state(dev("core")) is State.UP, 0.01)
    assert known_after(world, lambda: world.state(dev("ce")) is State.UP, 0.1) <= 1.0 + ping + get


@either_first
def test_a_port_change_first_seen_in_a_visit_asked_for_is_confirmed_a_second_later(ping: float, get: float) -> None:
    world = World(inventory([device("ce")], [link("ce", "unit:bureau")]))
    world.box("ce").ping, world.box("ce").get = ping, get
    world.run(70.0)
    world.dark.add("ce-unit:bureau")
    track, now = world.watch._loaded().devices[DeviceId("ce")], world.clock.now
    world.watch._asker.ask(track, now, "asking.for_below", now)
    assert known_after(world, lambda: world.state(lnk("ce-unit:bureau")) is State.DOWN, 0.1) <= 1.1 + ping + get


@either_first
def test_nothing_is_asked_twice_for_coming_back_in_two_parts(ping: float, get: float) -> None:
    world = settled(ping, get)
    world.box("ce").agent = False
    before = len(world.visits)
    world.run(100.0)
    visits = [at for at, id_ in world.visits[before:] if id_ == "ce"]
    assert len(visits) <= 4 + 3  # the regular ones, and three askings in between


def test_a_visit_of_which_one_probe_never_comes_back_is_made_again() -> None:
    asked: list[float] = []
    world = World(inventory([device("ce")]))
    world.run(60.0)
    world.boxes.clear()  # from here on this test is the poller
    world.watch._asker._ask = lambda _, after: asked.append(world.clock.now + after)

    def report(probe: ProbeName, result: Echo | Failure) -> None:
        id_ = ObservationId(f"ce/{probe}/{world.clock.now}")
        world.watch.receive(Observation(id_, DeviceId("ce"), probe, REACHABILITY, world.clock.wall(), 0.0, result))

    refused = Failure(FailureKind.REFUSED, answered=True)
    report(ProbeName.ICMP, Echo(3, 3, 0.01, 0.01, 0.01))
    report(ProbeName.SNMP, refused)
    assert asked == [world.clock.now + 1.0]
    world.clock.now += 1.0
    report(ProbeName.SNMP, refused)
    assert len(asked) == 1  # the ping is still out
    for _ in range(5):
        world.clock.now += 1.0
        world.watch.tick()
    assert len(asked) == 2
