"""Every number leads to the list it counts."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.model.belief import Reason, Standing, State
from netmon.model.names import DivisionCode, SubjectKind
from netmon.model.note import Note
from netmon.model.register import Division, Level
from netmon.web.pages.condition import Condition
from netmon.web.pages.front import fronts_of
from netmon.web.pages.groups import members_of
from netmon.web.pages.lists import PAGE, Filter, Sheet, rows_of
from tests.exporters import plain
from tests.web.pages.browsing import Book, event, outage, page

UNIT = SubjectKind.UNIT


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.sampled_from(list(Level)), st.sampled_from(["甲", "乙"]), st.sampled_from(list(State))),
        max_size=25,
    )
)
def test_a_list_has_as_many_rows_as_the_number_that_leads_to_it(units: list[tuple[Level, str, State]]) -> None:
    wall = plain.Wall()
    declared = [plain.unit(f"u{n}", level=level, kind=kind) for n, (level, kind, _) in enumerate(units)]
    wall.show(plain.inventory(units=declared))
    for unit, (_, _, state) in zip(declared, units, strict=True):
        wall.believe(plain.subject(UNIT, unit.id), Standing(state))
    inventory, beliefs = wall.board.inventory, wall.board.beliefs
    (front,) = fronts_of(inventory, members_of(inventory), beliefs)

    def listed(**query: str) -> int:
        return len(rows_of(UNIT, inventory, beliefs, Filter.of(query, inventory)))

    for condition in Condition:
        assert listed(network=plain.NETWORK, state=condition) == front.online.by[condition]
        for level, count in front.levels:
            assert listed(network=plain.NETWORK, level=level, state=condition) == count.by[condition]
        for kind, count in front.kinds:
            assert listed(network=plain.NETWORK, kind=kind, state=condition) == count.by[condition]


def test_a_division_takes_in_all_that_belongs_to_it() -> None:
    province, city, county = DivisionCode("430000"), DivisionCode("430100"), DivisionCode("430121")
    divisions = {
        province: Division(province, "湖南省", Level.PROVINCE),
        city: Division(city, "长沙市", Level.PREFECTURE, province),
        county: Division(county, "长沙县", Level.COUNTY, city),
    }
    units = [plain.unit(f"u{code}", division=code) for code in divisions]
    inventory = replace(
        plain.inventory([plain.device("ce", "u430121")], [plain.link("l", ("a", "p"), ("ce", "p"))], units),
        divisions=divisions,
    )

    def listed(kind: SubjectKind, division: str) -> list[str]:
        return [row.subject.id for row in rows_of(kind, inventory, {}, Filter.of({"division": division}, inventory))]

    assert listed(UNIT, "430100") == ["u430100", "u430121"]
    assert len(listed(UNIT, "430000")) == 3
    assert (listed(SubjectKind.DEVICE, "430100"), listed(SubjectKind.DEVICE, "999999")) == (["ce"], [])


@pytest.mark.anyio
async def test_what_hangs_on_a_root_is_listed_without_the_root_itself() -> None:
    query = urlencode({"root": "device:root@extranet"})
    assert "设备 1" in (await page(outage(), f"devices?{query}")).said
    shown = await page(outage(), f"units?{query}")
    assert "单位 1" in shown.said
    assert "u2 局" in shown.text
    assert "只列受其影响的： 设备 dev root" in shown.said


@pytest.mark.anyio
async def test_what_needs_somebody_comes_first_and_can_be_found_by_name() -> None:
    shown = await page(outage("长沙核心"), "devices")
    assert shown.text.index("长沙核心") < shown.text.index("behind 路由器")
    found = (await page(outage("长沙核心"), "devices?q=%E9%95%BF%E6%B2%99")).said
    assert "长沙核心" in found
    assert "behind" not in found
    assert "没有符合条件的对象。" in (await page(outage(), "devices?q=nowhere")).text


@pytest.mark.anyio
async def test_a_form_asks_again_for_what_it_was_asked_for() -> None:
    shown = await page(outage(), "units?state=down&lang=en&root=device:root@extranet&q=%22%3E%3Cb%3E")
    assert ("selected", None) in shown.attributes
    assert {"down", "en", "device:root@extranet", '"><b>'} <= {v for name, v in shown.attributes if name == "value"}
    assert ("method", "get") in shown.attributes
    assert "b" not in shown.elements


@given(st.integers(0, 1000), st.one_of(st.integers(-5, 50).map(str), st.text(max_size=4)))
def test_the_pages_of_a_list_hold_all_of_it_and_any_address_leads_to_one(count: int, asked: str) -> None:
    whole = range(count)
    pages = Sheet.of(whole, "").pages
    assert [row for number in range(1, pages + 1) for row in Sheet.of(whole, str(number)).rows] == list(whole)
    found = Sheet.of(whole, asked)
    assert 1 <= found.page <= pages
    assert found.total == count
    assert len(found.rows) <= PAGE


@pytest.mark.anyio
async def test_a_long_list_leads_on_and_back() -> None:
    wall = plain.Wall()
    wall.show(plain.inventory(units=[plain.unit(f"u{n}") for n in range(250)]))
    shown = await page(wall, "units?page=2&level=county")
    assert "第 2 页，共 3 页" in shown.said
    assert {"?page=1&level=county", "?page=3&level=county"} <= set(shown.links())


@pytest.mark.anyio
async def test_events_that_are_made_up_are_marked_one_by_one() -> None:
    root = plain.subject(SubjectKind.DEVICE, "root")
    up = Standing(State.UP)
    book = Book([event(n, root, Standing(), up, plain.NOON - 3 + n) for n in range(1, 6)])
    shown = await page(outage(), "events", records=book, sample_until=plain.NOON)
    assert shown.text.count("示例") == 2, "the third is as old as the label, and real"
    assert (await page(outage(), "events", records=book)).text.count("示例") == 0


@pytest.mark.anyio
async def test_what_is_no_change_of_belief_stands_among_the_events_and_on_its_page() -> None:
    what = Reason.of("note.device_changed", fact="fact.version", before="<b>1</b>", after="2")
    book = Book([Note("01700000000000000", plain.subject(SubjectKind.DEVICE, "root"), plain.NOON, what)])
    for path in ("events", "devices/root"):
        shown = await page(outage(), path, records=book)
        assert "设备变更，版本：<b>1</b> → 2" in shown.said
        assert "version changed: <b>1</b> → 2" in (await page(outage(), f"{path}?lang=en", records=book)).said


@pytest.mark.anyio
async def test_events_go_back_into_the_past_page_by_page() -> None:
    root = plain.subject(SubjectKind.DEVICE, "root")
    book = Book([event(number, root, Standing(), Standing(State.UP)) for number in range(1, 151)])
    first = await page(outage(), "events", records=book)
    older = f"?before={51:017}"
    assert older in first.links()
    second = await page(outage(), f"events{older}", records=book)
    assert second.said.count("未知 → 正常") == 50
    assert "?" in second.links()
    assert not [target for target in second.links() if "before=" in target and "lang" not in target]


@pytest.mark.anyio
async def test_invented_rows_are_told_as_such() -> None:
    wall = plain.Wall()
    wall.show(plain.inventory([plain.device("d", sample=True), plain.device("e")]))
    assert "Sample data: of what is listed here, 1 are invented." in (await page(wall, "devices?lang=en")).text
