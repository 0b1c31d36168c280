"""The pages of incidents: what is the matter, since when, what it takes along, whom to ring, who sees to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netmon.model.belief import Standing, State, Truth
from netmon.model.incident import Affected, Incident, Matter, Severity
from netmon.model.incident_past import IncidentPast
from netmon.model.names import IncidentId, SubjectKind
from netmon.web.pages.incidents import CLOSED_READ, Closed
from tests.exporters import plain
from tests.views.given import BEGAN, CE, HUB, LINK, TOWN, closed, incident, inventory, past_of, told
from tests.web.pages.browsing import Book, Page, page

CITYWIDE = tuple(Affected(plain.subject(SubjectKind.UNIT, f"u{n}"), BEGAN) for n in range(9))


def wall(name: str = "长沙县") -> plain.Wall:
    """The trunk is cut, and what is behind it cannot be reached."""
    made = plain.Wall()
    made.show(inventory(name))
    made.up("hub")
    made.believe(LINK, Standing(State.DOWN, carrying=Truth.NO, root=LINK), BEGAN)
    for behind in (CE, TOWN):
        made.believe(behind, Standing(State.UNREACHABLE, reachable=Truth.NO, root=LINK), BEGAN)
    return made


def book(*known: Incident) -> Book:
    return Book(incident_pasts={one.id: IncidentPast(one) for one in known})


async def shown(path: str, *known: Incident, kept: Book | None = None, name: str = "长沙县") -> Page:
    records = kept if kept is not None else book(*known)
    return await page(wall(name), path, records=records, incidents=lambda: {one.id: one for one in known})


@pytest.mark.anyio
async def test_the_list_has_open_ones_by_severity_and_width_and_then_those_closed_lately() -> None:
    grave = incident(1, severity=Severity.CRITICAL, roots=(HUB,), affected=())
    wide, over = incident(2, roots=(CE,), affected=CITYWIDE), closed(incident(3))
    said = (await shown("incidents", incident(), wide, over, grave)).said
    places = [said.index(words) for words in ("紧急 中断", "重要 中断 设备 长沙县接入", "重要 中断 链路", "最近结束")]
    assert places == sorted(places)
    assert "未结束的故障 3" in said
    assert said.index("已恢复") > places[-1]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("query", "there"),
    [
        ("severity=minor", {"incidents/minor"}),
        ("matter=flapping", {"incidents/minor"}),
        ("network=extranet&severity=major", {"incidents/major"}),
        ("network=intranet", set[str]()),
        ("severity=nonsense", set[str]()),
    ],
)
async def test_the_list_is_narrowed_down_by_network_severity_and_matter(query: str, there: set[str]) -> None:
    major, minor = incident(), incident(1, severity=Severity.MINOR, matter=Matter.FLAPPING)
    names = {major.id: "incidents/major", minor.id: "incidents/minor"}
    found = await shown(f"incidents?{query}", major, minor)
    assert {names[IncidentId(one.rpartition("/")[2])] for one in found.links() if "incidents/" in one} == there


@pytest.mark.anyio
async def test_older_ones_are_leafed_through() -> None:
    known = [closed(incident(number)) for number in range(60)]
    first = await shown("incidents", kept=book(*known))
    (older,) = [one for one in first.links() if "before=" in one]
    second = await shown(f"incidents{older}", kept=book(*known))
    pages = [{one for one in each.links() if "incidents/" in one} for each in (first, second)]
    assert [len(some) for some in pages] == [50, 10]
    assert not pages[0] & pages[1]
    assert ("http-equiv", "refresh") not in second.attributes


@pytest.mark.anyio
async def test_the_page_of_one_says_all_that_the_engineer_on_call_needs() -> None:
    one = told(incident())
    kept = Book(incident_pasts={one.id: past_of(one)})
    said = (await shown(f"incidents/{one.id}", one, kept=kept)).said
    for words in (
        "重要 中断",
        "中断 链路 长沙县专线 trunk",
        "已 30 分",
        "县级 1 长沙县政府",
        "其中已恢复的（1） 长沙县上级 已于",
        "长沙县门户",
        "10000",
        "电路编号 CS-0001",
        "认领人： 王五",
        "已报 10000 号",
        "运营商电路",
        "DX-2026-77",
        "影响范围变化",
        "新增影响：1 个单位、1 台设备",
        "不再影响：1 个单位",
        "并入本故障的 1",
        "同一根因以前的故障",
    ):
        assert words in said, words


@pytest.mark.anyio
async def test_it_is_found_in_the_records_when_it_is_long_over_and_asks_no_more() -> None:
    one = closed(incident())
    found = await shown(f"incidents/{one.id}", kept=book(one))
    assert "已恢复 历时 25 分" in found.said
    assert ("http-equiv", "refresh") not in found.attributes
    assert "无人认领" not in found.said


@pytest.mark.anyio
async def test_an_open_one_is_shown_from_belief_while_the_records_cannot_be_read() -> None:
    one = incident()
    found = await shown(f"incidents/{one.id}", one, kept=Book(None))
    assert "无人认领" in found.said
    assert "事件记录暂时无法读取" in found.said
    assert (await shown(f"incidents/{one.id}", kept=Book(None))).status == 503


@pytest.mark.anyio
@pytest.mark.parametrize("identifier", ["00000000000000009", "nonsense", "..%2F..%2Fetc"])
async def test_one_that_never_was_is_not_found(identifier: str) -> None:
    assert (await shown(f"incidents/{identifier}")).status == 404


@pytest.mark.anyio
async def test_a_form_that_is_being_filled_in_is_not_loaded_again() -> None:
    one = incident()
    for query, refreshed in (("", True), ("?act=ack", False)):
        found = await shown(f"incidents/{one.id}{query}", one)
        assert (("http-equiv", "refresh") in found.attributes) is refreshed


@pytest.mark.anyio
@pytest.mark.parametrize("path", ["links/trunk", "devices/ce", "units/town"])
async def test_a_thing_shows_its_incidents_now_and_before(path: str) -> None:
    one, past = incident(), closed(incident(1, since=BEGAN - 86400, opened_at=BEGAN - 86400))
    found = await shown(path, one, kept=book(one, past))
    assert {f"../incidents/{one.id}", f"../incidents/{past.id}"} <= set(found.links())
    assert "以前的故障（1）" in found.said


@pytest.mark.anyio
async def test_a_thing_that_an_open_incident_has_let_go_is_not_said_to_be_in_it() -> None:
    one = incident(affected=(Affected(TOWN, BEGAN, BEGAN + 60),))
    assert f"../incidents/{one.id}" not in (await shown("units/town", one, kept=book())).links()


@pytest.mark.anyio
async def test_one_that_a_window_expects_and_one_that_is_calming_down_say_so() -> None:
    one = replace(incident(), covered_by=IncidentId("00000000000000007"), over_since=plain.NOON - 10)  # type: ignore[arg-type]  # an id like any other
    said = (await shown("incidents", one)).said
    assert "恢复观察中 维护窗口内" in said


@pytest.mark.anyio
async def test_one_that_closed_just_now_comes_first_however_long_it_was_open() -> None:
    known = [closed(incident(number)) for number in range(1, 60)]
    long = replace(closed(incident(0, roots=(HUB,))), closed_at=plain.NOON)
    found = await page(wall(), "incidents", records=book(*known, long), incidents=lambda: {long.id: long})
    first = next(one for one in found.links() if "incidents/" in one)
    assert first == f"./incidents/{long.id}"


def test_a_rare_kind_is_looked_for_further_back_where_none_was_among_those_read() -> None:
    read = tuple(closed(incident(number)) for number in range(CLOSED_READ, 0, -1))
    assert Closed.of((), read, {"severity": "minor"}) == Closed([], read[-1].id)
    assert Closed.of((), read[1:], {"severity": "minor"}) == Closed([])
    assert Closed.of((), None, {}) == Closed(None)


@pytest.mark.anyio
@pytest.mark.parametrize("path", ["incidents", f"incidents/{closed(incident(2)).id}", "units/town"])
async def test_what_is_made_up_is_marked_wherever_it_is_shown(path: str) -> None:
    over = closed(incident(2))
    for until, marked in ((over.opened_at + 1, True), (over.opened_at, False)):
        found = await page(wall(), path, records=book(over), incidents=dict, sample_until=until)
        assert ("示例" in (part.strip() for part in found.text)) is marked
