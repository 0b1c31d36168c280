"""The ear of a command line, without a wire and without waiting: time goes on only while it listens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from netmon.model.observation import Cause, FailureKind
from netmon.vendors.cli.profile import Dialect
from netmon.wires.ssh.connect import Wire
from netmon.wires.ssh.listening import MOST_ANSWERS, MOST_NUDGES, Ear, Heard
from netmon.wires.ssh.reading import Waiting, printed
from netmon.wires.ssh.timing import Patience, Watch
from netmon.wires.ssh.trouble import SessionError
from tests.wires.ssh.talk import VRP

PATIENCE = Patience()
PROMPT = b"<HUAWEI>"


class FakeClock:
    def __init__(self) -> None:
        self.time = 0.0

    def monotonic(self) -> float:
        return self.time

    def wall(self) -> float:
        return self.time


class FakeLine:
    """Gives one piece after the other, each after a pause; what is typed may bring more."""

    def __init__(
        self, clock: FakeClock, *pieces: tuple[float, bytes], react: Callable[[bytes], bytes] = lambda _: b""
    ) -> None:
        self.typed: list[bytes] = []
        self._clock, self._react = clock, react
        self._coming = [(at, piece) for at, piece in pieces]

    def receive(self, timeout: float) -> bytes | None:
        if self._coming and self._coming[0][0] <= timeout:
            pause, piece = self._coming.pop(0)
            self._clock.time += pause
            return piece
        if self._coming:
            pause, piece = self._coming[0]
            self._coming[0] = (pause - timeout, piece)
        self._clock.time += timeout
        return None

    def answer(self, text: str | bytes) -> None:
        octets = text.encode() if isinstance(text, str) else text
        self.typed.append(octets)
        if more := self._react(octets):
            self._coming.append((0.0, more))


def listening(
    *pieces: tuple[float, bytes], react: Callable[[bytes], bytes] = lambda _: b"", deadline: float = 300.0
) -> tuple[Ear, FakeLine, FakeClock]:
    clock = FakeClock()
    line = FakeLine(clock, *pieces, react=react)
    wire = Wire(2, 1)
    wire.close()
    return Ear(line, Watch(clock, deadline, wire, PATIENCE)), line, clock


def answer(ear: Ear, command: str = "display version", dialect: Dialect = VRP) -> tuple[Heard, str]:
    heard = ear.until_answered(dialect, PROMPT.decode(), command)
    return heard, printed(heard.octets, command, dialect, PROMPT.decode(), turned=heard.turned)


def fine(_: str) -> SessionError | None:
    return None


def test_a_prompt_that_more_follows_is_no_end() -> None:
    ear, _, _ = listening((0.0, b"display version\r\none\r\n<HUAWEI>"), (0.1, b" is what it says\r\n"), (1.0, PROMPT))
    assert answer(ear)[1] == "one\n<HUAWEI> is what it says\n"


def test_a_prompt_before_the_echo_is_no_end() -> None:
    ear, _, _ = listening((0.0, b"\r\n" + PROMPT), (1.0, b"display version\r\n"), (0.5, b"one\r\n" + PROMPT))
    assert answer(ear)[1] == "one\n"


def test_who_never_echoes_is_heard_after_a_longer_pause() -> None:
    ear, _, clock = listening((0.0, b"\r\none\r\n" + PROMPT))
    assert answer(ear)[1] == "one\n"
    assert clock.time == pytest.approx(PATIENCE.unsure)


def test_a_character_that_two_packets_share_is_whole() -> None:
    name = "岳阳".encode("gb18030")
    ear, _, _ = listening(
        (0.0, b"display version\r\n" + name[:1]), (0.01, name[1:3]), (0.01, name[3:] + b"\r\n" + PROMPT)
    )
    assert answer(ear)[1] == "岳阳\n"


def test_every_page_is_turned_and_none_is_seen() -> None:
    left = [b"three\r\n" + PROMPT, b"two\r\n  ---- More ----"]

    def next_page(_: bytes) -> bytes:
        return b"\x1b[16D                \x1b[16D" + left.pop()

    ear, line, _ = listening((0.0, b"display version\r\none\r\n  ---- More ----"), react=next_page)
    heard, text = answer(ear)
    assert text == "one\ntwo\nthree\n"
    assert heard.turned
    assert line.typed == [b" ", b" "]


def test_a_question_gets_the_dialects_answer_and_no_other() -> None:
    ear, line, _ = listening(
        (0.0, b"Warning: The initial password poses security risks.\r\nChange now? [Y/N]:"),
        react=lambda typed: typed.strip() + b"\r\n" + PROMPT,
    )
    assert ear.until_prompt(VRP, fine).look.prompt == "<HUAWEI>"
    assert line.typed == [b"N\n"]


def test_a_question_without_an_end_is_not_answered_for_ever() -> None:
    ear, line, _ = listening((0.0, b"Change now? [Y/N]:"), react=lambda _: b"\r\nChange now? [Y/N]:")
    with pytest.raises(SessionError) as caught:
        ear.until_prompt(VRP, fine)
    assert caught.value.failure.cause is Cause.NO_PROMPT
    assert len(line.typed) == MOST_ANSWERS


def test_pages_without_an_end_are_too_much() -> None:
    page = b"x" * 60_000 + b"\r\n---- More ----"
    ear, _, _ = listening((0.0, page), react=lambda _: page)
    with pytest.raises(SessionError) as caught:
        answer(ear)
    assert (caught.value.failure.kind, caught.value.failure.cause) == (FailureKind.TOO_BIG, Cause.COMMAND_ENDLESS)


def test_who_waits_for_a_key_after_the_login_gets_an_empty_line() -> None:
    ear, line, _ = listening(react=lambda _: b"\r\n" + PROMPT)
    assert ear.until_prompt(VRP, fine).look.prompt == "<HUAWEI>"
    assert line.typed == [b"\n"]


def test_a_message_of_the_devices_own_after_the_prompt_is_got_over() -> None:
    ear, line, _ = listening(
        (0.0, b"display version\r\none\r\n<HUAWEI>\r\nNov 23 2026 IFNET: up\r\n"), react=lambda _: b"\r\n" + PROMPT
    )
    assert answer(ear)[1] == "one\n<HUAWEI>\nNov 23 2026 IFNET: up\n"
    assert line.typed == [b"\n"]


def test_silence_is_a_hang_and_is_nudged_only_so_often() -> None:
    ear, line, clock = listening((0.0, b"display version\r\n"))
    with pytest.raises(SessionError) as caught:
        answer(ear)
    assert caught.value.failure.cause is Cause.COMMAND_HUNG
    assert line.typed == [b"\n"] * MOST_NUDGES
    assert clock.time == pytest.approx(PATIENCE.silence)


def test_half_a_line_is_never_nudged() -> None:
    ear, line, _ = listening((0.0, b"display version\r\nErase flash? "))
    with pytest.raises(SessionError):
        answer(ear)
    assert line.typed == []


def test_a_slow_answer_is_waited_for_as_long_as_it_goes_on() -> None:
    pieces = [(20.0, b"line\r\n") for _ in range(5)]
    ear, _, _ = listening((0.0, b"display version\r\nslow"), *pieces, (20.0, PROMPT))
    assert answer(ear)[1].count("line") == 5


def test_the_sessions_deadline_ends_an_answer_that_goes_on() -> None:
    pieces = [(1.0, b"line\r\n") for _ in range(100)]
    ear, _, clock = listening((0.0, b"display version\r\n"), *pieces, deadline=10.0)
    with pytest.raises(SessionError) as caught:
        answer(ear)
    assert caught.value.failure.cause is Cause.COMMAND_HUNG
    assert clock.time <= 11


@pytest.mark.parametrize("now", [b"HRP_S<HUAWEI>", b"<HUAWEI>"])
def test_a_firewall_that_changes_its_role_meanwhile_is_still_itself(now: bytes) -> None:
    ear, _, clock = listening((0.0, b"display version\r\none\r\n" + now))
    heard = ear.until_answered(VRP, "HRP_M<HUAWEI>", "display version")
    assert heard.look.waiting is Waiting.COMMAND
    assert clock.time == pytest.approx(PATIENCE.quiet)


def test_a_device_that_is_renamed_meanwhile_is_believed_after_a_longer_pause() -> None:
    ear, _, clock = listening((0.0, b"display version\r\none\r\n<NEW-NAME>"))
    heard, text = answer(ear)
    assert (heard.look.waiting, heard.look.prompt, text) == (Waiting.OTHER, "<NEW-NAME>", "one\n")
    assert clock.time == pytest.approx(PATIENCE.unsure)


def test_a_pager_of_another_make_is_turned_with_its_own_key() -> None:
    dialect = replace(VRP, more=r"--\(?more\)?--|press any key", on="q")
    ear, line, _ = listening(
        (0.0, b"display version\r\none\r\nPress any key"), react=lambda _: b"\r             \rtwo\r\n" + PROMPT
    )
    assert answer(ear, dialect=dialect)[1] == "one\ntwo\n"
    assert line.typed == [b"q"]
