"""One unit, device or link: what is believed and why, what is above it, what belongs to it, what happened to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.ports import port_of
from netmon.model.belief import Standing, State
from netmon.model.interfaces import InterfaceCounters, InterfaceIdentity, InterfaceStatus, PortMoves, StoredInterface
from netmon.model.names import DeviceId, DivisionCode, LinkId, ServiceId, SubjectKind, UnitId
from netmon.model.observation import Failure, FailureKind, ProbeName, System
from netmon.model.plant import Redundancy, Service
from netmon.model.register import Contact, Division, Level
from netmon.watch.board import ProbeView
from netmon.web.pages.device import interfaces_of
from netmon.web.pages.render import scaled
from tests.exporters import plain
from tests.watch.plant import tree
from tests.watch.world import World
from tests.web.pages.browsing import Book, event, outage, page

UNIT, DEVICE, LINK = SubjectKind.UNIT, SubjectKind.DEVICE, SubjectKind.LINK


@pytest.mark.anyio
async def test_a_device_behind_a_fault_names_its_root_its_probes_and_all_that_is_above_it() -> None:
    world = World(tree({"core": "", "pe": "core", "ce": "pe"}))
    world.run(60.0)
    world.box("pe").hung = True
    world.run(60.0)
    shown = await page(world.watch.board, "devices/ce", explain=world.watch.explain, clock=world.clock)
    for words in ("上游中断 已", "根因在上游：设备 pe", "根因 设备 pe", "上游（4），由近及远 状态 对象 持续"):
        assert words in shown.said, words
    assert "上游中断 链路 pe-ce" in shown.said
    assert "正常 设备 core" in shown.said
    assert "ICMP 无" in shown.said
    assert "无应答 0 of 3 pings answered" in shown.said
    above = await page(world.watch.board, "devices/pe", explain=world.watch.explain, clock=world.clock)
    assert "影响 2 个单位 县级 2 1 台设备" in above.said
    assert "units?network=intranet&root=device%3Ape%40intranet" in " ".join(above.links())


@pytest.mark.anyio
async def test_while_in_doubt_a_device_tells_what_is_being_asked() -> None:
    world = World(tree({"core": "", "ce": "core"}))
    world.run(60.0)
    world.box("core").hung = True
    said = ""
    for _ in range(400):
        world.run(0.1)
        if world.watch.explain(plain.subject(DEVICE, "ce", "intranet")).waiting_for:
            said = (await page(world.watch.board, "devices/ce", explain=world.watch.explain, clock=world.clock)).said
            break
    assert "等待核实上游设备： core" in said


@pytest.mark.anyio
async def test_a_unit_shows_where_it_is_whom_to_ring_and_what_it_has() -> None:
    wall = outage("长沙核心")
    province, city = DivisionCode("430000"), DivisionCode("430100")
    divisions = {
        province: Division(province, "湖南省", Level.PROVINCE),
        city: Division(city, "长沙市", Level.PREFECTURE, province),
    }
    link = plain.link("l", ("root", "p"), ("behind", "p"), carrier="电信", circuit="HN-1", hotline="10000")
    unit = plain.unit("u1", division=city, contacts=(Contact("张三", "0731-1", "301", "网管"),))
    portal = Service(ServiceId("portal"), "门户", plain.NETWORK, UnitId("u1"), "https://example.org/", "Portal")
    inventory = plain.inventory([plain.device("root", name="长沙核心"), plain.device("behind", "u2")], [link], [unit])
    wall.show(replace(inventory, divisions=divisions, services={portal.id: portal}))
    said = (await page(wall, "units/u1")).said
    for words in (
        "湖南省 · 长沙市",
        "张三 网管 0731-1 301",
        "设备 1 中断 长沙核心 root",
        "门户 portal",
        "应接入网络 政务外网",
    ):
        assert words in said, words
    english = (await page(wall, "units/u1?lang=en")).said
    assert "Portal portal" in english
    far = (await page(wall, "units/u1")).said
    assert "电路编号 HN-1 · 10000" in far


@pytest.mark.anyio
async def test_a_link_shows_its_ends_its_circuit_and_its_companions() -> None:
    wall = plain.Wall()
    links = [
        plain.link(f"l{n}", (f"hub{n}", "10GE1"), ("ce", f"up{n}"), bandwidth_bps=100_000_000, hotline="10000")
        for n in range(2)
    ]
    links[0] = replace(links[0], redundancy=Redundancy.ALL)
    wall.show(plain.inventory([plain.device("ce")], links, [plain.unit("u1")]))
    wall.believe(plain.subject(LINK, "l0"), Standing(State.UP))
    said = (await page(wall, "links/l0")).said
    for words in (
        "上端 hub0 10GE1 下端 ce 路由器 up0",
        "带宽 100 Mbit/s",
        "10000",
        "各条都需要",
        "同一下端的其他链路 1",
    ):
        assert words in said, words


def columns(size: int) -> st.SearchStrategy[tuple[int | None, ...]]:
    return st.lists(st.one_of(st.none(), st.integers(0, 2**64 - 1)), min_size=size, max_size=size).map(tuple)


@given(st.data())
def test_interfaces_are_joined_by_their_index_whatever_each_table_holds(data: st.DataObject) -> None:
    def index() -> tuple[int, ...]:
        return tuple(data.draw(st.lists(st.integers(1, 12), unique=True, max_size=8)))

    named, stated, counted = index(), index(), index()
    blank = (None,) * len(named)
    names = tuple(f"ge{number}" for number in named)
    identity = InterfaceIdentity(named, names, blank, blank, blank, blank, blank, blank, blank)
    oper = data.draw(st.lists(st.one_of(st.none(), st.integers(1, 7)), min_size=len(stated), max_size=len(stated)))
    status = InterfaceStatus(stated, (1,) * len(stated), tuple(oper))
    octets, errors = data.draw(columns(len(counted))), data.draw(columns(len(counted)))
    counters = InterfaceCounters(counted, octets, octets, errors, errors, errors, errors, (64,) * len(counted))
    found = {port.index: port for port in interfaces_of(identity, status, counters, {"ge3": LinkId("line")})}
    assert list(found) == sorted({*named, *stated, *counted})
    for number, port in found.items():
        assert port.name == (f"ge{number}" if number in named else None)
        assert port.port == (port_of(1, oper[stated.index(number)]) if number in stated else None)
        assert port.in_octets == (octets[counted.index(number)] if number in counted else None)
        error = errors[counted.index(number)] if number in counted else None
        assert port.errors == (None if error is None else 2 * error)
        assert (port.link == "line") == (number == 3 and number in named)


def told(wall: plain.Wall, size: int) -> None:
    """Let the device `d` tell of itself and of so many interfaces, the second of them shut."""
    view = wall.seen("d")
    plain.see_all(view, plain.identity(*(f"ge{number}" for number in range(size))))
    view.system = plain.shown(System("Huawei VRP", "1.3", 1, "noc", "cs-core-1", "2 号楼"))
    view.status = plain.shown(
        InterfaceStatus(tuple(range(1, size + 1)), (1, 2) + (1,) * (size - 2), (1, 2, *[1] * (size - 2)))
    )
    view.probes[ProbeName.SNMP] = ProbeView(
        1000.0, 0.042, False, plain.shown(Failure(FailureKind.TIMEOUT, "no reply in 1.8 s"))
    )


@pytest.mark.anyio
async def test_a_device_tells_what_it_is_and_shows_its_interfaces_page_by_page() -> None:
    wall = plain.Wall()
    wall.show(plain.inventory([plain.device("d")]))
    wall.up("d")
    told(wall, 500)
    first = await page(wall, "devices/d?lang=en")
    for words in ("sysName cs-core-1", "sysDescr Huawei VRP", "sysLocation 2 号楼", "Uptime 20 min", "Interfaces 500"):
        assert words in first.said, words
    assert "2 ge1 admin-down 1 Gbit/s 123 GB 123 GB 0 0" in first.said
    assert ("class", "shut") in first.attributes
    assert "page 1 of 10" in first.said
    assert "ge49" in first.text
    assert "ge50" not in first.text
    assert "?ports=2&lang=en" in first.links()
    assert "ge499" in (await page(wall, "devices/d?ports=10")).text
    assert "last failure of SNMP: no answer" in first.said


@pytest.mark.anyio
async def test_a_device_that_tells_nothing_now_shows_what_was_recorded_and_what_is_gone() -> None:
    wall = plain.Wall()
    wall.show(plain.inventory([plain.device("d")]))
    wall.up("d")

    def port(index: int, gone: float | None) -> StoredInterface:
        name = f"ge{index}"
        return StoredInterface(
            index, DeviceId("d"), index, name, name, "", 6, 10**9, None, plain.NOON, plain.NOON, gone
        )

    said = (await page(wall, "devices/d?lang=en", records=Book(ports=(port(1, None), port(2, plain.NOON))))).said
    assert "Interfaces have not been read lately; these are as last recorded." in said
    assert "1 ge1 – 1 Gbit/s – – – –" in said
    assert "Interfaces it no longer has (1)" in said
    assert "2 ge2" in said[said.index("no longer has") :]
    assert (
        "The record of events cannot be read just now"
        in (await page(wall, "devices/d?lang=en", records=Book(None))).said
    )
    assert "No interfaces are on record." in (await page(wall, "devices/d?lang=en")).said


@pytest.mark.anyio
async def test_a_timeline_has_what_happened_to_it_and_to_what_is_its_own() -> None:
    wall = outage()
    wall.show(
        plain.inventory(
            wall.board.inventory.devices.values(),
            [plain.link("l", ("root", "p"), ("behind", "p"))],
            wall.board.inventory.units.values(),
        )
    )
    about = [
        plain.subject(UNIT, "u1"),
        plain.subject(DEVICE, "root"),
        plain.subject(LINK, "l"),
        plain.subject(DEVICE, "behind"),
    ]
    book = Book([event(number, subject, Standing(), Standing(State.UP)) for number, subject in enumerate(about, 1)])

    async def timeline(path: str) -> list[str]:
        said = (await page(wall, path, records=book)).said
        return [
            name
            for name in ("单位 u1 局", "设备 dev", "链路 l 专线", "设备 behind")
            if name in said[said.index("事件记录") :]
        ]

    assert await timeline("units/u1") == ["单位 u1 局", "设备 dev", "链路 l 专线"]
    assert await timeline("devices/root") == ["设备 dev", "链路 l 专线"]
    assert await timeline("links/l") == ["设备 dev", "链路 l 专线", "设备 behind"]


@pytest.mark.anyio
async def test_what_is_invented_says_so_on_its_own_page() -> None:
    wall = plain.Wall()
    wall.show(plain.inventory([plain.device("d", sample=True), plain.device("e")], units=[plain.unit("u1")]))
    assert "示例数据：不得作为正式统计。" in (await page(wall, "devices/d")).text
    assert "示例数据" not in (await page(wall, "devices/e")).said


@pytest.mark.parametrize(
    ("value", "words"),
    [(None, "–"), (0, "0 B"), (999, "999 B"), (1000, "1 kB"), (123_456_789, "123 MB"), (1.25e13, "12.5 TB")],
)
def test_amounts_have_three_digits(value: float | None, words: str) -> None:
    assert scaled(value, "B") == words


@pytest.mark.anyio
async def test_a_link_whose_port_carries_more_than_its_speed_says_so() -> None:
    world = World(tree({"core": "", "ce": "core"}))
    world.traffic = lambda _, at: (int(at * 10**9), 0)  # 8 Gbit/s on a port of 1 Gbit/s
    world.run(600.0)
    shown = await page(world.watch.board, "links/core-ce", explain=world.watch.explain, clock=world.clock)
    assert "实际流量超过设备自报的端口速率" in shown.said
    assert all(slot.in_bps is None for slot in world.books.slots)


def test_a_speed_that_cannot_be_true_is_marked_and_not_shown() -> None:
    identity = plain.identity("ge1", "ge2", speed_bps=((2**32 - 1) * 10**6, 10**9))
    odd, fine = interfaces_of(identity, None, None, {})
    assert (odd.speed_bps, odd.odd_speed) == (None, True)
    assert (fine.speed_bps, fine.odd_speed) == (10**9, False)


@pytest.mark.anyio
async def test_a_device_tells_how_its_ports_last_changed() -> None:
    world = World(tree({"core": "", "ce": "core"}))
    world.run(60.0)
    book = Book(moves=PortMoves(1_790_000_000.0, moved=3, renamed=0, new=1, gone=0, why="moved.restart"))
    shown = await page(world.watch.board, "devices/ce", records=book, explain=world.watch.explain, clock=world.clock)
    assert "有变动（设备重启之后）：3 个换了编号、新增 1 个" in shown.said


@pytest.mark.anyio
async def test_a_link_that_flaps_says_since_when_how_often_and_until_when() -> None:
    world = World(tree({"core": "", "pe": "core", "ce": ["core", "pe"]}))
    world.run(60.0)
    for _ in range(8):
        world.dark ^= {"pe-ce"}
        world.run(60.0)
    world.run(60.0)
    shown = await page(world.watch.board, "links/pe-ce", explain=world.watch.explain, clock=world.clock)
    assert "正常 反复通断" in shown.said
    assert "最近 20 分钟内变化 8 次。 不再变化则于 " in shown.said
    calm = await page(world.watch.board, "links/core-pe", explain=world.watch.explain, clock=world.clock)
    assert "反复通断" not in calm.said.replace("原因", "")
