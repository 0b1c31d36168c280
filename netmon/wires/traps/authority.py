"""SNMPv3 informs: of these the receiver is authoritative (RFC 3414 §1.5.1), so we are an SNMP engine of our own.

Whoever sends one asks first who we are and what our clock says, and is told by a Report (RFC 3414 §4); then its inform
is authentic where it is made with its user's keys on our engine, and within the time window of our clock.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from hmac import compare_digest

from netmon.wires.snmp import ber, oid, pdu
from netmon.wires.snmp.ber import SEQUENCE, MalformedError
from netmon.wires.snmp.usm import codec
from netmon.wires.snmp.usm.ciphers import authenticator, privacy
from netmon.wires.snmp.usm.user import UsmUser
from netmon.wires.snmp.usm.window import LATCHED, WINDOW
from netmon.wires.traps.message import INFORM, NotANotificationError, Notification, notification

_STATISTICS: oid.Oid = (1, 3, 6, 1, 6, 3, 15, 1, 1)  # usmStats, SNMP-USER-BASED-SM-MIB (RFC 3414 §5)
UNSUPPORTED_LEVEL, NOT_IN_WINDOW, UNKNOWN_USER, UNKNOWN_ENGINE, WRONG_DIGEST, UNDECIPHERABLE = range(1, 7)
_COUNTER32 = 0x41
_WRAP = 1 << 32


@dataclass(slots=True)
class Authority:
    """Our engine: its id and boots stay the same while we run; its time begins at `started` (monotonic seconds)."""

    id: bytes
    boots: int
    started: float
    counts: Counter[int] = field(default_factory=Counter)

    def time(self, now: float) -> int:
        """Return snmpEngineTime: whole seconds since the start."""
        return min(max(int(now - self.started), 0), LATCHED)


@dataclass(frozen=True, slots=True)
class Told:
    """A Report to who has sent something that cannot be taken yet: it says who we are, or what is wrong."""

    reply: bytes
    what: int

    @property
    def expected(self) -> bool:
        """Whether it is part of every first inform, and says nothing against anybody."""
        return self.what in {UNKNOWN_ENGINE, NOT_IN_WINDOW}


def open_inform(
    data: bytes, message: codec.Message, user: UsmUser, authority: Authority, now: float
) -> tuple[Notification, bytes] | Told:
    """Return the notification and the datagram that answers it, or what is to be told instead.

    The checks stand in the order of RFC 3414 §3.2. Raises MalformedError where it is no inform.
    """
    if message.engine_id != authority.id:
        return _report(authority, message, user, UNKNOWN_ENGINE, now)
    if not compare_digest(message.user, user.name):
        return _report(authority, message, user, UNKNOWN_USER, now)
    if message.flags & codec.LEVEL != user.level:
        return _report(authority, message, user, UNSUPPORTED_LEVEL, now)
    keys = user.keys.localise(authority.id)
    code, cipher = authenticator(keys), privacy(keys)
    if code is not None:
        if not codec.authentic(data, message, code):
            return _report(authority, message, user, WRONG_DIGEST, now)
        late = abs(message.time - authority.time(now)) > WINDOW
        if message.boots != authority.boots or late:
            return _report(authority, message, user, NOT_IN_WINDOW, now)
    try:
        scoped = codec.open_scoped(message, cipher)
    except MalformedError:
        if cipher is None:
            raise
        return _report(authority, message, user, UNDECIPHERABLE, now)
    found = notification(scoped.pdu, 0, len(scoped.pdu))
    if scoped.pdu[0] != INFORM:
        raise NotANotificationError("an inform expected")
    envelope = codec.Envelope(user.level, authority.id, user.name, code, cipher)
    answer = codec.encode_scoped(scoped.engine_id, scoped.context, found.answer)
    return found, envelope.seal(message.msg_id, authority.boots, authority.time(now), answer)


def _report(authority: Authority, message: codec.Message, user: UsmUser, what: int, now: float) -> Told:
    """Make a Report of one counter, and count it. A clock is told in a message that is authentic, all else in clear."""
    authority.counts[what] += 1
    value = ber.tlv(_COUNTER32, _unsigned(authority.counts[what] % _WRAP))
    varbinds = ber.tlv(SEQUENCE, ber.tlv(SEQUENCE, oid.element((*_STATISTICS, what, 0)) + value))
    head = ber.integer(_request_id(message)) + ber.integer(0) + ber.integer(0)
    scoped = codec.encode_scoped(authority.id, b"", ber.tlv(pdu.REPORT, head + varbinds))
    code = authenticator(user.keys.localise(authority.id)) if what == NOT_IN_WINDOW else None
    level = codec.AUTH_FLAG if code is not None else 0
    envelope = codec.Envelope(level, authority.id, message.user, code)
    return Told(envelope.seal(message.msg_id, authority.boots, authority.time(now), scoped), what)


def _request_id(message: codec.Message) -> int:
    """Return the id of the request where it is to be read without a key, 0 where not (RFC 3412 §7.1)."""
    if message.flags & codec.PRIV_FLAG:
        return 0
    try:
        scoped = codec.open_scoped(message, None)
        return pdu.read(scoped.pdu, 0, len(scoped.pdu)).request_id
    except MalformedError:
        return 0


def _unsigned(value: int) -> bytes:
    """Return the content octets of a number that is never negative."""
    return value.to_bytes(value.bit_length() // 8 + 1, "big")
