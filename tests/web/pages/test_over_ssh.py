"""SSH on the page of a device: how the last session ended, what to do, and where SNMP says otherwise."""

from __future__ import annotations

import pytest

from netmon.judge.explanation import Explanation, PortEvidence
from netmon.model.belief import Standing, State, Truth
from netmon.model.names import DeviceId, SubjectKind
from netmon.model.over_ssh import Aspect, Disagreement
from tests.exporters import plain
from tests.web.pages.browsing import page

WELL: dict[str, object] = {"failure": None, "failing_since": None, "device": DeviceId("a")}


def wall(**changes: object) -> plain.Wall:
    made = plain.Wall()
    made.show(plain.inventory([plain.device("a"), plain.device("b")], [plain.link("l", ("a", "ge0"), ("b", "ge0"))]))
    made.up("a")
    made.believe(plain.subject(SubjectKind.LINK, "l"), Standing(State.UP, carrying=Truth.YES))
    made.seen("a").ssh = plain.over_ssh(**changes)
    return made


@pytest.mark.anyio
async def test_a_failed_session_is_told_in_words_with_what_to_do() -> None:
    said = (await page(wall(device=DeviceId("a")), "devices/a")).said
    assert "失败：主机密钥与登记的不同（shown another），已持续" in said
    assert "netmon ssh enrol --replace a" in said
    english = (await page(wall(device=DeviceId("a")), "devices/a", accept="en")).said
    assert "it failed: its host key is not the one on record (shown another); so for" in english


@pytest.mark.anyio
async def test_what_ssh_reads_is_told_with_its_command() -> None:
    said = (await page(wall(**WELL, disagreements=()), "devices/a")).said
    assert "可用，用时 2.5 秒" in said
    assert "设备 a 的端口状态读自 SSH，命令：display interface brief" in said
    assert "SNMP 与 SSH 说法一致。" in said


@pytest.mark.anyio
async def test_both_values_of_a_disagreement_are_shown_and_what_a_device_says_stays_text() -> None:
    found = (
        Disagreement("", Aspect.VERSION, "8.210", "<b>8.180</b>", plain.NOON),
        Disagreement("ge0", Aspect.OPER, "up", "down", plain.NOON),
    )
    shown = await page(wall(**WELL, disagreements=found), "devices/a")
    assert "– 版本 8.210 <b>8.180</b> 2026" in shown.said
    assert "ge0 运行状态 up down 2026" in shown.said
    assert "说法一致" not in shown.said


@pytest.mark.anyio
async def test_a_device_that_ssh_never_asked_says_nothing_of_it() -> None:
    assert "SSH" not in (await page(wall(), "devices/b")).said


@pytest.mark.anyio
async def test_the_end_of_a_link_tells_the_command_that_it_was_read_by() -> None:
    made = wall()
    ports = (
        PortEvidence(DeviceId("a"), "ge0", "port.up", 200.0, over_ssh=("display interface brief",)),
        PortEvidence(DeviceId("b"), "ge0", "port.up", 20.0),
    )
    said = (
        await page(made, "links/l", explain=lambda one: Explanation(made.board.belief(one), None, ports=ports))
    ).said
    assert said.count("SSH display interface brief") == 1
