"""The server in the daemon's loop: what it says, what it limits, and how it ends."""

from __future__ import annotations

import asyncio
import signal

import httpx
import pytest
from starlette.responses import PlainTextResponse

from netmon.web import protocol
from netmon.web.webconfig import WebError
from tests.web.serving import get, hello, serving


@pytest.mark.anyio
@pytest.mark.parametrize("listen", ["127.0.0.1:0", "[::1]:0"])
async def test_it_serves_on_loopback(listen: str) -> None:
    async with serving(listen=listen) as server:
        assert (await get(server)).text == "hello"


@pytest.mark.anyio
async def test_every_answer_tells_the_browser_what_not_to_do() -> None:
    async with serving() as server:
        for path in ("hello", "nowhere"):
            headers = (await get(server, path)).headers
            assert "default-src 'none'" in headers["content-security-policy"]
            assert "script-src" not in headers["content-security-policy"]
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["x-frame-options"] == "DENY"
            assert headers["cache-control"] == "no-store"
            assert "server" not in headers


@pytest.mark.anyio
async def test_there_is_no_interactive_documentation_and_nothing_to_write_to() -> None:
    async with serving() as server:
        for path in ("docs", "redoc", "openapi.json"):
            assert (await get(server, path)).status_code == 404
        async with httpx.AsyncClient(trust_env=False) as client:
            for method in ("POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT"):
                assert (await client.request(method, server.url + "hello")).status_code == 405, method


@pytest.mark.anyio
async def test_signals_stay_the_daemons() -> None:
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    async with serving() as server:
        assert (await get(server)).status_code == 200
        assert (signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)) == before


@pytest.mark.anyio
async def test_a_second_server_on_the_same_port_is_refused() -> None:
    async with serving() as server:
        with pytest.raises(WebError, match="Address already in use"):
            async with serving(listen=f"127.0.0.1:{server.port}"):
                raise AssertionError("it started")


@pytest.mark.anyio
async def test_after_closing_nobody_answers() -> None:
    async with serving() as server:
        assert (await get(server)).status_code == 200
    with pytest.raises(httpx.ConnectError):
        await get(server)


async def ends(port: int, *parts: bytes) -> bytes:
    """Send the parts, with a pause after each, and return all that comes until the server closes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        for part in parts:
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(0.1)
        return await asyncio.wait_for(reader.read(), 30)
    except ConnectionError:
        return b""
    finally:
        writer.close()


@pytest.mark.anyio
@pytest.mark.parametrize(
    "parts",
    [
        pytest.param([], id="nothing at all"),
        pytest.param([b"GET /hello HTTP/1.1\r\n"], id="half a head"),
        pytest.param([b"GET", b" /hel", b"lo HT", b"TP/1.1\r\n", b"A: b\r\n", b"C: d\r\n"], id="drop by drop"),
    ],
)
async def test_a_request_that_does_not_come_to_its_end_is_given_up(
    monkeypatch: pytest.MonkeyPatch, parts: list[bytes]
) -> None:
    monkeypatch.setattr(protocol, "REQUEST_SECONDS", 0.5)
    async with serving() as server:
        assert await ends(server.port, *parts) == b""


@pytest.mark.anyio
async def test_drops_after_a_whole_request_do_not_keep_a_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "REQUEST_SECONDS", 0.5)
    async with serving() as server:
        whole = b"GET /hello HTTP/1.1\r\nHost: x\r\n\r\n"
        assert (await ends(server.port, whole, b"GET /hello", b" HTTP/1.1\r\nHos")).endswith(b"hello")


@pytest.mark.anyio
async def test_an_answer_to_a_request_sent_ahead_ends_in_time_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "ANSWER_SECONDS", 0.5)
    router = hello()

    @router.get("/never")
    async def never() -> PlainTextResponse:
        await asyncio.sleep(1000)
        return PlainTextResponse("never")

    async with serving(router=router) as server:
        heads = [b"GET /%s HTTP/1.1\r\nHost: x\r\n\r\n" % path for path in (b"hello", b"never")]
        assert (await ends(server.port, b"".join(heads))).endswith(b"hello")


@pytest.mark.anyio
async def test_a_kept_connection_serves_many_requests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "REQUEST_SECONDS", 0.5)
    async with serving() as server, httpx.AsyncClient(trust_env=False) as client:
        for _ in range(4):
            assert (await client.get(server.url + "hello")).text == "hello"
            await asyncio.sleep(0.2)


@pytest.mark.anyio
@pytest.mark.parametrize(
    "head",
    [
        pytest.param(b"GET /hello HTTP/1.1\r\nHost: x\r\nA: " + b"b" * 40_000, id="a head of 40 KB"),
        pytest.param(b"GET /" + b"a" * 40_000, id="a path of 40 KB"),
        pytest.param(b"\x16\x03\x01\x02\x00\x01\x00\x01", id="TLS where none is spoken"),
        pytest.param(b"\0" * 100 + b"\r\n\r\n", id="NULs"),
    ],
)
async def test_what_is_no_request_is_answered_400(head: bytes) -> None:
    async with serving() as server:
        answer = await ends(server.port, head, b"\r\n\r\n")
        assert answer == b"" or answer.startswith(b"HTTP/1.1 400 ")
        assert (await get(server)).text == "hello"
