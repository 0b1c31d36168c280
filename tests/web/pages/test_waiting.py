"""The front page has one row for each open incident, in the place where it is to be worked off."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netmon.model.belief import Flag, Standing, State
from netmon.model.degradation import Condition, Degradation
from netmon.model.incident import Incident, Matter, Severity
from netmon.model.names import MaintenanceId, SubjectKind
from netmon.web.pages.waiting import Waiting, waiting_of
from tests.exporters import plain
from tests.views.given import BEGAN, CE, HUB, LINK, incident, inventory, told
from tests.web.pages.browsing import Page, page

ISOLATED = incident(8, matter=Matter.ISOLATED, severity=Severity.CRITICAL, roots=(), affected=())
UNREAD = incident(7, matter=Matter.UNMANAGED, severity=Severity.MINOR, roots=(HUB,), affected=())
DEGRADED = incident(
    6, matter=Matter.DEGRADED, severity=Severity.WARNING, roots=(HUB,), conditions=("fan", "loss"), affected=()
)
WINDOW = MaintenanceId("00000000000000007")


def wall() -> plain.Wall:
    made = plain.Wall()
    made.show(inventory("长沙县"))
    made.up("hub")
    made.believe(LINK, Standing(State.DOWN, root=LINK), BEGAN)
    return made


async def front(*known: Incident, on: plain.Wall | None = None) -> Page:
    return await page(on or wall(), incidents=lambda: {one.id: one for one in known})


def leading_to(shown: Page, one: Incident) -> int:
    return sum(f"incidents/{one.id}" in target for target in shown.links())


@pytest.mark.anyio
async def test_a_row_says_what_fails_since_when_whom_it_cuts_off_who_sees_to_it_and_whom_to_ring() -> None:
    shown = await front(incident())
    for words in (
        "当前故障 1",
        "重要 中断 无人认领 中断 链路 长沙县专线 trunk",
        "30 分",
        "2026-09-21",
        "1 个单位 县级 1",
        "1 台设备",
        "10000 电路编号 CS-0001",
        "0731-80000001",
    ):
        assert words in shown.said, words
    assert leading_to(shown, incident()) == 1
    assert "尚未归入故障" not in shown.said
    assert "认领人： 王五" in (await front(told(incident()))).said


@pytest.mark.anyio
async def test_both_legs_of_a_pair_are_one_row() -> None:
    on, other = wall(), plain.subject(SubjectKind.LINK, "second")
    trunk = inventory("长沙县").links[next(iter(inventory("长沙县").links))]
    second = replace(trunk, id=type(trunk.id)("second"), name="第二专线", circuit="CS-0002")
    on.show(replace(inventory("长沙县"), links={trunk.id: trunk, second.id: second}))
    for leg in (LINK, other):
        on.believe(leg, Standing(State.DOWN, root=leg), BEGAN)
    shown = await front(incident(roots=(LINK, other)), on=on)
    assert "当前故障 1" in shown.said
    assert leading_to(shown, incident()) == 1
    for words in ("长沙县专线", "第二专线", "CS-0001", "CS-0002"):
        assert words in shown.said, words


@pytest.mark.anyio
async def test_of_a_common_cause_the_carrier_and_some_of_its_links_are_named() -> None:
    roots = tuple(plain.subject(SubjectKind.LINK, f"l{number}") for number in range(7))
    one = incident(matter=Matter.COMMON_CAUSE, bearer="中国电信", roots=roots)
    said = (await front(one)).said
    assert "中国电信 链路 l0 链路 l1 链路 l2 还有 4 " in said
    assert "l3" not in said


@pytest.mark.anyio
async def test_a_root_that_no_incident_tells_of_is_not_hidden() -> None:
    assert "尚未归入故障的根因 1" in (await front()).said


@pytest.mark.anyio
async def test_what_is_well_again_stands_apart_and_is_no_fault_any_more() -> None:
    on = wall()
    on.believe(LINK, Standing(State.UP), plain.NOON)
    said = (await front(incident(over_since=plain.NOON - 10), on=on)).said
    assert "当前没有已确认的故障" in said
    assert "恢复观察中 1" in said


@pytest.mark.anyio
async def test_what_maintenance_expects_stands_apart() -> None:
    said = (await front(incident(covered_by=WINDOW))).said
    assert "维护窗口内 1" in said
    assert "当前故障 1" not in said
    assert "尚未归入故障" not in said


@pytest.mark.anyio
async def test_what_is_degraded_has_its_one_row_among_what_is() -> None:
    on = wall()
    on.board.degrade(HUB, (Degradation(HUB, Condition.LOSS, Severity.WARNING, BEGAN, 0.062, 0.03),))
    shown = await front(DEGRADED, on=on)
    assert leading_to(shown, DEGRADED) == 1
    assert "其他故障" not in shown.said
    assert "hub 提示 质量下降 无人认领 丢包 6.2%" in shown.said
    later = await front(DEGRADED)
    assert leading_to(later, DEGRADED) == 1
    assert "其他故障 1" in later.said


@pytest.mark.anyio
async def test_an_incident_of_ourselves_has_no_root_and_names_the_network() -> None:
    assert "紧急 监测点失联 无人认领 政务外网" in (await front(ISOLATED)).said


@pytest.mark.anyio
async def test_what_an_administrator_shut_is_no_fault_and_stays_listed() -> None:
    on = wall()
    on.believe(LINK, Standing(State.DOWN, flags=frozenset({Flag.ADMIN_DOWN})), BEGAN)
    on.believe(CE, Standing(State.UNREACHABLE, root=LINK), BEGAN)
    said = (await front(on=on)).said
    assert "当前没有已确认的故障" in said
    assert "管理关闭（非故障） 1" in said


def test_each_has_one_place_and_being_cut_off_ourselves_comes_first() -> None:
    grave = incident(1, severity=Severity.CRITICAL, roots=(CE,))
    over, covered = incident(2, over_since=plain.NOON), incident(3, covered_by=WINDOW)
    known = (incident(), UNREAD, DEGRADED, covered, over, grave, ISOLATED)
    assert waiting_of(known, {}, plain.NETWORK) == Waiting(
        (ISOLATED, grave, incident()), (over,), (covered,), (UNREAD, DEGRADED)
    )
    assert waiting_of(known, {HUB: ()}, plain.NETWORK).others == (UNREAD,)
    assert waiting_of(known, {}, type(plain.NETWORK)("intranet")) == Waiting()
