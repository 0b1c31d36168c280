"""Notifications in community messages: Trap-PDU of SNMPv1 (RFC 1157 §4.1.6), SNMPv2-Trap-PDU and InformRequest-PDU
(RFC 3416 §4.2.6, §4.2.7).
"""

from __future__ import annotations

from typing import NamedTuple

from netmon.vendors.traps import GENERIC
from netmon.wires.snmp import ber, oid, pdu
from netmon.wires.snmp.ber import INTEGER, OBJECT_IDENTIFIER, OCTET_STRING, SEQUENCE, MalformedError
from netmon.wires.snmp.oid import Oid
from netmon.wires.snmp.values import IP_ADDRESS, TIME_TICKS

TRAP_V1 = 0xA4
INFORM = 0xA6
TRAP = 0xA7

LARGEST = 16_384
"""Octets of a datagram beyond which it is no notification: they name a handful of objects."""
_ENTERPRISE_SPECIFIC = 6
_SNMP_TRAP_OID = oid.encode((1, 3, 6, 1, 6, 3, 1, 1, 4, 1, 0))
_AMONG = 4
"""snmpTrapOID is the second varbind (RFC 3416 §4.2.6); some agents leave out sysUpTime, or put something first."""


class NotANotificationError(MalformedError):
    """A message that is well-formed, and no notification."""


class Notification(NamedTuple):
    """`trap` is snmpTrapOID. `answer` is the Response-PDU that an inform is waiting for, b"" where it is a trap."""

    trap: Oid
    answer: bytes = b""


def notification(data: bytes, at: int, end: int) -> Notification:
    """Read the PDU that fills `data` from `at` to `end`. Raises MalformedError."""
    if at >= end:
        raise MalformedError("a PDU expected")
    if data[at] == TRAP_V1:
        return _first_version(data, at, end)
    if data[at] not in (TRAP, INFORM):
        raise NotANotificationError("a notification expected")
    head = pdu.read(data, at, end)
    named = pdu.varbinds(data[head.at : end])
    trap = next(
        (value for name, tag, value in named[:_AMONG] if name == _SNMP_TRAP_OID and tag == OBJECT_IDENTIFIER), None
    )
    if trap is None:
        raise MalformedError("snmpTrapOID expected")
    return Notification(oid.decode(trap), _answer(head, data[head.at : end]) if head.tag == INFORM else b"")


def _answer(head: pdu.Answer, varbinds: bytes) -> bytes:
    """Return the response to an inform: its own varbinds (RFC 3416 §4.2.7)."""
    body = ber.integer(head.request_id) + ber.integer(0) + ber.integer(0) + ber.tlv(SEQUENCE, varbinds)
    return ber.tlv(pdu.RESPONSE, body)


def _first_version(data: bytes, at: int, end: int) -> Notification:
    """Read a Trap-PDU; its number becomes an snmpTrapOID as RFC 3584 §3.1 has it. Its agent-addr is not believed."""
    at, stop = ber.expect(data, at, end, TRAP_V1)
    if stop != end:
        raise MalformedError("octets after the PDU")
    start, at = ber.expect(data, at, end, OBJECT_IDENTIFIER)
    enterprise = oid.decode(data[start:at])
    at = ber.expect(data, at, end, IP_ADDRESS)[1]
    generic, at = ber.small_integer(data, at, end)
    start, at = ber.expect(data, at, end, INTEGER)
    number = data[start:at]
    at = ber.expect(data, at, end, TIME_TICKS)[1]
    if ber.expect(data, at, end, SEQUENCE)[1] != end:
        raise MalformedError("octets after the varbinds")
    if 0 <= generic < _ENTERPRISE_SPECIFIC:
        return Notification(GENERIC[generic])
    specific = int.from_bytes(number, "big", signed=True)
    if not 0 <= specific <= oid.MAX_SUB_IDENTIFIER:
        raise MalformedError("a specific-trap from 0 on expected")
    return Notification((*enterprise, 0, specific))


def sealed(version: int, community: bytes, answer: bytes) -> bytes:
    """Return the datagram that takes a Response-PDU to who sent the inform."""
    return ber.tlv(SEQUENCE, ber.integer(version) + ber.tlv(OCTET_STRING, community) + answer)
