from __future__ import annotations

import pytest

from netmon.model.belief import State, Truth
from netmon.model.names import DeviceId, NetworkId
from netmon.model.observation import FailureKind, ProbeName
from netmon.watch.board import Board
from tests.watch.plant import dev, device, inventory, link, lnk, tree, unit
from tests.watch.world import World

CE = DeviceId("ce")
CHAIN = {"core": "", "ce": "core"}


def settled() -> World:
    world = World(tree(CHAIN))
    world.run(60.0)
    return world


def test_a_board_without_an_inventory_says_so() -> None:
    board = Board()
    assert not board.loaded
    with pytest.raises(LookupError):
        _ = board.inventory
    assert board.belief(dev("x")).standing.state is State.UNKNOWN


def test_what_was_last_seen_is_shown_with_its_time() -> None:
    world = settled()
    view = world.watch.board.devices[CE]
    assert view.echo is not None
    assert (view.echo.value.sent, view.echo.value.received) == (3, 3)
    assert view.status is not None
    assert 0.0 <= world.clock.now - view.status.at <= 30.1
    assert view.status.wall == pytest.approx(view.status.at - 0.02 + world.clock.offset)
    assert view.identity is not None
    assert view.identity.value.name == ("to-core",)
    assert view.probes[ProbeName.SNMP].took == 0.02
    assert view.probes[ProbeName.SNMP].failure is None


def test_the_last_failure_is_kept_after_the_probe_is_well_again() -> None:
    world = settled()
    world.box("ce").agent = False
    world.run(60.0)
    probe = world.watch.board.devices[CE].probes[ProbeName.SNMP]
    answered = [probe.answered]
    world.box("ce").agent = True
    world.run(60.0)
    answered.append(probe.answered)
    assert answered == [False, True]
    assert probe.failure is not None
    assert probe.failure.value.kind is FailureKind.REFUSED


def test_interfaces_of_a_device_that_is_not_managed_any_more_are_not_shown_for_ever() -> None:
    world = settled()
    world.box("ce").agent = False
    world.run(60.0)
    view = world.watch.board.devices[CE]
    shown = [view.status is not None]
    world.run(90.0)
    shown += [view.status is not None or view.counters is not None or view.uptime is not None]
    assert view.echo is not None
    world.box("ce").agent = True
    world.run(40.0)
    shown += [view.status is not None and view.identity is not None]
    assert shown == [True, False, True]


def test_a_device_that_nobody_asks_any_more_is_unknown() -> None:
    world = settled()
    world._visit = lambda *_, **__: None  # type: ignore[method-assign] # the poller stops
    world.run(60.0)
    assert world.state(dev("ce")) is State.UP
    world.run(90.0)
    belief = world.watch.board.beliefs[dev("ce")]
    assert (belief.standing.state, belief.standing.reachable) == (State.UNKNOWN, Truth.UNKNOWN)
    assert belief.reason.code == "reason.stale"
    assert world.state(lnk("core-ce")) is State.UNKNOWN
    assert world.state(unit("u-ce")) is State.UNKNOWN
    assert world.watch.board.devices[CE].echo is None


def test_identity_is_passed_on_when_it_changed_and_not_otherwise() -> None:
    world = settled()
    world.run(600.0)
    assert [id_ for id_, _ in world.books.identities].count(CE) == 1
    world.box("ce").rows["to-core"] = 7
    world.box("ce").booted = world.clock.now
    world.run(60.0)
    assert [id_ for id_, _ in world.books.identities].count(CE) == 2
    assert world.state(lnk("core-ce")) is State.UP


def test_interfaces_that_changed_numbers_in_a_reboot_are_followed_by_name() -> None:
    """The two ports of pe swap their numbers while one of them is dark."""
    world = World(tree({"core": "", "pe": "core", "ce": "pe"}))
    world.dark.add("pe-ce")
    world.run(120.0)
    since = world.clock.now
    rows = world.box("pe").rows
    rows["to-core"], rows["to-ce"] = rows["to-ce"], rows["to-core"]
    world.box("pe").booted = since
    world.run(120.0)
    assert world.events(since) == []
    assert world.state(lnk("core-pe")) is State.UP
    assert world.state(lnk("pe-ce")) is State.DOWN


def test_a_link_to_an_interface_that_does_not_exist_says_which() -> None:
    world = World(inventory([device("core"), device("ce")], [link("core", "ce")]))
    for box in world.boxes.values():
        box.rows.clear()
    for ports in world._ports.values():
        ports[:] = [("other", one) for _, one in ports]
    world.run(60.0)
    belief = world.watch.board.beliefs[lnk("core-ce")]
    assert belief.standing.state is State.UNKNOWN
    assert belief.reason.code == "reason.port_missing"
    assert dict(belief.reason.facts)["interface"] == "to-ce"


def test_of_several_networks_that_we_are_cut_off_from_the_earliest_counts() -> None:
    board = Board()
    assert board.isolated_since is None
    board.isolated = {NetworkId("intranet"): 20.0, NetworkId("extranet"): 10.0}
    assert board.isolated_since == 10.0
