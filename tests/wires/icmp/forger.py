"""A host that answers pings itself, with whatever a test wants instead of the truth."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass

from netmon.wires.icmp.messages import checksum


@dataclass(frozen=True)
class Forgery:
    """An ICMP message that claims to come from `source`."""

    source: str
    identifier: int
    sequence: int
    data: bytes
    kind: int = 0
    code: int = 0

    def packet(self, destination: str) -> bytes:
        unsigned = struct.pack("!BBHHH", self.kind, self.code, 0, self.identifier, self.sequence) + self.data
        message = unsigned[:2] + checksum(unsigned).to_bytes(2, "big") + unsigned[4:]
        addresses = socket.inet_aton(self.source) + socket.inet_aton(destination)
        return struct.pack("!BBHHHBBH", 0x45, 0, 20 + len(message), 1, 0, 64, 1, 0) + addresses + message


Answers = Callable[[int, int, bytes], list[Forgery]]
"""From identifier, sequence and data of a request to what is sent back."""


class Forger:
    """Hears echo requests over IPv4; its kernel must be told not to answer them."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._sock = socket.socket(socket.AF_INET, socket.SOCK_RAW | socket.SOCK_NONBLOCK, socket.IPPROTO_ICMP)
        self._sock.setsockopt(socket.IPPROTO_IP, socket.IP_HDRINCL, 1)
        asyncio.get_running_loop().add_reader(self._sock, self._readable)

    def _readable(self) -> None:
        packet, (peer, _) = self._sock.recvfrom(2048)
        message = packet[20:]
        kind, _, _, identifier, sequence = struct.unpack_from("!BBHHH", message)
        if kind == 8:
            for forgery in self._answers(identifier, sequence, message[8:]):
                self._sock.sendto(forgery.packet(peer), (peer, 0))

    def close(self) -> None:
        asyncio.get_running_loop().remove_reader(self._sock)
        self._sock.close()
