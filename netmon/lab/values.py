"""Values as an agent encodes them, and those that grow by themselves."""

from __future__ import annotations

from typing import NamedTuple

from netmon.wires.snmp.ber import INTEGER, OBJECT_IDENTIFIER, OCTET_STRING, tlv
from netmon.wires.snmp.oid import Oid, encode
from netmon.wires.snmp.values import COUNTER64


class Growth(NamedTuple):
    """A value as of a moment, of an unsigned type, and how much it gains with each tick and each busy tick."""

    tag: int
    now: int
    steady: int
    busy: int

    @property
    def modulus(self) -> int:
        """What it wraps at."""
        return 1 << 64 if self.tag == COUNTER64 else 1 << 32


class Passing(NamedTuple):
    """A value as it is for a while: encoded, and the last tick at which it is so."""

    encoded: bytes
    until: int


Value = bytes | Growth | Passing


def unsigned(tag: int, number: int) -> bytes:
    """Encode an unsigned value in as few octets as it takes (X.690 §8.3.2)."""
    return tlv(tag, number.to_bytes(number.bit_length() // 8 + 1, "big"))


def number(value: int) -> bytes:
    """Encode an INTEGER that is not negative."""
    return unsigned(INTEGER, value)


def text(value: str) -> bytes:
    """Encode a text as UTF-8, cut to what DisplayString and its kin may hold."""
    return tlv(OCTET_STRING, value.encode()[:255].decode(errors="ignore").encode())


def octets(value: bytes) -> bytes:
    """Encode octets."""
    return tlv(OCTET_STRING, value)


def object_identifier(value: Oid) -> bytes:
    """Encode an OBJECT IDENTIFIER."""
    return tlv(OBJECT_IDENTIFIER, encode(value))
