"""Links by load on the front page, and the charts on a link's own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.link_sample import SLOT, LinkSample
from netmon.model.names import LinkId
from netmon.web.pages.busiest import loads_of
from netmon.web.pages.groups import members_of
from tests.exporters import plain
from tests.web.pages.browsing import Book, page

RATES = st.one_of(st.none(), st.floats(0, 1e9))
AT = int(plain.NOON // SLOT - 1) * SLOT


def province(*bandwidths: int | None) -> plain.Wall:
    wall = plain.Wall()
    links = [plain.link(f"l{n}", ("hub", f"p{n}"), (f"ce{n}", "up"), bandwidth_bps=b) for n, b in enumerate(bandwidths)]
    wall.show(plain.inventory(links=links))
    return wall


@given(st.lists(st.tuples(st.one_of(st.none(), st.integers(1, 10**9)), RATES, RATES), max_size=20), st.integers(1, 8))
def test_the_fullest_direction_of_a_link_is_its_load_and_nothing_unknown_counts(
    links: list[tuple[int | None, float | None, float | None]], most: int
) -> None:
    wall = province(*(bandwidth for bandwidth, _, _ in links))
    for number, (_, down, up) in enumerate(links):
        wall.board.sample(LinkSample(LinkId(f"l{number}"), AT, down, up, asked=1))
    inventory = wall.board.inventory
    loads = loads_of(inventory, members_of(inventory), wall.board.samples, most)[plain.NETWORK]
    measured = [
        (width, [r for r in (down, up) if r is not None]) for width, down, up in links if (down, up) != (None, None)
    ]
    shares = sorted((max(rates) / width for width, rates in measured if width), reverse=True)
    assert [busy.share for busy in loads.busiest] == shares[:most]
    assert (loads.measured, loads.without) == (len(measured), len(measured) - len(shares))


@pytest.mark.anyio
async def test_the_front_page_shows_each_direction_with_its_share_of_the_bandwidth() -> None:
    wall = province(100_000_000, 1_000_000_000, None)
    assert "还没有负载数据" in (await page(wall)).said
    for number, rate in enumerate((95e6, 1e6, 5e6)):
        wall.board.sample(LinkSample(LinkId(f"l{number}"), AT, rate, None if number else 2e6))
    said = (await page(wall)).said
    assert "l0 专线 100 Mbit/s 95% 95 Mbit/s 2% 2 Mbit/s l1 专线 1 Gbit/s 0.1% 1 Mbit/s –" in said
    assert "共 3 条链路有数据。 另有 1 条有数据但未登记带宽。" in said


@pytest.mark.anyio
async def test_a_link_has_charts_of_the_days_that_are_asked_for() -> None:
    wall = province(100_000_000)
    samples = tuple(LinkSample(LinkId("l0"), AT - n * SLOT, 20e6, 5e6, 0, 0, 10, 9, 0.01) for n in range(40, 0, -1))
    book = Book(samples=samples)
    shown = await page(wall, "links/l0", records=book)
    assert shown.elements.count("figure") == 4
    assert "流量" in shown.said
    assert {"?days=7", "?days=30"} <= set(shown.links())
    week = await page(wall, "links/l0?days=7&lang=en", records=book)
    assert week.elements.count("figure") == 4
    assert "?days=1&lang=en" in week.links()
    assert not [name for name, _ in week.attributes if name == "style"]
    assert "还没有负载数据" in (await page(wall, "links/l0")).said
    assert "The record of events cannot be read" in (await page(wall, "links/l0?lang=en", records=Book(None))).said
