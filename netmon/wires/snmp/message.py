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


class Headers:
    """Reads community messages; what precedes the varbinds is parsed once for all messages that have it alike.

    Between two replies of a fleet little differs before the varbinds but the request id, and comparing octets costs a
    quarter of parsing them. Kept by the length of the message, for with that the lengths inside are given.
    """

    KEPT = 4096

    def __init__(self) -> None:
        self._known: dict[int, tuple[bytes, int, bytes, Message]] = {}

    def read(self, data: bytes) -> Message | None:
        """Return a message whose header was read before, None where it has to be parsed."""
        known = self._known.get(len(data))
        if known is None:
            return None
        head, at, rest, message = known
        if not (data.startswith(head) and data.startswith(rest, at)):
            return None
        answer = message.answer
        number = int.from_bytes(data[len(head) : at], "big", signed=True)
        return Message(
            message.version,
            message.community,
            Answer(answer.tag, number, answer.error_status, answer.error_index, answer.at),
        )

    def keep(self, data: bytes, message: Message) -> None:
        """Keep the header of a message that was parsed and believed."""
        answer = message.answer
        # The id is all of four octets; what follows it up to the varbinds is in the shortest form, or not kept.
        number = pdu.ID_OCTETS + answer.request_id.to_bytes(4, "big", signed=True)
        at = data.find(number, 0, answer.at) + len(number)
        if at < len(number):
            return
        if len(self._known) >= self.KEPT:
            self._known.clear()
        self._known[len(data)] = data[: at - 4], at, data[at : answer.at], message
