"""PDUs of RFC 1157 and RFC 3416: requests encoded once but for their id, answers read by index arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from netmon.wires.snmp import ber
from netmon.wires.snmp.ber import OBJECT_IDENTIFIER, SEQUENCE, MalformedError, tlv

GET = 0xA0
GETNEXT = 0xA1
RESPONSE = 0xA2
GETBULK = 0xA5
REPORT = 0xA8

NO_ERROR = 0
TOO_BIG = 1
NO_SUCH_NAME = 2
GEN_ERR = 5

# Ids of four octets always: a request is then a head, the id, and a tail, whatever the id.
ID_OCTETS = b"\x02\x04"
LOWEST_ID = 0x4000_0000


@dataclass(frozen=True, slots=True, eq=False)
class Request:
    """A PDU but for its id. `repetitions` is 0 where it is not a GETBULK. Compared by identity: `request` makes one."""

    head: bytes
    tail: bytes
    repetitions: int = 0


class Answer(NamedTuple):
    """The head of a PDU that came back; `at` is where its varbinds start in the octets it was read from."""

    tag: int
    request_id: int
    error_status: int
    error_index: int
    at: int


Varbind = tuple[bytes, int, bytes]
"""Name (content octets of the OID), tag of the value, content octets of the value."""


@lru_cache(maxsize=4096)
def request(tag: int, names: tuple[bytes, ...], repetitions: int = 0) -> Request:
    """Prepare a request for these names (content octets of OIDs); they are few and shared by a whole fleet."""
    varbinds = tlv(SEQUENCE, b"".join(tlv(SEQUENCE, tlv(OBJECT_IDENTIFIER, name) + b"\x05\x00") for name in names))
    # error-status and error-index; in a GETBULK non-repeaters and max-repetitions stand in their place.
    tail = ber.integer(0) + ber.integer(repetitions) + varbinds
    size = len(ID_OCTETS) + 4 + len(tail)
    return Request(bytes((tag,)) + ber.length(size) + ID_OCTETS, tail, repetitions)


@lru_cache(maxsize=4096)
def community_head(version: int, community: bytes, asked: Request) -> bytes:
    """Return what precedes the id of `asked` in a community message.

    Kept for the whole fleet, like the requests: any row can end a request where replies get lost, and for each agent
    apart all those heads would add up to more than its tables.
    """
    header = ber.integer(version) + tlv(ber.OCTET_STRING, community) + asked.head
    return bytes((SEQUENCE,)) + ber.length(len(header) + 4 + len(asked.tail)) + header


def read(data: bytes, at: int, end: int) -> Answer:
    """Read a PDU that fills `data` from `at` to `end`, all but its varbinds. Raises MalformedError."""
    tag, at, stop = ber.element(data, at, end)
    if stop != end:
        raise MalformedError("octets after the PDU")
    request_id, at = ber.small_integer(data, at, end)
    error_status, at = ber.small_integer(data, at, end)
    error_index, at = ber.small_integer(data, at, end)
    at, stop = ber.expect(data, at, end, SEQUENCE)
    if stop != end:
        raise MalformedError("octets after the varbinds")
    return Answer(tag, request_id, error_status, error_index, at)


def varbinds(data: bytes) -> list[Varbind]:
    """Split a list of varbinds that fills `data`. Raises MalformedError.

    The loop takes the short forms that nearly every varbind has; `_long` takes all others.
    """
    found: list[Varbind] = []
    append = found.append
    at, end = 0, len(data)
    try:
        while at < end:
            name = at + 4
            value = name + data[at + 3]
            stop = at + 2 + data[at + 1]
            # A length in its long form makes the sums disagree, for it counts as 128 or more.
            if (
                value + 2 + data[value + 1] != stop
                or stop > end
                or data[at] != SEQUENCE
                or data[at + 2] != OBJECT_IDENTIFIER
            ):
                varbind, stop = _long(data, at, end)
                append(varbind)
            else:
                append((data[name:value], data[value], data[value + 2 : stop]))
            at = stop
    except IndexError:
        raise MalformedError("a varbind is cut off") from None
    return found


def end_of(data: bytes, count: int) -> int:
    """Return where the first `count` varbinds of a list end that `varbinds` has read."""
    at = 0
    for _ in range(count):
        at = ber.element(data, at, len(data))[2]
    return at


def _long(data: bytes, at: int, end: int) -> tuple[Varbind, int]:
    at, stop = ber.expect(data, at, end, SEQUENCE)
    start, at = ber.expect(data, at, stop, OBJECT_IDENTIFIER)
    name = data[start:at]
    tag, start, at = ber.element(data, at, stop)
    if at != stop:
        raise MalformedError("octets after the value of a varbind")
    return (name, tag, data[start:at]), stop


def answer_to(asked: Sequence[bytes], found: list[Varbind]) -> bool:
    """Whether a reply to a GET names just what was asked, in its order."""
    return len(asked) == len(found) and all(name == varbind[0] for name, varbind in zip(asked, found, strict=True))
