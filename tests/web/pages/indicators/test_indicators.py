"""The figures on pages: what a reporter reads, opens to the evidence, and finds again by its date."""

from __future__ import annotations

from datetime import date
from urllib.parse import urljoin, urlsplit

import pytest

from netmon.model.names import IndicatorId
from tests.web.pages.indicators.given import Clock, Shown, shown

pytestmark = pytest.mark.anyio
DEPARTMENTS = "indicators/departments-connected"


async def test_every_figure_stands_with_its_counts_bounds_target_sources_and_time(pages: Shown) -> None:
    said = (await pages.page("indicators")).said
    for words in (
        "政务外网",
        "部门联网率 1/3 33.3%",
        "达到 1 · 未知 0 · 未达到 2",
        "未达标 还差 2 家 · ≥ 90%，2026-12-31 到期",
        "来源 实测 2 · 文件 1",
        "截至 2026-07-01 16:00",
        "监测点 省中心机房",
        "示例数据，不得上报、不得对外发布",
    ):
        assert words in said, words


async def test_a_network_without_a_list_has_no_rate(pages: Shown) -> None:
    said = (await pages.page("indicators/intranet-connected", "en")).said
    assert "no list of who should join" in said
    assert "0/0" not in said
    assert "%" not in said


async def test_the_figure_of_a_date_is_found_by_the_date(pages: Shown) -> None:
    then = await pages.page("indicators/localities-lan?at=2026-06-19")
    assert "2/3 66.6%" in then.said
    assert "截至 2026-06-19 24:00" in then.said
    now = await pages.page("indicators/localities-lan")
    assert "1/3 33.3% 上限 100.0%" in now.said
    reported = await pages.page("indicators?at=2026-06-30&known=reported")
    assert "当日上报的数（2026-07-01 16:00 存档）" in reported.said
    before = await pages.page("indicators?at=2026-06-19&known=reported")
    assert "当日没有上报存档" in before.said


async def test_a_figure_opens_to_its_items_and_an_item_to_its_evidence(pages: Shown) -> None:
    figure = await pages.page(DEPARTMENTS)
    assert "省财政厅" in figure.said
    assert "自有设备应答" in figure.said
    item = next(target for target in figure.links() if target.endswith("/items/unit/finance"))
    evidence = await pages.page(urlsplit(urljoin(f"http://x/{DEPARTMENTS}", item)).path)
    for words in (
        "单位 省财政厅",
        "+ 是",
        "实测 设备 finance-ce",
        "应答 24 / 有效 24 小时",
        "2026-06-30",
        "开通〔2026〕2 号",
        "签发人",
        "复核人",
        "connected/1",
        "新设单位",
        "列入应接入清单",
    ):
        assert words in evidence.said, words


async def test_a_division_is_found_by_the_code_that_it_had_before(pages: Shown) -> None:
    old, new = [await pages.page(f"indicators/localities-lan/items/division/{code}") for code in (430129, 430121)]
    assert (old.status, old.said) == (200, new.said)
    assert "长沙县 430121" in new.said


async def test_items_can_be_narrowed_down(pages: Shown) -> None:
    said = (await pages.page(f"{DEPARTMENTS}?verdict=unmet")).said
    assert "人民银行长沙中心支行" in said
    assert "省信息中心" in said
    assert "省财政厅" not in said
    assert "没有符合" in (await pages.page(f"{DEPARTMENTS}?q=nobody")).said
    assert "省财政厅" in (await pages.page(f"{DEPARTMENTS}?kind=组成部门&q=FINANCE")).said


REFUSED = [
    ("indicators/nothing", 404, "当时没有定义指标“nothing”"),
    ("indicators?at=junk", 422, "“junk”不是日期"),
    ("indicators?at=2027-01-01", 422, "还没有到"),
    ("indicators?at=2001-01-01", 404, "那时还没有任何记录"),
    ("indicators?at=2026-06-20&known=2026-06-10", 422, "不能早于"),
    (f"{DEPARTMENTS}?with=junk", 422, "“junk”不是日期"),
    (f"{DEPARTMENTS}/items/unit/nobody", 404, "没有统计“nobody”"),
    (f"{DEPARTMENTS}/items/planet/finance", 404, "没有统计“finance”"),
    (f"{DEPARTMENTS}/items/unit/%3Cscript%3E", 404, "<script>"),
]


async def test_what_does_not_exist_is_told_with_what_would_be_right(pages: Shown) -> None:
    for path, status, words in REFUSED:
        page = await pages.page(path)
        assert (page.status, words in page.said) == (status, True), path
        assert "script" not in page.elements


async def test_a_disk_that_does_not_answer_is_told(database: str) -> None:
    async with shown(database, patience=0.0) as made:
        page = await made.page("indicators?at=2026-06-19")
        assert page.status == 503
        assert "指标暂时无法读取" in page.said
        assert "1/3" in (await made.page("indicators")).said


async def test_no_link_of_these_pages_leads_nowhere(pages: Shown) -> None:
    waiting, seen = ["http://127.0.0.1/indicators?at=2026-06-19&lang=en"], set[str]()
    while waiting:
        url = waiting.pop().split("#")[0]
        path = urlsplit(url).path
        if path in seen or not path.startswith("/indicators"):
            continue
        seen.add(path)
        page = await pages.page(url)
        assert page.status == 200, url
        assert not {"script", "style"} & set(page.elements)
        assert "style" not in dict(page.attributes)
        waiting += [urljoin(url, target) for target in page.links()]
    assert "/indicators/departments-connected/items/unit/finance" in seen
    assert "/indicators/localities-lan/items/division/430121" in seen


async def test_the_days_of_a_series_are_judged_the_newest_first(pages: Shown) -> None:
    lan = IndicatorId("localities-lan")
    found = await pages.figures.series(lan, date(2025, 7, 2), date(2026, 7, 1), Clock().now)
    assert found is not None
    assert found.whole
    assert [found.points[0].day, found.points[-1].day] == [date(2026, 5, 31), date(2026, 7, 1)]
    assert [point.counts.met for point in found.points[-13:]] == [2, *[1] * 12]


async def test_a_figure_shows_its_year_what_is_nearest_and_what_changed_since_another_day(pages: Shown) -> None:
    page = await pages.page("indicators/localities-lan?at=2026-06-30&with=2026-06-19&lang=en")
    assert {"svg", "path"} <= set(page.elements)
    for words in (
        "2026-05-31 to 2026-06-30",
        "2026-05-31 2 /3 66.6% 100.0%",
        "; at that pace the target is not reached.",
        "1 more are needed, of these 2",
        "its document has expired: renew it",
        "2/3 66.6% → 1/3 33.3% -33.3 points",
        "documents -33.3 -1 0 +1",
        "Changsha County documents met",
    ):
        assert words in page.said, words
    same = await pages.page("indicators/localities-lan?at=2026-06-30&with=2026-06-29")
    assert "没有变化。" in same.said


async def test_the_front_page_and_the_page_of_a_unit_lead_to_the_figures(pages: Shown) -> None:
    front = await pages.page()
    assert "部门联网率 33.3% 1/3 未达标 ≥ 90%" in front.said
    assert "./indicators/departments-connected" in front.links()
    unit = await pages.page("units/finance")
    assert "../indicators/departments-connected/items/unit/finance" in unit.links()
    division = await pages.page("units/county")
    assert "../indicators/localities-lan/items/division/430121" in division.links()
