"""A socket for ICMP: opened the way the kernel allows, read so that every kind of socket says the same.

Linux. Two kinds of socket send echo requests (icmp(7), ip(7), packet delivery as in net/ipv4/ping.c):

- unprivileged, SOCK_DGRAM: the kernel chooses the identifier, delivers replies to it only, without an IP header, and
  keeps errors in the error queue (IP_RECVERR);
- raw, SOCK_RAW: hears all ICMP that reaches the host, IPv4 with its IP header, errors among the rest.
"""

from __future__ import annotations

import contextlib
import errno
import secrets
import socket
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from netmon.wires.icmp.messages import (
    Complaint,
    Dialect,
    EchoReply,
    complaint,
    parse,
    strip_ipv4,
)
from netmon.wires.icmp.mode import Tried, Way

# Linux numbers that the socket module does not name (asm-generic/socket.h, linux/in.h, linux/in6.h, linux/icmp.h).
SO_TIMESTAMPNS = 35
SO_SNDBUFFORCE, SO_RCVBUFFORCE = 32, 33
IP_RECVERR, IPV6_RECVERR = 11, 25
SOL_RAW, ICMP_FILTER, ICMP6_FILTER = 255, 1, 1
EXTENDED_ERROR = struct.Struct("=IBBBBII")  # struct sock_extended_err
TIMESPEC = struct.Struct("@qq")
ORIGIN_ICMP, ORIGIN_ICMP6 = 2, 3

# Packets to a neighbour that does not answer ARP stay charged to the socket for seconds; the default buffer holds
# fewer than a hundred such hosts, and then nobody can be asked.
BUFFER = 8 << 20
PER_WAKE = 64

Source = tuple[str, int]
"""An address as the C library writes it, and its scope (interface index, 0 for none)."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A message, who sent it, and the wall time at which the kernel took it in (None if it did not say).

    `message` is None for one that says nothing about any echo request.
    """

    source: Source
    message: EchoReply | Complaint | None
    at: float | None


class Channel:
    """One socket of one family."""

    def __init__(self, dialect: Dialect, way: Way, sock: socket.socket) -> None:
        self.dialect = dialect
        self.way = way
        self.sock = sock
        self._strip = way is Way.RAW and dialect.version == 4
        if way is Way.UNPRIVILEGED:
            sock.bind(("0.0.0.0" if dialect.version == 4 else "::", 0))  # noqa: S104 - no port: it fetches an identifier
            self.identifier = int(sock.getsockname()[1])
        else:
            self.identifier = secrets.randbelow(0x10000)

    def send(self, packet: bytes, host: str, scope: int) -> None:
        """Send one packet; OSError if the kernel will not, BlockingIOError if it has no room just now.

        An error that some router reported about an earlier packet is raised by the next call on the socket, whoever
        that call is for. So one that is not about this packet is taken off, and the packet sent again.
        """
        to = (host, 0) if self.dialect.version == 4 else (host, 0, 0, scope)
        try:
            self.sock.sendto(packet, to)
        except BlockingIOError:
            raise
        except OSError as error:
            if error.errno == errno.ENOBUFS:  # what a raw socket says where others say EAGAIN
                raise BlockingIOError(errno.ENOBUFS, "no room") from error
            if self.way is not Way.UNPRIVILEGED:
                raise
            self.sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            self.sock.sendto(packet, to)

    def receive(self) -> Iterator[Heard]:
        """Yield what has arrived, at most `PER_WAKE` messages, so that nobody else on the loop waits for long."""
        for _ in range(PER_WAKE):
            try:
                packet, extra, _, address = self.sock.recvmsg(2048, 256)
            except BlockingIOError:
                break
            except OSError:
                continue  # an error pending on the socket; the error queue tells it in full
            message = parse(self.dialect, strip_ipv4(packet) if self._strip else packet)
            yield Heard(_source(address), message, _taken_in(extra))
        if self.way is Way.UNPRIVILEGED:
            yield from self._errors()

    def _errors(self) -> Iterator[Heard]:
        for _ in range(PER_WAKE):
            try:
                request, extra, _, address = self.sock.recvmsg(2048, 512, socket.MSG_ERRQUEUE)
            except OSError:
                return
            for level, kind, value in extra:
                if (level, kind) not in {(socket.IPPROTO_IP, IP_RECVERR), (socket.IPPROTO_IPV6, IPV6_RECVERR)}:
                    continue
                _, origin, icmp_type, code, _, _, _ = EXTENDED_ERROR.unpack_from(value)
                if origin not in {ORIGIN_ICMP, ORIGIN_ICMP6} or icmp_type not in self.dialect.errors:
                    continue
                destination = socket.inet_pton(self.sock.family, address[0])
                message = complaint(self.dialect, (icmp_type, code), destination, request)
                yield Heard(_offender(self.sock.family, value[EXTENDED_ERROR.size :]), message, None)

    def close(self) -> None:
        """Close the socket."""
        self.sock.close()


