"""The wall as it is: a real browser before a real daemon that watches a real lab, while a link is cut and healed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from netmon.lab.control import ask
from netmon.model.belief import Event, State
from tests.app.running import Running, until
from tests.lab.given import ENVIRON, program, written
from tests.ports import free_port
from tests.web.browser.chromium import Chromium, Tab, mapping

pytestmark = pytest.mark.xdist_group("wall")  # one lab, one daemon and one browser serve all of these
INTERVAL = 5.0
"""Seconds between two visits of a device; long enough that a busy machine does not matter."""
CUT = "link hub-pref"
TAKEN = {"link:hub-pref", "device:pref", "device:ce-a", "device:ce-b"} | {
    "unit:pref-office", "unit:county-a", "unit:county-b"
}  # fmt: skip
PHONE = (390, 844)
REFRESH = 15.0


@dataclass
class Wall:
    """A lab, the daemon that watches it, and a browser."""

    daemon: Running
    control: Path
    browser: Chromium

    def tell(self, words: str) -> float:
        """Have the lab do something, and return when it was told to (UTC, epoch seconds)."""
        at = time.time()
        ask(self.control, words.split())
        return at

    def changed(self, since: float, states: dict[str, State]) -> dict[str, Event]:
        """Wait until each of these came into its state since then, and return the events."""

        def found() -> dict[str, Event]:
            events = sorted((event for event in self.daemon.events() if event.at >= since), key=lambda event: event.id)
            named = {f"{event.subject.kind}:{event.subject.id}": event for event in events}
            return {
                name: named[name]
                for name, state in states.items()
                if name in named and named[name].after.state is state
            }

        until(lambda: found().keys() == states.keys(), f"{states}")
        return found()


def slowly(text: str) -> str:
    """Ask as seldom as the test wants."""
    return text.replace("reachability: 1s", f"reachability: {INTERVAL:g}s").replace("counters: 2s", "counters: 10s")


@pytest.fixture(scope="module")
def wall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wall]:
    folder = tmp_path_factory.mktemp("wall")
    inventory = written(folder, free_port(), slowly)
    with (
        program(inventory, folder / "control", "--ports", "6"),
        Running(folder, environ=ENVIRON) as daemon,
        Chromium(folder) as browser,
    ):
        made = Wall(daemon, folder / "control", browser)
        until(lambda: set(daemon.states().values()) == {"up"}, "all is up")
        yield made


def shows(tab: Tab, browser: Chromium, holds: Callable[[], bool], what: str) -> None:
    """Wait until the page shows something, by itself."""
    end = time.monotonic() + 6 * REFRESH
    while not holds():
        assert time.monotonic() < end, f"{what}: {tab.text()}"
        browser.listen(0.25)


def test_a_cut_appears_within_two_intervals_with_its_root_and_counts_and_goes_again(wall: Wall) -> None:
    page = wall.daemon.page
    chinese, english = wall.browser.tab(page + "?lang=zh"), wall.browser.tab(page + "?lang=en")
    assert chinese.text(".big") == "4/4 100.0%"
    assert "当前没有已确认的故障。" in chinese.text(".faults")
    assert "There is no confirmed fault now." in english.text(".faults")

    cut = wall.tell(f"cut {CUT}")
    events = wall.changed(cut, dict.fromkeys(TAKEN, State.UNREACHABLE) | {"link:hub-pref": State.DOWN})
    late = {name: event.at - cut for name, event in events.items() if event.at - cut > 2 * INTERVAL}
    assert late == {}
    shows(chinese, wall.browser, lambda: chinese.text(".big").startswith("1/4"), "the wall shows the cut by itself")
    assert chinese.text(".big") == "1/4 25.0%"
    assert "上游中断 3" in " ".join(reversed(chinese.text(".tile.unreachable").split()))
    root = chinese.text(".roots tbody tr")
    assert root.startswith("紧急 中断")
    for words in ("中断 链路 hub-pref", "无人认领", "3 个单位", "市级 1", "县级 2", "3 台设备"):
        assert words in root, words
    english.again()
    assert "down link hub-pref" in english.text(".roots tbody tr")
    assert "units: 3" in english.text(".roots tbody tr")
    assert "up → down" in english.text(".events tbody tr")
    front = english.ask("location.href")
    loads = len(english.told("Page.loadEventFired"))
    english.ask("document.querySelector('.roots tbody th a').click()")
    shows(english, wall.browser, lambda: len(english.told("Page.loadEventFired")) > loads, "the page of the incident")
    assert english.text("h1").startswith("Critical outage")
    for words in ("link hub-pref", "not acknowledged", "units: 3", "opened"):
        assert words in english.text("main"), words
    english.go(str(front))

    healed = wall.tell(f"heal {CUT}")
    events = wall.changed(healed, dict.fromkeys(TAKEN, State.UP))
    late = {name: event.at - healed for name, event in events.items() if event.at - healed > 2 * INTERVAL}
    assert late == {}
    for tab, calm in ((chinese, "当前没有已确认的故障。"), (english, "There is no confirmed fault now.")):
        tab.again()
        assert tab.text(".big") == "4/4 100.0%"
        assert calm in tab.text(".faults")
    asked_only_here(wall, chinese, english)


PAGES = ["", "units", "devices", "links", "events", "hardware", "units/county-a", "devices/hub"]
PAGES += ["links/hub-pref", "units/nobody", "incidents", "incidents/nothing"]


def test_every_page_fits_a_phone_and_nothing_is_asked_of_another_host(wall: Wall) -> None:
    tab = wall.browser.tab(wall.daemon.page, width=PHONE[0], height=PHONE[1])
    for path in PAGES:
        for lang in ("zh", "en"):
            tab.go(f"{wall.daemon.page}{path}?lang={lang}")
            assert tab.ask("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), (path, lang)
            assert tab.ask("document.documentElement.lang") == {"zh": "zh-CN", "en": "en"}[lang]
    asked_only_here(wall, tab)


def test_a_form_narrows_a_list_down(wall: Wall) -> None:
    tab = wall.browser.tab(wall.daemon.page + "units?lang=en")
    assert tab.ask("document.querySelectorAll('.list tbody tr').length") == 4
    tab.ask("document.querySelector('select[name=level]').value = 'county'")
    loads = len(tab.told("Page.loadEventFired"))
    tab.ask("document.querySelector('form button').click()")
    shows(tab, wall.browser, lambda: len(tab.told("Page.loadEventFired")) > loads, "the form is answered")
    assert tab.ask("document.querySelectorAll('.list tbody tr').length") == 2
    assert tab.ask("document.querySelector('select[name=level]').value") == "county"
    assert tab.ask("document.documentElement.lang") == "en"
    asked_only_here(wall, tab)


def test_the_dark_page_is_dark(wall: Wall) -> None:
    light, dark = (wall.browser.tab(wall.daemon.page, dark=dark) for dark in (False, True))
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    assert (light.ask(ground), dark.ask(ground)) == ("rgb(255, 255, 255)", "rgb(16, 19, 22)")


def asked_only_here(wall: Wall, *tabs: Tab) -> None:
    """See that these tabs asked nobody but the daemon, and that the browser had nothing to complain about."""
    here = urlsplit(wall.daemon.page).netloc
    for tab in tabs:
        urls = [str(mapping(asked["request"])["url"]) for asked in tab.told("Network.requestWillBeSent")]
        assert urls
        assert {urlsplit(url).netloc for url in urls} == {here}
        complaints = [mapping(entry["entry"]) for entry in tab.told("Log.entryAdded")]
        # A page that is not found says so in the browser's log too, and is meant to.
        assert [entry for entry in complaints if "404" not in str(entry["text"])] == []
