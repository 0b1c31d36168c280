"""The other side: every address of loopback at one port, some with an agent, and a log of each packet that came."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from ipaddress import ip_address

from netmon.lab.activity import Moment
from netmon.lab.agent import Agent
from netmon.lab.ports import ports_of
from netmon.model.names import DeviceId, NetworkId, UnitId
from netmon.model.plant import Device, Role
from netmon.model.probing import Probing
from netmon.wires.snmp import message
from netmon.wires.snmp.message import V2C
from netmon.wires.snmp.objects import ObjectType

COMMUNITY = "witnessed-7"
_PKTINFO = 8  # IP_PKTINFO of Linux; this Python's socket module has no name for it
_NOW = Moment(100, 100)


@dataclass(frozen=True)
class Packet:
    """A request as it came."""

    to: str
    data: bytes

    @property
    def community(self) -> bytes:
        version, at = message.open_message(self.data)
        return message.read(self.data, version, at).community

    def names(self, asked: ObjectType) -> bool:
        """Whether it asks for an object."""
        return asked.octets in self.data


class Witness:
    """Answers for the addresses that have a device, is silent at all others, and forgets nothing."""

    def __init__(self, addresses: Iterable[str], community: str = COMMUNITY) -> None:
        self.packets: list[Packet] = []
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.setsockopt(socket.IPPROTO_IP, _PKTINFO, 1)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_000_000)
        self._socket.bind(("0.0.0.0", 0))
        self.port = int(self._socket.getsockname()[1])
        self._agents = {address: _agent(address, self.port, community) for address in addresses}
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        # A datagram to itself wakes the thread; closing the socket under it would not.
        self._open = False
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as waking:
            waking.sendto(b"", ("127.0.0.1", self.port))
        self._thread.join(10)
        self._socket.close()

    _open = True

    def _serve(self) -> None:
        while self._open:
            data, control, _, peer = self._socket.recvmsg(65535, socket.CMSG_SPACE(12))
            if not data:
                continue
            _, _, to = struct.unpack("I4s4s", control[0][2][:12])
            packet = Packet(socket.inet_ntoa(to), data)
            self.packets.append(packet)
            agent = self._agents.get(packet.to)
            reply = None if agent is None else agent.answer(data, _NOW)
            if reply is not None:
                back = [(socket.IPPROTO_IP, _PKTINFO, struct.pack("I4s4s", 0, to, b"\0\0\0\0"))]
                self._socket.sendmsg([reply], back, 0, peer)

    def first_questions(self, vital: ObjectType) -> Counter[str]:
        """Return how many packets of the first question came to each address."""
        return Counter(packet.to for packet in list(self.packets) if packet.names(vital))


@contextlib.contextmanager
def witness(addresses: Iterable[str], community: str = COMMUNITY) -> Iterator[Witness]:
    """Run a witness."""
    one = Witness(addresses, community)
    try:
        yield one
    finally:
        one.close()


def name_of(address: str) -> str:
    """Return the sysName of the device at an address."""
    return f"sw-{address.replace('.', '-')}"


def _agent(address: str, port: int, community: str) -> Agent:
    id_ = DeviceId(name_of(address))
    device = Device(
        id_, id_, NetworkId("extranet"), UnitId("office"), None, ip_address(address), Role.ACCESS, Probing(), None, port
    )
    return Agent(device, V2C, community.encode(), ports_of(id_, Role.ACCESS, (), 2, 1), 1)
