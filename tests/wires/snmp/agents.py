"""UDP agents on loopback that answer as a script says: the frame that hostile agents and replayers share."""

from __future__ import annotations

import asyncio
import bisect
import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import cast

from tests.wires.snmp import ber_tools as ber
from tests.wires.snmp.ber_tools import Oid

GET, GETNEXT, RESPONSE, GETBULK = 0xA0, 0xA1, 0xA2, 0xA5


@dataclass(frozen=True)
class Asked:
    """A request as an agent sees it; `status` and `index` are non-repeaters and max-repetitions of a GETBULK."""

    version: int
    community: bytes
    tag: int
    request_id: int
    status: int
    repetitions: int
    names: tuple[Oid, ...]

    def reply(self, varbinds: Iterable[bytes], status: int = 0, index: int = 0) -> bytes:
        return self.reply_as(self.request_id, varbinds, status, index)

    def reply_as(self, request_id: int, varbinds: Iterable[bytes], status: int = 0, index: int = 0) -> bytes:
        body = ber.pdu(RESPONSE, request_id, varbinds, status, index)
        return ber.community_message(self.version, self.community, body)

    def refusal(self, status: int, index: int) -> bytes:
        """An error: what was asked comes back with NULLs."""
        return self.reply([ber.varbind(name, b"\x05\x00") for name in self.names], status, index)


def parse(data: bytes) -> Asked:
    (_, version), (_, community), (tag, body) = ber.elements(ber.read(data)[1])
    (_, request_id), (_, status), (_, index), (_, varbinds) = ber.elements(body)
    names = tuple(ber.oid_of(ber.elements(content)[0][1]) for _, content in ber.elements(varbinds))
    return Asked(
        int.from_bytes(version, "big"), community, tag, int.from_bytes(request_id, "big", signed=True),
        int.from_bytes(status, "big"), int.from_bytes(index, "big"), names,
    )  # fmt: skip


Answer = Callable[[Asked], Iterable[bytes]]


class Mib:
    """Objects in the order they are served, which need not be the right one. Values are whole elements."""

    def __init__(self, objects: Iterable[tuple[Oid, bytes]]) -> None:
        self.objects = list(objects)
        self.values = dict(self.objects)
        self._places = {name: at for at, (name, _) in reversed(list(enumerate(self.objects)))}
        self._ordered = sorted(self._places)
        self.in_order = [name for name, _ in self.objects] == self._ordered

    def get(self, name: Oid) -> bytes:
        return self.values.get(name, b"\x80\x00")

    def after(self, name: Oid) -> tuple[Oid, bytes] | None:
        """The next object in the order served: of a name it does not have, the first that is greater."""
        at = self._places.get(name)
        if at is None:
            if self.in_order:
                at = bisect.bisect_right(self._ordered, name)
            else:
                at = next((at for at, (other, _) in enumerate(self.objects) if other > name), len(self.objects))
        else:
            at += 1
        return self.objects[at] if at < len(self.objects) else None

    def answer(self, asked: Asked) -> bytes:
        """What a sound v2c agent with these objects says."""
        if asked.tag == GET:
            return asked.reply([ber.varbind(name, self.get(name)) for name in asked.names])
        out: list[bytes] = []
        names = list(asked.names)
        for _ in range(asked.repetitions if asked.tag == GETBULK else 1):
            for lane, name in enumerate(names):
                found = self.after(name)
                if found is None:
                    out.append(ber.varbind(name, b"\x82\x00"))
                else:
                    names[lane] = found[0]
                    out.append(ber.varbind(*found))
        return asked.reply(out)

    def answer_v1(self, asked: Asked) -> bytes:
        """What a sound v1 agent says: it has noSuchName where v2c has exceptions, and no Counter64."""
        out = []
        for position, name in enumerate(asked.names, start=1):
            found = (name, self.values.get(name)) if asked.tag == GET else self.after(name) or (name, None)
            if found[1] is None:
                return asked.refusal(2, position)
            out.append(ber.varbind(found[0], found[1]))
        return asked.reply(out)


Pace = Callable[[int], float]


class UdpAgent(asyncio.DatagramProtocol):
    """Answers each request with what `script` returns: none, one or several datagrams.

    With a `pace` it takes that many seconds for the request of that number, and does one thing at a time.
    """

    def __init__(self, script: Answer) -> None:
        self.script = script
        self.pace: Pace | None = None
        self._busy_until = 0.0
        self.asked: list[Asked] = []
        self.transport: asyncio.DatagramTransport | None = None

    @classmethod
    async def start(cls, script: Answer, address: str = "127.0.0.1", port: int = 0) -> UdpAgent:
        agent = cls(script)
        one = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_DGRAM)
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
        one.bind((address, port))
        await asyncio.get_running_loop().create_datagram_endpoint(lambda: agent, sock=one)
        return agent

    @property
    def port(self) -> int:
        assert self.transport is not None
        port = self.transport.get_extra_info("sockname")[1]
        assert isinstance(port, int)
        return port

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.DatagramTransport, transport)

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        asked = parse(data)
        self.asked.append(asked)
        if self.pace is None:
            self._answer(asked, addr)
            return
        loop = asyncio.get_running_loop()
        self._busy_until = max(self._busy_until, loop.time()) + self.pace(len(self.asked))
        loop.call_at(self._busy_until, self._answer, asked, addr)

    def _answer(self, asked: Asked, addr: tuple[str, int]) -> None:
        for reply in self.script(asked):
            self.send(reply, addr)

    def send(self, data: bytes, addr: tuple[str, int]) -> None:
        assert self.transport is not None
        if (
            len(data) <= 65_507 and not self.transport.is_closing()
        ):  # a longer one does not fit a datagram: the agent says nothing
            self.transport.sendto(data, addr)

    def close(self) -> None:
        if self.transport is not None:
            self.transport.close()
