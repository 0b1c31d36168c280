"""Who devices see, in the database: a row for each neighbour at each port, with when it came and when it went."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, insert, update
from sqlalchemy import select as sa_select
from sqlmodel import Session, col, select

from netmon.model.names import DeviceId
from netmon.model.neighbours import KeptNeighbours, Neighbour, NeighbourProtocol, Neighbours, PortName
from netmon.store.codec import Value
from netmon.store.errors import StoreError
from netmon.store.tables import InterfaceRow, NeighbourReadingRow, NeighbourRow

_TABLE = NeighbourRow.metadata.tables["neighbour"]
_READINGS = NeighbourReadingRow.metadata.tables["neighbour_reading"]
_REPLACE = update(_TABLE).where(_TABLE.c.id == bindparam("its_id"))
_FORGET = delete(_TABLE).where(_TABLE.c.id == bindparam("its_id"))

GONE_KEPT = 200
"""Neighbours of a device that are kept after they went: what a device makes up must not fill the disk."""

_Key = tuple[str | None, ...]

PortNames = tuple[int, str | None, str | None, str | None, str | None]
"""ifIndex, ifName, ifDescr, ifAlias and MAC of a port."""


@dataclass(frozen=True, slots=True)
class NeighbourReading:
    """What a device saw `at`."""

    device: DeviceId
    neighbours: Neighbours
    at: float


def write_neighbours(connection: Connection, reading: NeighbourReading) -> None:
    """Note what a device sees; what it does not see any more is marked as gone."""
    neighbours = reading.neighbours
    _write_reading(connection, reading)
    with Session(bind=connection) as session:
        rows = session.scalars(select(NeighbourRow).where(col(NeighbourRow.device) == reading.device)).all()
    known = {_key(neighbour_from(row)): row for row in rows}
    seen = {_key(row): row for row in neighbours.rows}
    born: dict[str, Value] = {"device": reading.device, "first_seen": reading.at}
    new = [born | values_of(row) for key, row in seen.items() if key not in known]
    if new:
        connection.execute(insert(_TABLE), new)
    again: list[dict[str, Value]] = []
    for key in seen.keys() & known.keys():
        row = known[key]
        came_back: dict[str, Value] = {} if row.gone_since is None else {"first_seen": reading.at}
        again.append({"its_id": row.id, "first_seen": row.first_seen} | came_back | values_of(seen[key]))
    if again:
        connection.execute(_REPLACE, again)
    gone = [row for key, row in known.items() if key not in seen]
    now_gone: list[dict[str, Value]] = [
        {"its_id": row.id, "gone_since": reading.at} for row in gone if row.gone_since is None
    ]
    if now_gone:
        connection.execute(_REPLACE, now_gone)
    oldest = sorted(gone, key=lambda row: (row.gone_since or reading.at, row.id or 0))[: max(0, len(gone) - GONE_KEPT)]
    if oldest:
        connection.execute(_FORGET, [{"its_id": row.id} for row in oldest])


def touch_neighbours(connection: Connection, reading: NeighbourReading) -> None:
    """Note that a device still sees exactly what it saw."""
    connection.execute(update(_READINGS).where(_READINGS.c.device == reading.device).values(at=reading.at))


def read_neighbours(session: Session, device: DeviceId | None = None) -> dict[DeviceId, KeptNeighbours]:
    """Return what each device saw last, of one `device` where it is named."""
    readings, rows = select(NeighbourReadingRow), select(NeighbourRow).order_by(col(NeighbourRow.id))
    if device is not None:
        readings = readings.where(col(NeighbourReadingRow.device) == device)
        rows = rows.where(col(NeighbourRow.device) == device)
    by_device: dict[str, list[NeighbourRow]] = {}
    for row in session.scalars(rows):
        by_device.setdefault(row.device, []).append(row)
    return {
        DeviceId(reading.device): _kept(reading, by_device.get(reading.device, ()))
        for reading in session.scalars(readings)
    }


def read_port_names(session: Session) -> dict[DeviceId, list[PortNames]]:
    """Return what the ports that devices have are called."""
    row = InterfaceRow
    columns = (row.device, row.if_index, row.if_name, row.if_descr, row.if_alias, row.mac)
    query = sa_select(*map(col, columns)).where(col(row.gone_since).is_(None))
    found: dict[DeviceId, list[PortNames]] = {}
    for device, *names in session.execute(query):
        found.setdefault(DeviceId(device), []).append(tuple(names))
    return found


def neighbour_from(row: NeighbourRow) -> Neighbour:
    """Read a row; StoreError where it is not one."""
    try:
        addresses = json.loads(row.addresses)
        protocol = NeighbourProtocol(row.protocol)
        if not isinstance(addresses, list):
            raise TypeError("the addresses are no list")
    except (TypeError, ValueError) as error:
        raise StoreError("daemon.store_row_unreadable", table="neighbour", key=row.id, error=error) from error
    return Neighbour(
        protocol,
        PortName(row.local_port, row.local_descr, row.local_mac, row.if_index),
        PortName(row.remote_port, row.remote_descr, row.remote_mac),
        row.chassis,
        row.name,
        row.descr,
        tuple(map(str, addresses)),
        row.interface,
    )


def _kept(reading: NeighbourReadingRow, rows: Sequence[NeighbourRow]) -> KeptNeighbours:
    there = [row for row in rows if row.gone_since is None]
    try:
        protocols = frozenset(map(NeighbourProtocol, json.loads(reading.protocols)))
    except (TypeError, ValueError) as error:
        raise StoreError(
            "daemon.store_row_unreadable", table="neighbour_reading", key=reading.device, error=error
        ) from error
    seen = Neighbours(tuple(map(neighbour_from, there)), reading.chassis, reading.name, protocols)
    since = tuple(row.first_seen for row in there)
    return KeptNeighbours(DeviceId(reading.device), reading.at, seen, since, heard=bool(rows))


def _write_reading(connection: Connection, reading: NeighbourReading) -> None:
    seen = reading.neighbours
    values: dict[str, Value] = {
        "at": reading.at,
        "chassis": seen.chassis,
        "name": seen.name,
        "protocols": _text(sorted(seen.protocols)),
    }
    written = connection.execute(update(_READINGS).where(_READINGS.c.device == reading.device).values(**values))
    if not written.rowcount:
        connection.execute(insert(_READINGS), [{"device": reading.device} | values])


def _key(seen: Neighbour) -> _Key:
    """Return what makes two rows the same neighbour at the same port; what it says beside that may change."""
    local = seen.interface or seen.local.name or seen.local.mac
    who = (seen.chassis, None) if seen.chassis else (None, seen.name)
    return (seen.protocol, local, *who, seen.remote.name, seen.remote.mac)


def values_of(seen: Neighbour) -> dict[str, Value]:
    """Return the columns that say what a neighbour is."""
    return {
        "protocol": str(seen.protocol),
        "if_index": seen.local.index,
        "interface": seen.interface,
        "local_port": seen.local.name,
        "local_descr": seen.local.descr,
        "local_mac": seen.local.mac,
        "remote_port": seen.remote.name,
        "remote_descr": seen.remote.descr,
        "remote_mac": seen.remote.mac,
        "chassis": seen.chassis,
        "name": seen.name,
        "descr": seen.descr,
        "addresses": _text(seen.addresses),
        "gone_since": None,
    }


def _text(values: Iterable[str]) -> str:
    return json.dumps(list(map(str, values)), ensure_ascii=False)
