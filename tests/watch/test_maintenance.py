"""Maintenance over a network that really fails: what is flagged, when, and that nothing else changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from netmon.judge.wiring import Wiring
from netmon.model.belief import Flag, State
from netmon.model.incident import IncidentStep
from netmon.model.maintenance import Maintenance, Recurrence
from netmon.model.names import MaintenanceId, Subject
from netmon.watch.maintenance import MaintenanceBook
from tests.judge.maintenance.given import at
from tests.watch.plant import dev, lnk, tree, unit, without
from tests.watch.world import VirtualClock, World

PROVINCE = {"hub": "", "pref": "hub", "a": "pref", "b": "pref", "other": "hub"}
BEHIND = {dev("pref"), dev("a"), dev("b"), lnk("hub-pref"), lnk("pref-a"), lnk("pref-b")}
COVERED = BEHIND | {unit(f"u-{name}") for name in ("pref", "a", "b")}


class Maintained(World):
    """A world with a book, looked into as often as the daemon looks."""

    def __init__(self, clock: VirtualClock | None = None) -> None:
        super().__init__(tree(PROVINCE), clock=clock)
        self.book = MaintenanceBook(self.clock, self.watch.board)
        self.book.load(Wiring.of(self.inventory))
        self.watch.desk.covers = self.book.of

    def steps(self) -> list[IncidentStep]:
        """What happened to incidents so far, but for whom they took along and how grave that is."""
        told = [one.change.step for one in self.books.news]
        return [step for step in told if step not in {IncidentStep.SPREAD, IncidentStep.CHANGED}]

    def _tick(self) -> None:
        super()._tick()
        self.book.look()

    def enter(self, subject: Subject, after: float, lasts: float) -> Maintenance:
        begins = datetime.fromtimestamp(self.clock.wall() + after, ZoneInfo("Asia/Shanghai")).replace(tzinfo=None)
        made = Maintenance(
            MaintenanceId("1".zfill(17)), subject, begins, lasts, "Asia/Shanghai", "割接", "张三", self.clock.wall()
        )
        self.book.put(made)
        return made

    def flagged(self) -> set[Subject]:
        beliefs = self.watch.board.beliefs
        return {subject for subject, one in beliefs.items() if Flag.MAINTENANCE in one.standing.flags}


def test_while_a_node_is_maintained_it_and_what_is_behind_it_is_flagged_and_every_change_is_recorded() -> None:
    world = Maintained()
    world.run(120)
    world.enter(dev("pref"), after=60, lasts=600)
    world.run(50)
    assert world.flagged() == set()
    world.run(20)
    assert world.flagged() == COVERED
    world.box("pref").alive = False
    world.run(300)
    assert world.state(dev("pref")) is State.UNREACHABLE
    assert world.state(dev("a")) is State.UNREACHABLE
    assert world.root(dev("a")) == lnk("hub-pref")
    assert world.book.of(lnk("hub-pref")) is not None, "where it is seen to fail is covered"
    (expected,) = world.watch.desk.incidents.values()
    assert expected.covered_by == world.book.of(lnk("hub-pref"))
    assert world.steps() == [IncidentStep.OPENED], "it is there, and nobody is told"
    assert {event.subject for event in world.events()} >= BEHIND, "polled and recorded all the same"
    assert not any(Flag.MAINTENANCE in event.after.flags for event in world.events())
    world.run(300)
    assert world.flagged() == set(), "it is over, and still down"
    assert world.state(dev("pref")) is State.UNREACHABLE
    assert world.book.of(lnk("hub-pref")) is None
    assert world.steps() == [IncidentStep.OPENED, IncidentStep.UNCOVERED], "now somebody is"


def test_what_a_window_covers_follows_the_inventory() -> None:
    world = Maintained()
    world.run(60)
    world.enter(dev("pref"), after=0, lasts=3600)
    world.run(5)
    smaller = without(world.inventory, "b")
    world.load(smaller)
    world.book.load(Wiring.of(smaller))
    assert world.flagged() == {one for one in COVERED if "b" not in one.id.split("-")}
    world.load(tree(PROVINCE))
    world.book.load(Wiring.of(world.inventory))
    assert world.flagged() == COVERED


def test_cancelling_uncovers_at_once() -> None:
    world = Maintained()
    world.run(60)
    entry = world.enter(dev("a"), after=0, lasts=3600)
    assert world.flagged() == {dev("a"), lnk("pref-a"), unit("u-a")}
    world.book.put(replace(entry, cancelled_at=world.clock.wall(), cancelled_by="李四"))
    assert world.flagged() == set()


def test_a_clock_that_is_set_back_covers_again() -> None:
    world = Maintained()
    world.run(60)
    world.enter(dev("a"), after=0, lasts=60)
    world.run(90)
    assert world.book.of(dev("a")) is None
    world.clock.offset -= 60
    assert world.book.of(dev("a")) is not None


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Asia/Shanghai"])
def test_a_weekly_window_is_at_its_hour_on_both_sides_of_a_change_of_the_clocks(zone: str) -> None:
    """In Berlin clocks are set back on 25 October 2026 at 03:00, and the window is of that night."""
    clock = VirtualClock()
    clock.offset = at("2026-10-17 12:00", zone) - clock.now
    world = Maintained(clock)
    begins = datetime.fromisoformat("2026-10-18 02:30")
    world.book.put(
        Maintenance(
            MaintenanceId("1".zfill(17)), dev("a"), begins, 3600, zone, "x", "y", 0.0, recurrence=Recurrence.WEEKLY
        )
    )
    covered = []
    start = clock.wall()
    for minute in range(0, 16 * 24 * 60, 10):
        clock.offset = start + minute * 60 - clock.now
        if world.book.of(dev("a")) is not None:
            covered.append(f"{datetime.fromtimestamp(clock.wall(), ZoneInfo(zone)):%m-%d %H:%M}")
    spring = ["02:30", "02:40", "02:50", "03:00", "03:10", "03:20"]
    autumn = ["02:30", "02:40", "02:50", "02:00", "02:10", "02:20"] if zone == "Europe/Berlin" else spring
    assert covered == [f"10-18 {one}" for one in spring] + [f"10-25 {one}" for one in autumn] + [
        f"11-01 {one}" for one in spring
    ]


def test_the_board_tells_of_what_coverage_changed_and_of_nothing_else() -> None:
    world = Maintained()
    world.run(60)
    board = world.watch.board
    board.take_changed()
    board.cover({dev("a"): MaintenanceId("1"), dev("gone"): MaintenanceId("1")})
    assert board.take_changed() == {dev("a")}
    board.cover({dev("a"): MaintenanceId("2")})
    assert board.take_changed() == {dev("a")}, "another entry covers it now"
    board.cover({dev("a"): MaintenanceId("2")})
    assert board.take_changed() == frozenset()
