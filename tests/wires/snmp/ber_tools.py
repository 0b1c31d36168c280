"""BER for agents in tests, written apart from netmon's own so that one cannot excuse the other."""

from __future__ import annotations

from collections.abc import Iterable

Oid = tuple[int, ...]


def length(size: int) -> bytes:
    if size < 128:
        return bytes([size])
    digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([128 + len(digits)]) + digits


def tlv(tag: int, content: bytes) -> bytes:
    return bytes([tag]) + length(len(content)) + content


def signed(value: int, tag: int = 2) -> bytes:
    size = 1
    while not -(1 << (8 * size - 1)) <= value < 1 << (8 * size - 1):
        size += 1
    return tlv(tag, value.to_bytes(size, "big", signed=True))


def oid_content(oid: Oid) -> bytes:
    out = bytearray()
    for number in (oid[0] * 40 + oid[1], *oid[2:]):
        digits = [number & 127]
        while number := number >> 7:
            digits.append(number & 127 | 128)
        out += bytes(reversed(digits))
    return bytes(out)


def oid(value: Oid) -> bytes:
    return tlv(6, oid_content(value))


def varbind(name: Oid, value: bytes) -> bytes:
    return tlv(0x30, oid(name) + value)


def pdu(tag: int, request_id: int, varbinds: Iterable[bytes], status: int = 0, index: int = 0) -> bytes:
    return tlv(tag, signed(request_id) + signed(status) + signed(index) + tlv(0x30, b"".join(varbinds)))


def community_message(version: int, community: bytes, body: bytes) -> bytes:
    return tlv(0x30, signed(version) + tlv(4, community) + body)


def read(data: bytes, at: int = 0) -> tuple[int, bytes, int]:
    """Return tag, content and where the next element starts."""
    tag, size, at = data[at], data[at + 1], at + 2
    if size > 127:
        octets = size - 128
        size, at = int.from_bytes(data[at : at + octets], "big"), at + octets
    return tag, data[at : at + size], at + size


def elements(data: bytes) -> list[tuple[int, bytes]]:
    found, at = [], 0
    while at < len(data):
        tag, content, at = read(data, at)
        found.append((tag, content))
    return found


def oid_of(content: bytes) -> Oid:
    numbers, number = [], 0
    for octet in content:
        number = number << 7 | octet & 127
        if octet < 128:
            numbers.append(number)
            number = 0
    first = min(numbers[0] // 40, 2)
    return (first, numbers[0] - first * 40, *numbers[1:])
