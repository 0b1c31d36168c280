"""The plant as figures need it: who owns what, and what ends where. Small, so that every version of it can be kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from netmon.model.names import DeviceId, LinkId, NetworkId, ServiceId, UnitId
from netmon.model.plant import Redundancy, Role


@dataclass(frozen=True, slots=True)
class CountedDevice:
    """`snmp` is how SNMP is spoken to it: `v1`, `v2c`, or the level of v3 (`noAuthNoPriv`, `authNoPriv`, `authPriv`);
    "" where it is not asked over SNMP.

    `family_since` is since when its address is of this family, `snmp_since` since when SNMP is spoken to it this way
    (UTC, epoch seconds; 0: it always was). What it answered before proves nothing of it.
    """

    id: DeviceId
    name: str
    network: NetworkId
    unit: UnitId
    role: Role
    ipv6: bool = False
    snmp: str = ""
    sample: bool = False
    family_since: float = 0.0
    snmp_since: float = 0.0


@dataclass(frozen=True, slots=True)
class CountedLink:
    """A circuit, upper end first; a device is None where only the unit at that end is known. `circuit` is its number
    with the carrier.
    """

    id: LinkId
    name: str
    network: NetworkId
    upper_unit: UnitId
    lower_unit: UnitId
    upper_device: DeviceId | None = None
    lower_device: DeviceId | None = None
    redundancy: Redundancy = Redundancy.ANY
    carrier: str = ""
    bearer: str = ""
    sample: bool = False
    circuit: str = ""


@dataclass(frozen=True, slots=True)
class CountedService:
    """A service; `portal` tells that it is the unit's registered site (门户网站)."""

    id: ServiceId
    name: str
    network: NetworkId
    unit: UnitId
    url: str
    portal: bool = False
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Plant:
    """All that was declared at one time."""

    devices: Mapping[DeviceId, CountedDevice] = field(default_factory=dict)
    links: Mapping[LinkId, CountedLink] = field(default_factory=dict)
    services: Mapping[ServiceId, CountedService] = field(default_factory=dict)
