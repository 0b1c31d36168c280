"""Two people at two browsers: one proposes and cannot approve, the other approves, and the figure takes it in."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import pytest
from anyio import from_thread, to_thread

from tests.figures.database import write
from tests.web.browser.chromium import Chromium, Tab
from tests.web.browser.test_figures import FITS, click
from tests.web.pages.indicators.given import shown
from tests.web.serving import PASSWORD, hash_of, serving, written

A4 = 688
"""What is left of a sheet beside its margins, in CSS pixels."""
INSIDE = "[...document.querySelectorAll('.card')].every(each => each.scrollWidth <= each.clientWidth)"
SHOWN = "[...document.querySelectorAll('nav, form.filter, button')].filter(each => each.offsetParent).length"
PRINTED = {
    "register/units?lang=en": "SAMPLE",
    "register/units/bank?lang=zh": "示例数据",
    "indicators?lang=zh": "示例数据",
    "indicators/localities-lan?lang=zh": "",
}
APPROVE = "button[name=decision][value=approve]"
TYPED = {"unit": "省财政厅", "effective": "2026-07-01", "document": "湘政办〔2026〕9 号", "reason": "撤并"}


def log_in(tab: Tab, user: str) -> None:
    """Send a name and a password with whatever this tab asks for."""
    said = b64encode(f"{user}:{PASSWORD}".encode()).decode()
    tab.call("Network.setExtraHTTPHeaders", headers={"Authorization": f"Basic {said}"})
    tab.call("Emulation.setScriptExecutionDisabled", value=True)


def pending(tab: Tab, url: str) -> str:
    """Return what a figure says of itself: how many are met, and what waits."""
    tab.go(f"{url}indicators/departments-connected?lang=zh")
    notes = tab.ask("[...document.querySelectorAll('dd.note a')].map(each => each.innerText).join()")
    return f"{tab.text('.kn b')} {notes}".strip()


@pytest.mark.anyio
async def test_one_user_proposes_another_approves_and_the_figure_moves(tmp_path: Path) -> None:
    users = "\n".join(f"  {name}: {hash_of()}" for name in ("li", "wang"))
    config = written(tmp_path / "web.yml", f"basic_auth_users:\n{users}\n")
    async with (
        shown(await to_thread.run_sync(write, tmp_path / "netmon.db")) as made,
        serving(config, router=made.router) as server,
    ):

        def look() -> None:
            with Chromium(tmp_path) as browser:
                li, wang = browser.tab("about:blank", width=390, height=844), browser.tab("about:blank")
                log_in(li, "li")
                log_in(wang, "wang")
                li.go(f"{server.url}register?lang=zh")
                click(li, browser, "a[href*='register/propose']")
                li.ask("document.querySelector('select[name=act]').value = 'closed'")
                click(li, browser, "form.filter button")
                for name, value in TYPED.items():
                    li.ask(f"document.querySelector('[name={name}]').value = {value!r}")
                assert li.ask(FITS)
                click(li, browser, ".proposal button")
                assert "本人提出，须由另一人批准" in li.text("main")
                assert li.text(APPROVE) == ""
                assert li.ask(FITS)
                from_thread.run(made.desk.turn)
                assert pending(li, server.url) == "1/3 1 项变更待审，尚未计入"

                wang.go(f"{server.url}indicators?lang=zh")
                click(wang, browser, "dd.note a[href*='register']")
                assert "1/3 33.3% → 0/2 0.0%" in wang.text(".waiting")
                click(wang, browser, APPROVE)
                assert "没有待审的变更" in wang.text("#waiting")
                from_thread.run(made.desk.turn)
                assert pending(wang, server.url) == "0/2"
                for path in ("register", "register/units", "register/units/finance", "register/propose?act=born"):
                    li.go(f"{server.url}{path}")
                    assert li.ask(FITS), path
                wang.call("Emulation.setEmulatedMedia", media="print")
                wang.resize(A4, 900)
                # Of a locality's LAN nothing is made up.
                for path, mark in PRINTED.items():
                    wang.go(f"{server.url}{path}")
                    assert wang.ask(f"{FITS} && {INSIDE}"), path
                    assert (wang.ask(SHOWN), wang.text(".watermark")) == (0, mark), path
                assert [*li.told("Log.entryAdded"), *wang.told("Log.entryAdded")] == []

        await to_thread.run_sync(look)
