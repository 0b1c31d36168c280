"""Requests as an agent reads them: strictly, for what is not understood is not answered."""

from __future__ import annotations

from typing import NamedTuple

from netmon.wires.snmp import ber, oid
from netmon.wires.snmp.ber import INTEGER, NULL, OBJECT_IDENTIFIER, OCTET_STRING, SEQUENCE, MalformedError
from netmon.wires.snmp.oid import Oid

_ASKING = frozenset((0xA0, 0xA1, 0xA5))


class Envelope(NamedTuple):
    """A message taken apart as far as the request id. `asked` is all that follows it."""

    version: int
    community: bytes
    tag: int
    number: bytes
    asked: bytes


class Asked(NamedTuple):
    """What is asked. The two numbers are those of a GETBULK, and 0 in the others."""

    non_repeaters: int
    repetitions: int
    names: tuple[Oid, ...]
    varbinds: bytes


def opened(data: bytes) -> Envelope:
    """Take a message apart. Raises MalformedError."""
    start, end = ber.expect(data, 0, len(data), SEQUENCE)
    version, at = ber.small_integer(data, start, end)
    start, at = ber.expect(data, at, end, OCTET_STRING)
    community = data[start:at]
    tag, start, end = ber.element(data, at, end)
    if tag not in _ASKING:
        raise MalformedError("a request that reads expected")
    first, at = ber.expect(data, start, end, INTEGER)
    return Envelope(version, community, tag, data[first:at], data[at:end])


def asked_in(octets: bytes) -> Asked:
    """Read what follows a request id. Raises MalformedError."""
    end = len(octets)
    first, at = ber.small_integer(octets, 0, end)
    second, at = ber.small_integer(octets, at, end)
    start, end = ber.expect(octets, at, end, SEQUENCE)
    names = []
    at = start
    while at < end:
        inner, at = ber.expect(octets, at, end, SEQUENCE)
        name, rest = ber.expect(octets, inner, at, OBJECT_IDENTIFIER)
        ber.expect(octets, rest, at, NULL)
        names.append(oid.decode(octets[name:rest]))
    return Asked(max(first, 0), max(second, 0), tuple(names), octets[start:end])
