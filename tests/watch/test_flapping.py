"""What goes up and down over and over is said to flap, once, while every change of it goes on being recorded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from netmon.model.belief import Event, Flag, State
from netmon.model.names import Subject
from netmon.model.probing import Probing
from tests.watch.plant import NET, anchored, dev, device, inventory, link, lnk, tree, unit
from tests.watch.test_restart import restarted
from tests.watch.world import World

MINUTE = 60.0
CHAIN = {"core": "", "pe": "core", "ce": "pe"}


def toggle(world: World, seconds: float, every: float, change: Callable[[bool], None]) -> float:
    """Change something every so often for a time, beginning with the fall; return when it was put right for good."""
    end = world.clock.now + seconds
    down = False
    while world.clock.now < end:
        down = not down
        change(down)
        world.run(every)
    change(False)
    return world.clock.now


def darken(world: World, name: str) -> Callable[[bool], None]:
    return lambda down: world.dark.add(name) if down else world.dark.discard(name)


def flags_of(world: World, subject: Subject) -> list[tuple[bool, Event]]:
    """Every event of a subject that raised the flag (True) or took it away."""
    events = [event for event in world.books.events if event.subject == subject]
    raised = [(Flag.FLAPPING in event.after.flags, event) for event in events]
    return [(now, event) for now, event in raised if now is not (Flag.FLAPPING in event.before.flags)]


def flaps(world: World, subject: Subject) -> bool:
    return Flag.FLAPPING in world.watch.board.beliefs[subject].standing.flags


def ring() -> World:
    """A link between two devices that both are reached by another way too: both ends can always be read."""
    world = World(tree({"core": "", "pe": "core", "ce": ["core", "pe"]}))
    world.run(2 * MINUTE)
    return world


def test_a_port_that_toggles_for_half_an_hour_flaps_once_and_every_change_is_recorded() -> None:
    world = ring()
    began = world.clock.now
    ended = toggle(world, 30 * MINUTE, 45.0, darken(world, "pe-ce"))
    world.run(20 * MINUTE)
    (raised, first), (lowered, last) = flags_of(world, lnk("pe-ce"))
    assert (raised, lowered) == (True, False)
    assert first.at - world.clock.offset - began <= 8 * MINUTE
    assert 10 * MINUTE - 45.0 <= last.at - world.clock.offset - ended <= 15 * MINUTE
    changes = [event for event in world.books.events if event.subject == lnk("pe-ce")]
    assert sum(event.before.state is not event.after.state for event in changes) >= 35
    assert last.reason.code == "reason.steady"
    assert (last.before.state, last.after.state) == (State.UP, State.UP)
    assert world.watch.board.beliefs[lnk("pe-ce")].reason.code == "reason.port_up"
    assert flags_of(world, dev("ce")) == flags_of(world, dev("pe")) == []


def test_what_hangs_on_a_flapping_link_does_not_flap() -> None:
    world = World(tree({**CHAIN, "lan": "ce"}))
    world.run(2 * MINUTE)
    toggle(world, 20 * MINUTE, 100.0, darken(world, "core-pe"))
    assert flaps(world, lnk("core-pe"))
    for name in ("pe", "ce", "lan"):
        assert flags_of(world, dev(name)) == []
    for name in ("pe-ce", "ce-lan"):
        assert flags_of(world, lnk(name)) == []


def test_a_device_that_hangs_and_comes_back_over_and_over_flaps() -> None:
    world = World(tree(CHAIN))
    world.run(2 * MINUTE)

    def hang(down: bool) -> None:
        world.box("ce").hung = down

    toggle(world, 16 * MINUTE, 90.0, hang)
    assert flaps(world, dev("ce"))
    assert flaps(world, unit("u-ce"))
    assert not flaps(world, dev("pe"))
    world.run(20 * MINUTE)
    assert not any(Flag.FLAPPING in belief.standing.flags for belief in world.watch.board.beliefs.values())


@pytest.mark.parametrize("far", ["pe", "ce"])
def test_a_link_that_an_administrator_shuts_over_and_over_does_not_flap(far: str) -> None:
    world = ring()
    box, port = world.box(far), f"to-{'ce' if far == 'pe' else 'pe'}"

    def shut(down: bool) -> None:
        box.admin_down = {port} if down else set()

    toggle(world, 30 * MINUTE, 50.0, shut)
    assert flags_of(world, lnk("pe-ce")) == []


def test_a_unit_with_another_way_that_is_steady_does_not_flap() -> None:
    owner = "u-ce"
    plant = inventory(
        [device("core"), device("pe"), device("ce", owner=owner), device("other", owner=owner)],
        [link("core", "pe"), link("core", "ce"), link("core", "other")],
    )
    world = World(plant)
    world.run(2 * MINUTE)

    def hang(down: bool) -> None:
        world.box("ce").hung = down

    toggle(world, 16 * MINUTE, 90.0, hang)
    assert flaps(world, dev("ce"))
    assert not flaps(world, unit(owner))


def test_a_unit_whose_only_link_flaps_flaps() -> None:
    plant = inventory([device("core"), device("pe")], [link("core", "pe"), link("pe", "unit:school")])
    world = World(plant)
    world.run(2 * MINUTE)
    toggle(world, 20 * MINUTE, 60.0, darken(world, "pe-unit:school"))
    assert flaps(world, lnk("pe-unit:school"))
    assert flaps(world, unit("school"))


def test_the_flag_is_taken_away_by_time_alone() -> None:
    """Nothing is asked of it any more, and yet it is told when it is over: `due` says when to look."""
    world = ring()
    toggle(world, 10 * MINUTE, 45.0, darken(world, "pe-ce"))
    assert flaps(world, lnk("pe-ce"))
    told = world.watch.explain(lnk("pe-ce")).flapping
    assert told is not None
    assert told.until is None or told.until > world.clock.wall()
    world.run(5 * MINUTE)
    told = world.watch.explain(lnk("pe-ce")).flapping
    assert told is not None
    assert told.until is not None
    world.run(told.until - world.clock.wall() - 2.0)
    assert flaps(world, lnk("pe-ce"))
    world.run(4.0)
    assert not flaps(world, lnk("pe-ce"))
    assert world.watch.explain(lnk("pe-ce")).flapping is None


def test_what_flapped_before_a_restart_goes_on_and_ends_when_it_is_quiet() -> None:
    world = ring()
    toggle(world, 10 * MINUTE, 45.0, darken(world, "pe-ce"))
    assert flaps(world, lnk("pe-ce"))
    again = restarted(world, after=60.0)
    assert flaps(again, lnk("pe-ce"))
    again.run(5 * MINUTE)
    assert flaps(again, lnk("pe-ce"))
    again.run(12 * MINUTE)
    assert not flaps(again, lnk("pe-ce"))


def test_a_window_that_was_half_full_before_a_restart_is_half_full_after_it() -> None:
    world = ring()
    toggle(world, 4 * MINUTE, 60.0, darken(world, "pe-ce"))
    assert not flaps(world, lnk("pe-ce"))
    again = restarted(world, after=5.0)
    again.run(MINUTE)
    toggle(again, 4 * MINUTE, 60.0, darken(again, "pe-ce"))
    assert flaps(again, lnk("pe-ce"))


def test_our_own_isolation_counts_for_nothing_and_ends_nothing() -> None:
    world = World(anchored(tree({"core": "", "pe": "core", "ce": ["core", "pe"]}), "gateway", "dns"))
    world.run(2 * MINUTE)
    toggle(world, 8 * MINUTE, 45.0, darken(world, "pe-ce"))
    assert flaps(world, lnk("pe-ce"))
    for _ in range(5):
        world.cut_off.add(NET)
        world.run(5 * MINUTE)
        world.cut_off.clear()
        world.run(MINUTE)
        assert flaps(world, lnk("pe-ce"))
        assert [flaps(world, dev(name)) for name in ("core", "pe", "ce")] == [False] * 3
    world.run(12 * MINUTE)
    assert not flaps(world, lnk("pe-ce"))


def test_an_outage_that_comes_back_twice_is_told_each_time() -> None:
    world = World(tree(CHAIN, Probing(reachability=10.0)))
    world.run(2 * MINUTE)
    for _ in range(3):
        toggle(world, 2 * MINUTE, 2 * MINUTE, darken(world, "pe-ce"))
        world.run(5 * MINUTE)
    assert flags_of(world, lnk("pe-ce")) == []