def open_channel(dialect: Dialect) -> tuple[Channel | None, Tried]:
    """Open the least privileged socket that the kernel allows."""
    errors: list[str] = []
    for way, kind in ((Way.UNPRIVILEGED, socket.SOCK_DGRAM), (Way.RAW, socket.SOCK_RAW)):
        family = socket.AF_INET if dialect.version == 4 else socket.AF_INET6
        try:
            sock = socket.socket(family, kind | socket.SOCK_NONBLOCK, dialect.protocol)
        except OSError as error:
            errors.append(errno_name(error))
            continue
        try:
            _prepare(sock, dialect, way)
            return Channel(dialect, way, sock), Tried(way, *errors)
        except OSError as error:
            errors.append(errno_name(error))
            sock.close()
    return None, Tried(Way.OFF, *errors)


def errno_name(error: OSError) -> str:
    """Return the name of an error's number, such as EACCES."""
    return errno.errorcode.get(error.errno or 0, "OSError")


def _prepare(sock: socket.socket, dialect: Dialect, way: Way) -> None:
    for force, plain in ((SO_RCVBUFFORCE, socket.SO_RCVBUF), (SO_SNDBUFFORCE, socket.SO_SNDBUF)):
        try:
            sock.setsockopt(socket.SOL_SOCKET, force, BUFFER)
        except OSError:  # without CAP_NET_ADMIN as much as net.core.[rw]mem_max allows
            sock.setsockopt(socket.SOL_SOCKET, plain, BUFFER)
    with contextlib.suppress(OSError):  # without it a RTT includes the wait in the socket
        sock.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
    if way is Way.UNPRIVILEGED:
        if dialect.version == 4:
            sock.setsockopt(socket.IPPROTO_IP, IP_RECVERR, 1)
        else:
            sock.setsockopt(socket.IPPROTO_IPV6, IPV6_RECVERR, 1)
    elif dialect.version == 4:
        wanted = sum(1 << kind for kind in (dialect.reply, *dialect.errors))
        sock.setsockopt(SOL_RAW, ICMP_FILTER, struct.pack("=I", ~wanted & 0xFFFFFFFF))
    else:
        blocked = (1 << 256) - 1
        for kind in (dialect.reply, *dialect.errors):
            blocked &= ~(1 << kind)
        words = ((blocked >> (32 * word)) & 0xFFFFFFFF for word in range(8))
        sock.setsockopt(socket.IPPROTO_ICMPV6, ICMP6_FILTER, struct.pack("=8I", *words))


def _source(address: tuple[str, int] | tuple[str, int, int, int]) -> Source:
    return (address[0].partition("%")[0], address[3] if len(address) == 4 else 0)


def _offender(family: int, sockaddr: bytes) -> Source:
    """Read the address after a sock_extended_err: who reported the error."""
    if family == socket.AF_INET6 and len(sockaddr) >= 28:
        return socket.inet_ntop(socket.AF_INET6, sockaddr[8:24]), int.from_bytes(sockaddr[24:28], "little")
    if family == socket.AF_INET and len(sockaddr) >= 8:
        return socket.inet_ntop(socket.AF_INET, sockaddr[4:8]), 0
    return "", 0


def _taken_in(extra: list[tuple[int, int, bytes]]) -> float | None:
    for level, kind, value in extra:
        if level == socket.SOL_SOCKET and kind == SO_TIMESTAMPNS and len(value) >= TIMESPEC.size:
            seconds, nanoseconds = TIMESPEC.unpack_from(value)
            return float(seconds + nanoseconds / 1e9)
    return None
