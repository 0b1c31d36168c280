"""LLDP and CDP as command lines tell them in detail: lines of `name: value`, a block for each neighbour. Pure.

Makers give the same things other names, and begin a block with other lines: a neighbour begins where its local port is
told, or where what was already told of it is told again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Final

from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours, PortName
from netmon.vendors.cli.profile import Outputs, UnreadableError
from netmon.vendors.cli.saying import neighbours
from netmon.vendors.cli.tables import lines
from netmon.vendors.cli.values import line, mac, said

_LLDP: Final = {
    "local": r"local (?:intf|interface|port(?: id| name)?|port-id)",
    "parent": r"parent interface",
    "chassis": r"(?:(?:neighbou?r|remote) )?chassis[ -]?id(?: \([\w ]+\))?|chassisid",
    "port": r"(?:(?:neighbou?r|remote) )?port[ -]?id(?: \([\w ]+\))?|portid",
    "port_descr": r"(?:(?:neighbou?r|remote) )?port[ -]desc(?:r|ription)|portdescr?",
    "name": r"(?:(?:neighbou?r|remote) )?(?:chassis[ -]name|system[ -]?name)|sysname",
    "descr": r"(?:(?:neighbou?r|remote) )?(?:chassis[ -]description|system[ -]?descr(?:iption)?)|sysdescr",
    "address": r"(?:(?:neighbou?r|remote) )?management[ -]address(?:es)?(?: \([\w ]+\))?|mgmtip|address"
    r"|ip(?:v[46])?(?: address)?"
    r"|ipv[46] management address",
}
_CDP: Final = {
    "name": r"device id",
    "system": r"sys(?:tem )?name",
    "local": r"interface|local (?:port|intf)",
    "port": r"port id(?: \(outgoing port\))?",
    "platform": r"platform",
    "version": r"version",
    "address": r"ip(?:v[46])?(?: address)?",
}
_ABOUT: Final = {NeighbourProtocol.LLDP: _LLDP, NeighbourProtocol.CDP: _CDP}
_NAMES: Final = {
    protocol: re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in names.items()), re.IGNORECASE)
    for protocol, names in _ABOUT.items()
}
_PAIR = re.compile(
    r"^\s*[-+*]?\s*(?P<name>[A-Za-z][A-Za-z0-9 ()_-]{0,40}?)\s*(?::|=|(?= - not advertised))(?P<value>.*)$"
)
_INTERFACE = re.compile(
    r"^\s*(?:LLDP Port|Local Interface|Interface) (?P<local>\S+(?: \d\S*)?) (?:detected|has) \d+ ", re.IGNORECASE
)
_NOT_SAID = re.compile(
    r"(?:- )?(?:not (?:advertised|specified|received|available)|none|null|n/?a|<none>)?\.?", re.IGNORECASE
)
_OFF = re.compile(
    r"^[%#* \t]{0,8}(?:ERROR: *)?(?:LLDP|CDP) is (?:not (?:enabled|running|active)|disabled)",
    re.IGNORECASE | re.MULTILINE,
)
_IN_LINE = re.compile(r",\s*(?=(?:Port ID|Capabilities)\b)")
_ENDS = re.compile(
    r"^\s*(?:[-=*]{5,}|[-+] [A-Z]|time remaining|capabilit|holdtime|advertisement|total |vlan |duplex"
    r"|system cap|enabled cap)",
    re.IGNORECASE,
)

_LONGEST_FREE: Final = 4
"""Lines of a system description that are kept; a copyright and a date of compilation follow."""


@dataclass(slots=True)
class _Seen:
    """A neighbour as far as it was read; `free` is the value that the lines to come belong to."""

    values: dict[str, str] = field(default_factory=dict)
    addresses: list[str] = field(default_factory=list)
    free: str = ""
    free_lines: int = 0


def read_detail(text: str, protocol: NeighbourProtocol) -> Iterator[Neighbour]:
    """Yield the neighbours of which a port, a chassis or a name was told; the local port where it was told."""
    for seen in _blocks(text, protocol):
        values = seen.values
        made = _cdp(seen) if protocol is NeighbourProtocol.CDP else _lldp(seen)
        if made is not None and (values.get("port") or values.get("chassis") or values.get("name")):
            yield made


def read_both(
    outputs: Outputs, lldp: str = "", cdp: str = "", *, spare: Mapping[NeighbourProtocol, str] | None = None
) -> Neighbours:
    """Read the detail of both protocols, as far as they were answered and run; `spare` are commands that tell less.

    Raises UnreadableError where nothing was answered. A protocol that is switched off tells of nobody.
    """
    commands = {NeighbourProtocol.LLDP: lldp, NeighbourProtocol.CDP: cdp}
    texts = {protocol: outputs.get(command, "") for protocol, command in commands.items() if command}
    told = {
        protocol: text
        for protocol, text in texts.items()
        if (text + outputs.get((spare or {}).get(protocol, ""), "")).strip()
    }
    if not told:
        raise UnreadableError("no answer to read")
    running = [protocol for protocol, text in told.items() if not _OFF.search(text)]
    return neighbours((row for protocol in running for row in read_detail(told[protocol], protocol)), running)


def port_name(text: str | None, descr: str | None = None) -> PortName:
    """Return a port as a text names it, which may be a MAC address."""
    address = mac(text or "")
    return PortName(None if address else said(text), said(descr), address)


def _blocks(text: str, protocol: NeighbourProtocol) -> Iterator[_Seen]:
    current = _Seen()
    outer = ""
    for whole in lines(text):
        if found := _INTERFACE.match(whole):
            # EOS tells the local port once, above all the neighbours at it.
            yield current
            outer, current = found["local"], _Seen({"local": found["local"]})
            continue
        for one in _IN_LINE.split(whole) if protocol is NeighbourProtocol.CDP else (whole,):
            name, value = _told(one, protocol)
            if not name:
                _more(current, one)
                continue
            if _begins(name, current, protocol):
                yield current
                current = _Seen({"local": outer} if outer else {})
            _take(current, name, value)
    yield current


def _told(one: str, protocol: NeighbourProtocol) -> tuple[str, str]:
    """Return what a line tells, by the name it has here, and the value; "" for a line that tells nothing known."""
    pair = _PAIR.match(one)
    known = _NAMES[protocol].fullmatch(pair["name"].strip()) if pair else None
    if pair is None or known is None or known.lastgroup is None:
        return "", ""
    return known.lastgroup, pair["value"].strip().strip('"')


def _begins(name: str, current: _Seen, protocol: NeighbourProtocol) -> bool:
    first = {"name"} if protocol is NeighbourProtocol.CDP else {"local", "chassis", "port"}
    if name not in first or name not in current.values:
        return False
    # NX-OS tells the local port third, EOS once for many; a second one of the same is another neighbour.
    return name != "local" or any(one in current.values for one in ("chassis", "port", "name"))


def _take(current: _Seen, name: str, value: str) -> None:
    current.free, current.free_lines = "", 0
    if name == "address":
        if (address := _address(value)) is not None:
            current.addresses.append(address)
        return
    if _NOT_SAID.fullmatch(value):
        # The value may stand in the lines below; what the device did not say stays unsaid.
        if not value and name in {"descr", "version", "local", "port"}:
            current.free = name
        current.values.setdefault(name, "")
        return
    if not current.values.get(name):
        current.values[name] = value
    if name in {"descr", "version"}:
        current.free = name


def _more(current: _Seen, one: str) -> None:
    if not one.strip() and not current.values.get(current.free):
        return
    if not current.free or not one.strip() or _ENDS.match(one) or current.free_lines >= _LONGEST_FREE:
        current.free = ""
        return
    current.free_lines += 1
    before = current.values.get(current.free, "")
    current.values[current.free] = f"{before} {one.strip()}".strip().rstrip('"')


def _lldp(seen: _Seen) -> Neighbour | None:
    values: Mapping[str, str] = seen.values
    chassis, local = values.get("chassis", ""), port_name(values.get("local"))
    return Neighbour(
        NeighbourProtocol.LLDP,
        local,
        port_name(values.get("port"), values.get("port_descr")),
        mac(chassis) or line(chassis),
        said(values.get("name")),
        line(values.get("descr")),
        _addresses(seen, chassis),
        local.name,
    )


def _cdp(seen: _Seen) -> Neighbour | None:
    values: Mapping[str, str] = seen.values
    name, local = values.get("name", ""), port_name(values.get("local"))
    return Neighbour(
        NeighbourProtocol.CDP,
        local,
        port_name(values.get("port")),
        mac(name),
        said(name),
        line(values.get("version")) or line(values.get("platform")),
        _addresses(seen, ""),
        local.name,
    )


def _addresses(seen: _Seen, chassis: str) -> tuple[str, ...]:
    return tuple(sorted({*seen.addresses, *filter(None, [_address(chassis)])}))


def _address(text: str) -> str | None:
    try:
        return str(ip_address(re.split(r"[\s%/,]", text.strip(), maxsplit=1)[0]))
    except ValueError:
        return None
