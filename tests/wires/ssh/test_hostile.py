"""Servers that break off, hang or flood, one at each phase: each is told by its cause, and in time."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from pathlib import Path

import paramiko
import pytest

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.wires.ssh import scan
from tests.ssh_servers.hostile import PASSWORD, Dialogue, Login, command_line, listening, ssh_server, typed
from tests.wires.ssh.talk import CLOCK, HOME, QUICK, VRP, access, known, talked, version
from tests.wires.ssh.words import HELLO, kexinit, packet

pytestmark = pytest.mark.anyio
Serve = Callable[[socket.socket], None]
ON_TIME = 2.0
PAGING = {"screen-length 0 temporary": b""}


def says(*pieces: bytes, then: Callable[[socket.socket], None] = lambda wire: None) -> Serve:
    def serve(wire: socket.socket) -> None:
        for piece in pieces:
            wire.sendall(piece)
        then(wire)

    return serve


def hang(wire: socket.socket) -> None:
    while wire.recv(4096):
        pass


def close(wire: socket.socket) -> None:
    wire.close()


def flood(piece: bytes, pause: float = 0) -> Callable[[socket.socket], None]:
    def pour(wire: socket.socket) -> None:
        while True:
            wire.sendall(piece)
            time.sleep(pause)

    return pour


OFFER = kexinit(
    [[name] for name in ("ecdh-sha2-nistp256", "rsa-sha2-512", "aes128-ctr", "aes128-ctr")]
    + [["hmac-sha2-256"]] * 2
    + [["none"]] * 2
    + [[]] * 2
)
MODERN = packet(OFFER[5:-4], 8 - (len(OFFER) - 4) % 8 + 8)
BEFORE_LOGIN: list[tuple[str, Serve, FailureKind, Cause | None]] = [
    ("silence", says(then=hang), FailureKind.TIMEOUT, Cause.NO_BANNER),
    ("closed", says(then=close), FailureKind.REFUSED, Cause.NO_BANNER),
    ("drops of a banner", says(then=flood(b"x", 0.2)), FailureKind.TIMEOUT, Cause.NO_BANNER),
    ("a banner without an end", says(then=flood(b"x" * 4096)), FailureKind.TOO_BIG, Cause.NO_BANNER),
    ("lines without an end", says(then=flood(b"hello\r\n" * 500)), FailureKind.TOO_BIG, Cause.NO_BANNER),
    ("full", says(b"Exceeded MaxStartups\r\n", then=close), FailureKind.REFUSED, Cause.TOO_MANY_SESSIONS),
    ("SSH 1", says(b"SSH-1.5-old\r\n", then=hang), FailureKind.UNSUPPORTED, Cause.WEAK_ALGORITHMS),
    ("no key exchange", says(HELLO, then=hang), FailureKind.TIMEOUT, Cause.NO_KEY_EXCHANGE),
    ("closed after its name", says(HELLO, then=close), FailureKind.REFUSED, Cause.NO_KEY_EXCHANGE),
    ("no answer to our key", says(HELLO, MODERN, then=hang), FailureKind.TIMEOUT, Cause.NO_KEY_EXCHANGE),
    (
        "drops after its offer",
        says(HELLO, MODERN, b"\0\0\x0f\xfc", then=flood(b"\0", 0.2)),
        FailureKind.TIMEOUT,
        Cause.NO_KEY_EXCHANGE,
    ),
    (
        "a packet without an end",
        says(HELLO, MODERN, b"\xff\xff\xff\xf4", then=flood(b"\x1f" * 65536)),
        FailureKind.TOO_BIG,
        Cause.NO_KEY_EXCHANGE,
    ),
    (
        "garbage",
        says(HELLO, b"\0\0\0\x0c\x0a" + b"\x55" * 400, then=hang),
        FailureKind.MALFORMED,
        Cause.NO_KEY_EXCHANGE,
    ),
]


@pytest.mark.parametrize(
    ("serve", "kind", "cause"), [row[1:] for row in BEFORE_LOGIN], ids=[row[0] for row in BEFORE_LOGIN]
)
async def test_who_breaks_off_before_the_login_is_told_by_where(
    tmp_path: Path, serve: Serve, kind: FailureKind, cause: Cause | None
) -> None:
    with listening(serve) as port:
        began = CLOCK.monotonic()
        said = await talked(tmp_path, port, version, seconds=8, patience=QUICK)
        took = CLOCK.monotonic() - began
    assert isinstance(said, Failure)
    assert (said.kind, said.cause) == (kind, cause), said
    assert took < 8 + ON_TIME


@pytest.mark.parametrize(
    ("serve", "kind", "cause"), [row[1:] for row in BEFORE_LOGIN[::4]], ids=[row[0] for row in BEFORE_LOGIN[::4]]
)
async def test_the_deadline_is_kept_whatever_a_server_does(
    tmp_path: Path, serve: Serve, kind: FailureKind, cause: Cause | None
) -> None:
    with listening(serve) as port:
        began = CLOCK.monotonic()
        said = await talked(tmp_path, port, version, seconds=0.6)
    assert isinstance(said, Failure)
    assert said.cause in {cause, Cause.NO_KEY_EXCHANGE, Cause.NO_BANNER}
    assert CLOCK.monotonic() - began < 0.6 + ON_TIME


async def test_nobody_at_the_port_is_a_refusal(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        said = await talked(tmp_path, taken.getsockname()[1], version)
    assert isinstance(said, Failure)
    assert (said.kind, said.cause, said.answered) == (FailureKind.REFUSED, Cause.PORT_CLOSED, False)


def hang_at_login() -> Login:
    return Login(hang=30)


def expired() -> Login:
    return Login("keyboard-interactive", then=(("Current password: ", False),))


def second_factor() -> Login:
    return Login("keyboard-interactive", then=(("Verification code: ", False),))


def two_questions() -> Login:
    return Login("keyboard-interactive", questions=(("Password: ", False), ("Token: ", False)))


AT_LOGIN: list[tuple[str, Callable[[], Login], FailureKind, Cause | None]] = [
    ("no answer", hang_at_login, FailureKind.TIMEOUT, Cause.NO_LOGIN_ANSWER),
    ("an expired password", expired, FailureKind.AUTH, Cause.PASSWORD_EXPIRED),
    ("a second proof", second_factor, FailureKind.AUTH, None),
    ("two questions", two_questions, FailureKind.AUTH, None),
    ("keys only", lambda: Login("publickey"), FailureKind.AUTH, None),
    ("no channel", lambda: Login(channels=False), FailureKind.REFUSED, Cause.TOO_MANY_SESSIONS),
]


@pytest.mark.parametrize(("login", "kind", "cause"), [row[1:] for row in AT_LOGIN], ids=[row[0] for row in AT_LOGIN])
async def test_who_does_not_let_in_is_told_by_why(
    tmp_path: Path, login: Callable[[], Login], kind: FailureKind, cause: Cause | None
) -> None:
    who = login()
    with ssh_server(command_line(PAGING), lambda: who) as port:
        said = await talked(tmp_path, port, version, patience=QUICK)
    assert isinstance(said, Failure)
    assert (said.kind, said.cause) == (kind, cause), said
    assert who.secrets.count(PASSWORD) <= 1
    assert PASSWORD not in repr(said)


def silent(channel: paramiko.Channel) -> None:
    while channel.recv(1024):
        pass


def chatter(channel: paramiko.Channel) -> None:
    while True:
        channel.sendall(b"%LINK-3-UPDOWN: up\r\n")
        time.sleep(0.05)


def old_password(channel: paramiko.Channel) -> None:
    channel.sendall(b"Your password has expired and must be changed.\r\nOld Password: ")
    silent(channel)


def all_lines_used(channel: paramiko.Channel) -> None:
    channel.sendall(b"% All user interfaces are used, please try later!\r\nToo many users\r\n")


def answers(piece: bytes, then: Dialogue) -> Dialogue:
    """Prepare as VRP does, and print that to the first command."""

    def dialogue(channel: paramiko.Channel) -> None:
        channel.sendall(b"<HUAWEI>")
        typed(channel)
        channel.sendall(b"<HUAWEI>")
        typed(channel)
        channel.sendall(piece)
        then(channel)

    return dialogue


def endless(channel: paramiko.Channel) -> None:
    while True:
        channel.sendall((b"x" * 79 + b"\r\n") * 300)


def wide(channel: paramiko.Channel) -> None:
    while True:
        channel.sendall(b"x" * 30_000)


def hang_up(channel: paramiko.Channel) -> None:
    channel.get_transport().close()


AT_WORK: list[tuple[str, Dialogue, FailureKind, Cause | None]] = [
    ("nothing", silent, FailureKind.TIMEOUT, Cause.NO_PROMPT),
    ("chatter and no prompt", chatter, FailureKind.TIMEOUT, Cause.NO_PROMPT),
    ("an expired password", old_password, FailureKind.AUTH, Cause.PASSWORD_EXPIRED),
    ("all lines used", all_lines_used, FailureKind.REFUSED, Cause.TOO_MANY_SESSIONS),
    ("gone after the login", hang_up, FailureKind.REFUSED, None),
    ("no answer to a command", answers(b"", silent), FailureKind.TIMEOUT, Cause.COMMAND_HUNG),
    ("half an answer", answers(b"half an ans", silent), FailureKind.TIMEOUT, Cause.COMMAND_HUNG),
    ("gone in a command", answers(b"half an ans", hang_up), FailureKind.REFUSED, None),
    ("lines without an end", answers(b"", endless), FailureKind.TOO_BIG, Cause.COMMAND_ENDLESS),
    ("a line without an end", answers(b"", wide), FailureKind.TOO_BIG, Cause.COMMAND_ENDLESS),
]


@pytest.mark.parametrize(("dialogue", "kind", "cause"), [row[1:] for row in AT_WORK], ids=[row[0] for row in AT_WORK])
async def test_a_command_line_that_breaks_off_is_told_by_where(
    tmp_path: Path, dialogue: Dialogue, kind: FailureKind, cause: Cause | None
) -> None:
    with ssh_server(dialogue) as port:
        said = await talked(tmp_path, port, version, patience=QUICK)
    assert isinstance(said, Failure)
    assert (said.kind, said.cause) == (kind, cause), said
    assert said.answered


async def test_what_ended_a_session_is_the_answer_to_every_later_command(tmp_path: Path) -> None:
    with ssh_server(answers(b"", hang_up)) as port:
        said = await talked(tmp_path, port, lambda terminal: (version(terminal), version(terminal)))
    assert isinstance(said, tuple)
    assert isinstance(said[0], Failure)
    assert said[0] is said[1]


async def test_a_shell_that_is_never_opened_ends_with_the_deadline(tmp_path: Path) -> None:
    class Deaf(Login):
        def check_channel_pty_request(self, channel: paramiko.Channel, *rest: object) -> bool:
            time.sleep(30)
            return True

    with ssh_server(silent, Deaf) as port:
        began = CLOCK.monotonic()
        said = await talked(tmp_path, port, version, seconds=2)
    assert isinstance(said, Failure)
    assert said.cause is Cause.NO_PROMPT
    assert CLOCK.monotonic() - began < 2 + ON_TIME


@pytest.mark.parametrize(
    ("sort", "name"), [("kex", "diffie-hellman-group14-sha1"), ("ciphers", "aes128-cbc"), ("macs", "hmac-md5")]
)
async def test_a_server_of_long_ago_is_talked_to_only_where_it_is_allowed(tmp_path: Path, sort: str, name: str) -> None:
    def age(transport: paramiko.Transport) -> None:
        options = transport.get_security_options()
        setattr(options, {"macs": "digests"}.get(sort, sort), (name,))

    answered = {**PAGING, "display version": b"VRP (R) software\r\n"}
    with ssh_server(command_line(answered), prepare=age) as port:
        strict = await talked(tmp_path, port, version)
        lenient = await talked(tmp_path, port, version, login=access(port, legacy=True))
        assert await scan(HOME, port, 10) == strict
    assert isinstance(strict, Failure)
    assert (strict.kind, strict.cause) == (FailureKind.UNSUPPORTED, Cause.WEAK_ALGORITHMS)
    assert f"{name} only" in strict.detail
    assert lenient == "VRP (R) software\n"


async def test_a_host_that_is_not_on_record_is_told_before_anything_is_typed(tmp_path: Path) -> None:
    who = Login()
    with ssh_server(command_line(PAGING), lambda: who) as port:
        said = await talked(tmp_path, port, version, dialect=VRP, hosts=known(tmp_path, port + 1))
    assert isinstance(said, Failure)
    assert (said.cause, said.answered, who.tried) == (Cause.HOST_KEY_UNKNOWN, False, [])
