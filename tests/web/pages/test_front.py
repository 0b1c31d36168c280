"""The front page: who is online, what is wrong, what it takes along, and what happened last."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.model.belief import Belief, Flag, Reason, Standing, State, Truth
from netmon.model.exposure import Exposure
from netmon.model.names import ReceiverId, ServiceId, Subject, SubjectKind, UnitId
from netmon.model.notify_stats import ReceiverStats
from netmon.model.plant import Service
from netmon.model.register import Division, Level
from netmon.web.language import wanted_language
from netmon.web.pages.condition import Condition, share
from netmon.web.pages.front import fronts_of
from netmon.web.pages.groups import members_of
from netmon.wires.icmp import Mode, Way
from netmon.words import Language
from tests.exporters import plain
from tests.judge.test_assuring import assurance
from tests.web.pages.browsing import RAW, Book, event, outage, page

UP = Standing(State.UP, reachable=Truth.YES)
GUOQING = assurance()
DEVICE, LINK, UNIT = SubjectKind.DEVICE, SubjectKind.LINK, SubjectKind.UNIT


def test_a_share_is_rounded_down() -> None:
    assert [share(8996, 10_000), share(46, 136), share(1, 1), share(0, 7)] == ["89.9%", "33.8%", "100.0%", "0.0%"]


@pytest.mark.anyio
async def test_the_page_names_the_root_since_when_what_it_takes_along_and_whom_to_ring() -> None:
    said = (await page(outage("长沙核心"))).said
    for words in ("政务外网", "中断 设备 长沙核心 root", "3 小时 5 分", "2026-09-21 19:08", "1 个单位 县级 1"):
        assert words in said, words
    for words in ("1 台设备", "0731-12345678", "3 楼 301", "在线单位 0 /2"):
        assert words in said, words


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("exposure", "words"),
    [
        (Exposure(1000, 799), None),
        (Exposure(1000, 800), "指标序列已接近预算：800 条，预算 1000 条"),
        (Exposure(1000, 990, interfaces=70), "未发布端口序列约 70 条"),
    ],
)
async def test_it_is_told_when_metrics_come_near_their_budget(exposure: Exposure, words: str | None) -> None:
    said = (await page(outage(), exposure=lambda: exposure)).said
    assert words in said if words is not None else "指标序列" not in said


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("zh", "接收方 group 从 2026-09-21 22:13 起没有送达，3 条待发：connection refused"),
        (
            "en",
            "The receiver group has not been reached since 2026-09-21 22:13, messages waiting: 3 (connection refused)",
        ),
    ],
)
async def test_a_receiver_that_is_not_reached_is_told_of_and_no_other(lang: str, words: str) -> None:
    dead = ReceiverStats(ReceiverId("group"), waiting=3, failed=9, failing_since=plain.NOON, error="connection refused")
    told = (ReceiverStats(ReceiverId("mail"), sent=2, refused=1, failed=1), dead)
    said = (await page(outage(), f"?lang={lang}", receivers=lambda: told)).said
    assert words in said
    assert "mail" not in said


@pytest.mark.anyio
async def test_what_nobody_believes_anything_of_is_unknown() -> None:
    said = (await page(outage(), "?lang=en")).said
    assert "unreachable 1 unknown 1" in said
    assert "0 /2 0.0% 50.0% if all unknown ones are up" in said


CONDITIONS = {
    Condition.UP: ("reason.answers", State.UP, 1.0),
    Condition.DOWN: ("reason.no_answer", State.DOWN, 1.0),
    Condition.UNREACHABLE: ("reason.upstream_down", State.UNREACHABLE, 1.0),
    Condition.STALE: ("reason.stale", State.UNKNOWN, 1.0),
    Condition.UNKNOWN: ("reason.never_asked", State.UNKNOWN, None),
}


def believe(wall: plain.Wall, about: Subject, condition: Condition) -> None:
    code, state, heard = CONDITIONS[condition]
    wall.board._beliefs[about] = Belief(about, Standing(state), plain.NOON, Reason(code), heard)


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(Level)),
            st.sampled_from(["甲", "乙", "丙"]),
            st.sampled_from([*Condition, None]),
            st.booleans(),
        ),
        max_size=40,
    )
)
def test_every_unit_that_should_be_connected_is_counted_once_in_each_breakdown(
    units: list[tuple[Level, str, Condition | None, bool]],
) -> None:
    wall = plain.Wall()
    declared = [
        plain.unit(f"u{number}", level=level, kind=kind, networks=(plain.NETWORK,) if member else ())
        for number, (level, kind, _, member) in enumerate(units)
    ]
    wall.show(plain.inventory(units=declared))
    for unit, (_, _, condition, _) in zip(declared, units, strict=True):
        if condition is not None:
            believe(wall, plain.subject(UNIT, unit.id), condition)
    (front,) = fronts_of(wall.board.inventory, members_of(wall.board.inventory), wall.board.beliefs)
    members = [condition or Condition.UNKNOWN for _, _, condition, member in units if member]
    assert front.online.total == len(members)
    assert front.online.by == {each: members.count(each) for each in Condition}
    for rows in (front.levels, front.kinds):
        assert all(count.total for _, count in rows)
        assert {each: sum(count.by[each] for _, count in rows) for each in Condition} == front.online.by


def test_a_unit_is_stale_where_the_path_that_decides_is() -> None:
    wall = plain.Wall()
    wall.show(plain.inventory([plain.device("ce")], units=[plain.unit("u1")]))
    device, unit = plain.subject(DEVICE, "ce"), plain.subject(UNIT, "u1")
    believe(wall, device, Condition.STALE)
    why = Reason.of("reason.path_unknown", path=device, root="")
    wall.board._beliefs[unit] = Belief(unit, Standing(), plain.NOON, why)
    (front,) = fronts_of(wall.board.inventory, members_of(wall.board.inventory), wall.board.beliefs)
    assert (front.online.by[Condition.STALE], front.devices.by[Condition.STALE]) == (1, 1)


@pytest.mark.anyio
async def test_a_level_without_any_unit_says_that_nobody_declared_it() -> None:
    wall = plain.Wall()
    division = Division(plain.unit("x").division, "长沙市", Level.PREFECTURE)
    wall.show(replace(plain.inventory(units=[plain.unit("u1")]), divisions={division.code: division}))
    said = (await page(wall)).said
    assert "市级 未建应接入清单 县级 0 /1" in said
    assert "0 /0" not in said
    wall.show(plain.inventory())
    empty = (await page(wall)).said
    assert "在线单位 未建应接入清单" in empty
    assert "0 /0" not in empty


def test_roots_are_in_the_order_of_what_they_take_along_and_orders_are_no_faults() -> None:
    wall = plain.Wall()
    links = [plain.link(f"l{n}", ("hub", f"p{n}"), (f"ce{n}", "up")) for n in range(4)]
    units = [plain.unit(f"u{n}") for n in range(9)]
    inventory = plain.inventory([plain.device("hub")], links, units)
    portal = Service(ServiceId("portal"), "门户", plain.NETWORK, UnitId("u8"), "http://127.0.0.1/")
    wall.show(replace(inventory, services={portal.id: portal}))
    roots = [plain.subject(LINK, f"l{n}") for n in range(4)]
    for number, (root, since) in enumerate(zip(roots, (10.0, 20.0, 30.0, 40.0), strict=True)):
        flags, own = (frozenset({Flag.ADMIN_DOWN}), None) if number == 3 else (frozenset[Flag](), root)
        wall.believe(root, Standing(State.DOWN, flags=flags, root=own), since)
    for unit, link in enumerate([0, 1, 2, 2, 3, 3, 3]):
        wall.believe(plain.subject(UNIT, f"u{unit}"), Standing(State.UNREACHABLE, root=roots[link]))
    wall.believe(plain.subject(UNIT, "u8"), Standing(State.UNREACHABLE, root=roots[0]))
    (front,) = fronts_of(wall.board.inventory, members_of(wall.board.inventory), wall.board.beliefs)
    found = [(root.belief.subject.id, root.taken.units.total(), root.taken.services) for root in front.faults]
    assert found == [("l2", 2, 0), ("l0", 2, 1), ("l1", 1, 0)]  # of two alike the newer one first
    assert [(root.belief.subject.id, root.taken.units.total()) for root in front.orders] == [("l3", 3)]


@pytest.mark.anyio
async def test_what_stands_on_its_last_leg_is_said_while_it_stands() -> None:
    wall = plain.Wall()
    links = [plain.link(f"l{n}", (f"hub{n}", "p"), ("ce", f"up{n}")) for n in range(2)]
    wall.show(plain.inventory([plain.device("ce")], links, [plain.unit("u1")]))
    broken, ce = plain.subject(LINK, "l0"), wall.up("ce")
    wall.believe(plain.subject(LINK, "l1"), UP)
    wall.believe(broken, Standing(State.DOWN, root=broken))
    assert (
        "冗余缺失 1 仍正常 剩余链路 缺失的链路 设备 ce 路由器 ce 1 /2 仅剩一条 中断 l0 专线" in (await page(wall)).said
    )
    wall.believe(ce, Standing(State.DOWN, root=ce))
    assert "仅剩一条" not in (await page(wall)).said


@pytest.mark.anyio
async def test_invented_units_are_told_as_such() -> None:
    wall = plain.Wall()
    wall.show(plain.inventory(units=[plain.unit("u1", sample=True), plain.unit("u2")]))
    assert "示例数据：此处有 1 个示例单位，数字不得作为正式统计。" in (await page(wall)).text
    assert "示例数据" not in (await page(outage())).said


@pytest.mark.anyio
async def test_events_are_told_by_name_and_those_of_what_is_gone_by_id() -> None:
    gone = plain.subject(DEVICE, "scrapped")
    root = plain.subject(DEVICE, "root")
    book = Book([event(1, gone, Standing(), UP), event(2, root, UP, Standing(State.DOWN, root=root))])
    shown = await page(outage("长沙核心"), records=book)
    assert "设备 长沙核心 root 正常 → 中断" in shown.said
    assert "设备 scrapped 未知 → 正常" in shown.said
    assert not [target for target in shown.links() if "scrapped" in target]


@pytest.mark.anyio
async def test_without_its_records_the_page_shows_all_the_rest() -> None:
    said = (await page(outage(), "?lang=en", records=Book(None))).said
    assert "The record of events cannot be read just now" in said
    assert "0 /2" in said


@pytest.mark.anyio
async def test_no_fault_is_said_together_with_what_is_unknown() -> None:
    wall = plain.Wall()
    wall.show(plain.inventory([plain.device("d")], units=[plain.unit("u")]))
    said = (await page(wall, "?lang=en")).said
    assert "There is no confirmed fault now. Units whose state is unknown or stale: 1." in said


OFF = Mode(Way.OFF, Reason.of("icmp.off", unprivileged="EACCES", raw="EPERM"))
WANTED_OFF = Mode(Way.OFF, Reason("icmp.switched_off"))
NO_IPV6 = Mode(Way.RAW, RAW.reason, ipv4=True, ipv6=False, missing=Reason.of("icmp.no_ipv6", error="EAFNOSUPPORT"))


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("mode", "words", "warned"),
    [
        (RAW, "ICMP：使用原始套接字", False),
        (WANTED_OFF, "ICMP：", False),
        (OFF, "ICMP：不可用", True),
        (NO_IPV6, "ICMP：本机无法使用 IPv6", True),
    ],
)
async def test_how_pings_are_sent_is_a_note_at_the_foot_and_a_warning_at_the_top_where_they_should_be_but_are_not(
    mode: Mode, words: str, warned: bool
) -> None:
    shown = await page(outage(), icmp_mode=lambda: mode)
    (said,) = [place for place, text in enumerate(shown.text) if text.startswith(words)]
    assert (said < shown.text.index("政务外网")) == warned
    assert (("class", "warning") in shown.attributes) == warned


@pytest.mark.anyio
async def test_a_failing_store_is_said_first() -> None:
    shown = await page(outage(), "?lang=en", degraded=lambda: True)
    assert ("role", "alert") in shown.attributes
    assert "The database cannot be written" in shown.said


@pytest.mark.anyio
@pytest.mark.parametrize(("language", "said"), [("zh", "监测点自 2026"), ("en", "This host has been isolated from")])
async def test_every_page_says_first_that_we_are_isolated_ourselves(language: str, said: str) -> None:
    wall = outage()
    for path in ("", "units", "devices", "links", "events"):
        assert said not in (await page(wall, f"{path}?lang={language}")).said, path
    wall.board.isolated = {plain.NETWORK: plain.NOON}
    for path in ("", "units", "devices", "links", "events"):
        shown = await page(wall, f"{path}?lang={language}")
        assert said in shown.said, path
        assert ("role", "alert") in shown.attributes


@pytest.mark.anyio
async def test_every_page_says_until_when_its_records_are_made_up() -> None:
    for path in ("", "units", "devices", "links", "events"):
        shown = await page(outage(), f"{path}?lang=en", sample_until=plain.NOON)
        assert "everything recorded before" in shown.said, path
        assert "made up" not in (await page(outage(), f"{path}?lang=en")).said, path


@pytest.mark.anyio
async def test_before_an_inventory_is_loaded_every_page_says_so() -> None:
    for path in ("", "units", "devices", "links", "events", "units/x"):
        shown = await page(plain.Wall(), f"{path}?lang=en")
        assert "No inventory is in force yet, so there is nothing to show." in shown.text, path


@pytest.mark.parametrize(
    ("query", "accept", "language"),
    [
        (None, "", Language.ZH),
        (None, "zh-CN,zh;q=0.9,en;q=0.8", Language.ZH),
        (None, "en-US,en;q=0.9", Language.EN),
        (None, "fr, en;q=0.5, zh;q=0.8", Language.ZH),
        (None, "fr", Language.ZH),
        (None, "en;q=0", Language.ZH),
        (None, "en;q=x, zh;q=0.1", Language.ZH),
        ("en", "zh-CN", Language.EN),
        ("zh", "en", Language.ZH),
        ("<script>", "en", Language.EN),
    ],
)
def test_the_language_is_the_readers(query: str | None, accept: str, language: Language) -> None:
    assert wanted_language(query, accept) is language


@pytest.mark.anyio
async def test_the_language_of_the_browser_is_spoken() -> None:
    shown = await page(outage(), accept="en-GB,en")
    assert "Root causes" in shown.said
    assert shown.headers["content-language"] == "en"


@pytest.mark.anyio
async def test_a_language_that_was_chosen_is_carried_along_by_every_link() -> None:
    shown = await page(outage(), "?lang=en")
    plainly = {"metrics", "readyz", "healthz", "./icon.svg"}
    carried = [target for target in shown.links() if target not in plainly and "style.css" not in target]
    assert len(carried) > 10
    assert [target for target in carried if "lang=en" not in target] == ["?lang=zh"]
    assert not [target for target in (await page(outage())).links() if "lang=" in target and target != "?lang=en"]


@pytest.mark.anyio
async def test_an_assurance_is_told_while_it_runs_and_not_before() -> None:
    wall = outage()
    board = wall.board
    begins = datetime.fromtimestamp(plain.NOON, ZoneInfo("Asia/Shanghai")).replace(tzinfo=None)
    later = replace(GUOQING, id="later", begins=begins + timedelta(hours=1), ends=begins + timedelta(hours=2))
    now = replace(GUOQING, network=plain.NETWORK, begins=begins, ends=begins + timedelta(hours=8))
    wall.show(replace(board.inventory, assurances={"now": now, "later": replace(later, network=plain.NETWORK)}))
    said = (await page(wall)).said
    assert said.count("进行中，到") == 1
    assert "重保“国庆保障”（guoqing）进行中" in said
