"""Which of the addresses that were found are one device. Pure.

A device with several addresses is found once at each. Nothing that it says is proof by itself: engine IDs and host
names are copied with a configuration, serial numbers are "0" on some virtual machines. So one mark is enough only where
no other contradicts it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from netmon.discover.sighting import Found
from netmon.model.plant import Address

Mark = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sighted:
    """A device at the address that is proposed for it, and at which others it was found."""

    address: Address
    found: Found
    aliases: tuple[Address, ...] = ()


def devices_of(sightings: Iterable[tuple[Address, Found]]) -> tuple[Sighted, ...]:
    """Return the devices in the order of their addresses; the first address of each is the lowest."""
    groups: list[list[tuple[Address, Found]]] = []
    by_mark: dict[Mark, list[tuple[Address, Found]]] = {}
    for address, found in sorted(sightings, key=lambda pair: _order(pair[0])):
        marks = _marks(found)
        group = next(
            (group for mark in marks if (group := by_mark.get(mark)) and not _differ(group[0][1], found)), None
        )
        if group is None:
            group = []
            groups.append(group)
        group.append((address, found))
        for mark in marks:
            by_mark.setdefault(mark, group)
    return tuple(Sighted(*group[0], aliases=tuple(address for address, _ in group[1:])) for group in groups)


def _order(address: Address) -> tuple[int, int]:
    return address.version, int(address)


def _marks(found: Found) -> list[Mark]:
    """Return what another address of the same device would say too."""
    name = (found.name or "").casefold()
    marks: list[Mark] = []
    if found.neighbours is not None and found.neighbours.chassis is not None:
        marks.append(("chassis", found.neighbours.chassis))
    if found.engine_id:
        marks.append(("engine", f"{found.engine_id} {name}"))
    if found.serial is not None and name:
        marks.append(("serial", f"{found.serial} {name}"))
    if macs := sorted({port.mac for port in found.ports if port.mac is not None}):
        marks.append(("macs", sha256(f"{name} {' '.join(macs)}".encode()).hexdigest()))
    return marks


def _differ(one: Found, other: Found) -> bool:
    """Whether two descriptions cannot be of one device."""
    pairs = ((one.serial, other.serial), (one.object_id, other.object_id), (one.name, other.name))
    return any(a is not None and b is not None and a != b for a, b in pairs)
