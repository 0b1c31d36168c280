"""Our own uplink fails: one thing is said of ourselves, and nothing of anybody else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from ipaddress import IPv4Address

import pytest

from netmon.judge.isolation import ISOLATED
from netmon.model.anchor import Anchor
from netmon.model.belief import Event, State
from netmon.model.inventory import Inventory
from netmon.model.names import AnchorId, DeviceId, NetworkId, Subject, SubjectKind
from tests.watch.plant import NET, anchored, dev, inventory, lnk, tree, unit
from tests.watch.world import World

UP, DOWN, UNREACHABLE, UNKNOWN = State.UP, State.DOWN, State.UNREACHABLE, State.UNKNOWN
CHAIN = {"core": "", "pe": "core", "ce": "pe", "lan": "ce"}
FOUND_WITHIN = 20.0
BACK_WITHIN = 60.0
"""Two cycles."""


def plant_of(counties: int) -> Inventory:
    parents = {"core": ""} | {f"pe{number}": "core" for number in range(9)}
    parents |= {f"ce{number}": f"pe{number % 9}" for number in range(counties)}
    return tree(parents)


def quiet(world: World) -> World:
    world.run(60.0)
    assert set(world.states().values()) == {UP}
    return world


def of_devices(events: Iterable[Event], state: State) -> list[Subject]:
    return [one.subject for one in events if one.subject.kind is SubjectKind.DEVICE and one.after.state is state]


def test_our_own_uplink_cut_for_five_minutes_is_one_isolation_and_no_device_is_down() -> None:
    world = quiet(World(anchored(plant_of(90), "gateway", "dns")))
    since = world.clock.now
    world.cut_off.add(NET)
    world.run(FOUND_WITHIN)
    assert list(world.watch.board.isolated) == [NET]
    world.run(300.0 - FOUND_WITHIN)
    board = world.watch.board
    assert set(world.states().values()) == {UNKNOWN}
    assert {belief.reason for belief in board.beliefs.values()} == {ISOLATED}
    assert world.roots() == set()
    events = world.events(since)
    assert len(events) == len(board.beliefs)
    assert len({event.at for event in events}) == 1
    back = world.clock.now
    world.cut_off.clear()
    world.run(BACK_WITHIN)
    assert board.isolated_since is None
    assert set(world.states().values()) == {UP}
    assert of_devices(world.events(since), DOWN) == []
    assert len([event for event in world.events(back) if event.before.state is not event.after.state]) == len(events)


def test_who_was_asked_goes_on_being_asked_while_we_are_cut_off() -> None:
    world = quiet(World(anchored(tree(CHAIN), "gateway", "dns")))
    world.cut_off.add(NET)
    world.run(60.0)
    since = world.clock.now
    world.run(120.0)
    assert {device for at, device in world.visits if at >= since} == set(CHAIN)
    assert {anchor for at, anchor in world.anchor_visits if at >= since} == {"gateway", "dns"}


@pytest.mark.parametrize("moment", [0.0, 7.5, 15.0, 29.0])
def test_the_moment_does_not_matter(moment: float) -> None:
    world = quiet(World(anchored(tree(CHAIN), "gateway", "dns"), seed=int(moment * 10)))
    world.run(moment)
    since = world.clock.now
    world.cut_off.add(NET)
    world.run(45.0)
    assert list(world.watch.board.isolated) == [NET]
    assert of_devices(world.events(since), DOWN) == []


def test_a_device_that_died_meanwhile_is_down_within_two_cycles_of_the_return() -> None:
    world = quiet(World(anchored(plant_of(12), "gateway", "dns")))
    world.cut_off.add(NET)
    world.run(120.0)
    world.box("ce7").hung = True
    world.run(180.0)
    since = world.clock.now
    world.cut_off.clear()
    world.run(BACK_WITHIN)
    assert of_devices(world.events(since), DOWN) == [dev("ce7")]
    assert world.roots() == {dev("ce7")}
    assert [event.after.state for event in world.events(since) if event.subject == dev("ce7")] == [DOWN]


def test_what_was_down_before_does_not_recover_and_is_as_old_as_it_was() -> None:
    world = quiet(World(anchored(tree(CHAIN), "gateway", "dns")))
    world.box("ce").hung = True
    world.run(60.0)
    fell = world.watch.board.beliefs[dev("ce")].since
    world.cut_off.add(NET)
    world.run(300.0)
    assert world.state(dev("ce")) is UNKNOWN
    since = world.clock.now
    world.cut_off.clear()
    world.run(BACK_WITHIN)
    assert [event.after.state for event in world.events(since) if event.subject == dev("ce")] == [DOWN]
    assert world.watch.board.beliefs[dev("ce")].since == fell
    assert world.root(dev("lan")) == dev("ce")
    assert UP not in [event.after.state for event in world.events(since) if event.subject in {dev("ce"), unit("u-ce")}]


def test_what_was_down_before_and_came_back_meanwhile_is_up_when_it_answers() -> None:
    world = quiet(World(anchored(tree(CHAIN), "gateway", "dns")))
    world.box("ce").hung = True
    world.run(60.0)
    world.cut_off.add(NET)
    world.run(120.0)
    world.box("ce").hung = False
    world.run(60.0)
    world.cut_off.clear()
    world.run(BACK_WITHIN)
    assert set(world.states().values()) == {UP}


def test_a_link_that_was_cut_meanwhile_is_read_before_it_is_believed() -> None:
    world = quiet(World(anchored(tree(CHAIN), "gateway", "dns")))
    world.cut_off.add(NET)
    world.run(60.0)
    world.dark.add("pe-ce")
    world.run(60.0)
    since = world.clock.now
    world.cut_off.clear()
    world.run(BACK_WITHIN)
    assert world.roots() == {lnk("pe-ce")}
    assert UP not in [event.after.state for event in world.events(since) if event.subject == lnk("pe-ce")]


def test_one_anchor_of_two_that_is_dead_means_nothing() -> None:
    world = quiet(World(anchored(tree(CHAIN), "gateway", "dns")))
    since = world.clock.now
    world.gone.add("dns")
    world.run(600.0)
    assert world.events(since) == []
    assert world.watch.board.anchors[AnchorId("dns")].answers is False
    assert world.watch.board.anchors[AnchorId("gateway")].answers is True


def test_anchors_that_are_all_dead_mean_nothing_while_the_plant_answers() -> None:
    world = quiet(World(anchored(plant_of(12), "gateway", "dns")))
    since = world.clock.now
    world.gone |= {"gateway", "dns"}
    world.run(120.0)
    assert world.events(since) == []
    world.box("pe3").hung = True
    world.run(60.0)
    assert world.roots() == {dev("pe3")}


def test_a_few_devices_on_our_side_of_the_cut_do_not_hide_it() -> None:
    world = quiet(World(anchored(plant_of(12), "gateway", "dns")))
    since = world.clock.now
    world.cut_off.add(NET)
    world.near |= {"core"}
    world.run(45.0)
    assert list(world.watch.board.isolated) == [NET]
    assert of_devices(world.events(since), DOWN) == []


def test_a_core_that_fails_is_the_root_while_an_anchor_answers() -> None:
    world = quiet(World(anchored(tree(CHAIN), "gateway", "dns")))
    since = world.clock.now
    world.box("core").hung = True
    world.run(45.0)
    assert world.roots() == {dev("core")}
    assert of_devices(world.events(since), DOWN) == [dev("core")]
    assert world.watch.board.isolated_since is None


@pytest.mark.parametrize("seed", range(3))
def test_packets_that_are_lost_isolate_nobody(seed: int) -> None:
    world = World(anchored(tree(CHAIN), "gateway", "dns"), seed=seed)
    world.run(60.0)
    world.loss = 0.2
    since = world.clock.now
    world.run(1800.0)
    assert UNKNOWN not in {event.after.state for event in world.events(since)}


def test_a_restart_while_we_are_cut_off_goes_on_with_it() -> None:
    plant = anchored(tree(CHAIN), "gateway", "dns")
    first = quiet(World(plant))
    first.cut_off.add(NET)
    first.run(120.0)
    isolated = first.watch.board.isolated[NET]
    second = World(plant, remembered=first.books.beliefs.values(), clock=first.clock)
    assert second.watch.board.isolated == {NET: isolated}
    second.cut_off.add(NET)
    second.run(60.0)
    assert second.books.events == []
    second.cut_off.clear()
    second.run(BACK_WITHIN)
    assert set(second.states().values()) == {UP}
    assert second.watch.board.isolated_since is None


def test_a_start_behind_a_cut_believes_nothing_down() -> None:
    world = World(anchored(tree(CHAIN), "gateway", "dns"))
    world.cut_off.add(NET)
    world.run(120.0)
    assert list(world.watch.board.isolated) == [NET]
    assert set(world.states().values()) == {UNKNOWN}
    assert world.events() == []


def test_other_anchors_at_a_reload_can_end_it_and_a_new_device_waits_with_the_others() -> None:
    world = quiet(World(anchored(tree(CHAIN), "gateway", "dns")))
    world.cut_off.add(NET)
    world.run(60.0)
    world.load(anchored(tree(CHAIN | {"new": "core"}), "gateway", "other"))
    world.run(30.0)
    assert list(world.watch.board.isolated) == [NET]
    assert world.watch.board.beliefs[dev("new")].reason == ISOLATED
    assert set(world.watch.board.anchors) == {"gateway", "other"}
    world.load(tree(CHAIN | {"new": "core"}))
    world.run(5.0)
    assert world.watch.board.isolated_since is None
    world.cut_off.clear()
    world.run(90.0)
    assert set(world.states().values()) == {UP}


def test_without_anchors_it_is_as_if_the_topmost_had_failed() -> None:
    world = quiet(World(tree(CHAIN)))
    world.cut_off.add(NET)
    world.run(60.0)
    assert world.roots() == {dev("core")}


def test_each_network_has_anchors_of_its_own() -> None:
    other = NetworkId("extranet")
    plant = anchored(tree(CHAIN), "gateway", "dns")
    twin = replace(next(iter(plant.devices.values())), id=DeviceId("far"), network=other)
    far = Anchor(AnchorId("far-gateway"), "far-gateway", other, IPv4Address("198.51.100.9"))
    both = replace(
        inventory([*plant.devices.values(), twin], plant.links.values()),
        networks={**plant.networks, other: replace(plant.networks[NET], id=other)},
        anchors={**plant.anchors, far.id: far},
    )
    world = quiet(World(both))
    since = world.clock.now
    world.cut_off.add(other)
    world.run(60.0)
    assert list(world.watch.board.isolated) == [other]
    assert {event.subject.network for event in world.events(since)} == {other}
    assert {world.state(dev(name)) for name in CHAIN} == {UP}
