"""What is believed of a service, and what of its checks counts."""

from __future__ import annotations

from itertools import pairwise

import pytest

from netmon.judge.isolation import ISOLATED
from netmon.model.belief import Flag, Reason, State, Truth
from netmon.model.incident import Matter, Severity
from netmon.model.inventory import Inventory
from netmon.model.names import ServiceId
from netmon.model.service_check import SPACING, Fault, ServiceFailure
from tests.watch.plant import NET, anchored, lnk, tree
from tests.watch.sites import ERROR, LATE, Sites, service, svc, with_services
from tests.watch.world import World

UP, DOWN, UNREACHABLE, UNKNOWN = State.UP, State.DOWN, State.UNREACHABLE, State.UNKNOWN
PORTAL = svc("portal")


def plant(**said: object) -> Inventory:
    parents = {"core": "", "pe": "core", "ce": "pe"}
    portal = service("portal", "u-ce", portal=True, **said)
    return with_services(anchored(tree(parents), "gateway", "dns"), portal, service("app", "u-core"))


def watched(inventory: Inventory | None = None) -> tuple[World, Sites]:
    world = World(inventory or plant())
    sites = Sites(world)
    world.run(60.0)
    assert world.state(PORTAL) is UP
    return world, sites


def test_a_service_is_unknown_until_it_was_checked_and_then_it_serves() -> None:
    world = World(plant())
    assert world.watch.board.belief(PORTAL).standing.state is UNKNOWN
    Sites(world)
    world.run(10.0)
    standing = world.watch.board.belief(PORTAL).standing
    assert (standing.state, standing.serving, standing.root) == (UP, Truth.YES, None)


def test_a_fault_is_looked_at_twice_more_before_it_is_believed_and_is_said_with_its_reason() -> None:
    world, sites = watched(plant(interval=60.0))
    sites.broken["portal"] = ERROR
    since = world.clock.now
    world.run(25.0)
    assert world.state(PORTAL) is UP
    world.run(20.0)
    belief = world.watch.board.belief(PORTAL)
    assert (belief.standing.state, belief.standing.serving) == (DOWN, Truth.NO)
    assert (belief.standing.root, belief.reason) == (PORTAL, ERROR.why)
    assert len(belief.evidence) == 3
    assert sites.asked("portal", since)[False] == 2
    (event,) = world.events(since)
    first = min(at for at, id_, _ in sites.checks if id_ == "portal" and at >= since)
    assert (event.after.state, event.seen) == (DOWN, first + world.clock.offset)


def test_one_failed_check_is_counted_and_changes_nothing() -> None:
    world, sites = watched()
    sites.broken["portal"] = ERROR
    world.run(843.0)
    sites.broken.clear()
    world.run(900.0)
    assert world.state(PORTAL) is UP
    total = sites.total("portal")
    assert (total.valid, total.ok, total.failed, total.invalid) == (3, 2, {Fault.STATUS: 1}, 0)
    assert world.events(1100.0) == []


def test_it_is_believed_to_serve_again_as_soon_as_it_does() -> None:
    world, sites = watched(plant(interval=60.0))
    sites.broken["portal"] = ERROR
    world.run(200.0)
    assert world.state(PORTAL) is DOWN
    sites.broken.clear()
    world.run(60.0)
    belief = world.watch.board.belief(PORTAL)
    assert (belief.standing.state, belief.reason.code) == (UP, "reason.serves_again")


def test_another_fault_of_a_service_that_is_down_is_said_and_is_no_event() -> None:
    world, sites = watched(plant(interval=60.0))
    sites.broken["portal"] = ERROR
    world.run(200.0)
    since = world.clock.now
    sites.broken["portal"] = LATE
    world.run(120.0)
    assert world.watch.board.belief(PORTAL).reason == LATE.why
    assert world.events(since) == []


@pytest.mark.parametrize("interval", [30.0, 60.0, 900.0])
def test_behind_a_unit_that_is_cut_off_a_service_is_unreachable_and_never_down(interval: float) -> None:
    world, _ = watched(plant(interval=interval))
    since = world.clock.now
    world.box("pe").alive = False
    world.run(2000.0)
    standing = world.watch.board.belief(PORTAL).standing
    assert (standing.state, standing.root) == (UNREACHABLE, lnk("core-pe"))
    assert [one.after.state for one in world.events(since) if one.subject == PORTAL] == [UNREACHABLE]
    world.box("pe").alive = True
    world.run(interval + 60.0)
    assert world.state(PORTAL) is UP
    assert DOWN not in {one.after.state for one in world.events(since) if one.subject == PORTAL}


def test_when_the_way_is_back_a_service_is_looked_at_before_it_is_called_down() -> None:
    world, sites = watched(plant(interval=900.0))
    world.box("ce").alive = False
    world.run(1000.0)
    assert world.state(PORTAL) is UNREACHABLE
    sites.broken["portal"] = ERROR
    world.box("ce").alive = True
    since = world.clock.now
    world.run(120.0)
    assert (world.state(PORTAL), world.root(PORTAL)) == (DOWN, PORTAL)
    assert sites.asked("portal", since)[False] >= 3


def test_a_service_that_answers_is_up_whatever_its_unit_does() -> None:
    world, _ = watched(with_services(plant(), service("portal", "u-elsewhere", portal=True)))
    world.box("ce").alive = False
    world.run(1000.0)
    assert world.state(PORTAL) is UP


