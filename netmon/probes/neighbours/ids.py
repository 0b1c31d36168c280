"""Chassis and port IDs: octets with a subtype (IEEE 802.1AB-2016 §8.5.2.2, §8.5.3.2), as agents really fill them.

Agents pad names with NULs and blanks, write MAC addresses and network addresses out as text, and give the wrong
subtype; what is not text is told as hexadecimal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from ipaddress import IPv4Address, IPv6Address, ip_address

from netmon.model.text import clean_text

CHASSIS_MAC, CHASSIS_NETWORK = 4, 5
PORT_ALIAS, PORT_MAC, PORT_NETWORK = 1, 3, 4
_MAC_OCTETS = 6
_IPV4_OCTETS = 4
_FAMILIES = {(1, 4): IPv4Address, (2, 16): IPv6Address}
"""IANA address family and length."""

_SEPARATED = re.compile(
    r"[0-9a-f]{1,2}([:-])[0-9a-f]{1,2}(\1[0-9a-f]{1,2}){4}|([0-9a-f]{2} ){5}[0-9a-f]{2}", re.IGNORECASE
)
_IN_GROUPS = re.compile(r"[0-9a-f]{4}([.:-])[0-9a-f]{4}\1[0-9a-f]{4}", re.IGNORECASE)
_BARE = re.compile(r"[0-9a-f]{12}", re.IGNORECASE)


class Kind(Enum):
    """What an ID is said to be."""

    MAC = "mac"
    NETWORK = "network"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Identifier:
    """An ID read: its text, never "", and what it is where it is an address."""

    text: str
    mac: str | None = None
    address: str | None = None


def chassis_id(subtype: object, octets: object) -> Identifier | None:
    """Read a chassis ID; None where nothing was said."""
    kinds = {CHASSIS_MAC: Kind.MAC, CHASSIS_NETWORK: Kind.NETWORK}
    return _read(kinds.get(subtype, Kind.TEXT) if isinstance(subtype, int) else Kind.TEXT, octets)


def port_id(subtype: object, octets: object) -> Identifier | None:
    """Read a port ID; None where nothing was said."""
    kinds = {PORT_MAC: Kind.MAC, PORT_NETWORK: Kind.NETWORK}
    return _read(kinds.get(subtype, Kind.TEXT) if isinstance(subtype, int) else Kind.TEXT, octets)


def said(octets: object) -> str | None:
    """Return a text without what pads it; None where nothing is left."""
    return (clean_text(octets).text.strip(" \0") or None) if isinstance(octets, bytes) else None


def mac_of(text: str, *, bare: bool = False) -> str | None:
    """Return the MAC address that a text spells, in lower case with colons; `bare`: twelve digits alone are one too."""
    if _SEPARATED.fullmatch(text):
        return ":".join(part.zfill(2) for part in re.split("[-: ]", text)).lower()
    if _IN_GROUPS.fullmatch(text) or (bare and _BARE.fullmatch(text)):
        return bytes.fromhex(re.sub("[-.:]", "", text)).hex(":")
    return None


def _read(kind: Kind, octets: object) -> Identifier | None:
    if not isinstance(octets, bytes) or not octets.strip(b"\0 "):
        return None
    if kind is Kind.MAC and len(octets) >= _MAC_OCTETS and not octets[_MAC_OCTETS:].strip(b"\0"):
        return _mac(octets[:_MAC_OCTETS])
    if kind is Kind.NETWORK and (found := _network(octets)) is not None:
        return found
    text = _text(octets)
    if text is None:
        return _mac(octets) if len(octets) == _MAC_OCTETS else Identifier(octets.hex(":"))
    if (mac := mac_of(text, bare=kind is Kind.MAC)) is not None:
        return Identifier(mac, mac=mac)
    if (address := address_of(text)) is not None:
        return Identifier(address, address=address)
    return Identifier(text)


def _mac(octets: bytes) -> Identifier:
    mac = octets.hex(":")
    return Identifier(mac, mac=mac)


def _network(octets: bytes) -> Identifier | None:
    made = _FAMILIES.get((octets[0], len(octets) - 1))
    if made is not None:
        address = str(made(octets[1:]))
        return Identifier(address, address=address)
    if len(octets) == _IPV4_OCTETS and not octets.isascii():  # the family left out
        address = str(IPv4Address(octets))
        return Identifier(address, address=address)
    return None


def address_of(text: str) -> str | None:
    """Return the IP address that a text spells."""
    try:
        return str(ip_address(text))
    except ValueError:
        return None


def _text(octets: bytes) -> str | None:
    """Return octets that are text; None where controls or letters that cannot be told say that they are none."""
    bare = octets.strip(b"\0 \t\r\n")
    if any(octet < ord(" ") and octet not in b"\t\r\n" for octet in bare):
        return None
    cleaned = clean_text(bare)
    return None if cleaned.guessed else cleaned.text.strip() or None
