"""The part of BER that SNMP uses (ITU-T X.690; RFC 3417 §8): definite lengths, single-octet tags.

Strict where a wrong reading could become a wrong value: a length never reaches past its container. Lengths in more
octets than they need are taken, for many agents pad them.
"""

from __future__ import annotations

INTEGER = 0x02
OCTET_STRING = 0x04
NULL = 0x05
OBJECT_IDENTIFIER = 0x06
SEQUENCE = 0x30

MAX_LENGTH_OCTETS = 4


class MalformedError(Exception):
    """Octets that are not what the protocol says. The text says what was expected, never what was found."""


def length(size: int) -> bytes:
    """Encode a length in as few octets as it takes."""
    if size < 0x80:
        return bytes((size,))
    octets = (size.bit_length() + 7) // 8
    return bytes((0x80 | octets,)) + size.to_bytes(octets, "big")


def tlv(tag: int, content: bytes) -> bytes:
    """Encode one element."""
    size = len(content)
    if size < 0x80:  # nearly all
        return bytes((tag, size)) + content
    return bytes((tag,)) + length(size) + content


def integer(value: int) -> bytes:
    """Encode a signed INTEGER in as few octets as it takes."""
    return tlv(INTEGER, value.to_bytes((value + (value < 0)).bit_length() // 8 + 1, "big", signed=True))


def element(data: bytes, at: int, end: int) -> tuple[int, int, int]:
    """Read tag and length at `at`; return the tag, and where the content starts and stops. `end` bounds it."""
    if at + 2 > end:
        raise MalformedError("an element is cut off")
    tag, size, start = data[at], data[at + 1], at + 2
    if size >= 0x80:
        octets = size & 0x7F
        if not 1 <= octets <= MAX_LENGTH_OCTETS or start + octets > end:
            raise MalformedError("a length is indefinite, too long or cut off")
        size = int.from_bytes(data[start : start + octets], "big")
        start += octets
    stop = start + size
    if stop > end:
        raise MalformedError("a length reaches past its container")
    return tag, start, stop


def expect(data: bytes, at: int, end: int, tag: int) -> tuple[int, int]:
    """Read an element that must have this tag; return where its content starts and stops."""
    start = at + 2
    if start <= end and data[at] == tag:
        stop = start + data[at + 1]
        if stop <= end and data[at + 1] < 0x80:  # nearly all
            return start, stop
    found, start, stop = element(data, at, end)
    if found != tag:
        raise MalformedError(f"tag {tag:#04x} expected")
    return start, stop


def small_integer(data: bytes, at: int, end: int) -> tuple[int, int]:
    """Read an INTEGER of at most four octets; return its value and where it stops."""
    start, stop = expect(data, at, end, INTEGER)
    if not 1 <= stop - start <= 4:
        raise MalformedError("an INTEGER of one to four octets expected")
    return int.from_bytes(data[start:stop], "big", signed=True), stop
