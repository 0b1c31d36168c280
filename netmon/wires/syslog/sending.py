"""One message, one datagram or one connection.

The protocol has no acknowledgement. A connection of its own for each message has one of a kind: after our half is
closed the server reads to the end and closes its half; where it was gone, that is a reset instead.
"""

from __future__ import annotations

import asyncio
import os
import ssl
from enum import Enum, auto
from typing import Final

NOBODY_THERE: Final = 0.2
"""Seconds in which a host on the way, or the server's own, says that nobody listens (ICMP)."""
CLOSING: Final = 2.0
"""Seconds for a server to close a connection that is at its end; many wait for us."""


class LogFaultKind(Enum):
    """Why nothing was sent, or not all of it."""

    UNREACHABLE = auto()
    TIMEOUT = auto()
    TLS = auto()
    LOST = auto()  # the connection was reset while the message was on its way


class LogFault(Exception):  # noqa: N818 - what went wrong on the way is no error of the program
    """`said` is what the kernel or TLS says of it."""

    def __init__(self, kind: LogFaultKind, said: str = "") -> None:
        super().__init__(f"{kind.name} {said}")
        self.kind = kind
        self.said = said


class _Listener(asyncio.DatagramProtocol):
    """Hears that nobody is there."""

    def __init__(self) -> None:
        self.refused: asyncio.Future[OSError] = asyncio.get_running_loop().create_future()

    def error_received(self, exc: Exception) -> None:
        """Take down what an ICMP error means."""
        if isinstance(exc, OSError) and not self.refused.done():
            self.refused.set_result(exc)


async def send_datagram(host: str, port: int, message: bytes, seconds: float) -> None:
    """Send one datagram. Raises LogFault where the host has no address or answers that nobody listens."""
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(seconds):
            transport, listener = await loop.create_datagram_endpoint(_Listener, remote_addr=(host, port))
    except TimeoutError as error:
        raise LogFault(LogFaultKind.TIMEOUT) from error
    except OSError as error:
        raise LogFault(LogFaultKind.UNREACHABLE, _why(error)) from error
    try:
        transport.sendto(message)
        done, _ = await asyncio.wait([listener.refused], timeout=NOBODY_THERE)
    finally:
        transport.close()
    if done:
        raise LogFault(LogFaultKind.UNREACHABLE, _why(listener.refused.result()))


async def send_stream(host: str, port: int, message: bytes, tls: ssl.SSLContext | None, seconds: float) -> None:
    """Send one message in a frame of counted octets (RFC 6587 §3.4.1, RFC 5425 §4.3). Raises LogFault."""
    try:
        async with asyncio.timeout(seconds):
            reader, writer = await _connect(host, port, tls)
            try:
                await _send(reader, writer, b"%d %s" % (len(message), message))
            finally:
                writer.close()
    except TimeoutError as error:
        raise LogFault(LogFaultKind.TIMEOUT) from error


async def _connect(
    host: str, port: int, tls: ssl.SSLContext | None
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    try:
        if tls is None:
            return await asyncio.open_connection(host, port)
        return await asyncio.open_connection(host, port, ssl=tls, ssl_shutdown_timeout=CLOSING)
    except ssl.SSLError as error:
        raise LogFault(LogFaultKind.TLS, _why(error)) from error
    except TimeoutError:
        raise
    except OSError as error:
        raise LogFault(LogFaultKind.UNREACHABLE, _why(error)) from error


async def _send(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, frame: bytes) -> None:
    """Send a frame, close our half, and wait for the server to close its own."""
    try:
        writer.write(frame)
        await writer.drain()
        if writer.can_write_eof():
            writer.write_eof()
        else:  # TLS: closing says goodbye (close_notify) and waits for the other's
            writer.close()
            await writer.wait_closed()
            return
        async with asyncio.timeout(CLOSING):
            while await reader.read(4096):
                pass
    except TimeoutError:
        return  # it keeps the connection: it is there, and has what the kernel could send
    except OSError as error:
        raise LogFault(LogFaultKind.LOST, _why(error)) from error


def _why(error: OSError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    if isinstance(error, ssl.SSLError):
        return str(error.reason or "?")
    if error.errno is not None and error.errno > 0:
        return os.strerror(error.errno)  # asyncio's own words hold the address once more
    return error.strerror or type(error).__name__
