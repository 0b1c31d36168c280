"""Opens the TCP connection that a session runs over, without a thread."""

from __future__ import annotations

import asyncio
import errno
import socket
from contextlib import suppress
from threading import Lock

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.plant import Address
from netmon.wires.ssh.greeting import Greeting

UNREACHABLE = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH})
UNACKNOWLEDGED = 20_000
"""Milliseconds that what was sent may stay unacknowledged before the kernel gives up (RFC 5482)."""
BEFORE_TRUST = 262_144
"""Octets taken from a server that has not proved yet who it is. A key exchange takes a few thousand."""
IDLE, INTERVAL, PROBES = 10, 5, 3
"""Seconds of silence before the kernel asks whether the other end is there, between askings, and how many it asks."""


class Wire(socket.socket):
    """A connection that reads along until the server has said what it offers, and that another thread can cut.

    `ended` is True where the other end has closed it, `cut_off` where we have.
    """

    def __init__(self, family: int, kind: int) -> None:
        super().__init__(family, kind)
        self.greeting = Greeting()
        self.received = 0
        self.allowance = BEFORE_TRUST
        self.ended = False
        self.cut_off = self._closing = False
        self._lock = Lock()

    def recv(self, bufsize: int, flags: int = 0, /) -> bytes:
        """Receive as every socket does; nothing more from who is no SSH server, or sends more than is taken."""
        if self.overrun or isinstance(self.greeting.result, Failure):
            return b""
        try:
            piece = super().recv(bufsize, flags)
        except (TimeoutError, BlockingIOError):
            raise
        except OSError:
            self._end()
            raise
        if not piece:
            self._end()
        self.received += len(piece)
        if self.greeting.result is None:
            self.greeting.feed(piece)
        return piece

    def send(self, data: bytes, flags: int = 0, /) -> int:  # type: ignore[override]  # whoever sends here sends bytes
        """Send as every socket does."""
        try:
            return super().send(data, flags)
        except (TimeoutError, BlockingIOError):
            raise
        except OSError:
            self._end()
            raise

    @property
    def overrun(self) -> bool:
        """Whether more came than was expected."""
        return self.received > self.allowance

    def allow(self, octets: int) -> None:
        """Take so many more from now on."""
        self.allowance = self.received + octets

    def cut(self) -> None:
        """Wake up whoever waits for this connection: nothing more comes, and nothing goes out."""
        with self._lock:  # or the number may by now be another file's
            self.cut_off = True
            if self.fileno() >= 0:
                with suppress(OSError):  # the other end was first
                    self.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Close, whoever else does; who still listens in another thread is woken first, and told from a hang-up."""
        with self._lock:
            self._closing = True
            with suppress(OSError):
                self.shutdown(socket.SHUT_RDWR)
            super().close()

    def _end(self) -> None:
        self.ended = self.ended or not (self.cut_off or self._closing)


async def connect(address: Address, port: int, timeout: float) -> Wire | Failure:  # noqa: ASYNC109 - the end of the time is an answer, not a cancellation
    """Connect within `timeout` seconds.

    Failure: timeout; refused (somebody said no: the host, what is before it, or this host).
    """
    wire = Wire(socket.AF_INET6 if address.version == 6 else socket.AF_INET, socket.SOCK_STREAM)
    try:
        wire.setblocking(False)
        _watch(wire)
        async with asyncio.timeout(timeout):
            await asyncio.get_running_loop().sock_connect(wire, (str(address), port))
    except TimeoutError:
        wire.close()
        return Failure(FailureKind.TIMEOUT, f"no answer from TCP port {port}")
    except ConnectionRefusedError:
        wire.close()
        # A router on the way that refuses looks the same here, so it proves nothing about the device.
        return Failure(FailureKind.REFUSED, f"TCP port {port} is closed", cause=Cause.PORT_CLOSED)
    except OSError as error:
        wire.close()
        name = errno.errorcode.get(error.errno or 0, "OSError")
        # The kernel keeps to itself which router it was.
        cause = Cause.UNREACHABLE if error.errno in UNREACHABLE else None
        return Failure(FailureKind.REFUSED, f"TCP port {port}: {name}", cause=cause)
    except BaseException:
        wire.close()
        raise
    return wire


def _watch(wire: socket.socket) -> None:
    wire.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, IDLE)
    wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, INTERVAL)
    wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPCNT, PROBES)
    wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, UNACKNOWLEDGED)
    wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
