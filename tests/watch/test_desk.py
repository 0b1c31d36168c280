"""One incident per cause, step by step, on the virtual clock."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netmon.model.belief import Reason, State
from netmon.model.incident import (
    Acknowledgement,
    CauseKind,
    Conclusion,
    Ending,
    Incident,
    IncidentNews,
    IncidentStep,
    Matter,
    Severity,
)
from netmon.model.inventory import Inventory
from netmon.model.names import IncidentId, MaintenanceId, UnitId
from netmon.model.plant import Role
from netmon.model.register import Level
from netmon.watch.shape import shaped
from tests.watch.plant import NET, dev, device, inventory, link, lnk, tree, unit, without
from tests.watch.world import World

OPENED, CHANGED, SPREAD, MERGED = IncidentStep.OPENED, IncidentStep.CHANGED, IncidentStep.SPREAD, IncidentStep.MERGED
RECOVERING, RELAPSED, CLOSED = IncidentStep.RECOVERING, IncidentStep.RELAPSED, IncidentStep.CLOSED
OUTAGE, REDUNDANCY, FLAPPING, COMMON = Matter.OUTAGE, Matter.REDUNDANCY, Matter.FLAPPING, Matter.COMMON_CAUSE
MINOR, MAJOR, CRITICAL = Severity.MINOR, Severity.MAJOR, Severity.CRITICAL
CHAIN = {"core": "", "pe": "core", "ce": "pe", "lan": "ce"}
PAIR = {"core": "", "a": "core", "b": "core", "n": ["a", "b"], "x": "n"}
CLOSES_AFTER = 60.0


def quiet(world: World) -> World:
    world.run(60.0)
    assert world.books.news == []
    return world


def steps(world: World, *leave_out: IncidentStep) -> list[tuple[IncidentStep, str]]:
    """What happened to which root, in order."""
    return [
        (one.change.step, "+".join(root.id for root in one.incident.roots))
        for one in world.books.news
        if one.change.step not in leave_out
    ]


def open_ones(world: World) -> list[Incident]:
    return [one for one in world.watch.desk.incidents.values() if one.open]


def the_one(world: World) -> Incident:
    (found,) = open_ones(world)
    return found


def units(incident: Incident) -> set[str]:
    return {one.id for one in incident.cut_off if one.kind == "unit"}


def carried(whole: Inventory, *, carrier: str = "", bearer: str = "") -> Inventory:
    links = {id_: replace(one, carrier=carrier, bearer=bearer) for id_, one in whole.links.items()}
    return replace(whole, links=links)


def test_a_device_that_dies_is_one_incident_that_closes_a_minute_after_it_is_back() -> None:
    world = quiet(World(tree(CHAIN)))
    world.box("lan").hung = True
    world.run(60.0)
    incident = the_one(world)
    assert (incident.matter, incident.severity, incident.roots) == (OUTAGE, MAJOR, (dev("lan"),))
    assert incident.reason.code == "reason.no_answer"
    assert units(incident) == {"u-lan"}
    world.box("lan").hung = False
    world.run(150.0)
    assert steps(world) == [(OPENED, "lan"), (RECOVERING, "lan"), (CLOSED, "lan")]
    opened, recovering, closed = world.books.news
    assert closed.incident.ending is Ending.RECOVERED
    assert 0.0 <= closed.change.at - recovering.change.at - CLOSES_AFTER <= 1.5
    assert [one.incident.id for one in world.books.news] == [opened.incident.id] * 3
    assert closed.incident.affected[0].until == recovering.change.at


def test_a_node_that_dies_is_one_incident_with_all_that_it_takes_along() -> None:
    counties = {f"c{number}": "pref" for number in range(12)}
    world = quiet(World(tree({"core": "", "pref": "core"} | counties)))
    world.box("pref").hung = True
    world.run(90.0)
    incident = the_one(world)
    assert incident.roots == (dev("pref"),)
    assert units(incident) == {"u-pref", *(f"u-{name}" for name in counties)}
    assert incident.severity is CRITICAL  # more than ten units
    world.box("pref").hung = False
    world.run(200.0)
    assert [step for step in steps(world, SPREAD) if step[0] is not CHANGED] == [
        (OPENED, "pref"),
        (RECOVERING, "pref"),
        (CLOSED, "pref"),
    ]
    assert not world.books.news[-1].incident.cut_off


def test_one_leg_of_a_pair_is_a_small_matter_both_are_an_outage_and_back_all_in_one_incident() -> None:
    world = quiet(World(tree(PAIR)))
    for link_, dark in (("a-n", True), ("b-n", True), ("a-n", False), ("b-n", False)):
        (world.dark.add if dark else world.dark.discard)(link_)
        world.run(90.0)
    world.run(60.0)
    told = [(one.incident.matter, one.incident.severity) for one in world.books.news if one.change.step is not SPREAD]
    assert told[0] == (REDUNDANCY, MINOR)
    assert (OUTAGE, MAJOR) in told
    assert told[-1] == (REDUNDANCY, MINOR)
    assert steps(world, SPREAD, CHANGED) == [(OPENED, "a-n"), (RECOVERING, "b-n"), (CLOSED, "b-n")]
    assert len({one.incident.id for one in world.books.news}) == 1


def test_a_device_with_two_uplinks_that_loses_its_power_is_one_incident() -> None:
    world = quiet(World(tree(PAIR)))
    world.box("n").alive = False
    world.run(60.0)
    incident = the_one(world)
    assert (incident.matter, set(incident.roots)) == (OUTAGE, {lnk("a-n"), lnk("b-n")})
    assert units(incident) == {"u-n", "u-x"}


def test_losing_a_leg_of_the_backbone_is_graver() -> None:
    plant = tree(PAIR)
    core = replace(plant, devices={id_: replace(one, role=Role.PE) for id_, one in plant.devices.items()})
    world = quiet(World(core))
    world.dark.add("a-n")
    world.run(60.0)
    assert (the_one(world).matter, the_one(world).severity) == (REDUNDANCY, MAJOR)


def test_the_uplink_to_the_nation_is_critical_and_takes_along_what_is_beyond() -> None:
    world = quiet(World(inventory([device("core")], [link("unit:nation", "core")])))
    world.dark.add("unit:nation-core")
    world.run(60.0)
    incident = the_one(world)
    assert (incident.roots, incident.severity) == ((lnk("unit:nation-core"),), CRITICAL)
    assert units(incident) == {"nation"}


def test_one_of_two_uplinks_to_the_nation_is_lost_redundancy() -> None:
    second = replace(link("unit:nation", "edge"), id=link("unit:nation", "edge").id)
    world = quiet(
        World(inventory([device("core"), device("edge")], [link("unit:nation", "core"), link("core", "edge"), second]))
    )
    world.dark.add("unit:nation-core")
    world.run(60.0)
    assert (the_one(world).matter, the_one(world).severity) == (REDUNDANCY, MAJOR)
    world.dark.add("unit:nation-edge")
    world.run(60.0)
    assert (the_one(world).matter, the_one(world).severity, units(the_one(world))) == (OUTAGE, CRITICAL, {"nation"})


def test_a_unit_of_a_prefecture_makes_it_critical() -> None:
    plant = tree(CHAIN)
    high = replace(plant.units[UnitId("u-lan")], level=Level.PREFECTURE)
    world = quiet(World(replace(plant, units=dict(plant.units) | {high.id: high})))
    world.box("lan").hung = True
    world.run(60.0)
    assert the_one(world).severity is CRITICAL


def test_a_child_that_stays_dead_when_its_parent_is_back_has_an_incident_of_its_own_from_when_it_failed() -> None:
    world = quiet(World(tree(CHAIN)))
    world.box("pe").hung = True
    world.run(60.0)
    first = the_one(world)
    world.box("ce").hung = True
    world.run(60.0)
    assert open_ones(world) == [the_one(world)]
    world.box("pe").hung = False
    world.run(150.0)
    second = the_one(world)
    assert steps(world, SPREAD, CHANGED) == [(OPENED, "pe"), (RECOVERING, "pe"), (OPENED, "ce"), (CLOSED, "pe")]
    assert (second.roots, second.split_from) == ((dev("ce"),), first.id)
    assert second.since == next(one.since for one in first.affected if one.subject == dev("ce"))
    assert units(second) == {"u-ce", "u-lan"}


def test_an_incident_whose_root_is_behind_another_becomes_part_of_it_and_returns_with_its_true_age() -> None:
    world = quiet(World(tree(CHAIN)))
    world.box("ce").hung = True
    world.run(60.0)
    first = the_one(world)
    world.dark.add("core-pe")
    world.run(60.0)
    second = the_one(world)
    merged = next(one.incident for one in world.books.news if one.change.step is CLOSED)
    assert (merged.id, merged.ending, merged.merged_into) == (first.id, Ending.MERGED, second.id)
    assert second.since == first.since
    assert second.roots == (lnk("core-pe"),)
    assert units(second) == {"u-pe", "u-ce", "u-lan"}
    world.dark.clear()
    world.run(150.0)
    third = the_one(world)
    assert (third.roots, third.split_from, third.since) == ((dev("ce"),), second.id, first.since)


def test_the_root_moves_upward_within_its_incident_where_the_upper_one_has_none() -> None:
    """The silence of the upper device is only believed when the one below it is known to be down already."""
    world = quiet(World(tree(CHAIN)))
    world.box("ce").hung = True
    world.run(60.0)
    first = the_one(world)
    world.box("pe").hung = True
    world.run(60.0)
    moved = the_one(world)
    assert (moved.id, moved.roots) == (first.id, (dev("pe"),))
    assert steps(world, SPREAD) == [(OPENED, "ce"), (CHANGED, "pe")]
    assert moved.since == first.since  # nobody who was cut off then has been reached since
    assert dev("ce") in moved.cut_off


def test_three_links_of_one_carrier_within_minutes_are_one_incident_until_all_are_back() -> None:
    world = quiet(World(carried(tree({"core": ""} | dict.fromkeys("abcd", "core")), carrier="中国电信")))
    for name in "abcd":
        world.dark.add(f"core-{name}")
        world.run(40.0)
    incident = the_one(world)
    assert (incident.matter, incident.bearer, incident.severity) == (COMMON, "中国电信", MAJOR)
    assert {root.id for root in incident.roots} == {"core-a", "core-b", "core-c", "core-d"}
    assert units(incident) == {"u-a", "u-b", "u-c", "u-d"}
    for name in "abcd":
        world.dark.discard(f"core-{name}")
        world.run(40.0)
    assert the_one(world).matter is COMMON
    world.run(60.0)
    assert open_ones(world) == []
    endings = [one.incident.ending for one in world.books.news if one.change.step is CLOSED]
    assert endings == [Ending.MERGED, Ending.RECOVERED]


def test_links_that_fall_far_apart_in_time_have_no_cause_in_common() -> None:
    world = quiet(World(carried(tree({"core": ""} | dict.fromkeys("abc", "core")), carrier="中国电信")))
    for name in "abc":
        world.dark.add(f"core-{name}")
        world.run(200.0)
    assert [one.matter for one in open_ones(world)] == [OUTAGE] * 3


def test_a_bearer_explains_more_than_a_carrier() -> None:
    world = quiet(
        World(carried(tree({"core": ""} | dict.fromkeys("abc", "core")), carrier="中国电信", bearer="环网一"))
    )
    world.dark |= {"core-a", "core-b", "core-c"}
    world.run(60.0)
    assert (the_one(world).matter, the_one(world).bearer) == (COMMON, "环网一")
    assert steps(world, SPREAD, CHANGED)[0][0] is OPENED


def test_a_port_that_goes_up_and_down_for_half_an_hour_keeps_one_incident() -> None:
    world = quiet(World(tree(CHAIN)))
    for _ in range(45):
        world.dark.add("pe-ce")
        world.run(20.0)
        world.dark.clear()
        world.run(20.0)
    assert (the_one(world).matter, the_one(world).roots) == (FLAPPING, (lnk("pe-ce"),))
    world.run(3600.0)
    assert open_ones(world) == []
    assert len({one.incident.id for one in world.books.news}) == 1
    assert steps(world, SPREAD, CHANGED)[-2:] == [(RECOVERING, "pe-ce"), (CLOSED, "pe-ce")]
    assert [step for step, _ in steps(world)].count(CHANGED) <= 2


def test_what_an_administrator_shuts_is_no_incident_and_one_that_turns_out_so_ends() -> None:
    world = quiet(World(tree(CHAIN)))
    world.box("pe").admin_down.add("to-ce")
    world.run(90.0)
    assert world.books.news == []
    world.box("pe").admin_down.clear()
    world.run(90.0)
    world.dark.add("pe-ce")
    world.run(60.0)
    world.box("pe").admin_down.add("to-ce")
    world.run(60.0)
    assert steps(world, SPREAD, CHANGED) == [(OPENED, "pe-ce"), (CLOSED, "pe-ce")]
    assert world.books.news[-1].incident.ending is Ending.ORDERED


def test_a_device_that_answers_and_cannot_be_read_is_a_small_matter_kept_while_it_is_down() -> None:
    world = quiet(World(tree(CHAIN)))
    world.box("lan").agent = False
    world.run(60.0)
    incident = the_one(world)
    assert (incident.matter, incident.severity, incident.roots) == (Matter.UNMANAGED, MINOR, (dev("lan"),))
    assert incident.reason.code == "reason.snmp_refused"
    world.box("lan").hung = True
    world.run(120.0)
    assert {one.matter for one in open_ones(world)} == {Matter.UNMANAGED, OUTAGE}
    world.box("lan").hung, world.box("lan").agent = False, True
    world.run(200.0)
    assert open_ones(world) == []


def test_what_leaves_the_inventory_ends_its_incident() -> None:
    world = quiet(World(tree(CHAIN)))
    world.box("lan").hung = True
    world.run(60.0)
    world.load(without(world.inventory, "lan"))
    world.run(1.0)
    assert world.books.news[-1].incident.ending is Ending.RETIRED


def test_a_restart_in_the_middle_continues_what_is_open() -> None:
    world = quiet(World(tree(CHAIN)))
    world.box("ce").hung = True
    world.run(60.0)
    before = the_one(world)
    world.watch.close()
    again = World(world.inventory, remembered=world.books.beliefs.values(), clock=world.clock, incidents=[before])
    again.box("ce").hung = True
    again.run(120.0)
    assert {one.change.step for one in again.books.news} <= {SPREAD}
    assert the_one(again).id == before.id
    again.box("ce").hung = False
    again.run(150.0)
    assert steps(again, SPREAD) == [(RECOVERING, "ce"), (CLOSED, "ce")]
    assert all(one.incident.id == before.id for one in again.books.news)


def test_a_restart_that_lost_the_incident_finds_it_again() -> None:
    """The beliefs were written, the incident was not: killed in between."""
    world = quiet(World(tree(CHAIN)))
    world.box("ce").hung = True
    world.run(60.0)
    again = World(world.inventory, remembered=world.books.beliefs.values(), clock=world.clock)
    again.box("ce").hung = True
    again.run(5.0)
    assert (the_one(again).roots, units(the_one(again))) == ((dev("ce"),), {"u-ce", "u-lan"})


def test_what_recovered_while_nobody_watched_is_closed_when_it_is_known() -> None:
    world = quiet(World(tree(CHAIN)))
    world.box("ce").hung = True
    world.run(60.0)
    before = the_one(world)
    again = World(world.inventory, remembered=world.books.beliefs.values(), clock=world.clock, incidents=[before])
    again.run(150.0)
    assert open_ones(again) == []
    assert again.books.news[-1].incident.id == before.id


def test_nothing_is_shown_or_told_before_it_is_written_and_all_is_while_the_store_fails() -> None:
    world = quiet(World(tree(CHAIN)))
    heard: list[IncidentNews] = []
    world.watch.desk.listeners.append(heard.extend)
    world.books.answer = None
    world.box("lan").hung = True
    world.run(60.0)
    assert heard == []
    assert open_ones(world) == []
    for _ in range(9):
        for future in world.books.open[:]:
            world.books.open.remove(future)
            future.set_result(False)
        world.watch.tick()
    assert [one.change.step for one in heard] == [OPENED]
    assert the_one(world).roots == (dev("lan"),)


def test_a_listener_that_fails_does_not_keep_it_from_the_others(caplog: pytest.LogCaptureFixture) -> None:
    world = quiet(World(tree(CHAIN)))
    heard: list[IncidentNews] = []

    def broken(_: tuple[IncidentNews, ...]) -> None:
        raise RuntimeError("no")

    world.watch.desk.listeners.extend([broken, heard.extend])
    world.box("lan").hung = True
    world.run(60.0)
    assert [one.change.step for one in heard] == [OPENED]
    assert "telling of incidents failed" in caplog.text


def test_while_we_are_cut_off_ourselves_there_is_one_incident_and_the_others_stand_still() -> None:
    world = quiet(World(tree(CHAIN)))
    world.box("lan").hung = True
    world.run(60.0)
    before = the_one(world)
    world.watch.board.isolated = {NET: world.clock.wall()}
    world.box("lan").hung = False
    world.box("pe").hung = True
    world.run(200.0)
    isolated = next(one for one in open_ones(world) if one.matter is Matter.ISOLATED)
    assert (isolated.severity, isolated.roots) == (CRITICAL, ())
    assert [one for one in open_ones(world) if one is not isolated] == [before]
    world.watch.board.isolated = {}
    world.run(2.0)
    assert {one.matter for one in open_ones(world)} == {Matter.ISOLATED, OUTAGE}
    world.run(120.0)
    assert the_one(world).roots == (dev("pe"),)


def test_maintenance_covers_an_incident_while_it_covers_every_root_and_never_its_closing() -> None:
    world = quiet(World(tree(CHAIN)))
    window: list[MaintenanceId | None] = [MaintenanceId("m1")]
    world.watch.desk.covers = lambda subject: window[0] if subject == dev("lan") else None
    world.box("lan").hung = True
    world.run(60.0)
    assert the_one(world).covered_by == "m1"
    window[0] = None
    world.run(2.0)
    assert the_one(world).covered_by is None
    window[0] = MaintenanceId("m2")
    world.run(2.0)
    world.box("lan").hung = False
    world.run(150.0)
    assert [step for step, _ in steps(world)] == [
        OPENED,
        IncidentStep.UNCOVERED,
        IncidentStep.COVERED,
        RECOVERING,
        CLOSED,
    ]


def test_an_acknowledgement_lasts_until_it_is_released_or_its_time_is_over() -> None:
    world = quiet(World(tree(CHAIN)))
    world.box("lan").hung = True
    world.run(60.0)
    desk, id_ = world.watch.desk, the_one(world).id
    now = world.clock.wall()
    assert desk.release(id_, "li") == Reason("incident.refused_not_acknowledged")
    assert desk.acknowledge(id_, Acknowledgement("li", now, until=now)) == Reason("incident.refused_past")
    assert desk.acknowledge(IncidentId("9"), Acknowledgement("li", now)) == Reason.of(
        "incident.refused_unknown", incident="9"
    )
    taken = desk.acknowledge(id_, Acknowledgement("li", now, "on my way", now + 30.0))
    assert isinstance(taken, IncidentNews)
    assert (taken.change.step, taken.change.by) == (IncidentStep.ACKNOWLEDGED, "li")
    world.run(40.0)
    assert world.books.news[-1].change.why.code == "incident.acknowledgement_over"
    assert the_one(world).acknowledgement is None
    desk.acknowledge(id_, Acknowledgement("li", now))
    released = desk.release(id_, "wang")
    assert isinstance(released, IncidentNews)
    assert (released.change.step, released.incident.acknowledgement) == (IncidentStep.RELEASED, None)


def test_a_conclusion_may_be_entered_and_amended_also_after_the_incident_closed() -> None:
    world = quiet(World(tree(CHAIN)))
    world.box("lan").hung = True
    world.run(60.0)
    desk, id_ = world.watch.desk, the_one(world).id
    world.box("lan").hung = False
    world.run(150.0)
    first = Conclusion(CauseKind.POWER, "某县政府办", "T-1", "", "li", world.clock.wall())
    assert isinstance(desk.conclude(id_, first), IncidentNews)
    world.run(7200.0)
    assert id_ not in desk.incidents
    assert isinstance(desk.conclude(id_, first), Reason)
    amended = desk.conclude(id_, replace(first, ticket="T-2"), stored=world.books.news[-1].incident)
    assert isinstance(amended, IncidentNews)
    assert amended.incident.conclusion is not None
    assert amended.incident.conclusion.ticket == "T-2"
    assert amended.incident.revision == world.books.news[-2].incident.revision + 1
    assert unit("u-lan") not in amended.incident.cut_off
    assert desk.incidents[id_] == amended.incident
    world.run(7200.0)
    assert id_ not in desk.incidents, "what was amended is shown for an hour, like what was closed"


def test_after_a_bug_everything_is_looked_at_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    world = quiet(World(tree(CHAIN)))

    def wrong(*_: object, **__: object) -> Incident:
        monkeypatch.setattr("netmon.watch.desk.shaped", shaped)
        raise RuntimeError("no")

    monkeypatch.setattr("netmon.watch.desk.shaped", wrong)
    world.box("ce").hung = True
    world.run(90.0)
    assert "settling incidents failed" in caplog.text
    assert (the_one(world).roots, units(the_one(world))) == ((dev("ce"),), {"u-ce", "u-lan"})
    assert world.state(dev("ce")) is State.DOWN
