"""From the tables of the wire to neighbours: LLDP in both editions of its MIB, and CDP."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from ipaddress import IPv4Address, IPv6Address

from netmon.model.interfaces import InterfaceIdentity
from netmon.model.neighbours import Neighbour, NeighbourProtocol, PortName
from netmon.probes.neighbours import mib
from netmon.probes.neighbours.ids import Identifier, address_of, chassis_id, mac_of, port_id, said
from netmon.probes.neighbours.local_ports import LocalPort
from netmon.wires.snmp.objects import Column, ObjectType, Table, TablePlan
from netmon.wires.snmp.oid import Oid
from netmon.wires.snmp.values import Value

_LENGTHS = {(1, 4): IPv4Address, (2, 16): IPv6Address}
"""AddressFamilyNumbers (IANA) and the octets of an address."""

_CDP_ADDRESSES = {(1, 4): IPv4Address, (20, 16): IPv6Address}
"""CiscoNetworkProtocol and the octets of an address."""


@dataclass(frozen=True, slots=True)
class Remote:
    """A row of a table of neighbours; `port` is its local port, by the number that the protocol gives it."""

    port: int
    seen: Neighbour


def cells(plan: TablePlan, table: Table, wanted: ObjectType) -> Mapping[Oid, Value | None]:
    """Return a column by index; empty where the agent has none of it, or it could not be read."""
    column = table.columns[plan.columns.index(wanted)]
    return dict(zip(column.index, column.values, strict=True)) if isinstance(column, Column) else {}


def number_of(value: Value | None) -> int | None:
    """Return an integer that was said."""
    return value if isinstance(value, int) else None


@dataclass(frozen=True, slots=True)
class _Edition:
    """The columns of lldpRemTable, in the order of `Neighbour`, and where its index has the local port."""

    plan: TablePlan
    chassis_subtype: ObjectType
    chassis: ObjectType
    port_subtype: ObjectType
    port: ObjectType
    port_descr: ObjectType
    name: ObjectType
    descr: ObjectType
    length: int


OLD = _Edition(
    mib.LLDP,
    mib.REM_CHASSIS_SUBTYPE,
    mib.REM_CHASSIS,
    mib.REM_PORT_SUBTYPE,
    mib.REM_PORT,
    mib.REM_PORT_DESC,
    mib.REM_SYS_NAME,
    mib.REM_SYS_DESC,
    length=3,
)
V2 = _Edition(
    mib.LLDP_V2,
    mib.V2_CHASSIS_SUBTYPE,
    mib.V2_CHASSIS,
    mib.V2_PORT_SUBTYPE,
    mib.V2_PORT,
    mib.V2_PORT_DESC,
    mib.V2_SYS_NAME,
    mib.V2_SYS_DESC,
    length=4,
)


def lldp(edition: _Edition, table: Table, addresses: Mapping[Oid, tuple[str, ...]]) -> list[Remote]:
    """Return the neighbours of LLDP. `addresses` are those that go with the first numbers of an index.

    lldpRemTimeMark is a TimeFilter (RFC 4502 §6): a row may come again under each time at which it was seen. Of those
    that differ in nothing else, the last one is true.
    """

    def of(wanted: ObjectType) -> Mapping[Oid, Value | None]:
        return cells(edition.plan, table, wanted)

    chassis_types, chassis, port_types, ports = (
        of(edition.chassis_subtype),
        of(edition.chassis),
        of(edition.port_subtype),
        of(edition.port),
    )
    port_descrs, names, descrs = of(edition.port_descr), of(edition.name), of(edition.descr)
    latest: dict[Oid, Oid] = {}
    for index in sorted({*chassis, *ports, *names}):
        if len(index) == edition.length:
            latest[index[1:]] = index
    found = []
    for index in latest.values():
        who = chassis_id(chassis_types.get(index), chassis.get(index))
        where = port_id(port_types.get(index), ports.get(index))
        name, descr, port_descr = said(names.get(index)), said(descrs.get(index)), said(port_descrs.get(index))
        if who is None and where is None and name is None:
            continue
        its = [*addresses.get(index, ()), *([who.address] if who is not None and who.address else [])]
        seen = Neighbour(
            NeighbourProtocol.LLDP,
            PortName(),
            _port(where, port_descr),
            None if who is None else who.text,
            name,
            descr,
            tuple(dict.fromkeys(its)),
        )
        found.append(Remote(index[1], seen))
    return found


def addresses_of(plan: TablePlan, table: Table | None, length: int) -> dict[Oid, tuple[str, ...]]:
    """Return the management addresses by the index of the neighbour, which is the first `length` numbers of theirs."""
    found: dict[Oid, dict[str, None]] = {}
    if table is None:
        return {}
    for wanted in plan.columns:
        for index, value in cells(plan, table, wanted).items():
            address = _indexed(index[length:])
            if address is None and isinstance(value, bytes) and (text := said(value)) is not None:
                address = address_of(text)
            if address is not None:
                found.setdefault(index[:length], {})[address] = None
    return {index: tuple(sorted(addresses)) for index, addresses in found.items()}


def _indexed(index: Oid) -> str | None:
    """Read an address out of an index: family, length, octets; some agents leave the length out."""
    if not index or any(number > 255 for number in index[1:]):
        return None
    for octets in (index[2:], index[1:]):
        made = _LENGTHS.get((index[0], len(octets)))
        if made is not None and (len(octets) == len(index) - 1 or index[1] == len(octets)):
            return str(made(bytes(octets)))
    return None


def cdp(table: Table) -> list[Remote]:
    """Return the neighbours of CDP."""

    def of(wanted: ObjectType) -> Mapping[Oid, Value | None]:
        return cells(mib.CDP, table, wanted)

    types, addresses, devices, ports = (
        of(mib.CDP_ADDRESS_TYPE),
        of(mib.CDP_ADDRESS),
        of(mib.CDP_DEVICE),
        of(mib.CDP_PORT),
    )
    versions, platforms = of(mib.CDP_VERSION), of(mib.CDP_PLATFORM)
    found = []
    for index in sorted({*devices, *ports, *platforms}):
        name, port = said(devices.get(index)), said(ports.get(index))
        if len(index) != 2 or (name is None and port is None):  # ifIndex and cdpCacheDeviceIndex
            continue
        address = _cdp_address(types.get(index), addresses.get(index))
        descr = said(versions.get(index)) or said(platforms.get(index))
        seen = Neighbour(
            NeighbourProtocol.CDP,
            PortName(index=index[0]),
            PortName(port),
            None if name is None else mac_of(name, bare=True),
            name,
            descr,
            () if address is None else (address,),
        )
        found.append(Remote(index[0], seen))
    return found


def _cdp_address(kind: Value | None, octets: Value | None) -> str | None:
    """Read cdpCacheAddress; some agents write it out as text."""
    if not isinstance(octets, bytes) or not octets:
        return None
    made = _CDP_ADDRESSES.get((kind if isinstance(kind, int) else 1, len(octets)))
    if made is not None:
        return str(made(octets))
    text = said(octets)
    return None if text is None else address_of(text)


def _port(read: Identifier | None, descr: str | None) -> PortName:
    if read is None:
        return PortName(descr=descr)
    return PortName(None if read.mac else read.text, descr, read.mac)


def local_ports(table: Table | None) -> dict[int, LocalPort]:
    """Return lldpLocPortTable by lldpLocPortNum."""
    if table is None:
        return {}
    subtypes, ids, descrs = (cells(mib.LOC_PORTS, table, wanted) for wanted in mib.LOC_PORTS.columns)
    return {
        index[0]: LocalPort(
            number_of(subtypes.get(index)),
            port_id(subtypes.get(index), ids.get(index)),
            said(descrs.get(index)),
        )
        for index in {*ids, *descrs}
        if len(index) == 1
    }


def base_ports(table: Table | None) -> dict[int, int]:
    """Return the ifIndex of each port of a bridge."""
    if table is None:
        return {}
    column = cells(mib.BASE_PORTS, table, mib.BASE_PORT_IF_INDEX)
    return {index[0]: value for index, value in column.items() if len(index) == 1 and isinstance(value, int) and value}


def placed(
    remotes: list[Remote],
    ports: Mapping[int, LocalPort],
    indexes: Mapping[int, int],
    identity: InterfaceIdentity | None,
) -> Iterator[Neighbour]:
    """Yield the neighbours with the local port as LLDP names it, and as the interface it is."""
    names = _names(identity)
    for remote in remotes:
        known = ports.get(remote.port, LocalPort())
        index = indexes.get(remote.port)
        yield replace(remote.seen, local=replace(_port(known.id, known.descr), index=index), interface=names.get(index))


def _names(identity: InterfaceIdentity | None) -> dict[int | None, str | None]:
    if identity is None:
        return {}
    rows = zip(identity.index, identity.name, identity.descr, strict=True)
    return {index: name or descr or None for index, name, descr in rows}
