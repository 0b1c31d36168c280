"""An alert leads to what it means and what to do, in both languages, whatever netmon knows by then."""

from __future__ import annotations

import pytest

from netmon.words.runbook import runbooks
from tests.exporters import plain
from tests.web.pages.browsing import page


@pytest.mark.anyio
async def test_the_list_leads_to_the_runbook_of_every_alert() -> None:
    shown = await page(plain.Wall(), "runbooks")
    assert {f"./runbooks/{name}" for name in runbooks()} <= set(shown.links())
    assert "设备自己不应答" in shown.said


@pytest.mark.anyio
async def test_a_runbook_says_what_to_look_at_when_to_escalate_and_how_to_silence() -> None:
    shown = await page(plain.Wall(), "runbooks/NetmonDeviceDown")
    for words in (
        "含义",
        "先看什么",
        "netmon why device:",
        "何时上报",
        "amtool silence add alertname=NetmonDeviceDown",
    ):
        assert words in shown.said, words
    english = await page(plain.Wall(), "runbooks/NetmonDeviceDown", accept="en")
    assert "What to look at first" in english.said
    assert "Ring the contact of the unit" in english.said


@pytest.mark.anyio
async def test_an_alert_that_there_is_not_is_told_so() -> None:
    shown = await page(plain.Wall(), "runbooks/<b>Nothing")
    assert "没有名为 <b>Nothing 的告警" in shown.said