def test_a_service_behind_a_port_that_was_shut_is_no_fault() -> None:
    world, _ = watched(plant(interval=60.0))
    world.box("core").admin_down.add("to-pe")
    world.run(400.0)
    belief = world.watch.board.belief(PORTAL)
    assert (belief.standing.state, belief.standing.root) == (UNREACHABLE, lnk("core-pe"))
    assert Flag.ADMIN_DOWN in world.watch.board.belief(lnk("core-pe")).standing.flags


# What counts.


def test_a_day_of_quarters_is_ninety_six_checks() -> None:
    world, sites = watched()
    world.run(86400.0 - 60.0)
    assert (sites.total("portal").valid, sites.total("portal").ok) == (96, 96)


def test_checks_that_come_faster_count_ten_minutes_apart() -> None:
    world, sites = watched(plant(interval=30.0))
    world.run(6000.0)
    counted = [one.record.at for one in world.books.checks if one.tally is not None and one.record.service == "portal"]
    assert all(after - before >= SPACING for before, after in pairwise(counted))
    assert 9 <= len(counted) <= 11
    assert len(sites.checks) > 200


def test_our_own_outage_makes_checks_invalid_and_not_failed() -> None:
    world, sites = watched()
    world.cut_off.add(NET)
    world.run(2 * 86400.0)
    belief = world.watch.board.belief(PORTAL)
    assert (belief.standing.state, belief.reason) == (UNKNOWN, ISOLATED)
    world.cut_off.clear()
    world.run(3600.0)
    total = sites.total("portal")
    assert world.state(PORTAL) is UP
    assert (total.failed, total.invalid) == ({}, 192)
    assert total.valid == total.ok == 5


def test_a_check_that_fails_at_the_moment_we_are_cut_off_is_invalid_too() -> None:
    """It fails before anybody knows; whether it counts is found out from the anchors."""
    world, sites = watched()
    world.run(840.0)  # two seconds before its next slot
    world.cut_off.add(NET)
    world.run(300.0)
    assert (sites.total("portal").failed, sites.total("portal").invalid) == ({}, 1)


def test_a_check_that_this_host_could_not_make_is_invalid() -> None:
    world, sites = watched(plant(interval=600.0))
    sites.broken["portal"] = ServiceFailure(Fault.SKIPPED, Reason.of("check.own", error="EMFILE"))
    world.run(1250.0)
    total = sites.total("portal")
    assert (total.valid, total.invalid, world.state(PORTAL)) == (1, 2, UP)


def test_a_restart_counts_no_check_twice_and_believes_what_is_fresh() -> None:
    world, sites = watched(plant(interval=60.0))
    world.run(590.0)
    before = sites.total("portal").valid
    records = {id_: view.record for id_, view in world.watch.board.services.items() if view.record is not None}
    world.watch.close()
    again = World(world.inventory, remembered=world.books.beliefs.values(), clock=world.clock, checks=records)
    assert again.watch.board.belief(PORTAL).standing.state is UP
    more = Sites(again)
    again.run(300.0)
    counted = records[ServiceId("portal")].counted_at
    assert counted is not None
    times = [one.record.at for one in again.books.checks if one.tally and one.record.service == "portal"]
    assert all(at - counted >= SPACING for at in times)
    assert before + more.total("portal").valid == 2


def test_after_a_long_stop_what_was_up_is_unknown_until_it_is_checked() -> None:
    world, _ = watched()
    world.watch.close()
    world.clock.now += 7200.0
    again = World(world.inventory, remembered=world.books.beliefs.values(), clock=world.clock)
    belief = again.watch.board.belief(PORTAL)
    assert (belief.standing.state, belief.reason.code) == (UNKNOWN, "reason.restarted")


def test_a_service_that_nobody_checks_any_more_is_unknown() -> None:
    world = World(plant())
    sites = Sites(world)
    world.run(30.0)
    sites._turn = lambda *_: None  # type: ignore[method-assign] # the poller hangs
    world.run(4000.0)
    belief = world.watch.board.belief(PORTAL)
    assert (belief.standing.state, belief.reason.code) == (UNKNOWN, "reason.stale")


# Incidents.


def test_a_portal_that_does_not_serve_is_a_major_incident_and_another_service_a_minor_one() -> None:
    world, sites = watched()
    sites.broken = {"portal": ERROR, "app": ERROR}
    world.run(1000.0)
    found = {one.roots: one for one in world.watch.desk.incidents.values()}
    assert {one.matter for one in found.values()} == {Matter.OUTAGE}
    assert found[PORTAL,].severity is Severity.MAJOR
    assert found[svc("app"),].severity is Severity.MINOR
    assert found[PORTAL,].reason == ERROR.why
    sites.broken.clear()
    world.run(1000.0)
    assert not any(one.open for one in world.watch.desk.incidents.values())


def test_a_service_behind_a_cut_is_part_of_the_incident_that_cuts_it_off() -> None:
    world, _ = watched(plant(interval=60.0))
    world.box("pe").alive = False
    world.run(400.0)
    (one,) = world.watch.desk.incidents.values()
    assert one.roots == (lnk("core-pe"),)
    assert PORTAL in one.cut_off
