"""Sessions with Debian's own sshd: passwords, keyboards, keys, other keys, and servers of long ago."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.ssh import CommandOutput
from netmon.secrets import Secret
from netmon.vendors.cli.profile import Dialect
from netmon.wires.ssh import KnownHosts, Patience, SshAccess, SshWire, Terminal, scan
from tests.wires.ssh.login_sshd import NAME, PASSWORD, login_sshd, missing, new_key
from tests.wires.ssh.talk import CLOCK, HOME

REASON = missing()
pytestmark = [pytest.mark.anyio, pytest.mark.skipif(REASON is not None, reason=REASON or "it is here")]
BASH = Dialect(prompt="<debian>", refusal=r"command not found")
BY_PASSWORD = ("PasswordAuthentication yes", "KbdInteractiveAuthentication no", "UsePAM no")
BY_KEYBOARD = ("PasswordAuthentication no", "KbdInteractiveAuthentication yes", "UsePAM yes")
OLD = ("KexAlgorithms diffie-hellman-group14-sha1", "Ciphers aes128-cbc", "MACs hmac-sha1", "HostKeyAlgorithms ssh-rsa")


@pytest.fixture(scope="module")
def by_password(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    with login_sshd(tmp_path_factory.mktemp("sshd"), *BY_PASSWORD) as port:
        yield port


def who(
    port: int,
    *,
    legacy: bool = False,
    password: str | None = PASSWORD,
    key: Secret | None = None,
    passphrase: Secret | None = None,
) -> SshAccess:
    secret = None if password is None else Secret(password.encode())
    return SshAccess(HOME, port, NAME, secret, key, passphrase, legacy=legacy)


async def known(folder: Path, port: int, *, legacy: bool = False) -> KnownHosts:
    hosts = KnownHosts(folder / "known_hosts")
    found = await scan(HOME, port, 20, legacy)
    assert isinstance(found, tuple)
    hosts.record(HOME, port, found)
    return hosts


def kernel(terminal: Terminal) -> str | Failure:
    said = terminal.send("uname -s")
    return said.text if isinstance(said, CommandOutput) else said


async def talk(hosts: KnownHosts, access: SshAccess, script: object = kernel) -> object:
    wire = SshWire(CLOCK, hosts, 2, Patience(settled=0.15))
    try:
        return await wire.talk(access, BASH, lambda _: True, script, CLOCK.monotonic() + 20)  # type: ignore[arg-type]  # some script
    finally:
        await wire.close()


async def test_a_password_lets_in(tmp_path: Path, by_password: int) -> None:
    assert await talk(await known(tmp_path, by_password), who(by_password)) == "Linux\n"


async def test_a_long_and_odd_output_is_the_same_as_it_was_printed(tmp_path: Path, by_password: int) -> None:
    def script(terminal: Terminal) -> list[object]:
        tricks = (
            "seq 1 60000",
            r"printf 'one\n<debian>\n<debian> two\r\n\033[31mred\033[0m\nlast\n'",
            r"printf '\xd4\xc0\xd1\xf4\n岳阳\n'",
            r"printf 'a look-alike\n<debian>'; sleep 0.05; printf ' goes on\n'",
            "no-such-command",
        )
        return [terminal.send(trick) for trick in tricks]

    said = await talk(await known(tmp_path, by_password), who(by_password), script)
    assert isinstance(said, list)
    numbers, tricky, chinese, alike, refused = said
    text = "".join(f"{number}\n" for number in range(1, 60001))
    assert hashlib.sha256(numbers.text.encode()).digest() == hashlib.sha256(text.encode()).digest()
    assert tricky.text == "one\n<debian>\n<debian> two\nred\nlast\n"
    assert chinese.text == "岳阳\n岳阳\n"
    assert alike.text == "a look-alike\n<debian> goes on\n"
    assert refused.cause is Cause.COMMAND_REFUSED


async def test_a_keyboard_lets_in(tmp_path: Path) -> None:
    with login_sshd(tmp_path, *BY_KEYBOARD) as port:
        assert await talk(await known(tmp_path, port), who(port)) == "Linux\n"


async def test_a_wrong_password_is_tried_once(tmp_path: Path) -> None:
    with login_sshd(tmp_path, *BY_PASSWORD, "LogLevel VERBOSE") as port:
        said = await talk(await known(tmp_path, port), who(port, password="wrong"))
        log = (tmp_path / "log").read_text()
    assert isinstance(said, Failure)
    assert said.kind is FailureKind.AUTH
    assert log.count("Failed password") == 1


async def test_an_expired_password_is_told(tmp_path: Path) -> None:
    with login_sshd(tmp_path, *BY_KEYBOARD, expired=True) as port:
        said = await talk(await known(tmp_path, port), who(port))
    assert isinstance(said, Failure)
    assert (said.kind, said.cause) == (FailureKind.AUTH, Cause.PASSWORD_EXPIRED)


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("ed25519", ()),
        ("ed25519", ("-N", "phrase")),
        ("ecdsa", ("-N", "phrase", "-m", "PKCS8")),
        ("rsa", ("-b", "2048", "-N", "phrase", "-m", "PEM")),
    ],
)
async def test_a_key_lets_in_in_whatever_form_it_is_kept(tmp_path: Path, kind: str, more: tuple[str, ...]) -> None:
    key = new_key(tmp_path / "mine", kind, *more)
    authorized = tmp_path / "authorized"
    authorized.write_text((tmp_path / "mine.pub").read_text())
    known_keys = (f"AuthorizedKeysCommand /bin/cat {authorized}", "AuthorizedKeysCommandUser root")
    secret, phrase = Secret(key.read_bytes()), Secret(b"phrase") if more else None
    with login_sshd(tmp_path, *known_keys, "PasswordAuthentication no", "UsePAM no") as port:
        hosts = await known(tmp_path, port)
        assert await talk(hosts, who(port, password=None, key=secret, passphrase=phrase)) == "Linux\n"
        shut = await talk(hosts, who(port, key=secret, passphrase=Secret(b"another")))
    if more:
        assert isinstance(shut, Failure)
        assert (shut.kind, shut.detail) == (FailureKind.AUTH, "the private key cannot be opened")


async def test_a_key_that_changed_is_refused_and_both_are_named(tmp_path: Path) -> None:
    old, new = new_key(tmp_path / "old", "ed25519"), new_key(tmp_path / "new", "ed25519")
    with login_sshd(tmp_path, *BY_PASSWORD, "LogLevel DEBUG", host_key=new) as port:
        hosts = await known(tmp_path, port)
        (shown,) = hosts.of(HOME, port)
        with login_sshd(tmp_path, *BY_PASSWORD, host_key=old) as other:
            (recorded,) = (await known(tmp_path / "other", other)).of(HOME, other)
        hosts.record(HOME, port, [recorded], replace=True)
        said = await talk(hosts, who(port))
        log = (tmp_path / "log").read_text()
    assert isinstance(said, Failure)
    assert (said.kind, said.cause) == (FailureKind.HOSTKEY, Cause.HOST_KEY_CHANGED)
    assert shown.fingerprint in said.detail
    assert recorded.fingerprint in said.detail
    assert "method password" not in log
    assert "userauth-request" not in log


async def test_a_server_of_long_ago_is_refused_by_name_and_talked_to_where_that_is_allowed(tmp_path: Path) -> None:
    key = new_key(tmp_path / "rsa", "rsa", "-b", "2048", "-N", "")
    with login_sshd(tmp_path, *BY_PASSWORD, *OLD, host_key=key) as port:
        hosts = await known(tmp_path, port, legacy=True)
        strict = await talk(hosts, who(port))
        lenient = await talk(hosts, who(port, legacy=True))
    assert isinstance(strict, Failure)
    assert (strict.kind, strict.cause) == (FailureKind.UNSUPPORTED, Cause.WEAK_ALGORITHMS)
    assert "kex: diffie-hellman-group14-sha1 only" in strict.detail
    assert "cipher: aes128-cbc only" in strict.detail
    assert lenient == "Linux\n"


async def test_a_server_whose_sessions_are_all_taken_says_so(tmp_path: Path) -> None:
    with login_sshd(tmp_path, *BY_PASSWORD, "MaxSessions 0") as port:
        said = await talk(await known(tmp_path, port), who(port))
    assert isinstance(said, Failure)
    assert (said.kind, said.cause) == (FailureKind.REFUSED, Cause.TOO_MANY_SESSIONS)
