"""What happened between two visits that look alike is found out, counted once, and told seldom."""

from __future__ import annotations

import pytest

from netmon.model.belief import Flag, State
from netmon.model.names import Subject
from netmon.model.probing import Probing
from tests.watch.flickering import Flickering, Saying
from tests.watch.plant import dev, lnk, tree
from tests.watch.test_flapping import flags_of

MINUTE = 60.0
RING = {"core": "", "pe": "core", "ce": ["core", "pe"]}
LINK = lnk("pe-ce")
TICKS = 1 << 32


def ring(probing: Probing | None = None) -> Flickering:
    world = Flickering(tree(RING, probing))
    world.run(2 * MINUTE)
    return world


def flaps(world: Flickering, subject: Subject = LINK) -> bool:
    return Flag.FLAPPING in world.watch.board.beliefs[subject].standing.flags


def blinking(world: Flickering, seconds: float, every: float, lasts: float = 0.5) -> None:
    """Let the link lose its light for a moment, every so often; visits that meet it are left out by chance alone."""
    for turn in range(int(seconds / every)):
        world.blink("pe-ce", turn * every + 0.1, lasts)
    world.run(seconds)


def test_a_blink_that_no_visit_sees_is_noted_once_for_both_ends() -> None:
    world = ring()
    states = len(world.books.events)
    world.blink("pe-ce", 14.0, 1.0)
    world.run(2 * MINUTE)
    assert len(world.books.events) == states
    (note,) = world.books.notes
    facts = dict(note.what.facts)
    assert (note.subject, note.what.code, facts["port"]) == (LINK, "note.flapped_unseen", "port.up")
    assert 0 < int(facts["seconds"]) <= 30
    told = world.watch._cascade.flaps._flaps[LINK]
    assert len(told.changes) == 2


def test_a_port_that_blinks_between_visits_flaps_within_minutes_though_every_visit_finds_it_up() -> None:
    world = ring()
    began = world.clock.wall()
    blinking(world, 15 * MINUTE, 7.0)
    assert flaps(world)
    ((_, first),) = flags_of(world, LINK)
    assert first.at - began <= 6 * MINUTE
    assert first.reason.code == "reason.flapping"
    assert {event.after.state for event in world.books.events if event.subject == LINK} == {State.UP}
    assert 1 <= len(world.books.notes) <= 6
    world.run(15 * MINUTE)
    assert not flaps(world)


@pytest.mark.parametrize(("every", "within"), [(5.0, 1.5), (20.0, 3.0), (33.0, 5.0), (61.0, 8.0)])
def test_a_port_that_toggles_faster_or_slower_than_the_visits_flaps_within_minutes(every: float, within: float) -> None:
    """Every 5 s would never be seen: each visit meets it at the same point of its turn."""
    world = ring()
    began, dark = world.clock.wall(), False
    for _ in range(int(30 * MINUTE / every)):
        dark = not dark
        world.turn("pe-ce", dark=dark)
        world.run(every)
    world.turn("pe-ce", dark=False)
    assert flaps(world)
    ended = world.clock.wall()
    world.run(20 * MINUTE)
    (_, first), (_, last) = flags_of(world, LINK)
    assert first.at - began <= within * MINUTE
    assert 9 * MINUTE <= last.at - ended <= 15 * MINUTE
    assert flags_of(world, dev("ce")) == []


@pytest.mark.parametrize(
    "saying",
    [
        lambda uptime, changed: 0,
        lambda uptime, changed: uptime,
        lambda uptime, changed: max(0, uptime - 30),
        lambda uptime, changed: uptime + 360_000,
        lambda uptime, changed: uptime // 100,
        lambda uptime, changed: changed // 100,
        lambda uptime, changed: (changed * 7919 + uptime * 104_729) % TICKS,
        lambda uptime, changed: 179_000_000_000 % TICKS + uptime,
    ],
    ids=["zero", "now", "almost now", "ahead", "seconds of now", "seconds", "nonsense", "another clock"],
)
def test_agents_that_tell_it_wrongly_cause_no_flaps(saying: Saying) -> None:
    world = ring()
    world.saying = dict.fromkeys(("pe", "ce", "core"), saying)
    world.run(20 * MINUTE)
    world.turn("pe-ce", dark=True)
    world.run(5 * MINUTE)
    world.turn("pe-ce", dark=False)
    world.run(20 * MINUTE)
    assert not any(flags_of(world, subject) for subject in world.watch.board.beliefs)
    assert world.books.notes == []


def test_497_days_of_sysuptime_pass_without_a_flap_and_a_blink_after_them_is_still_found() -> None:
    world = Flickering(tree(RING))
    for box in world.boxes.values():
        box.booted = world.clock.now - TICKS / 100 + 10 * MINUTE
    world.run(2 * MINUTE)
    world.turn("pe-ce", dark=True)
    world.run(2 * MINUTE)
    world.turn("pe-ce", dark=False)
    world.run(20 * MINUTE)
    assert world.books.notes == []
    world.blink("pe-ce", 14.0, 1.0)
    world.run(2 * MINUTE)
    assert [note.what.code for note in world.books.notes] == ["note.flapped_unseen"]


def test_a_blink_across_the_wrap_is_found() -> None:
    world = Flickering(tree(RING))
    for box in world.boxes.values():
        box.booted = world.clock.now - TICKS / 100 + 10 * MINUTE
    world.run(10 * MINUTE - 40.0)
    world.blink("pe-ce", 38.0, 4.0)
    world.run(2 * MINUTE)
    assert len(world.books.notes) == 1


def test_a_device_that_restarts_unseen_is_noted_and_one_that_goes_on_doing_so_flaps() -> None:
    world = ring(Probing(reachability=120.0))
    for turn in range(5):
        world.run(2 * MINUTE)
        world.box("ce").booted = world.clock.now - 5.0 - 3.0 * turn
        if turn == 0:
            world.run(2 * MINUTE)
            (note,) = world.books.notes
            assert (note.subject, note.what.code) == (dev("ce"), "note.restarted_unseen")
            assert not flaps(world, dev("ce"))
    world.run(2 * MINUTE)
    assert flaps(world, dev("ce"))
    assert not flaps(world)


@pytest.mark.parametrize("shown", [5000.0, 40 * 86400.0])
def test_another_agent_that_answers_is_no_restart(shown: float) -> None:
    """The other half of a cluster has been up for another time."""
    world = ring()
    for _ in range(10):
        world.box("ce").booted = world.clock.now - shown
        world.run(MINUTE)
        world.box("ce").booted = 0.0
        world.run(MINUTE)
    assert world.books.notes == []
    assert not flaps(world, dev("ce"))


def test_what_happened_while_a_device_was_cut_off_is_not_charged_to_its_ports() -> None:
    world = Flickering(tree({"core": "", "pe": "core", "ce": "pe"}))
    world.run(2 * MINUTE)
    for _ in range(6):
        world.turn("core-pe", dark=True)
        world.blink("pe-ce", 30.0, 2.0)
        world.run(2 * MINUTE)
        world.turn("core-pe", dark=False)
        world.run(2 * MINUTE)
    assert flags_of(world, LINK) == []
    assert [note for note in world.books.notes if note.subject == LINK] == []


def test_a_shut_port_that_an_administrator_plays_with_is_not_told() -> None:
    world = ring()
    world.box("pe").admin_down.add("to-ce")
    world.run(2 * MINUTE)
    blinking(world, 10 * MINUTE, 13.0)
    assert not flaps(world)
    assert world.books.notes == []
