"""An outage lasts from the first failed to the first good sample, whenever it came to be believed."""

from __future__ import annotations

import pytest

from netmon.model.belief import SEEN_WITHIN, Event, State
from netmon.model.names import Subject
from tests.watch.plant import dev, device, inventory, link, lnk, tree, unit
from tests.watch.world import World

CHAIN = {"core": "", "pe": "core", "ce": "pe", "lan": "ce"}
TO_BE_KNOWN = 60.0


def up(world: World) -> World:
    world.run(60.0)
    assert set(world.states().values()) == {State.UP}
    return world


def first_visit(world: World, since: float, *names: str) -> float:
    """Return when the first of these devices was asked after that, by the wall clock."""
    return min(at for at, id_ in world.visits if id_ in names and at >= since) + world.clock.offset


def change(world: World, since: float, subject: Subject, state: State) -> Event:
    """Return how a subject came to be in that state."""
    found = [one for one in world.events(since) if one.subject == subject and one.after.state is state]
    return next(one for one in found if one.before.state is not state)


@pytest.mark.parametrize("moment", [0.0, 7.5, 22.5, 29.9])
def test_a_device_fails_with_the_first_miss_and_is_back_with_the_first_answer(moment: float) -> None:
    world = up(World(tree(CHAIN)))
    world.run(moment)
    for hung, state in ((True, State.DOWN), (False, State.UP)):
        since = world.clock.now
        world.box("lan").hung = hung
        world.run(TO_BE_KNOWN)
        sample = first_visit(world, since, "lan")
        for subject in (dev("lan"), unit("u-lan")):
            event = change(world, since, subject, state)
            assert event.seen == pytest.approx(sample, abs=1e-3)
            assert event.seen != event.at


def test_a_line_fails_when_an_end_first_shows_it_and_what_is_behind_with_its_own_first_miss() -> None:
    world = up(World(tree(CHAIN)))
    since = world.clock.now
    world.dark.add("pe-ce")
    world.run(TO_BE_KNOWN)
    line = change(world, since, lnk("pe-ce"), State.DOWN)
    assert line.seen == pytest.approx(first_visit(world, since, "pe"), abs=1e-3)
    for name in ("ce", "lan"):
        event = change(world, since, dev(name), State.UNREACHABLE)
        assert event.seen == pytest.approx(first_visit(world, since, name), abs=1e-3)
        assert change(world, since, unit(f"u-{name}"), State.UNREACHABLE).seen == event.seen
    back = world.clock.now
    world.dark.clear()
    world.run(TO_BE_KNOWN)
    assert change(world, back, lnk("pe-ce"), State.UP).seen == pytest.approx(first_visit(world, back, "pe"), abs=1e-3)


def test_a_unit_with_two_routers_is_cut_with_the_second_and_back_with_the_first() -> None:
    devices = [device("core"), device("a", owner="u"), device("b", owner="u")]
    world = World(inventory(devices, [link("core", "a"), link("core", "b")]))
    world.run(60.0)
    world.box("a").hung = True
    world.run(TO_BE_KNOWN)
    assert world.state(unit("u")) is State.UP
    since = world.clock.now
    world.box("b").hung = True
    world.run(TO_BE_KNOWN)
    cut = change(world, since, unit("u"), State.DOWN)
    assert cut.seen == pytest.approx(first_visit(world, since, "b"), abs=1e-3)
    since = world.clock.now
    world.box("a").hung = world.box("b").hung = False
    world.run(TO_BE_KNOWN)
    back = change(world, since, unit("u"), State.UP)
    assert back.seen == min(change(world, since, dev(name), State.UP).seen or back.at for name in ("a", "b"))


@pytest.mark.parametrize("seed", range(3))
def test_nothing_is_seen_before_what_was_believed_until_then_nor_long_before_it_is_believed(seed: int) -> None:
    world = World(tree(CHAIN), seed=seed, alike=False)
    world.loss = 0.3
    world.run(3600.0)
    last: dict[Subject, float] = {}
    changes = [one for one in world.books.events if one.before.state is not one.after.state]
    assert any(one.seen is not None for one in changes)
    for one in changes:
        if one.seen is not None:
            assert max(last.get(one.subject, 0.0), one.at - SEEN_WITHIN) <= one.seen < one.at
        last[one.subject] = one.at
