"""A modem that echoes, stammers and talks out of turn sends all the same; one that cannot says why in words."""

from __future__ import annotations

import fcntl
import os
from dataclasses import replace
from pathlib import Path

import pytest

from netmon.model.names import NotificationId
from netmon.model.notification import Sent
from netmon.model.receiver import SmsModemReceiver
from netmon.notify.channels.registry import open_channel
from netmon.wires.modem import ModemError, ModemFault, send_pdus, submits
from tests.notify.channels.given import ID, Desk, FixedClock, message
from tests.wires.modem.decoding import together
from tests.wires.modem.scripted import Modem, plugged

pytestmark = pytest.mark.anyio

RECEIVER = SmsModemReceiver(id=ID, device="", phones=("+8613800000000",))


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait no longer than a busy machine needs."""
    monkeypatch.setattr("netmon.wires.modem.sms.SHORT", 1.5)
    monkeypatch.setattr("netmon.wires.modem.sms.SIM", 0.5)
    monkeypatch.setattr("netmon.wires.modem.sms.SENDING", 0.5)


class RunningClock(FixedClock):
    """Deadlines at a serial port are real ones."""

    def monotonic(self) -> float:
        return os.times().elapsed


def desk() -> Desk:
    return Desk(clock=RunningClock())


@pytest.mark.parametrize(
    "modem",
    [Modem(), Modem(torn=True), Modem(chatty=True), Modem(chatty=True, torn=True), Modem(echo=False)],
    ids=["plain", "torn", "chatty", "both", "mute"],
)
async def test_a_message_arrives_in_chinese(modem: Modem) -> None:
    with plugged(modem):
        (outcome,) = await desk().send(replace(RECEIVER, device=modem.device))
    assert outcome.sent is Sent.TAKEN, outcome
    assert together(modem.taken) == "[紧急] 长沙核心 中断\n长沙核心 中断\n牵连：3 个县"
    assert modem.taken[0].to == "+8613800000000"


async def test_a_long_message_is_cut_to_its_parts() -> None:
    with plugged(Modem(chatty=True)) as modem:
        (outcome,) = await desk().send(replace(RECEIVER, device=modem.device, parts=3), message("岳阳县𠮷\n" * 99))
    assert outcome.reference == "1 2 3"
    text = together(modem.taken)
    assert text.endswith("……内容过长，此处截断，全文见 netmon")
    assert len(text.encode("utf-16-be")) <= 2 * 67 * 3


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"AT+CPIN?": [b"\r\n+CME ERROR: 10\r\n"]}, "SIM 卡，或没有插好"),
        ({"AT+CPIN?": [b"\r\nERROR\r\n"]}, "SIM 卡，或没有插好"),
        ({"AT+CPIN?": [b"\r\n+CPIN: SIM PIN\r\n\r\nOK\r\n"]}, "PIN"),
        ({"AT+CPIN?": [b"\r\n+CME ERROR: 11\r\n"]}, "PIN"),
        ({"AT+CREG?": [b"\r\n+CREG: 0,2\r\n\r\nOK\r\n"]}, "没有注册"),
        ({"PDU": [b"\r\n+CMS ERROR: 331\r\n"]}, "没有注册"),
        ({"PDU": [b"\r\n+CMS ERROR: 42\r\n"]}, "+CMS ERROR: 42（网络忙）"),
        ({"PDU": [b"\r\n+CMS ERROR: 500\r\n"]}, "500"),
        ({"PDU": [b"\r\n"]}, "没有答完 AT+CMGS"),
        ({"AT+CMGS": [b"\r\n+CMS ERROR: 310\r\n"]}, "SIM 卡，或没有插好"),
        ({"AT+CMGF": [b"\r\nERROR\r\n"]}, "ERROR"),
    ],
)
async def test_what_stands_in_the_way_is_told_in_words_and_tried_later(
    answers: dict[str, list[bytes]], said: str
) -> None:
    with plugged(Modem(answers)) as modem:
        (outcome,) = await desk().send(replace(RECEIVER, device=modem.device))
    assert outcome.sent is Sent.LATER
    assert said in outcome.detail


async def test_a_modem_without_a_prompt_is_not_left_waiting_for_a_message() -> None:
    with plugged(Modem(prompts=False)) as modem:
        (outcome,) = await desk().send(replace(RECEIVER, device=modem.device))
    assert outcome.sent is Sent.LATER
    assert modem.taken == []


async def test_a_modem_that_knows_lte_alone_is_in_the_network() -> None:
    answers = {"AT+CREG?": [b"\r\n+CREG: 0,0\r\n\r\nOK\r\n"], "AT+CEREG?": [b"\r\n+CEREG: 0,5\r\n\r\nOK\r\n"]}
    with plugged(Modem(answers)) as modem:
        (outcome,) = await desk().send(replace(RECEIVER, device=modem.device))
    assert outcome.sent is Sent.TAKEN


async def test_a_number_that_does_not_exist_is_refused_and_the_others_are_told() -> None:
    answers = {"PDU": [b"\r\n+CMS ERROR: 1\r\n", b"\r\n+CMGS: 7\r\n\r\nOK\r\n"]}
    phones = ("10000", "13900000000")
    with plugged(Modem(answers)) as modem:
        (outcome,) = await desk().send(replace(RECEIVER, device=modem.device, phones=phones))
    assert outcome.sent is Sent.TAKEN
    assert outcome.reference == "7"
    assert "10000" in outcome.detail
    assert "空号" in outcome.detail


async def test_a_second_try_tells_only_those_that_the_first_did_not() -> None:
    answers = {"PDU": [b"\r\n+CMGS: 1\r\n\r\nOK\r\n", b"\r\n+CMS ERROR: 42\r\n", b"\r\n+CMGS: 2\r\n\r\nOK\r\n"]}
    with plugged(Modem(answers)) as modem, desk().means() as means:
        channel = open_channel(replace(RECEIVER, device=modem.device, phones=("1111", "2222")), means)
        first, second = await channel.send(message()), await channel.send(message())
        other = await channel.send(replace(message(), id=NotificationId("another")))
    assert [first.sent, second.sent, other.sent] == [Sent.LATER, Sent.TAKEN, Sent.TAKEN]
    assert [one.to for one in modem.taken] == ["1111", "2222", "2222", "1111", "2222"]


async def test_a_port_without_a_modem_a_file_and_nothing_are_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    with plugged(Modem(deaf=True)) as modem:
        for device, said in (
            (modem.device, "没有调制解调器应答"),
            (str(file), "不是串口"),
            ("/dev/netmon-no", "没有串口"),
        ):
            (outcome,) = await desk().send(replace(RECEIVER, device=device))
            assert outcome.sent is Sent.LATER
            assert said in outcome.detail


async def test_a_port_that_another_program_uses_is_left_alone() -> None:
    with plugged(Modem()) as modem:
        other = os.open(modem.device, os.O_RDWR | os.O_NOCTTY)
        fcntl.flock(other, fcntl.LOCK_EX)
        (outcome,) = await desk().send(replace(RECEIVER, device=modem.device))
        os.close(other)
    assert "占用" in outcome.detail
    assert modem.commands == []


def test_a_modem_that_is_pulled_out_has_failed() -> None:
    with plugged(Modem({"AT+CPIN?": [b""]})) as modem:
        pass
    with pytest.raises(ModemError) as raised:
        send_pdus(modem.device, 115200, submits("1111", "x", 0), RunningClock())
    assert raised.value.fault in (ModemFault.ABSENT, ModemFault.FAILED)
