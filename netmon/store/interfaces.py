"""Interfaces in the database: what `ports` decided is written here."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, insert, select, update
from sqlmodel import Session, col

from netmon.store.batch import PortReading
from netmon.store.codec import Value
from netmon.store.ports import Port, compare, ports_of
from netmon.store.tables import InterfaceRow

_TABLE = InterfaceRow.metadata.tables["interface"]
_REPLACE = update(_TABLE).where(_TABLE.c.id == bindparam("its_id"))


def write_ports(connection: Connection, reading: PortReading) -> None:
    """Note what a device's interfaces are; those it no longer has are marked as gone, never removed."""
    with Session(bind=connection) as session:
        rows = session.scalars(select(InterfaceRow).where(col(InterfaceRow.device) == reading.device)).all()
    gone_already = {row.id for row in rows if row.gone_since is not None}
    found = compare(map(_port, rows), ports_of(reading.identity))
    if found.new:
        born: dict[str, Value] = {"device": reading.device, "first_seen": reading.at}
        connection.execute(insert(_TABLE), [born | _seen(port, reading.at) for port in found.new])
    if found.again:
        connection.execute(_REPLACE, [{"its_id": port.id} | _seen(port, reading.at) for port in found.again])
    gone: list[dict[str, Value]] = [
        {"its_id": number, "gone_since": reading.at} for number in found.gone if number not in gone_already
    ]
    if gone:
        connection.execute(_REPLACE, gone)


def touch_ports(connection: Connection, reading: PortReading) -> None:
    """Note that a device still has exactly the interfaces it had."""
    connection.execute(
        update(_TABLE)
        .where(_TABLE.c.device == reading.device)
        .where(_TABLE.c.gone_since.is_(None))
        .values(seen_at=reading.at)
    )


def _port(row: InterfaceRow) -> Port:
    return Port(
        id=row.id,
        if_index=row.if_index,
        if_name=row.if_name,
        if_descr=row.if_descr,
        if_alias=row.if_alias,
        if_type=row.if_type,
        speed_bps=row.speed_bps,
        mac=row.mac,
    )


def _seen(port: Port, at: float) -> dict[str, Value]:
    return {
        "if_index": port.if_index,
        "if_name": port.if_name,
        "if_descr": port.if_descr,
        "if_alias": port.if_alias,
        "if_type": port.if_type,
        "speed_bps": port.speed_bps,
        "mac": port.mac,
        "seen_at": at,
        "gone_since": None,
    }
