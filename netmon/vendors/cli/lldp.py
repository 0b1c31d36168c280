"""Neighbours as most makers print them in full: a head for each port, then `name : value` lines for each neighbour."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours
from netmon.vendors.cli import saying
from netmon.vendors.cli.profile import UnreadableError
from netmon.vendors.cli.tables import blocks

_FIELD = re.compile(r"^ *([A-Za-z][A-Za-z /()]{2,40}?) *: ?(.*)$")
_OFF = re.compile(r"(?:lldp|cdp)\b.{0,40}(?:not enabled|disabled|not (?:running|configured|started))", re.IGNORECASE)
_INDEX = re.compile(
    r" *(?:(?:LLDP |CDP )?neighbou?r(?:[ -]information)? index|CDP neighbor|LLDP agent)\b", re.IGNORECASE
)
_SUBTYPE = re.compile(
    r"/ ?(?:MAC address|Interface (?:name|alias)|Locally assigned|Network address|Port component)\s*$"
)

_NAMES = {
    "chassisid/subtype": "chassis id",
    "portid/subtype": "port id",
    "management address value": "management address",
    "management ip address": "management address",
    "chassis id/subtype": "chassis id",
    "port id/subtype": "port id",
}
_KNOWN = frozenset(
    (
        "system capabilities supported", "system capabilities enabled", "management address type", "port id",
        "management address", "expired time", "port vlan id(pvid)", "oid", "system name", "port description",
        "port id type", "discovered time", "management address subtype", "interface numbering subtype",
        "chassis id", "chassis id type", "time to live", "management address interface type",
    )
)  # fmt: skip
"""What may follow a description, whose lines may look like fields themselves."""


def read(text: str, head: str, protocol: NeighbourProtocol = NeighbourProtocol.LLDP) -> Neighbours:
    """Return the neighbours; the first group of `head` is the local port.

    No neighbours of a protocol that may be switched off prove nothing. Raises UnreadableError where the text is
    something else.
    """
    ports = [(found[1], body) for found, body in blocks(text, head)]
    if not ports:
        if text.strip() and not _OFF.search(text[:1000]):
            raise UnreadableError("no list of neighbours")
        return Neighbours(())
    rows = [row for port, body in ports for row in _neighbours(protocol, port, body)]
    return saying.neighbours(rows, {protocol})


def _neighbours(protocol: NeighbourProtocol, port: str, body: Sequence[str]) -> Iterator[Neighbour]:
    starts = [at for at, one in enumerate(body) if _INDEX.match(one)] or [0]
    for start, end in zip(starts, [*starts[1:], len(body)], strict=True):
        row = _neighbour(protocol, port, body[start:end])
        if row is not None:
            yield row


def _neighbour(protocol: NeighbourProtocol, port: str, body: Sequence[str]) -> Neighbour | None:
    said: dict[str, str] = {}
    addresses: list[str] = []
    description: list[str] = []
    last = ""
    for one in body:
        found = _FIELD.match(one)
        name = " ".join(found[1].lower().split()) if found else ""
        name = _NAMES.get(name, name)
        if found is None or (last == "system description" and name not in _KNOWN):
            if last == "system description" and one.strip():
                description.append(one.strip())
            continue
        if name == "management address":
            addresses.append(found[2])
        said.setdefault(name, _SUBTYPE.sub("", found[2]).strip())
        last = name
    return saying.neighbour(
        protocol,
        port,
        chassis=said.get("chassis id"),
        port=said.get("port id"),
        port_descr=said.get("port description"),
        name=said.get("system name"),
        descr=" ".join([said.get("system description", ""), *description]),
        addresses=addresses,
    )
