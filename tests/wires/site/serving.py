"""Sites on loopback that answer, octet for octet, what a test wants to see come."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from ipaddress import ip_address

from netmon.model.names import NetworkId, ServiceId, UnitId
from netmon.model.plant import Service

Answer = Callable[[str, dict[str, str]], bytes]
"""Of the path that is asked for and the fields of the request, what is sent before the server hangs up."""


def page(body: bytes, *fields: str, status: str = "200 OK") -> bytes:
    """Return an answer with its length."""
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *fields, "", ""]
    return "\r\n".join(head).encode() + body


def redirect(location: str, *fields: str) -> bytes:
    return page(b"", f"Location: {location}", *fields, status="302 Found")


def service(url: str, **said: object) -> Service:
    if isinstance(said.get("resolve"), str):
        said["resolve"] = ip_address(str(said["resolve"]))
    known = (ServiceId("portal"), "门户", NetworkId("extranet"), UnitId("cs"), url)
    return Service(*known, **{"timeout": 15.0, **said})  # type: ignore[arg-type] # given by name


@asynccontextmanager
async def site(
    answer: Answer | bytes,
    tls: ssl.SSLContext | None = None,
    host: str = "127.0.0.1",
    then: Callable[[asyncio.StreamWriter], Awaitable[None]] | None = None,
) -> AsyncIterator[int]:
    """Serve on a port of its own, and yield that; `then` is what is done after the answer, before hanging up."""
    guests: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        guests.add(task)
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            first, *lines = head.strip().split("\r\n")
            fields = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
            writer.write(answer if isinstance(answer, bytes) else answer(first.split(" ")[1], fields))
            await writer.drain()
            if then is not None:
                await then(writer)
        writer.close()
        guests.discard(task)

    server = await asyncio.start_server(serve, host, 0, ssl=tls)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for guest in list(guests):
            guest.cancel()
        await asyncio.gather(*guests, return_exceptions=True)
        await server.wait_closed()
