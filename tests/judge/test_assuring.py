"""What an assurance is about, when it runs, and what is in force meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.inventory import load
from netmon.judge.assuring import advice, assured, frozen_by, in_force, running, span_of
from netmon.judge.maintenance import instant_of
from netmon.model.assurance import Assurance, AssuredSet, Telling, Tighter
from netmon.model.degradation import Condition
from netmon.model.inventory import Inventory, Limits
from netmon.model.maintenance import Approval, Maintenance
from netmon.model.names import DeviceId, DivisionCode, LinkId, MaintenanceId, NetworkId, Subject, SubjectKind, UnitId
from netmon.model.notify_plan import NotifyPlan, Scope, Tier
from netmon.model.probing import Threshold
from netmon.model.thresholds import BUILT_IN
from netmon.poller.targets import targets

INVENTORY = Path(__file__).parent.parent / "cli" / "inventory.yaml"
EXTRANET = NetworkId("extranet")
SHANGHAI = "Asia/Shanghai"
CE, HUB = DeviceId("ce"), DeviceId("hub")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text)


def at(text: str) -> float:
    return instant_of(local(text), SHANGHAI)


USUALLY = Tighter(reachability=5.0, counters=15.0, down=Threshold(2, 2))


def assurance(
    id_: str = "guoqing",
    within: AssuredSet | None = None,
    tighter: Tighter = USUALLY,
    telling: Telling | None = None,
    *,
    freeze: bool = False,
) -> Assurance:
    """From 28 September 8:00 to 8 October 20:00, by default of the county."""
    return Assurance(
        id_,
        "国庆保障",
        EXTRANET,
        local("2026-09-28 08:00"),
        local("2026-10-08 20:00"),
        SHANGHAI,
        within or AssuredSet(units=(UnitId("county"),)),
        tighter,
        telling or Telling(),
        freeze,
    )


@cache
def declared() -> Inventory:
    return load(INVENTORY, {}, secrets=False)


@pytest.fixture(scope="module")
def plain() -> Inventory:
    return declared()


def with_(inventory: Inventory, *assurances: Assurance) -> Inventory:
    return replace(inventory, assurances={one.id: one for one in assurances})


DURING = at("2026-10-01 12:00")


@pytest.mark.parametrize(
    ("within", "devices", "links"),
    [
        (AssuredSet(units=(UnitId("county"),)), {"ce", "silent"}, {"hub-ce"}),
        (AssuredSet(links=(LinkId("hub-ce"),)), {"hub", "ce"}, {"hub-ce"}),
        (AssuredSet(devices=(HUB,)), {"hub"}, set()),
        (AssuredSet(), {"hub", "ce", "silent"}, {"hub-ce"}),
    ],
)
def test_a_set_takes_in_what_belongs_to_it(
    plain: Inventory, within: AssuredSet, devices: set[str], links: set[str]
) -> None:
    found = assured(assurance(within=within), plain)
    assert (set(found.devices), set(found.links)) == (devices, links)


def test_a_division_stands_for_its_subdivisions(plain: Inventory) -> None:
    top = next(code for code, division in plain.divisions.items() if division.parent is None)
    found = assured(assurance(within=AssuredSet(divisions=(DivisionCode(top),))), plain)
    assert found.units == {unit.id for unit in plain.units.values() if EXTRANET in unit.networks}


@pytest.mark.parametrize(
    ("now", "runs"),
    [
        ("2026-09-28 07:59:59", False),
        ("2026-09-28 08:00:00", True),
        ("2026-10-08 19:59:59", True),
        ("2026-10-08 20:00:00", False),
    ],
)
def test_it_runs_from_its_beginning_to_before_its_end(plain: Inventory, now: str, runs: bool) -> None:
    one = assurance()
    assert (running([one], at(now)) == (one,)) is runs
    force = in_force(with_(plain, one), at(now))
    assert (force.devices[CE].probing.reachability == 5.0) is runs


def test_before_and_after_the_inventory_is_the_very_one_that_was_declared(plain: Inventory) -> None:
    whole = with_(plain, assurance())
    assert in_force(whole, at("2026-10-08 20:00")) is whole


def test_devices_of_the_set_are_asked_more_often_and_no_others(plain: Inventory) -> None:
    force = in_force(with_(plain, assurance()), DURING)
    assert force.devices[HUB] is plain.devices[HUB]
    probing = force.devices[CE].probing
    assert (probing.reachability, probing.counters, probing.down) == (5.0, 15.0, Threshold(2, 2))
    asked = {target.device.id: set(target.questions.values()) for target in targets(force)}
    assert 5.0 in asked[CE]


def test_what_is_longer_than_usual_changes_nothing(plain: Inventory) -> None:
    slow = assurance(tighter=Tighter(reachability=3600.0, counters=86400.0, down=Threshold(9, 9)))
    assert in_force(with_(plain, slow), DURING).devices == plain.devices


@given(st.lists(st.floats(1.0, 120.0), min_size=1, max_size=4))
def test_where_they_overlap_the_shortest_interval_wins(intervals: list[float]) -> None:
    inventory = declared()
    usual = inventory.devices[CE].probing.reachability
    several = [assurance(f"a{n}", tighter=Tighter(reachability=one)) for n, one in enumerate(intervals)]
    probing = in_force(with_(inventory, *several), DURING).devices[CE].probing
    assert probing.reachability == min(usual, *intervals)
    assert probing.timeout < probing.reachability
    assert probing.timeout < probing.deadline <= probing.counters


def test_only_the_limits_that_are_named_differ(plain: Inventory) -> None:
    loss = BUILT_IN.loss
    assert loss is not None
    rules = replace(BUILT_IN, loss=replace(loss, raised=0.01, clear=0.005), cpu=None)
    tight = assurance(tighter=Tighter(thresholds=rules, conditions=frozenset({Condition.LOSS})))
    found = in_force(with_(plain, tight), DURING).devices[CE].thresholds
    assert (found.loss, found.cpu) == (rules.loss, plain.devices[CE].thresholds.cpu)


def test_people_are_told_sooner_and_others_besides(plain: Inventory) -> None:
    plan = NotifyPlan(hold=15.0, escalation=(Tier(900.0, Scope(), ("boss",)),))
    told = assurance(telling=Telling(("zhang",), 5.0, 300.0))
    force = in_force(replace(with_(plain, told), notify=plan), DURING).notify
    assert (force.hold, [tier.after for tier in force.escalation]) == (5.0, [900.0, 300.0])
    county = Subject(SubjectKind.UNIT, "county", EXTRANET)
    assert [county in route.scope.subjects for route in force.besides] == [True]


def test_work_on_the_set_needs_an_approval_while_it_is_frozen(plain: Inventory) -> None:
    frozen = with_(plain, assurance(freeze=True))
    subject = Subject(SubjectKind.DEVICE, "ce", EXTRANET)
    work = Maintenance(MaintenanceId("1"), subject, local("2026-10-08 19:30"), 3600.0, SHANGHAI, "换板", "李工", 0.0)
    approved = replace(work, approval=Approval("批〔2026〕1 号", 0.0))
    later = replace(work, begins=local("2026-10-08 20:00"))
    other = Subject(SubjectKind.DEVICE, "hub", EXTRANET)
    assert frozen_by(frozen, work, [subject]) == frozen.assurances["guoqing"]
    assert frozen_by(frozen, approved, [subject]) is None
    assert frozen_by(frozen, later, [subject]) is None
    assert frozen_by(frozen, work, [other]) is None
    assert frozen_by(with_(plain, assurance()), work, [subject]) is None


def test_what_cannot_be_met_is_told_beforehand(plain: Inventory) -> None:
    everything = assurance(within=AssuredSet(), tighter=Tighter(reachability=1.0))
    assert advice(with_(plain, everything)) == ()
    small = replace(with_(plain, everything), limits=Limits(in_flight=1))
    assert [reason.code for reason in advice(small)] == ["assurance.too_many"]
    nothing = assurance(within=AssuredSet(divisions=(DivisionCode("999999"),)))
    assert [reason.code for reason in advice(with_(plain, nothing))] == ["assurance.empty"]


def test_its_span_is_told_in_the_zone_of_the_inventory() -> None:
    assert span_of(assurance()) == (at("2026-09-28 08:00"), at("2026-10-08 20:00"))
