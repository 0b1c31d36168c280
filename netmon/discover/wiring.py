"""Links from what devices see at their ports. Pure.

A link is proposed where both of its ports are known by name, and nothing speaks against there being one cable between
them: a port that sees several neighbours has a hub behind it, and two ends that name different ports disagree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from ipaddress import ip_address

from netmon.discover.sighting import Found, Port
from netmon.model.neighbours import Neighbour, PortName

End = tuple[str, str]
"""A device's id and the ifName of its port."""


@dataclass(frozen=True, slots=True)
class Wire:
    """A cable between two ports, in the order of their ids. `sure`: both ends say so."""

    one: End
    other: End
    sure: bool


class Ports:
    """Finds devices and ports by the names that others give them."""

    def __init__(self, devices: Mapping[str, Found], aliases: Mapping[str, str]) -> None:
        """`aliases` leads from addresses and from names in lower case, of devices of the inventory too, to ids."""
        self._devices = devices
        self._aliases = aliases
        self._chassis: dict[str, str] = {}
        names: dict[str, set[str]] = defaultdict(set)
        for id_, found in devices.items():
            if found.neighbours is not None and found.neighbours.chassis is not None:
                self._chassis[found.neighbours.chassis] = id_
            for name in {found.name, None if found.neighbours is None else found.neighbours.name} - {None}:
                names[str(name).casefold()].add(id_)
        self._names = {name: next(iter(ids)) for name, ids in names.items() if len(ids) == 1}

    def device(self, row: Neighbour) -> str | None:
        """Return the id of the device that a neighbour is, None where it was not found."""
        if row.chassis is not None and row.chassis in self._chassis:
            return self._chassis[row.chassis]
        for text in row.addresses:
            if (id_ := self._aliases.get(_plain(text))) is not None:
                return id_
        name = (row.name or "").casefold()
        return self._names.get(name) or self._aliases.get(name)

    def port(self, id_: str, said: PortName, *, own: bool) -> str | None:
        """Return the ifName of a port. Only a device's `own` words give an ifIndex."""
        found = self._devices.get(id_)
        if found is None:
            return said.name
        return next((_name(port) for port in _matches(found.ports, said, own=own) if _name(port)), None)


def wires_of(devices: Mapping[str, Found], ports: Ports) -> tuple[Wire, ...]:
    """Return the cables in the order of their ends."""
    seen: dict[End, set[End]] = defaultdict(set)
    for id_, found in devices.items():
        for row in found.neighbours.rows if found.neighbours is not None else ():
            local = row.interface or ports.port(id_, row.local, own=True)
            far = ports.device(row)
            remote = None if far is None else ports.port(far, row.remote, own=False)
            if local is not None:
                seen[id_, local].add((far or "", remote or ""))
    claims: dict[End, set[End]] = defaultdict(set)
    for end, fars in seen.items():
        for far_end in fars:
            claims[far_end].add(end)
    wires = {_wire(end, other, seen, claims) for end, fars in seen.items() if (other := _only(fars)) is not None}
    return tuple(sorted((wire for wire in wires if wire is not None), key=lambda wire: (wire.one, wire.other)))


def _only(fars: set[End]) -> End | None:
    """Return the far end where there is one alone, and all of it is known; CDP may know a port that LLDP does not."""
    whole = {far for far in fars if all(far)}
    return next(iter(whole)) if len(whole) == 1 and len({device for device, _ in fars}) == 1 else None


def _wire(end: End, far: End, seen: Mapping[End, set[End]], claims: Mapping[End, set[End]]) -> Wire | None:
    """Return the cable that `end` says leads to `far`, unless `far` or a third port says otherwise."""
    back = seen.get(far)
    if end[0] == far[0] or (back is not None and _only(back) != end):
        return None
    if claims[far] != {end} or not claims.get(end, set()) <= {far}:
        return None
    one, other = sorted((end, far))
    return Wire(one, other, sure=back is not None)


def _matches(ports: Iterable[Port], said: PortName, *, own: bool) -> Iterator[Port]:
    """Yield the ports that a name may mean, the surest first."""
    rows = tuple(ports)
    if own and said.index is not None:
        yield from (port for port in rows if port.index == said.index)
    for text in (said.name, said.descr):
        if text is not None:
            yield from (port for port in rows if text in (port.name, port.descr))
    by_mac = [port for port in rows if said.mac is not None and port.mac == said.mac]
    if len(by_mac) == 1:  # many devices give all their ports one MAC address
        yield from by_mac


def _name(port: Port) -> str:
    return (port.name or "").strip() or (port.descr or "").strip()


def _plain(text: str) -> str:
    try:
        return str(ip_address(text))
    except ValueError:
        return text
