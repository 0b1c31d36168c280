from __future__ import annotations

from dataclasses import replace

import pytest

from netmon.model.belief import Belief, State
from netmon.model.inventory import Inventory
from netmon.model.names import Subject
from netmon.model.note import Entry
from netmon.model.probing import Probing
from tests.watch.plant import dev, device, inventory, link, lnk, tree, unit, without
from tests.watch.world import VirtualClock, World

UP, DOWN, UNREACHABLE, UNKNOWN = State.UP, State.DOWN, State.UNREACHABLE, State.UNKNOWN
CHAIN = {"core": "", "pe": "core", "ce": "pe", "lan": "ce"}


def restarted(world: World, after: float, *, clean: bool = True) -> World:
    """Stop the watch and start another on what the ledger holds; the plant stays as it is."""
    if clean:
        world.watch.close()
    clock = VirtualClock()
    clock.now += 500_000.0  # monotonic time of another boot
    clock.offset = world.clock.wall() + after - clock.now
    entries: list[Entry] = [*world.books.events, *world.books.notes]
    record = sorted(entries, key=lambda entry: entry.id)
    fresh = World(world.inventory, remembered=list(world.books.beliefs.values()), clock=clock, record=record)
    fresh.boxes = world.boxes
    for box in fresh.boxes.values():
        box.under_way = box.again = False
        box.identity = None
    fresh.dark, fresh.leaky = world.dark, world.leaky
    return fresh


def settled(plant: Inventory) -> World:
    world = World(plant)
    world.run(120.0)
    return world


def test_after_a_short_clean_restart_nothing_is_told_to_have_changed() -> None:
    world = restarted(settled(tree(CHAIN)), after=20.0)
    assert set(world.states().values()) == {UP}
    world.run(120.0)
    assert world.books.events == []


def test_after_a_long_stop_what_was_up_is_unknown_until_asked() -> None:
    world = restarted(settled(tree(CHAIN)), after=3600.0)
    assert set(world.states().values()) == {UNKNOWN}
    assert world.watch.board.beliefs[dev("ce")].reason.code == "reason.restarted"
    first = next(event for event in world.books.events if event.subject == dev("ce"))
    assert (first.before.state, first.after.state) == (UP, UNKNOWN)
    world.run(60.0)
    assert set(world.states().values()) == {UP}


def test_a_belief_from_the_future_is_not_trusted() -> None:
    world = restarted(settled(tree(CHAIN)), after=-3600.0)
    assert world.state(dev("ce")) is UNKNOWN


@pytest.mark.parametrize("after", [5.0, 3600.0, 30 * 86400.0])
def test_what_was_down_stays_down_since_then(after: float) -> None:
    before = settled(tree(CHAIN))
    before.dark.add("core-pe")
    before.run(120.0)
    since = before.watch.board.beliefs[lnk("core-pe")].since
    world = restarted(before, after)
    assert world.state(lnk("core-pe")) is DOWN
    assert world.state(dev("ce")) is UNREACHABLE
    world.run(120.0)
    belief = world.watch.board.beliefs[lnk("core-pe")]
    assert (belief.standing.state, belief.since) == (DOWN, since)
    assert world.root(dev("lan")) == lnk("core-pe")
    assert [event for event in world.books.events if event.after.state is DOWN] == []


def test_a_link_stays_down_though_its_dark_end_falls_silent_before_its_lit_end_is_read() -> None:
    late = replace(Probing(), reachability=60.0)
    plant = inventory([device("ce"), device("core", late)], [link("core", "ce")])
    before = settled(plant)
    before.dark.add("core-ce")
    before.run(120.0)
    since = before.watch.board.beliefs[lnk("core-ce")].since
    world = restarted(before, 3600.0)
    world.run(180.0)
    assert world.watch.board.beliefs[lnk("core-ce")].since == since
    assert not [event for event in world.books.events if event.subject == lnk("core-ce")]


def test_what_was_down_and_came_back_meanwhile_is_found_up() -> None:
    before = settled(tree(CHAIN))
    before.box("pe").hung = True
    before.run(120.0)
    before.box("pe").hung = False
    world = restarted(before, after=600.0)
    world.run(60.0)
    assert set(world.states().values()) == {UP}


def test_a_down_that_nobody_confirms_is_stale_in_the_end() -> None:
    before = settled(tree({"core": ""}))
    before.box("core").hung = True
    before.run(120.0)
    clock = VirtualClock()
    clock.offset += 600.0
    quiet = World(inventory([]), clock=clock)
    quiet.watch.load(before.inventory, before.books.beliefs.values())  # nobody polls
    assert quiet.state(dev("core")) is DOWN
    quiet.run(200.0)
    assert quiet.state(dev("core")) is UNKNOWN


def test_a_reload_keeps_belief_and_evidence_of_what_is_unchanged() -> None:
    world = settled(tree(CHAIN))
    world.box("lan").hung = True
    world.run(60.0)
    before: dict[Subject, Belief] = dict(world.watch.board.beliefs)
    events = len(world.books.events)
    world.load(tree(CHAIN | {"new": "core"}))
    assert len(world.books.events) == events
    assert {subject: one for subject, one in world.watch.board.beliefs.items() if subject in before} == before
    assert world.state(dev("new")) is world.state(lnk("core-new")) is world.state(unit("u-new")) is UNKNOWN
    world.run(60.0)
    assert world.state(dev("new")) is UP
    assert world.state(dev("lan")) is DOWN


def test_what_leaves_the_inventory_leaves_the_board_with_an_event() -> None:
    world = settled(tree(CHAIN))
    since = world.clock.now
    smaller = without(world.inventory, "lan")
    world.load(replace(smaller, units={id_: one for id_, one in smaller.units.items() if id_ != "u-lan"}))
    gone = {dev("lan"), lnk("ce-lan"), unit("u-lan")}
    assert not gone & set(world.watch.board.beliefs)
    assert "lan" not in world.watch.board.devices
    events = {event.subject: event for event in world.events(since)}
    assert set(events) == gone
    assert {event.reason.code for event in events.values()} == {"reason.retired"}
    world.run(120.0)
    assert world.watch.board.stats.bugs == 0


def test_a_device_that_moves_below_another_is_judged_by_its_new_path() -> None:
    world = settled(inventory([device("a"), device("b"), device("ce")], [link("a", "ce", blind=True)]))
    world.box("b").hung = True
    world.run(60.0)
    world.load(inventory([device("a"), device("b"), device("ce")], [link("b", "ce", blind=True)]))
    world.box("ce").hung = True
    world.run(60.0)
    assert (world.state(dev("ce")), world.root(dev("ce"))) == (UNREACHABLE, dev("b"))


def test_a_link_that_is_new_is_read_although_the_readings_are_the_same() -> None:
    world = settled(inventory([device("a"), device("b")], [link("a", "b")]))
    again = link("a", "b")
    renamed = replace(again, id=type(again.id)("other"))
    world.load(inventory([device("a"), device("b")], [renamed]))
    world.run(40.0)
    assert world.state(lnk("other")) is UP
