"""Whether a datagram is a notification of the device that it comes from: its community, or its user and keys."""

from __future__ import annotations

from dataclasses import dataclass
from hmac import compare_digest

from netmon.wires.snmp import ber
from netmon.wires.snmp.access import Access, CommunityAccess
from netmon.wires.snmp.ber import OCTET_STRING, MalformedError
from netmon.wires.snmp.message import V3, open_message
from netmon.wires.snmp.usm import codec, window
from netmon.wires.snmp.usm.ciphers import authenticator, privacy
from netmon.wires.snmp.usm.user import UsmUser
from netmon.wires.snmp.usm.window import EngineClock
from netmon.wires.traps.authority import Authority, Told, open_inform
from netmon.wires.traps.message import LARGEST, NotANotificationError, Notification, notification, sealed
from netmon.wires.traps.stats import Outcome


@dataclass(slots=True)
class Engine:
    """The engine that a device's authentic SNMPv3 traps came from, and its clock."""

    id: bytes = b""
    clock: EngineClock | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A notification that is believed to be the device's; `reply` is what an inform is answered with, b"" for none."""

    notification: Notification
    reply: bytes = b""


def open_notification(
    data: bytes, access: Access, engine: Engine, now: float, authority: Authority
) -> Opened | Told | Outcome:
    """Return what is in a datagram, what its sender is to be told, or why it is not taken.

    `engine` is brought up to date; `authority` is our own; `now` in monotonic seconds.
    """
    if len(data) > LARGEST:
        return Outcome.MALFORMED
    try:
        version, at = open_message(data)
        if version == V3:
            return _user(data, access, engine, now, authority)
        return _community(data, version, at, access)
    except NotANotificationError:
        return Outcome.UNSUPPORTED
    except MalformedError:
        return Outcome.MALFORMED


def _community(data: bytes, version: int, at: int, access: Access) -> Opened | Outcome:
    """Open a message of SNMPv1 or v2c. A device that is asked in v2c may well send traps in v1, and the other way."""
    start, at = ber.expect(data, at, len(data), OCTET_STRING)
    if not isinstance(access, CommunityAccess) or not compare_digest(data[start:at], access.community.reveal()):
        return Outcome.CREDENTIAL
    found = notification(data, at, len(data))
    return Opened(found, sealed(version, data[start:at], found.answer) if found.answer else b"")


def _user(data: bytes, access: Access, engine: Engine, now: float, authority: Authority) -> Opened | Told | Outcome:
    """Open a message of SNMPv3: of a trap the sender is authoritative (RFC 3414 §1.5.1), so its own clock counts."""
    message = codec.decode_message(data)
    if not isinstance(access, UsmUser):
        return Outcome.CREDENTIAL
    if message.flags & codec.REPORTABLE:
        found = open_inform(data, message, access, authority, now)
        return found if isinstance(found, Told) else Opened(*found)
    if not _is(message, access):
        return Outcome.CREDENTIAL
    keys = access.keys.localise(message.engine_id)
    code = authenticator(keys)
    if code is not None:
        if not codec.authentic(data, message, code):
            return Outcome.CREDENTIAL
        known = engine.clock if engine.id == message.engine_id else None
        clock = window.heard(known, message.boots, message.time, now)
        if clock is None:
            return Outcome.REPLAYED
        engine.id, engine.clock = message.engine_id, clock
    scoped = codec.open_scoped(message, privacy(keys))
    return Opened(notification(scoped.pdu, 0, len(scoped.pdu)))


def _is(message: codec.Message, user: UsmUser) -> bool:
    return compare_digest(message.user, user.name) and message.flags & codec.LEVEL == user.level
