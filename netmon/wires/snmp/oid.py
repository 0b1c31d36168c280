"""Object identifiers, as tuples of integers and as the octets BER makes of them.

The octets do not sort as the identifiers do (128 is `81 00`, 16384 is `81 80 00`), so order is told on tuples.
"""

from __future__ import annotations

from netmon.wires.snmp.ber import OBJECT_IDENTIFIER, MalformedError, tlv

Oid = tuple[int, ...]

MAX_SUB_IDENTIFIERS = 128
MAX_SUB_IDENTIFIER = 2**32 - 1

_CACHED_SUFFIXES = 1 << 16
_suffixes: dict[bytes, Oid] = {}


def parse(text: str) -> Oid:
    """Read dotted notation; a leading dot is allowed. Raises ValueError."""
    oid = tuple(int(part) for part in text.removeprefix(".").split("."))
    if len(oid) < 2 or any(part < 0 for part in oid):
        raise ValueError("an OID has two or more numbers")
    return oid


def dotted(oid: Oid) -> str:
    """Write dotted notation."""
    return ".".join(map(str, oid))


def encode(oid: Oid) -> bytes:
    """Return the content octets: of an OBJECT IDENTIFIER, without its tag and length."""
    return encode_suffix((oid[0] * 40 + oid[1], *oid[2:]))


def encode_suffix(numbers: Oid) -> bytes:
    """Return the octets of sub-identifiers that follow others."""
    octets = bytearray()
    for number in numbers:
        if number < 0x80:
            octets.append(number)
            continue
        groups = (number.bit_length() + 6) // 7
        octets += bytes((number >> 7 * group & 0x7F) | 0x80 for group in range(groups - 1, 0, -1))
        octets.append(number & 0x7F)
    return bytes(octets)


def element(oid: Oid) -> bytes:
    """Return the whole element, with tag and length."""
    return tlv(OBJECT_IDENTIFIER, encode(oid))


def decode(content: bytes) -> Oid:
    """Read content octets. Raises MalformedError."""
    numbers = decode_suffix(content)
    if not numbers:
        raise MalformedError("an OBJECT IDENTIFIER is empty")
    first = min(numbers[0] // 40, 2)
    return (first, numbers[0] - 40 * first, *numbers[1:])


def decode_suffix(content: bytes) -> Oid:
    """Read the octets of sub-identifiers. Raises MalformedError."""
    if len(content) == 1 and content[0] < 0x80:
        return (content[0],)
    numbers: list[int] = []
    number = 0
    fresh = True
    for octet in content:
        if fresh and octet == 0x80:
            raise MalformedError("a sub-identifier begins with an empty group")
        number = number << 7 | octet & 0x7F
        fresh = octet < 0x80
        if fresh:
            if number > MAX_SUB_IDENTIFIER:
                raise MalformedError("a sub-identifier is over 32 bits")
            numbers.append(number)
            number = 0
    if not fresh or len(numbers) > MAX_SUB_IDENTIFIERS:
        raise MalformedError("an OBJECT IDENTIFIER is cut off or too long")
    return tuple(numbers)


def suffix(content: bytes) -> Oid:
    """Read sub-identifiers as `decode_suffix` does, remembering them: the indexes of a fleet are few."""
    known = _suffixes.get(content)
    if known is None:
        known = decode_suffix(content)
        if len(_suffixes) >= _CACHED_SUFFIXES:  # what hostile agents make up must not fill the memory
            _suffixes.clear()
        _suffixes[content] = known
    return known
