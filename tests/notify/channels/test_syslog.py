"""A log server that reads RFC 5424 strictly gets each message whole, over UDP, TCP and TLS."""

from __future__ import annotations

import asyncio
import re
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.model.notification import Happening, Sent
from netmon.model.receiver import SyslogReceiver, SyslogTransport
from netmon.notify.channels.syslog import spelled
from tests.notify.channels.given import ID, Desk, message
from tests.ports import free_port
from tests.web.certificates import Authority

NAME = r'[^= \]"\x00-\x20\x7f-\xff]{1,32}'
VALUE = r'(?:[^"\\\]]|\\["\\\]])*'
ELEMENT = rf'\[{NAME}(?: {NAME}="{VALUE}")*\]'
HEAD = re.compile(
    r"<(?P<pri>[1-9]?\d|1[0-8]\d|19[01])>1 "
    r"(?P<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z) "
    r"(?P<host>[!-~]{1,255}) (?P<app>[!-~]{1,48}) (?P<proc>[!-~]{1,128}) (?P<kind>[!-~]{1,32}) "
    rf"(?P<data>-|(?:{ELEMENT})+)"
)
"""The grammar of RFC 5424 §6, as far as a header goes."""


@dataclass(frozen=True)
class Entry:
    """A message as the server understands it."""

    facility: int
    severity: int
    kind: str
    data: dict[str, dict[str, str]]
    text: str


def parsed(octets: bytes) -> Entry:
    """Read a message, or fail."""
    head, mark, text = octets.partition(b" \xef\xbb\xbf")
    assert mark, octets
    found = HEAD.fullmatch(head.decode("utf-8"))
    assert found, head
    data = {
        name: {key: re.sub(r'\\(["\\\]])', r"\1", value) for key, value in re.findall(rf'({NAME})="({VALUE})"', rest)}
        for name, rest in re.findall(rf"\[({NAME})((?: {NAME}=\"{VALUE}\")*)\]", found["data"])
    }
    number = int(found["pri"])
    return Entry(number // 8, number % 8, found["kind"], data, text.decode("utf-8"))


@dataclass
class LogServer:
    """Takes frames of counted octets, and nothing else."""

    entries: list[Entry] = field(default_factory=list)
    port: int = 0

    async def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while count := (await reader.read(1)):
            while not count.endswith(b" "):
                count += await reader.readexactly(1)
            assert re.fullmatch(rb"[1-9]\d* ", count)
            self.entries.append(parsed(await reader.readexactly(int(count))))
        writer.close()


@asynccontextmanager
async def log_server(tls: ssl.SSLContext | None = None) -> AsyncIterator[LogServer]:
    made = LogServer()
    server = await asyncio.start_server(made.take, "127.0.0.1", 0, ssl=tls)
    made.port = server.sockets[0].getsockname()[1]
    try:
        yield made
    finally:
        server.close()
        await server.wait_closed()


RECEIVER = SyslogReceiver(id=ID, host="127.0.0.1", port=1, transport=SyslogTransport.TCP, octets=2048)


@pytest.mark.anyio
async def test_a_message_over_tcp_says_what_it_is_in_data_and_in_chinese() -> None:
    async with log_server() as server:
        outcomes = await Desk().send(
            replace(RECEIVER, port=server.port), message(), message(happening=Happening.RESOLVED)
        )
    assert [one.sent for one in outcomes] == [Sent.TAKEN, Sent.TAKEN]
    fired, resolved = server.entries
    assert (fired.facility, fired.severity, fired.kind) == (16, 2, "FIRING")
    assert fired.text == "[紧急] 长沙核心 中断 | 长沙核心 中断 | 牵连：3 个县"
    assert fired.data["netmon@32473"] == {
        "id": "duty:17:firing:1",
        "incident": "17",
        "network": "extranet",
        "severity": "critical",
        "starts": "2026-09-21T14:12:20.000Z",
    }
    assert fired.data["meta"] == {"language": "zh"}
    assert (resolved.severity, resolved.kind) == (5, "RESOLVED")
    assert resolved.data["netmon@32473"]["ends"] == "2026-09-21T14:13:20.000Z"


@pytest.mark.anyio
async def test_over_tls_the_server_must_be_the_one_that_is_meant(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    pair = authority.issue("log")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pair.cert, pair.key)
    async with log_server(context) as server:
        secure = replace(RECEIVER, transport=SyslogTransport.TLS, port=server.port, ca=str(authority.file))
        (outcome,) = await Desk().send(secure)
        assert outcome.sent is Sent.TAKEN
        (doubted,) = await Desk().send(replace(secure, ca=""))
    assert doubted.sent is Sent.LATER
    assert "ca" in doubted.detail
    assert len(server.entries) == 1


class _Datagrams(asyncio.DatagramProtocol):
    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        self.entries.append(parsed(data))


@pytest.mark.anyio
async def test_a_datagram_is_one_message_and_nobody_confirms_it() -> None:
    loop = asyncio.get_running_loop()
    transport, taken = await loop.create_datagram_endpoint(_Datagrams, local_addr=("127.0.0.1", 0))
    port = transport.get_extra_info("sockname")[1]
    (outcome,) = await Desk().send(replace(RECEIVER, transport=SyslogTransport.UDP, port=port))
    transport.close()
    assert outcome.sent is Sent.TAKEN
    assert "UDP" in outcome.detail
    assert len(taken.entries) == 1


@pytest.mark.anyio
@pytest.mark.parametrize("transport", SyslogTransport)
async def test_a_server_that_is_not_there_is_tried_later(transport: SyslogTransport) -> None:
    port = free_port()
    (outcome,) = await Desk().send(replace(RECEIVER, transport=transport, port=port))
    assert outcome.sent is Sent.LATER
    assert f"127.0.0.1:{port}" in outcome.detail


@pytest.mark.anyio
async def test_a_server_that_resets_the_connection_has_not_taken_the_message() -> None:
    async def reset(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.transport.abort()

    server = await asyncio.start_server(reset, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    (outcome,) = await Desk().send(replace(RECEIVER, port=port))
    server.close()
    await server.wait_closed()
    assert outcome.sent is Sent.LATER


@settings(max_examples=60)
@given(
    st.text(max_size=400),
    st.text(min_size=1, max_size=60),
    st.text(max_size=40),
    st.integers(480, 4096),
    st.text(max_size=9),
)
def test_whatever_is_said_is_a_message_that_fits(text: str, title: str, label: str, octets: int, host: str) -> None:
    octets_sent = spelled(
        replace(message(text=text * 9, title=title), id=type(message().id)(label)),
        replace(RECEIVER, octets=octets),
        host,
    )
    assert len(octets_sent) <= max(octets, 520)
    entry = parsed(octets_sent)
    assert "\n" not in entry.text
    assert entry.facility == 16
