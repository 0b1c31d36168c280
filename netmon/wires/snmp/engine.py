"""The SNMP engine: every agent's questions over one socket per address family.

A reply is believed only where all of it fits: it answers an id that is open, comes from the agent's own address and
port (or an address listed for it), carries the version and community (SNMPv3: user, engine and keys) of its request,
and names what was asked. Everything else is counted by reason and otherwise ignored; the question stays open.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable

from netmon.model.clock import Clock
from netmon.model.memory import AgentMemory
from netmon.model.plant import Address
from netmon.wires.snmp import message, pdu
from netmon.wires.snmp.access import Access
from netmon.wires.snmp.agent import Agent
from netmon.wires.snmp.ber import MalformedError
from netmon.wires.snmp.exchange import Exchange
from netmon.wires.snmp.pdu import Answer
from netmon.wires.snmp.pending import Pending, Sent
from netmon.wires.snmp.stats import SnmpStats, Tally
from netmon.wires.snmp.transport import Peer, Transport, Unreachable
from netmon.wires.snmp.usm import codec
from netmon.wires.snmp.usm.answers import Discard, Resend

HIGHEST_ERROR_STATUS = 18  # inconsistentName, RFC 3416 §3


class SnmpEngine:
    """One for a process. `clock` is the daemon's; all its work is done on the loop it was started on."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.tally = Tally()
        self.pending: Pending[Exchange] = Pending()
        self._headers = message.Headers()
        self._transports: dict[int, Transport] = {}

    async def start(self) -> None:
        """Open the sockets. IPv6 may be absent from the host; agents there then fail as unreachable ones do."""
        self._transports[4] = Transport(socket.AF_INET, self._receive, self._unreachable)
        try:
            self._transports[6] = Transport(socket.AF_INET6, self._receive, self._unreachable)
        except OSError:
            self._transports.pop(6, None)

    def close(self) -> None:
        """Close the sockets."""
        for transport in self._transports.values():
            transport.close()
        self._transports.clear()

    def stats(self) -> SnmpStats:
        """Return all counters."""
        return self.tally.snapshot(len(self.pending))

    def agent(
        self,
        name: str,
        address: Address | str,
        port: int,
        access: Access,
        *,
        accept_reply_from: Iterable[Address | str] = (),
        max_repetitions: int = 25,
        memory: AgentMemory | None = None,
    ) -> Agent:
        """Return an agent to ask, with what an earlier `Agent.memory` knew of it."""
        at = ipaddress.ip_address(address)
        transport = self._transports.get(at.version)
        if transport is None:
            raise OSError(f"no socket for IPv{at.version}")
        listed = frozenset(str(ipaddress.ip_address(other)) for other in accept_reply_from)
        return Agent(
            self,
            name,
            transport,
            (str(at), port),
            access,
            accept_reply_from=listed,
            max_repetitions=max_repetitions,
            memory=memory or AgentMemory(),
        )

    def catch_up(self) -> None:
        """Take every answer that has arrived: where the loop stood still, timers ring before all of them were read."""
        for transport in list(self._transports.values()):
            transport.drain()

    def _receive(self, data: bytes, peer: Peer) -> None:
        self.tally.received += 1
        try:
            read = self._headers.read(data)
            if read is not None:
                reason = self._take_community(read, data, peer)
            elif (opened := message.open_message(data))[0] == message.V3:
                reason = self._take_usm(data, peer)
            else:
                read = message.read(data, *opened)
                reason = self._take_community(read, data, peer)
                if not reason:
                    self._headers.keep(data, read)
        except MalformedError:
            reason = "malformed"
        if reason:
            self.tally.discards[reason] += 1

    def _take_community(self, read: message.Message, data: bytes, peer: Peer) -> str:
        answer = read.answer
        number = answer.request_id
        sent = self.pending.get(number)
        if sent is None:
            return self.pending.fate(number)
        exchange = sent.by
        agent = exchange.agent
        if not agent.accepts(peer):
            exchange.note_foreign(peer)
            return "foreign_address"
        if read.version != agent.version:
            return exchange.note("version")
        if read.community != agent.community:
            return exchange.note("community")
        return self._take(sent, number, answer, data)

    def _take(self, sent: Sent[Exchange], number: int, answer: Answer, data: bytes) -> str:
        exchange = sent.by
        if answer.tag != pdu.RESPONSE:
            return exchange.note("report" if answer.tag == pdu.REPORT else "not_response")
        if not 0 <= answer.error_status <= HIGHEST_ERROR_STATUS or answer.error_index < 0:
            return exchange.note("malformed")
        return exchange.take(sent, number, answer, data[answer.at :])

    def _take_usm(self, data: bytes, peer: Peer) -> str:
        opened = codec.decode_message(data)
        number = opened.msg_id
        sent = self.pending.get(number)
        if sent is None:
            return self.pending.fate(number)
        exchange = sent.by
        agent = exchange.agent
        if not agent.accepts(peer):
            exchange.note_foreign(peer)
            return "foreign_address"
        if agent.session is None:
            return exchange.note("version")
        if sent.serial != exchange.talk.serial:
            return "duplicate"
        found = agent.session.take_message(opened, data, self.clock.monotonic())
        if isinstance(found, bytes):
            answer = pdu.read(found, 0, len(found))
            # The id inside is the message's own: `Agent.send` gives both the same number.
            return (
                self._take(sent, number, answer, found) if answer.request_id == number else exchange.note("unknown_id")
            )
        if isinstance(found, Discard):
            return f"usm_{found.reason}"
        if isinstance(found, Resend):
            exchange.again()
        else:
            exchange.fail(found)
        return ""

    def _unreachable(self, found: Unreachable) -> None:
        exchange = self._asker(found)
        if exchange is not None:
            exchange.unreachable(found)

    def _asker(self, found: Unreachable) -> Exchange | None:
        """Return whose datagram an ICMP error quotes; where it quotes too little, whoever asks that peer."""
        number: int | None = None
        try:
            version, at = message.open_message(found.sent)
            if version == message.V3:
                number = codec.message_id(found.sent)
            else:
                number = message.read(found.sent, version, at).answer.request_id
        except MalformedError:
            return self.pending.any_to(lambda exchange: exchange.agent.peer == found.peer)
        sent = self.pending.get(number) if number is not None else None
        return sent.by if sent is not None else None
