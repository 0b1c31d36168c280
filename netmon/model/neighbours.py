"""What a device says is plugged into it: LLDP (IEEE 802.1AB) and CDP."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.names import DeviceId


class NeighbourProtocol(StrEnum):
    """How the device came to know."""

    LLDP = "lldp"
    CDP = "cdp"


@dataclass(frozen=True, slots=True)
class PortName:
    """A port as some protocol names it. None is what was not said; `index` is an ifIndex of the device that is asked.

    `mac` is given where the name is a MAC address, in lower case with colons.
    """

    name: str | None = None
    descr: str | None = None
    mac: str | None = None
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One neighbour at one port. `chassis` is its chassis ID as text (a MAC in lower case with colons).

    `local` is the port as the protocol names it, `interface` the ifName (ifDescr where that is empty) of its ifIndex.
    `addresses` are its management addresses. All text is cleaned and without padding; None is what was not said.
    """

    protocol: NeighbourProtocol
    local: PortName
    remote: PortName
    chassis: str | None = None
    name: str | None = None
    descr: str | None = None
    addresses: tuple[str, ...] = ()
    interface: str | None = None


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What a device sees, and by which names others see it: its own `chassis` ID and `name` (lldpLocSysName).

    `protocols` are those that its agent tells of; one that tells of none proves nothing about what is plugged in.
    Sorted, so that tables in another order are equal. No rows: it sees nobody.
    """

    rows: tuple[Neighbour, ...]
    chassis: str | None = None
    name: str | None = None
    protocols: frozenset[NeighbourProtocol] = frozenset()


@dataclass(frozen=True, slots=True)
class KeptNeighbours:
    """What a device saw when it was last read, `at` (UTC, epoch seconds). `since` is as long as the rows: when each was
    first seen. `heard` is whether it ever saw anybody: then its LLDP or CDP is known to work.
    """

    device: DeviceId
    at: float
    neighbours: Neighbours
    since: tuple[float, ...]
    heard: bool
