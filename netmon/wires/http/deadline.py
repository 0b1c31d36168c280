"""A connection with one deadline: a server that sends a byte now and then cannot hold it."""

from __future__ import annotations

import io
import socket
import ssl
from typing import TYPE_CHECKING, Final

from netmon.model.clock import Clock
from netmon.wires.http.errors import HttpError
from netmon.wires.http.url import Url

if TYPE_CHECKING:
    from typing_extensions import Buffer  # the standard library has it from Python 3.12 on

READ_AHEAD: Final = 1 << 16


class Timed(io.RawIOBase):
    """A socket to read from until `deadline` on the monotonic clock. Raises TimeoutError past it."""

    def __init__(self, sock: socket.socket, clock: Clock, deadline: float) -> None:
        super().__init__()
        self._sock = sock
        self._clock = clock
        self._deadline = deadline

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        """Read what has come, waiting no longer than what is left of the time."""
        self._arm()
        return self._sock.recv_into(buffer)

    def sendall(self, data: bytes) -> None:
        """Send a whole request within the time."""
        self._arm()
        self._sock.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        """Return the file that `http.client` reads an answer from."""
        return io.BufferedReader(self, READ_AHEAD)

    def _arm(self) -> None:
        left = self._deadline - self._clock.monotonic()
        if left <= 0:
            raise TimeoutError
        self._sock.settimeout(left)


def connect(url: Url, tls: ssl.SSLContext | None, seconds: float) -> socket.socket:
    """Return a connection to the host of `url`, with TLS where it says https. Raises HttpError."""
    try:
        sock = socket.create_connection((url.host, url.port), timeout=seconds)
    except socket.gaierror as error:
        raise HttpError("http.unknown_host", host=url.host) from error
    except TimeoutError as error:
        raise HttpError("http.timeout", url=url.origin, seconds=f"{seconds:g}") from error
    except OSError as error:
        raise HttpError("http.unreachable", url=url.origin, error=error.strerror or "?") from error
    if tls is None:
        return sock
    try:
        return tls.wrap_socket(sock, server_hostname=url.host)
    except ssl.SSLCertVerificationError as error:
        sock.close()
        raise HttpError("http.untrusted", url=url.origin, error=error.verify_message) from error
    except OSError as error:  # an SSLError is one
        sock.close()
        raise HttpError("http.no_tls", url=url.origin, error=getattr(error, "reason", None) or "?") from error
