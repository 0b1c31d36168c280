"""A service has a page of its own, and stands in a list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netmon.model.belief import Reason, Standing, State, Truth
from netmon.model.names import ServiceId, SubjectKind, UnitId
from netmon.model.plant import Service
from netmon.model.service_check import Certificate, Fault, ServiceFailure, ServiceRecord, Sight
from netmon.watch.board import ServiceView
from tests.exporters import plain
from tests.web.pages.browsing import page

DAY = 86400.0
URL = "https://www.example.org/"
PORTAL = Service(
    ServiceId("portal"), "门户", plain.NETWORK, UnitId("u1"), URL, "Portal", portal=True, marker="政务公开"
)
APP = Service(ServiceId("app"), "应用", plain.NETWORK, UnitId("u1"), "tcp://192.0.2.1:443")
MISSING = ServiceFailure(Fault.CONTENT, Reason.of("check.marker_missing_titled", marker="政务公开", title="<b>黑页"))


def wall(record: ServiceRecord | None) -> plain.Wall:
    made = plain.Wall()
    made.show(
        replace(plain.inventory(units=[plain.unit("u1", name="甲局")]), services={PORTAL.id: PORTAL, APP.id: APP})
    )
    subject = plain.subject(SubjectKind.SERVICE, "portal")
    made.believe(plain.subject(SubjectKind.UNIT, "u1"), Standing(State.UP, reachable=Truth.YES))
    made.believe(subject, Standing(State.DOWN, serving=Truth.NO, root=subject))
    made.believe(plain.subject(SubjectKind.SERVICE, "app"), Standing(State.UP, serving=Truth.YES))
    made.board.services = {PORTAL.id: ServiceView(record), APP.id: ServiceView()}
    return made


def failed(**seen: object) -> ServiceRecord:
    sight = Sight(("192.0.2.1", "2001:db8::1"), "192.0.2.1", URL, 0, 200, "<b>黑页", 2048, marker=False)
    return ServiceRecord(PORTAL.id, plain.NOON, 0.5, MISSING, replace(sight, **seen), None, plain.NOON - 60)  # type: ignore[arg-type] # by name


@pytest.mark.anyio
async def test_the_page_of_a_service_says_how_it_is_checked_what_came_of_it_and_why() -> None:
    said = (await page(wall(failed()), "services/portal")).said
    for words in (
        "业务系统 门户 portal",
        "甲局",
        URL,
        "门户网站",
        "每 15 分钟一次，完整应答须在 15 秒以内",
        "页面上没有“政务公开”，其标题为“<b>黑页”",
        "192.0.2.1、2001:db8::1",
        "状态码 200",
        "标志文字 页面上没有",
        "上次正常",
    ):
        assert words in said, words
    english = (await page(wall(failed()), "services/portal?lang=en")).said
    assert "every 15 min; a complete answer has to take less than 15 s" in english


@pytest.mark.anyio
@pytest.mark.parametrize(("days", "words"), [(40, "（还有 40 天）"), (-1, "（已过期）")])
async def test_the_certificate_says_how_long_it_lasts(days: int, words: str) -> None:
    shown = Certificate("www.example.org", "示例 CA", 1.0, plain.NOON + days * DAY + 1, trusted=days > 0)
    said = (await page(wall(failed(certificate=shown)), "services/portal")).said
    assert words in said
    assert ("校验 未通过" in said) is (days < 0)


@pytest.mark.anyio
async def test_a_service_that_was_not_checked_yet_says_so_and_one_that_is_not_there_is_not_found() -> None:
    assert "尚未探测。" in (await page(wall(None), "services/portal")).said
    assert (await page(wall(None), "services/elsewhere")).status == 404


@pytest.mark.anyio
async def test_the_list_has_what_needs_somebody_first_and_can_be_narrowed_to_portals() -> None:
    whole = (await page(wall(failed()), "services")).said
    assert whole.index("门户 portal") < whole.index("应用 app")
    portals = (await page(wall(failed()), "services?portal=yes")).said
    assert "应用 app" not in portals


@pytest.mark.anyio
async def test_a_unit_shows_how_its_services_are() -> None:
    said = (await page(wall(failed()), "units/u1")).said
    assert "业务系统 2 中断 门户 portal" in said
