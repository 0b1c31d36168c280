"""Connecting to whichever address of a name answers first, and TLS on top."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from netmon.model.service_check import Certificate, Fault
from netmon.wires.site.certificate import certificate_of
from netmon.wires.site.trouble import TroubleError, of_os_error, short

HEAD_START: Final = 0.3
"""Seconds that an address has for itself before the next one is tried beside it (RFC 8305 §8 has 0.1 to 2)."""
LINE: Final = 1 << 16
"""Octets of the longest line."""
_TELLING: Final = (Fault.REFUSED, Fault.INCOMPLETE, Fault.UNREACHABLE, Fault.SKIPPED)
"""Of several addresses that fail, which failure is told."""
_VERIFY: Final = {
    9: "check.tls_not_yet",
    10: "check.tls_expired",
    18: "check.tls_self_signed",
    19: "check.tls_unknown_ca",
    20: "check.tls_unknown_ca",
    21: "check.tls_unknown_ca",
    62: "check.tls_other_name",
    64: "check.tls_other_name",
}
"""OpenSSL's X509_V_ERR_… → what it means."""


@dataclass(slots=True)
class Line:
    """An open connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    address: str

    def hang_up(self) -> None:
        """End it at once: a server that does not say good-bye must not be waited for."""
        self.writer.transport.abort()

    @property
    def certificate(self) -> Certificate | None:
        """Return what the server showed."""
        return _shown(self.writer, trusted=True)


async def dial(addresses: Sequence[str], port: int) -> tuple[socket.socket, str]:
    """Return a connection to one of the addresses, and which. Raises TroubleError; whoever calls limits the time."""
    waiting = list(addresses)
    under_way: set[asyncio.Task[tuple[socket.socket, str]]] = set()
    failures: list[TroubleError] = []
    try:
        while waiting or under_way:
            if waiting:
                under_way.add(asyncio.create_task(_open(waiting.pop(0), port)))
            done, under_way = await asyncio.wait(
                under_way, timeout=HEAD_START if waiting else None, return_when=asyncio.FIRST_COMPLETED
            )
            open_ = [task for task in done if task.exception() is None]
            for other in open_[1:]:
                other.result()[0].close()
            if open_:
                return open_[0].result()
            failures += [error for task in done if isinstance(error := task.exception(), TroubleError)]
    finally:
        for task in under_way:
            task.cancel()
        for late in await asyncio.gather(*under_way, return_exceptions=True):
            if isinstance(late, tuple):
                late[0].close()
    raise min(failures, key=lambda error: _TELLING.index(error.failure.fault))


async def _open(address: str, port: int) -> tuple[socket.socket, str]:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        sock = socket.socket(family, socket.SOCK_STREAM | socket.SOCK_NONBLOCK)
    except OSError as error:
        raise of_os_error(error, address) from error
    try:
        await asyncio.get_running_loop().sock_connect(sock, (address, port))
    except OSError as error:
        sock.close()
        raise of_os_error(error, address) from error
    except BaseException:
        sock.close()
        raise
    return sock, address


async def speak(sock: socket.socket, address: str, tls: ssl.SSLContext | None, host: str) -> Line:
    """Return a line over a connection, with TLS where a context is given. Raises TroubleError."""
    try:
        reader, writer = await asyncio.open_connection(
            sock=sock, limit=LINE, ssl=tls, server_hostname=None if tls is None else host
        )
    except ssl.SSLCertVerificationError as error:
        code = _VERIFY.get(error.verify_code, "check.tls_untrusted")
        raise TroubleError(Fault.TLS, code, host=short(host), why=short(error.verify_message)) from error
    except ssl.SSLError as error:
        raise TroubleError(Fault.TLS, "check.tls_failed", why=short(error.reason or "?")) from error
    except OSError as error:
        if tls is not None and isinstance(error, ConnectionError):
            raise TroubleError(Fault.TLS, "check.tls_failed", why="reset") from error
        raise of_os_error(error, address) from error
    finally:
        # Of a handshake that failed the transport is gone, and the socket with it; else this does nothing to it.
        if tls is not None and sock.fileno() == -1:
            sock.close()
    return Line(reader, writer, address)


async def unverified(address: str, port: int, host: str) -> Certificate | None:
    """Return the certificate of a server that is not believed. Nothing is asked of it, and nothing is told to it."""
    anybody = ssl.create_default_context()
    anybody.check_hostname, anybody.verify_mode = False, ssl.CERT_NONE
    try:
        sock, _ = await dial([address], port)
        line = await speak(sock, address, anybody, host)
    except TroubleError:
        return None
    shown = _shown(line.writer, trusted=False)
    line.hang_up()
    return shown


def _shown(writer: asyncio.StreamWriter, *, trusted: bool) -> Certificate | None:
    tls = writer.get_extra_info("ssl_object")
    octets = tls.getpeercert(binary_form=True) if isinstance(tls, ssl.SSLObject) else None
    return None if octets is None else certificate_of(octets, trusted=trusted)
