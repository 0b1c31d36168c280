"""One UDP socket per address family for all agents."""

from __future__ import annotations

import asyncio
import errno
import socket
import struct
from collections.abc import Callable

from netmon.model.observation import Cause
from netmon.wires import causes

Peer = tuple[str, int]
"""Address as text and UDP port."""

RECEIVE_BUFFER = 8 << 20
DRAIN = 64
"""Datagrams taken before the loop gets its turn: enough to save wake-ups, too few to delay a timer."""
DRAINS = 256
"""Times as many are taken where the loop stood still and answers piled up."""
LARGEST = 65_536

# linux/errqueue.h, linux/in.h, linux/in6.h; Python has no names for them.
IP_RECVERR = 11
IPV6_RECVERR = 25
ORIGIN_ICMP = 2
ORIGIN_ICMP6 = 3
VERSIONS = {ORIGIN_ICMP: 4, ORIGIN_ICMP6: 6}
_EXTENDED_ERROR = struct.Struct("=IBBBBII")  # sock_extended_err: errno, origin, type, code, pad, info, data


class Unreachable:
    """An ICMP error about a datagram of ours: who said it, whom it was sent to, and what it says."""

    __slots__ = ("cause", "error", "offender", "peer", "sent")

    def __init__(self, peer: Peer, offender: str, error: str, sent: bytes, cause: Cause | None) -> None:
        self.peer = peer
        self.offender = offender
        self.error = error
        self.sent = sent
        self.cause = cause


class Transport:
    """Sends and receives; everything received goes to `receive`, every ICMP error to `unreachable`."""

    def __init__(
        self,
        family: socket.AddressFamily,
        receive: Callable[[bytes, Peer], None],
        unreachable: Callable[[Unreachable], None],
    ) -> None:
        self._receive = receive
        self._unreachable = unreachable
        self._six = family == socket.AF_INET6
        self._socket = socket.socket(family, socket.SOCK_DGRAM)
        self._socket.setblocking(False)
        if self._six:
            self._socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        self._enlarge()
        self._ask_for_errors()
        self._socket.bind(("::" if self._six else "0.0.0.0", 0))  # noqa: S104 - devices answer on every interface
        self._loop = asyncio.get_running_loop()
        self._loop.add_reader(self._socket.fileno(), self._readable)

    def close(self) -> None:
        """Let go of the socket."""
        if self._socket.fileno() >= 0:
            self._loop.remove_reader(self._socket.fileno())
            self._socket.close()

    def send(self, data: bytes, peer: Peer) -> str:
        """Send a datagram; return "" or, where the host itself refuses, the name of the error (`ENETUNREACH`, …).

        An error pending on the socket is about an earlier datagram to some other device, and sending reports it; it is
        taken off, and the datagram sent again.
        """
        error: int | None = 0
        for _ in range(3):
            try:
                self._socket.sendto(data, peer)
            except OSError as problem:
                error = problem.errno
                self._take_errors()
            else:
                return ""
        return errno.errorcode.get(error or 0, "error")

    def drain(self) -> None:
        """Take what is waiting at once, more than a turn of the loop would, but not without end."""
        for _ in range(DRAINS):
            if self._readable():
                return

    def _readable(self) -> bool:
        """Take some; tell whether nothing is left."""
        receive_from, receive = self._socket.recvfrom, self._receive
        for _ in range(DRAIN):
            try:
                data, address = receive_from(LARGEST)
            except BlockingIOError:
                return True
            except OSError:
                self._take_errors()
            else:
                receive(data, address[:2] if self._six else address)
            if self._socket.fileno() < 0:  # what was received made somebody close us
                return True
        return False

    def _enlarge(self) -> None:
        # SO_RCVBUFFORCE passes the limit of net.core.rmem_max where the daemon may do that.
        for option in (33, socket.SO_RCVBUF):
            try:
                self._socket.setsockopt(socket.SOL_SOCKET, option, RECEIVE_BUFFER)
            except OSError:
                continue
            return

    def _ask_for_errors(self) -> None:
        level, option = (socket.IPPROTO_IPV6, IPV6_RECVERR) if self._six else (socket.IPPROTO_IP, IP_RECVERR)
        try:
            self._socket.setsockopt(level, option, 1)
        except OSError:
            return  # a refusal is then a timeout

    def _take_errors(self) -> None:
        """Empty the queue of ICMP errors."""
        for _ in range(DRAIN):
            try:
                sent, ancillary, _, address = self._socket.recvmsg(LARGEST, 512, socket.MSG_ERRQUEUE)
            except OSError:
                return
            for _level, _type, content in ancillary:
                if found := _error(content, sent, address):
                    self._unreachable(found)


def _error(content: bytes, sent: bytes, address: tuple[str, int]) -> Unreachable | None:
    if len(content) < _EXTENDED_ERROR.size:
        return None
    number, origin, kind, code, *_ = _EXTENDED_ERROR.unpack_from(content)
    if origin not in VERSIONS:
        return None
    return Unreachable(
        (address[0], address[1]),
        _offender(content[_EXTENDED_ERROR.size :]),
        errno.errorcode.get(number, "error"),
        sent,
        causes.of_icmp(VERSIONS[origin], kind, code),
    )


def _offender(content: bytes) -> str:
    """Read the sockaddr behind the error: who sent the ICMP message."""
    if len(content) < 8:
        return ""
    family = struct.unpack_from("=H", content)[0]
    if family == socket.AF_INET:
        return socket.inet_ntop(socket.AF_INET, content[4:8])
    if family == socket.AF_INET6 and len(content) >= 24:
        return socket.inet_ntop(socket.AF_INET6, content[8:24])
    return ""
