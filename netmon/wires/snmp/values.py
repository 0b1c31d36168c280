"""What a varbind can hold (RFC 2578 §7.1), read strictly: a value of a wrong type or size is no value.

Counter32, Gauge32 and TimeTicks are unsigned, so their full range takes five octets, the first of them zero. Agents
that leave that octet away are many and leave no doubt about what they mean: four octets are read as unsigned, and
likewise eight for Counter64. Anything longer is out of range and lost, not cut down to what would fit.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Mapping
from enum import Enum

from netmon.wires.snmp.ber import INTEGER, OBJECT_IDENTIFIER, OCTET_STRING, MalformedError
from netmon.wires.snmp.oid import Oid, decode, parse

IP_ADDRESS = 0x40
COUNTER32 = 0x41
GAUGE32 = 0x42
TIME_TICKS = 0x43
OPAQUE = 0x44
COUNTER64 = 0x46
UINTEGER32 = 0x47  # RFC 1442, obsolete, still met

NO_SUCH_OBJECT = 0x80
NO_SUCH_INSTANCE = 0x81
END_OF_MIB_VIEW = 0x82
EXCEPTIONS = frozenset((NO_SUCH_OBJECT, NO_SUCH_INSTANCE, END_OF_MIB_VIEW))

Value = int | bytes | Oid

_UNSIGNED = {COUNTER32: 4, GAUGE32: 4, TIME_TICKS: 4, UINTEGER32: 4, COUNTER64: 8}

_FLOAT = b"\x9f\x78\x04"
"""How an Opaque that holds four octets of IEEE 754 begins (NET-SNMP-TC)."""

_DOTTED = re.compile(rb"\.?[0-2](\.[0-9]{1,10}){1,127}")


class Syntax(Enum):
    """What kind of value an object has; any of the integer types serves for an integer object."""

    INTEGER = "integer"
    OCTETS = "octets"
    OID = "oid"
    ANY = "any"
    """Whichever of these it is: agents differ from their MIB, and from each other, in how they say a private object."""


def integer(tag: int, content: bytes) -> int:
    """Read any of the integer types within its own range. Raises MalformedError."""
    size = len(content)
    if tag == INTEGER:
        if 1 <= size <= 4:
            return int.from_bytes(content, "big", signed=True)
        raise MalformedError("an Integer32 has one to four octets")
    full = _UNSIGNED.get(tag)
    if full is None:
        raise MalformedError("an integer type expected")
    if size == full or (1 <= size < full and content[0] < 0x80) or (size == full + 1 and content[0] == 0):
        return int.from_bytes(content, "big")
    raise MalformedError("an unsigned value is negative, empty or out of range")


def octets(tag: int, content: bytes) -> bytes:
    """Read an OCTET STRING. Raises MalformedError."""
    if tag != OCTET_STRING:
        raise MalformedError("an OCTET STRING expected")
    return content


def object_identifier(tag: int, content: bytes) -> Oid:
    """Read an OBJECT IDENTIFIER, or its dotted notation in an OCTET STRING. Raises MalformedError."""
    if tag == OCTET_STRING and _DOTTED.fullmatch(content):
        return parse(content.decode("ascii"))
    if tag != OBJECT_IDENTIFIER:
        raise MalformedError("an OBJECT IDENTIFIER expected")
    return decode(content)


def anything(tag: int, content: bytes) -> Value:
    """Read a value by its own tag; a floating-point number (Net-SNMP's Opaque) as its text. Raises MalformedError."""
    if tag == OBJECT_IDENTIFIER:
        return decode(content)
    if tag == OPAQUE:
        if len(content) != len(_FLOAT) + 4 or not content.startswith(_FLOAT):
            raise MalformedError("an Opaque is no float")
        return f"{struct.unpack('>f', content[len(_FLOAT) :])[0]:.6f}".encode()
    return content if tag == OCTET_STRING else integer(tag, content)


READERS: Mapping[Syntax, Callable[[int, bytes], Value]] = {
    Syntax.INTEGER: integer,
    Syntax.OCTETS: octets,
    Syntax.OID: object_identifier,
    Syntax.ANY: anything,
}
