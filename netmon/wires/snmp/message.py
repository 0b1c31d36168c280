"""Community messages (RFC 1157, RFC 1901): what precedes the PDU, and the version of any message."""

from __future__ import annotations

from typing import NamedTuple

from netmon.wires.snmp import ber, pdu
from netmon.wires.snmp.ber import OCTET_STRING, SEQUENCE, MalformedError
from netmon.wires.snmp.pdu import Answer

V1 = 0
V2C = 1
V3 = 3

MAX_DATAGRAM = 65_507
"""The largest payload of a UDP datagram over IPv4; nothing greater can be one message."""


class Message(NamedTuple):
    """A community message read as far as its varbinds."""

    version: int
    community: bytes
    answer: Answer


def open_message(data: bytes) -> tuple[int, int]:
    """Read the outermost header; return the version and where the rest starts. Raises MalformedError."""
    end = len(data)
    at, stop = ber.expect(data, 0, end, SEQUENCE)
    if stop != end:
        raise MalformedError("octets after the message")
    return ber.small_integer(data, at, end)


def read(data: bytes, version: int, at: int) -> Message:
    """Read the rest of a community message. Raises MalformedError."""
    end = len(data)
    start, at = ber.expect(data, at, end, OCTET_STRING)
    return Message(version, data[start:at], pdu.read(data, at, end))
