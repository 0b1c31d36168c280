"""What a simulated agent tells of its neighbours: LLDP-MIB (IEEE 802.1AB), before all other objects it has.

Its local ports are numbered by socket, so a device that gives its interfaces other numbers keeps them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from netmon.lab.recipes import ENDLESS
from netmon.lab.tree import Place, Tree
from netmon.lab.values import Value, number, octets, text
from netmon.model.plant import Device
from netmon.wires.snmp.oid import Oid, element

_LLDP: Oid = (1, 0, 8802, 1, 1, 2, 1)
BEHIND: Oid = (1, 3)
"""The least OID that no object of LLDP-MIB reaches."""
TTL = 12_000
"""Ticks for which a neighbour that fell silent is still told of: what LLDP recommends, 120 s."""
_MAC_ADDRESS, _INTERFACE_NAME, _IF_INDEX = 4, 5, 2
_LOCALLY_ADMINISTERED = 0x02
_OVERLAY = -1


@dataclass(frozen=True, slots=True)
class Seen:
    """A neighbour at a port: who it is, the port it speaks from, and the tick up to which it is told of."""

    number: int
    device: Device
    port: str
    until: int = ENDLESS


def chassis_of(device: Device) -> bytes:
    """Return the chassis ID of a device: a MAC address that none of its ports has."""
    address = device.address.packed[-3:] + device.snmp_port.to_bytes(2, "big")
    return bytes((_LOCALLY_ADMINISTERED, 1, address[0] ^ address[3], address[1] ^ address[4], address[2], 0))


def objects_of(device: Device, ports: Sequence[str], seen: Iterable[Seen]) -> list[tuple[Oid, Value]]:
    """Return every object, ascending; `ports` are the names of the device's sockets, numbered from 1."""
    return sorted((*_own(device, ports), *(one for at in seen for one in _remote(at))), key=lambda one: one[0])


def _own(device: Device, ports: Sequence[str]) -> Iterator[tuple[Oid, Value]]:
    yield (*_LLDP, 3, 1, 0), number(_MAC_ADDRESS)
    yield (*_LLDP, 3, 2, 0), octets(chassis_of(device))
    yield (*_LLDP, 3, 3, 0), text(device.id)
    for at, name in enumerate(ports, start=1):
        yield (*_LLDP, 3, 7, 1, 2, at), number(_INTERFACE_NAME)
        yield (*_LLDP, 3, 7, 1, 3, at), text(name)
        yield (*_LLDP, 3, 7, 1, 4, at), text(name)


def _remote(seen: Seen) -> Iterator[tuple[Oid, Value]]:
    row = (0, seen.number + 1, 1)
    other = seen.device
    said = (
        number(_MAC_ADDRESS),
        octets(chassis_of(other)),
        number(_INTERFACE_NAME),
        text(seen.port),
        text(seen.port),
        text(other.id),
        text(f"netmon lab, simulated {other.role} device {other.id}"),
    )
    for column, value in enumerate(said, start=4):
        yield (*_LLDP, 4, 1, 1, column, *row), value
    packed = other.address.packed
    yield (*_LLDP, 4, 2, 1, 3, *row, 1 if other.address.version == 4 else 2, len(packed), *packed), number(_IF_INDEX)


class WithLldp(Tree):
    """A tree with the objects of LLDP-MIB before its own."""

    def __init__(self, behind: Tree, objects: Sequence[tuple[Oid, Value]]) -> None:
        self._behind = behind
        self._objects = objects
        self._found = [oid for oid, _ in objects]

    def reading(self, read: Callable[[Place], Value]) -> Callable[[Place], Value]:
        """Return how a place is read; `read` reads those of the tree behind."""
        return lambda place: self._objects[place[1]][1] if place[0] == _OVERLAY else read(place)

    def name(self, place: Place) -> bytes:
        """See `Tree`."""
        return element(self._found[place[1]]) if place[0] == _OVERLAY else self._behind.name(place)

    def at(self, oid: Oid) -> Place | None:
        """See `Tree`."""
        row = bisect_left(self._found, oid)
        if row < len(self._found) and self._found[row] == oid:
            return _OVERLAY, row
        return self._behind.at(oid)

    def has_stem(self, oid: Oid) -> bool:
        """See `Tree`."""
        return oid[: len(_LLDP)] == _LLDP or self._behind.has_stem(oid)

    def after(self, oid: Oid) -> Place | None:
        """See `Tree`."""
        row = bisect_right(self._found, oid)
        return (_OVERLAY, row) if row < len(self._found) else self._behind.after(oid)

    def next(self, place: Place) -> Place | None:
        """See `Tree`."""
        if place[0] != _OVERLAY:
            return self._behind.next(place)
        row = place[1] + 1
        return (_OVERLAY, row) if row < len(self._found) else self._behind.after(self._found[-1])
