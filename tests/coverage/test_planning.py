"""What an inventory would come to before it is taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netmon.coverage.change import Asked, Part, explain
from netmon.coverage.difference import INVENTORY
from netmon.coverage.planning import Step, foreseen, hidden, planned, redeclared
from netmon.inventory import load
from netmon.model.indicator import Criterion
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, RegisterChangeId, UnitId
from netmon.model.register_change import Act, RegisterChange, Review
from netmon.model.verdict import Verdict
from tests.coverage import made
from tests.figures.database import INVENTORY as FILE
from tests.figures.database import NOW, baseline

TODAY = date(2026, 7, 1)
NOW_INVENTORY = load(FILE, {}, secrets=False)
BASELINE = baseline(NOW_INVENTORY)
CONNECTED = made.indicator(Criterion("connected"))


def without(*ids: str) -> Inventory:
    """Return the inventory without some of its things."""
    gone = set(ids)
    return replace(
        NOW_INVENTORY,
        units={id_: one for id_, one in NOW_INVENTORY.units.items() if id_ not in gone},
        devices={id_: one for id_, one in NOW_INVENTORY.devices.items() if id_ not in gone},
        links={id_: one for id_, one in NOW_INVENTORY.links.items() if id_ not in gone},
    )


def now() -> Asked:
    plan = planned(NOW_INVENTORY, BASELINE, TODAY, NOW)
    papers = [made.paper(one) for one in ("finance", "bank")]
    seen = made.seen(
        {made.device_of("finance-ce"): [made.hours(24)] * 7, made.link_of("core-bank"): [made.hours(24)] * 7}
    )
    return Asked(CONNECTED, made.basis(plan.register, plan.plant, seen, papers))


def test_the_same_inventory_changes_nothing() -> None:
    plan, before = planned(NOW_INVENTORY, BASELINE, TODAY, NOW), now()
    assert (plan.difference.changes, plan.to_approve) == ((), ())
    assert redeclared(before.basis.plant, plan.plant) == []
    assert explain(before, Asked(CONNECTED, foreseen(before.basis, plan))).items == ()


def test_a_unit_that_is_left_out_is_counted_out_as_if_that_were_approved() -> None:
    plan, before = planned(without("bank", "core-bank"), BASELINE, TODAY, NOW), now()
    assert [(one.act, one.unit, one.review) for one in plan.to_approve] == [(Act.CLOSED, "bank", Review.PROPOSED)]
    change = explain(before, Asked(CONNECTED, foreseen(before.basis, plan)))
    assert [(one.item.id, one.part, one.before, one.after) for one in change.items] == [
        ("bank", Part.POPULATION, Verdict.MET, None)
    ]
    assert UnitId("bank") not in plan.register.units
    assert UnitId("bank") in before.basis.register.units


def test_what_waits_already_is_assumed_too_and_told_apart() -> None:
    waiting = RegisterChange(
        RegisterChangeId("8001"), Act.CLOSED, UnitId("bank"), date(2026, 6, 30), "", "", INVENTORY, NOW - 60
    )
    plan = planned(without("bank", "core-bank"), (*BASELINE, waiting), TODAY, NOW)
    assert (plan.waiting, plan.difference.proposed) == ((waiting,), ())
    assert UnitId("bank") not in plan.register.units
    back = planned(NOW_INVENTORY, (*BASELINE, waiting), TODAY, NOW)
    assert [one.id for one in back.difference.withdrawn] == ["8001"]
    assert (back.waiting, UnitId("bank") in back.register.units) == ((), True)


def test_a_unit_whose_devices_and_links_go_is_seen_no_more() -> None:
    plan, before = planned(without("finance-ce", "finance-lan", "core-finance"), BASELINE, TODAY, NOW), now()
    assert hidden(before.basis, plan) == [(UnitId("finance"), made.EXTRANET)]
    change = explain(before, Asked(CONNECTED, foreseen(before.basis, plan)))
    assert [(one.item.id, one.part, one.before) for one in change.items] == [("finance", Part.NETWORK, Verdict.MET)]


def test_a_new_name_a_new_owner_and_a_new_device_are_told_apart() -> None:
    devices, links = dict(NOW_INVENTORY.devices), dict(NOW_INVENTORY.links)
    devices[DeviceId("core")] = replace(devices[DeviceId("core")], name="核心路由器甲")
    devices[DeviceId("finance-lan")] = replace(devices[DeviceId("finance-lan")], unit=UnitId("bank"))
    devices[DeviceId("new")] = replace(devices[DeviceId("core")], id=DeviceId("new"), name="新设备")
    del links[LinkId("core-bank")]
    plan = planned(replace(NOW_INVENTORY, devices=devices, links=links), BASELINE, TODAY, NOW)
    assert [(str(one.subject.id), one.step) for one in redeclared(now().basis.plant, plan.plant)] == [
        ("core", Step.RENAMED),
        ("finance-lan", Step.CHANGED),
        ("new", Step.ADDED),
        ("core-bank", Step.REMOVED),
    ]
