"""The few shapes of BER that an SNMPv3 message header is made of (RFC 3412 §6, RFC 3414 §2.4)."""

from __future__ import annotations

INTEGER = 0x02
OCTETS = 0x04
SEQUENCE = 0x30


class MalformedError(Exception):
    """The bytes are not such a message."""


def encode(tag: int, content: bytes) -> bytes:
    """Return a TLV of at most 65,535 bytes of content, with the shortest length."""
    size = len(content)
    if size < 0x80:
        return bytes((tag, size)) + content
    if size < 0x100:
        return bytes((tag, 0x81, size)) + content
    return bytes((tag, 0x82, size >> 8, size & 0xFF)) + content


def encode_unsigned(value: int) -> bytes:
    """Return the TLV of an INTEGER in 0…2³¹−1."""
    return encode(INTEGER, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def span(data: bytes, at: int, tag: int, end: int) -> tuple[int, int]:
    """Return where the content of the TLV at `at` begins and ends, all of it before `end`.

    Raises MalformedError for another tag, for indefinite, overlong or reserved lengths, and for content that runs over.
    """
    if at + 2 > end or data[at] != tag:
        raise MalformedError
    size = data[at + 1]
    start = at + 2
    if size >= 0x80:
        count = size & 0x7F
        # Two bytes count any datagram; agents may write a long form where a short one would do.
        if not 1 <= count <= 4 or start + count > end:
            raise MalformedError
        size = int.from_bytes(data[start : start + count], "big")
        start += count
    stop = start + size
    if stop > end:
        raise MalformedError
    return start, stop


def unsigned(data: bytes, at: int, end: int) -> tuple[int, int]:
    """Return the INTEGER at `at`, which is in 0…2³¹−1, and where it ends."""
    start, stop = span(data, at, INTEGER, end)
    if not 1 <= stop - start <= 5 or data[start] & 0x80:
        raise MalformedError
    value = int.from_bytes(data[start:stop], "big")
    if value > 0x7FFFFFFF:
        raise MalformedError
    return value, stop
