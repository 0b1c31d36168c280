"""Recordings of real devices (snmprec), served as they were written: in the order of the file, bad values and all."""

from __future__ import annotations

import re
from pathlib import Path

from tests.wires.snmp import ber_tools as ber
from tests.wires.snmp.agents import Mib
from tests.wires.snmp.ber_tools import Oid

INTEGER, OCTETS, NULL, OBJECT, ADDRESS = "2", "4", "5", "6", "64"
UNSIGNED = {"65": 0x41, "66": 0x42, "67": 0x43, "70": 0x46}


def lines(path: Path) -> list[tuple[Oid, str, str]]:
    """Return OID, type and value of each line; a line that is none continues the value before it."""
    found: list[tuple[Oid, str, str]] = []
    for line in path.read_bytes().decode("utf-8", "surrogateescape").split("\n"):
        name, _, rest = line.rstrip("\r").partition("|")
        tag, bar, value = rest.partition("|")
        if bar and re.fullmatch(r"\d+(\.\d+)+", name) and re.fullmatch(r"\d+[xe:]?.*", tag):
            found.append((tuple(map(int, name.split("."))), tag, value))
    return found


def encode(tag: str, value: str) -> bytes:
    """Return a value as the device said it; one that cannot be is sent malformed, as the device must have."""
    number, kind = re.fullmatch(r"(\d+)(.*)", tag).groups()  # type: ignore[union-attr]  # `lines` let no other pass
    octets = value.encode("utf-8", "surrogateescape")
    if kind == "x":
        if not re.fullmatch(r"([0-9a-fA-F]{2})*", value):
            return b"\x24\x00"  # a constructed OCTET STRING: SNMP allows none
        octets = bytes.fromhex(value)
    if number == OCTETS:
        return ber.tlv(4, octets)
    if number == NULL:
        return b"\x05\x00"
    if number == ADDRESS:
        parts = octets if kind == "x" else bytes(int(part) & 255 for part in value.split(".") if part.isdigit())
        return ber.tlv(0x40, parts)
    if number == OBJECT:
        parsed = tuple(int(part) for part in value.strip(".").split(".") if part.isdigit())
        return ber.oid(parsed) if len(parsed) > 1 else ber.tlv(6, b"")
    if number == INTEGER or number in UNSIGNED:
        if not re.fullmatch(r"-?\d+", value.strip()):
            return ber.tlv(UNSIGNED.get(number, 2), b"")
        if number == INTEGER:
            return ber.signed(int(value))
        return ber.signed(int(value), UNSIGNED[number])
    return ber.tlv(int(number) & 255, octets)


def mib_of(path: Path) -> Mib:
    """Return a recording as the objects of an agent."""
    return Mib((name, encode(tag, value)) for name, tag, value in lines(path))
