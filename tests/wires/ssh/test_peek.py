"""Peeking at real servers and at ones that mean ill."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from pathlib import Path

import pytest

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.ssh import SshOffer
from netmon.wires.ssh import peek
from netmon.wires.ssh.peek import OURS
from tests.ports import free_port
from tests.wires.ssh.sshd import MISSING, OLD, sshd
from tests.wires.ssh.words import HELLO, kexinit

pytestmark = pytest.mark.anyio
HOME = ip_address("127.0.0.1")
needs_sshd = pytest.mark.skipif(MISSING is not None, reason=MISSING or "it is here")
Conversation = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@needs_sshd
async def test_a_server_of_today_offers_what_it_was_given(tmp_path: Path) -> None:
    with sshd(tmp_path, "Ciphers aes256-gcm@openssh.com,aes128-ctr") as port:
        offer = await peek(HOME, port, 10)
    assert isinstance(offer, SshOffer)
    assert (offer.protocol, offer.software.partition("_")[0]) == ("2.0", "OpenSSH")
    assert offer.ciphers == ("aes256-gcm@openssh.com", "aes128-ctr")
    assert "curve25519-sha256" in offer.kex
    assert "rsa-sha2-256" in offer.host_keys


@needs_sshd
async def test_a_server_of_long_ago_is_read_though_nobody_could_log_in(tmp_path: Path) -> None:
    with sshd(tmp_path, *OLD) as port:
        offer = await peek(HOME, port, 10)
    assert isinstance(offer, SshOffer)
    assert [name for name in offer.kex if "diffie" in name] == [
        "diffie-hellman-group14-sha1",
        "diffie-hellman-group1-sha1",
    ]
    assert (offer.host_keys, offer.ciphers) == (("ssh-rsa",), ("aes128-cbc", "3des-cbc"))
    assert offer.macs == ("hmac-sha1-96", "hmac-md5")


async def served(conversation: Conversation, timeout: float = 20) -> SshOffer | Failure:
    """Peek at a server that speaks like this."""
    ended = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await conversation(reader, writer)
        except OSError:
            pass  # the client has heard enough
        finally:
            writer.close()
            ended.set()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        found = await peek(HOME, server.sockets[0].getsockname()[1], timeout)
        await ended.wait()
    return found


async def test_nothing_is_sent_but_our_identification() -> None:
    heard: list[bytes] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(HELLO + kexinit())
        heard.append(await reader.read())

    assert isinstance(await served(talk), SshOffer)
    assert heard == [OURS]


async def test_a_banner_without_end_is_not_listened_to() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            writer.write(b"welcome to the machine room\r\n" * 100)
            await writer.drain()

    failure = await served(talk)
    assert isinstance(failure, Failure)
    assert failure.kind is FailureKind.TOO_BIG


async def test_a_server_that_drips_is_given_up_when_the_time_is_over() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for octet in HELLO * 1000:
            writer.write(bytes([octet]))
            await writer.drain()
            await asyncio.sleep(0.05)

    failure = await served(talk, timeout=0.5)
    assert isinstance(failure, Failure)
    assert (failure.kind, failure.answered) == (FailureKind.TIMEOUT, True)


async def test_a_server_that_hangs_up_at_once_is_there() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readline()

    failure = await served(talk)
    assert isinstance(failure, Failure)
    assert failure.answered


async def test_a_closed_port_is_refused() -> None:
    failure = await peek(HOME, free_port(), 10)
    assert isinstance(failure, Failure)
    assert (failure.kind, failure.cause, failure.answered) == (FailureKind.REFUSED, Cause.PORT_CLOSED, False)


async def test_a_port_that_nobody_serves_is_a_timeout() -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        with socket.create_connection(full.getsockname()):
            # The queue of this listener is full now: the kernel lets further connections wait.
            failures = [await peek(HOME, full.getsockname()[1], 0.3) for _ in range(2)]
    assert isinstance(failures[-1], Failure)
    assert failures[-1].kind is FailureKind.TIMEOUT
