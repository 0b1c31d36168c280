"""`/topology` and the neighbours of a device, in both languages, with hostile text."""

from __future__ import annotations

import pytest

from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours, PortName
from tests.exporters import plain
from tests.web.pages.browsing import page

LLDP = frozenset({NeighbourProtocol.LLDP})


def sees(port: str, who: str, far: str, **more: object) -> Neighbour:
    return Neighbour(NeighbourProtocol.LLDP, PortName(port), PortName(far), name=who, interface=port, **more)  # type: ignore[arg-type]  # a test's own


def wall() -> plain.Wall:
    made = plain.Wall()
    devices = [plain.device(name) for name in ("a", "b", "c")]
    links = [plain.link("a-b", ("a", "ge0"), ("b", "ge0")), plain.link("a-c", ("a", "ge1"), ("c", "ge1"))]
    made.show(plain.inventory(devices, links))
    stranger = sees("ge2", "<script>alert(1)</script>", "eth0", addresses=("192.0.2.9",), chassis="00:11:22:33:44:55")
    rows = {"a": [sees("ge0", "b", "ge0"), sees("ge1", "c", "ge0"), stranger], "b": [sees("ge0", "a", "ge0")]}
    for name in "abc":
        made.up(name)
        plain.see_all(made.seen(name), plain.identity("ge0", "ge1", "ge2"))
        seen = tuple(rows.get(name, [sees("ge0", "a", "ge1")]))
        made.seen(name).neighbours = plain.shown(Neighbours(seen, None, name, LLDP))
    return made


@pytest.mark.anyio
async def test_what_differs_is_shown_with_what_is_declared_and_what_is_seen() -> None:
    shown = await page(wall(), "topology")
    for words in (
        "与台账一致的链路：1 条",
        "与台账不一致 1",
        "两端设备对，端口不对",
        "台账未登记 0 没有",
        "不认识的邻居 1",
        "192.0.2.9",
        "<script>alert(1)</script>",
    ):
        assert words in shown.said, words
    assert "./links/a-c" in shown.links()
    english = await page(wall(), "topology", accept="en")
    assert "otherwise than declared 1" in english.said
    assert "the right devices, at other ports" in english.said


@pytest.mark.anyio
async def test_a_device_shows_its_neighbours_and_one_that_tells_none_says_so() -> None:
    shown = await page(wall(), "devices/a")
    assert "邻居 3" in shown.said
    assert "ge2 <script>alert(1)</script> eth0 192.0.2.9 LLDP" in shown.said
    made = wall()
    made.seen("b").neighbours = None
    assert "没有 LLDP 或 CDP 信息" in (await page(made, "devices/b")).said
    made.seen("b").neighbours = plain.shown(Neighbours((), None, "b", LLDP))
    assert "没有看到邻居" in (await page(made, "devices/b")).said


@pytest.mark.anyio
async def test_before_an_inventory_is_loaded_there_is_nothing_to_compare() -> None:
    assert (await page(plain.Wall(), "topology")).status == 503
