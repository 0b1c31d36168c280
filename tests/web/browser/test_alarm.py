"""The audible alarm in a browser: by what the script says that it does, for nobody listens here."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from anyio import to_thread

from netmon.model.incident import Incident
from netmon.model.names import IncidentId
from netmon.web.pages import pages_router
from tests.web.browser.chromium import PATIENCE, Chromium, Tab, mapping
from tests.web.pages.browsing import outage, sources
from tests.web.pages.test_alarm import OPEN, SEEN
from tests.web.serving import serving

HASTE = "const slow = setInterval; setInterval = (what, every) => slow(what, every / 50)"
"""What the page does every so many seconds, it does here fifty times as often."""
LATER = "Date.now = ((now) => () => now() + {ms})(Date.now)"
DEAF = "fetch = () => Promise.reject(new Error('nobody there'))"


def click(tab: Tab, selector: str) -> None:
    """Click as a person does: the browser allows sound after that, and after nothing else."""
    box = f"document.querySelector('{selector}').getBoundingClientRect()"
    at = {"x": tab.ask(f"{box}.x + {box}.width / 2"), "y": tab.ask(f"{box}.y + {box}.height / 2")}
    for kind in ("mousePressed", "mouseReleased"):
        tab.call("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **at)


@pytest.mark.anyio
async def test_it_sounds_until_somebody_sees_to_it_or_silences_it(tmp_path: Path) -> None:
    known: dict[IncidentId, Incident] = {}
    other = replace(OPEN, id=IncidentId(f"{18:017}"))
    async with serving(router=pages_router(sources(outage().board, incidents=lambda: known))) as server:

        def listen() -> None:
            with Chromium(tmp_path) as browser:

                def becomes(state: str, **more: str) -> None:
                    wanted = {"alarm": state, **more}
                    wait(lambda: {key: tab.ask(f"document.documentElement.dataset.{key}") for key in wanted} == wanted)

                def wait(holds: Callable[[], bool]) -> None:
                    end = time.monotonic() + PATIENCE
                    while not holds():
                        assert time.monotonic() < end, tab.ask("JSON.stringify(document.documentElement.dataset)")
                        browser.listen(0.05)

                def beats() -> int:
                    return int(str(tab.ask("document.documentElement.dataset.beats || '0'")))

                tab = browser.tab("about:blank")
                tab.call("Page.addScriptToEvaluateOnNewDocument", source=HASTE)
                tab.go(f"{server.url}alarm?lang=en")
                becomes("quiet")
                known[OPEN.id] = OPEN
                becomes("sounding")  # without the page being loaded again
                click(tab, "h1")
                becomes("sounding", audio="running")
                before = beats()
                wait(lambda: beats() > before)
                click(tab, "#alarm-silence")
                becomes("silenced")
                tab.again()
                becomes("silenced")  # it remembers
                known[other.id] = other
                becomes("sounding")  # something new
                known[OPEN.id], known[other.id] = (replace(one, acknowledgement=SEEN) for one in (OPEN, other))
                becomes("quiet")
                known[OPEN.id] = OPEN
                becomes("silenced")
                tab.ask(LATER.format(ms=600_000))
                becomes("sounding")  # ten minutes are over
                known.clear()
                becomes("quiet", lost="false")
                tab.ask(DEAF)
                tab.ask(LATER.format(ms=61_000))
                becomes("sounding", lost="true")  # netmon itself
                assert "has not answered for more than a minute" in tab.text()
                complaints = [str(mapping(entry["entry"])["text"]) for entry in tab.told("Log.entryAdded")]
                assert [one for one in complaints if "AudioContext was not allowed" not in one] == []
                assert len(tab.told("Page.loadEventFired")) <= 4

        await to_thread.run_sync(listen)
