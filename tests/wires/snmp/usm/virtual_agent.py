"""An SNMP engine in memory that does what RFC 3414 §3.2 says, or one thing otherwise, and a visit to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import count

from netmon.model.credential import AuthProtocol, PrivProtocol
from netmon.model.memory import AgentMemory
from netmon.model.observation import Failure
from netmon.wires.snmp import pdu as pdus
from netmon.wires.snmp.ber import MalformedError, integer, tlv
from netmon.wires.snmp.usm import codec
from netmon.wires.snmp.usm.answers import Discard, Resend
from netmon.wires.snmp.usm.ciphers import Authenticator, Privacy, authenticator, privacy
from netmon.wires.snmp.usm.codec import Envelope
from netmon.wires.snmp.usm.keys import MasterKeys, derive
from netmon.wires.snmp.usm.session import UsmSession
from netmon.wires.snmp.usm.user import UsmUser

ENGINE = bytes.fromhex("80001f8880a1b2c3d4e5f60718")
OTHER_ENGINE = bytes.fromhex("80001f8880ffeeddccbbaa9988")
USM_STATS = "2b060106030f0101"
UNSUPPORTED_LEVEL, NOT_IN_TIME, UNKNOWN_USER, UNKNOWN_ENGINE, WRONG_DIGEST, DECRYPTION_ERROR = (
    bytes.fromhex(f"{USM_STATS}{number:02x}00") for number in range(1, 7)
)


def keys(
    auth: AuthProtocol | None = AuthProtocol.SHA256,
    priv: PrivProtocol | None = PrivProtocol.AES128,
    auth_secret: bytes = b"authentication",
    priv_secret: bytes = b"privacy-secret",
) -> MasterKeys:
    return derive(auth, auth_secret, priv, priv_secret)


OPERATOR = UsmUser(b"operator", keys())


def pdu(tag: int, request_id: int = 7, value: bytes = b"\x05\x00", oid: bytes = b"\x2b\x06\x01") -> bytes:
    varbind = tlv(0x30, tlv(0x06, oid) + value)
    return tlv(tag, integer(request_id) + integer(0) + integer(0) + tlv(0x30, varbind))


GET = pdu(pdus.GET)
GET_OID = bytes.fromhex("06032b0601")
SMALL_ANSWER = pdu(pdus.RESPONSE, value=b"\x43\x01\x05", oid=bytes.fromhex("2b06010201010300"))
ANSWER = pdu(pdus.RESPONSE, value=b"\x04\x05hello")


def encode_message(
    msg_id: int,
    flags: int,
    engine: tuple[bytes, int, int],
    user: bytes,
    scoped: bytes,
    *,
    authenticator: Authenticator | None = None,
    privacy: Privacy | None = None,
) -> bytes:
    """Return a message of any kind; `engine` is id, boots and time."""
    return Envelope(flags, engine[0], user, authenticator, privacy).seal(msg_id, engine[1], engine[2], scoped)


@dataclass
class VirtualAgent:
    """`clock` gives its engine time. Switches make it misbehave in one way each."""

    user: UsmUser = OPERATOR
    engine_id: bytes = ENGINE
    boots: int = 4
    booted_at: float = 0.0
    checks_time: bool = True
    time_reports_authentic: bool = True
    answers_discovery: bool = True
    reports: bool = True  # all but those of discovery
    decryption_reports: bool = True
    contexts: frozenset[bytes] = frozenset((b"", b"vlan-7"))  # silent about others, as net-snmp is
    report_request_id: int = 0
    up: bool = True
    data: bytes = ANSWER
    seen: list[codec.Message] = field(default_factory=list)

    def time(self, now: float) -> int:
        return int(now - self.booted_at)

    def answer(self, datagram: bytes, now: float) -> bytes | None:
        if not self.up:
            return None
        asked = codec.decode_message(datagram)
        self.seen.append(asked)
        local = self.user.keys.localise(self.engine_id)
        if asked.engine_id != self.engine_id:
            if not (self.reports if asked.engine_id else self.answers_discovery):
                return None
            return self._report(asked, UNKNOWN_ENGINE, now)
        if asked.user != self.user.name:
            return self._refuse(asked, UNKNOWN_USER, now)
        level = asked.flags & codec.LEVEL
        if level > self._level():
            return self._refuse(asked, UNSUPPORTED_LEVEL, now)
        machine = authenticator(local)
        if level and (machine is None or not codec.authentic(datagram, asked, machine)):
            return self._refuse(asked, WRONG_DIGEST, now)
        if level and self.checks_time and not self._in_time(asked, now):
            flags = codec.AUTH_FLAG if self.time_reports_authentic else 0
            return self._report(asked, NOT_IN_TIME, now, flags) if self.reports else None
        try:
            scoped = codec.open_scoped(asked, privacy(local))
        except MalformedError:
            return self._refuse(asked, DECRYPTION_ERROR, now) if self.decryption_reports else None
        if scoped.context not in self.contexts:
            return None
        body = self.data if GET_OID in scoped.pdu else SMALL_ANSWER
        return self.message(asked.msg_id, level, body, now, scoped.context)

    def message(self, msg_id: int, flags: int, body: bytes, now: float, context: bytes = b"") -> bytes:
        local = self.user.keys.localise(self.engine_id)
        return encode_message(
            msg_id,
            flags,
            (self.engine_id, self.boots, self.time(now)),
            self.user.name,
            codec.encode_scoped(self.engine_id, context, body),
            authenticator=authenticator(local) if flags & codec.AUTH_FLAG else None,
            privacy=privacy(local) if flags & codec.PRIV_FLAG else None,
        )

    def _level(self) -> int:
        return (1 if self.user.authenticated else 0) | (2 if self.user.private else 0)

    def _in_time(self, asked: codec.Message, now: float) -> bool:
        return asked.boots == self.boots and abs(asked.time - self.time(now)) <= 150

    def _refuse(self, asked: codec.Message, counter: bytes, now: float) -> bytes | None:
        return self._report(asked, counter, now) if self.reports else None

    def _report(self, asked: codec.Message, counter: bytes, now: float, flags: int = 0) -> bytes:
        body = pdu(pdus.REPORT, self.report_request_id, b"\x41\x01\x09", counter)
        return self.message(asked.msg_id, flags, body, now)


@dataclass
class Network:
    """A virtual clock and the way to an agent. `tamper` changes what comes back."""

    agent: VirtualAgent
    now: float = 1000.0
    wall: float = 1_700_000_000.0
    patience: int = 3  # sends without an answer in one visit
    tamper: Callable[[bytes], bytes | None] = lambda datagram: datagram
    sent: int = 0
    discards: list[str] = field(default_factory=list)
    _ids: count[int] = field(default_factory=lambda: count(0x10000000))

    def session(self, user: UsmUser = OPERATOR, memory: AgentMemory | None = None) -> UsmSession:
        return UsmSession(user, memory or AgentMemory(), self.now, self.wall)

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.wall += seconds

    def visit(self, session: UsmSession) -> bytes | Failure:
        """Ask once: send again after each second of silence, at once after each Resend."""
        silences = 0
        while silences < self.patience:
            datagram = session.wrap(GET, next(self._ids), self.now)
            self.sent += 1
            reply = self.agent.answer(datagram, self.now)
            reply = self.tamper(reply) if reply is not None else None
            taken = session.take(reply, self.now) if reply is not None else None
            if isinstance(taken, bytes | Failure):
                return taken
            if isinstance(taken, Discard):
                self.discards.append(taken.reason)
            if not isinstance(taken, Resend):
                silences += 1
                self.wait(1.0)
        return session.expire()

    def visits(self, session: UsmSession, number: int) -> list[bytes | Failure]:
        outcomes = []
        for _ in range(number):
            outcomes.append(self.visit(session))
            self.wait(30.0)
        return outcomes


def learnt(network: Network, session: UsmSession) -> AgentMemory:
    return session.remember(AgentMemory(), network.now, network.wall)


def user_with(auth: AuthProtocol | None, priv: PrivProtocol | None) -> UsmUser:
    return replace(OPERATOR, keys=keys(auth, priv))
