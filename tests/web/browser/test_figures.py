"""A reporter at the browser: from a percentage to the evidence of one unit, and to the figure of another day."""

from __future__ import annotations

from pathlib import Path

import pytest
from anyio import to_thread

from tests.figures.database import write
from tests.web.browser.chromium import Chromium, Tab
from tests.web.pages.indicators.given import shown
from tests.web.serving import serving

FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


def click(tab: Tab, browser: Chromium, selector: str) -> None:
    """Follow a link or send a form, and wait until the next page is there."""
    loads = len(tab.told("Page.loadEventFired"))
    tab.ask(f"document.querySelector({selector!r}).click()")
    while len(tab.told("Page.loadEventFired")) == loads:
        browser.listen(0.05)


@pytest.mark.anyio
async def test_three_clicks_lead_from_a_percentage_to_the_evidence_and_a_date_to_its_figure(tmp_path: Path) -> None:
    async with (
        shown(await to_thread.run_sync(write, tmp_path / "netmon.db")) as made,
        serving(router=made.router) as server,
    ):

        def look() -> None:
            with Chromium(tmp_path) as browser:
                tab = browser.tab(f"{server.url}?lang=zh", width=390, height=844)
                tab.call("Emulation.setScriptExecutionDisabled", value=True)
                click(tab, browser, ".strip a[href*='departments-connected']")
                assert "1/3 33.3%" in tab.text()
                click(tab, browser, "#items a[href*='/items/unit/finance']")
                assert "应答 24 / 有效 24 小时" in tab.text(".evidence.yes")
                assert "开通〔2026〕2 号" in tab.text()
                assert tab.ask(FITS)
                tab.go(f"{server.url}indicators/localities-lan?lang=zh")
                assert tab.text(".kn.large").startswith("1/3")
                tab.ask("document.querySelector('input[name=at]').value = '2026-06-19'")
                click(tab, browser, "form.filter button")
                assert tab.text(".kn.large").startswith("2/3")
                assert "截至 2026-06-19 24:00" in tab.text()
                for path in ("indicators", "indicators/localities-lan?with=2026-06-19"):
                    tab.go(f"{server.url}{path}")
                    assert tab.ask(FITS), path
                assert tab.told("Log.entryAdded") == []

        await to_thread.run_sync(look)
