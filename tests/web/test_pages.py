"""The front page and the health checks."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest
from fastapi import APIRouter

from netmon.model.belief import Reason, Standing, State, Truth
from netmon.model.names import SubjectKind
from netmon.model.observation import ProbeName
from netmon.model.probing import IcmpUse, Probing
from netmon.model.register import Contact
from netmon.watch.board import ProbeView, WatchStats
from netmon.web.health import STALLED_SECONDS, health_router, readiness
from netmon.web.pages import FrontPage
from netmon.web.pages.language import wanted_language
from netmon.wires.icmp import Mode, Way
from netmon.words import Language
from tests.exporters import plain
from tests.watch.plant import device, inventory, tree
from tests.watch.world import World
from tests.web.serving import get, serving

RAW = Mode(Way.RAW, Reason.of("icmp.raw", unprivileged="EACCES"), ipv4=True, ipv6=True)


@dataclass
class Page(HTMLParser):
    """What a browser would make of a page: its text, its elements, its attributes."""

    text: list[str] = field(default_factory=list)
    elements: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str | None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.text.append(data.strip())


async def page(wall: plain.Wall, path: str = "", *, degraded: bool = False, mode: Mode = RAW, accept: str = "") -> Page:
    front = FrontPage(plain.StillClock(), wall.board, lambda: mode, lambda: degraded, "0.1.0")
    async with serving(router=front.router()) as server:
        answer = await get(server, path, headers={"Accept-Language": accept} if accept else None)
    assert answer.status_code == 200
    made = Page()
    made.feed(answer.text)
    made.close()
    return made


def outage(name: str = "dev") -> plain.Wall:
    """A device is down; a unit and a device behind it are cut off."""
    wall = plain.Wall()
    contact = Contact("张三", "0731-12345678", "3 楼 301")
    devices = [plain.device("root", name=name), plain.device("behind")]
    wall.show(plain.inventory(devices, units=[plain.unit("u1", contacts=(contact,)), plain.unit("u2")]))
    root = plain.subject(SubjectKind.DEVICE, "root")
    wall.believe(root, Standing(State.DOWN, reachable=Truth.NO, root=root), plain.NOON - 3 * 3600 - 300)
    wall.believe(plain.subject(SubjectKind.DEVICE, "behind"), Standing(State.UNREACHABLE, root=root))
    wall.believe(plain.subject(SubjectKind.UNIT, "u2"), Standing(State.UNREACHABLE, reachable=Truth.NO, root=root))
    return wall


@pytest.mark.anyio
async def test_the_page_names_the_root_since_when_whom_it_takes_with_it_and_whom_to_ring() -> None:
    text = " ".join((await page(outage("长沙核心"))).text)
    for words in (
        "政务外网",
        "设备 长沙核心 root",
        "2026-09-21 19:08",
        "3 小时 5 分",
        "1 个单位、1 台设备",
        "0731-12345678",
        "3 楼 301",
    ):
        assert words in text, words


@pytest.mark.anyio
async def test_counts_add_up_and_what_is_not_believed_is_unknown() -> None:
    text = (await page(outage(), "?lang=en")).text
    at = text.index("units")
    assert text[at : at + 6] == ["units", "2", "0", "0", "1", "1"]  # total, up, down, unreachable, unknown
    at = text.index("devices")
    assert text[at : at + 6] == ["devices", "2", "0", "1", "1", "0"]
    assert "State unknown: 1. No data does not mean all is well." in text


@pytest.mark.anyio
async def test_no_fault_is_said_together_with_what_is_unknown() -> None:
    wall = plain.Wall()
    wall.show(plain.inventory([plain.device("d")]))
    text = " ".join((await page(wall, "?lang=en")).text)
    assert "There is no confirmed fault now." in text
    assert "State unknown: 1." in text


OFF = Mode(Way.OFF, Reason.of("icmp.off", unprivileged="EACCES", raw="EPERM"))
NO_IPV6 = Mode(Way.RAW, RAW.reason, ipv4=True, ipv6=False, missing=Reason.of("icmp.no_ipv6", error="EAFNOSUPPORT"))


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("mode", "words", "warned"),
    [
        (RAW, "ICMP：使用原始套接字", False),
        (OFF, "ICMP：不可用", True),
        (NO_IPV6, "ICMP：本机无法使用 IPv6", True),
    ],
)
async def test_how_pings_are_sent_is_a_note_at_the_foot_and_a_warning_at_the_top_where_they_are_not(
    mode: Mode, words: str, warned: bool
) -> None:
    shown = await page(outage(), mode=mode)
    (said,) = [place for place, text in enumerate(shown.text) if text.startswith(words)]
    assert (said < shown.text.index("政务外网")) == warned
    assert (("class", "warning") in shown.attributes) == warned


@pytest.mark.anyio
async def test_a_failing_store_is_said_first() -> None:
    shown = await page(outage(), "?lang=en", degraded=True)
    assert ("role", "alert") in shown.attributes
    assert "The database cannot be written" in " ".join(shown.text)


@pytest.mark.anyio
async def test_before_an_inventory_is_loaded_the_page_says_so() -> None:
    assert "No inventory is in force yet, so there is nothing to show." in (await page(plain.Wall(), "?lang=en")).text


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}{% raw %}",
    "</bdi></td></table><iframe src='//evil'>",
    "javascript:alert(1)",
    "&lt;b&gt;",
]


@pytest.mark.anyio
@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_on_the_page_is_text(text: str) -> None:
    harmless, hostile = await page(outage()), await page(outage(text))
    assert hostile.elements == harmless.elements
    assert hostile.attributes == harmless.attributes
    assert text in hostile.text


@pytest.mark.anyio
async def test_the_page_loads_nothing_from_elsewhere_and_runs_nothing() -> None:
    shown = await page(outage())
    assert "script" not in shown.elements
    assert "style" not in [name for name, _ in shown.attributes]
    targets = [value or "" for name, value in shown.attributes if name in ("href", "src", "action")]
    assert targets
    assert not [target for target in targets if "//" in target]


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
    assert "Faults" in (await page(outage(), accept="en-GB,en")).text


def health(wall: plain.Wall, *, store_open: bool = True, tick_age: float | None = 0.5) -> APIRouter:
    return health_router(wall.board, lambda: store_open, lambda: tick_age)


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("age", "status", "word"), [(None, 200, "ok"), (0.5, 200, "ok"), (STALLED_SECONDS + 1, 503, "stalled")]
)
async def test_the_daemon_is_healthy_while_the_watch_ticks(age: float | None, status: int, word: str) -> None:
    async with serving(router=health(plain.Wall(), tick_age=age)) as server:
        answer = await get(server, "healthz")
    assert (answer.status_code, answer.json()) == (status, {"status": word, "tick_age_seconds": age})


@pytest.mark.anyio
async def test_it_is_ready_once_store_inventory_and_first_visits_are_there() -> None:
    wall, store_open = plain.Wall(), False
    async with serving(router=health_router(wall.board, lambda: store_open, lambda: 0.1)) as server:

        async def reasons() -> tuple[int, list[str]]:
            answer = await get(server, "readyz")
            return answer.status_code, [reason["code"] for reason in answer.json()["reasons"]]

        assert await reasons() == (503, ["web.store_closed", "web.no_inventory"])
        store_open = True
        wall.show(plain.inventory([plain.device("d")]))
        wall.seen("d").probes[ProbeName.ICMP] = ProbeView()  # as `watch` has it before anything was asked
        answer = (await get(server, "readyz")).json()
        assert answer["reasons"] == [
            {
                "code": "web.no_visit_yet",
                "zh": "尚未轮询到任何设备（共 1 台）",
                "en": "no device has been visited yet (there are 1)",
            }
        ]
        wall.board.stats = WatchStats(observations=1)
        assert await reasons() == (200, [])


def test_it_is_not_ready_before_the_first_visit_has_come_back() -> None:
    world = World(tree({"core": "", "ce": "core"}))
    assert [reason.code for reason in readiness(world.watch.board, store_open=True)] == ["web.no_visit_yet"]
    world.run(31.0)
    assert readiness(world.watch.board, store_open=True) == ()


@pytest.mark.parametrize("devices", [0, 1])
def test_a_plant_with_nothing_to_ask_is_ready(devices: int) -> None:
    silent = device("ce", Probing(icmp=IcmpUse.OFF), snmp=False)
    world = World(inventory([silent] * devices, units=["bureau"]))
    assert readiness(world.watch.board, store_open=True) == ()
