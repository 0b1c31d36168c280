"""Interfaces in the database: what `netmon.judge.matching` decides is written here."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, insert, select, update
from sqlmodel import Session, col

from netmon.judge.matching import Entry, Matching, entries_of, match
from netmon.judge.numbering import digest_of
from netmon.model.interfaces import KnownPorts, PortMoves, StoredInterface
from netmon.model.names import DeviceId
from netmon.store.batch import PortReading
from netmon.store.codec import Value
from netmon.store.tables import DevicePortsRow, InterfaceRow

_TABLE = InterfaceRow.metadata.tables["interface"]
_REPLACE = update(_TABLE).where(_TABLE.c.id == bindparam("its_id"))
_PORTS = DevicePortsRow.metadata.tables["device_ports"]


def write_ports(connection: Connection, reading: PortReading) -> None:
    """Note what a device's interfaces are; those it no longer has are marked as gone, never removed.

    Of a reading that did not tell all only those ports are new that are the first of the device.
    """
    read, device = reading.reading, reading.device
    with Session(bind=connection) as session:
        rows = session.scalars(select(InterfaceRow).where(col(InterfaceRow.device) == device)).all()
        ports = session.get(DevicePortsRow, device)
        seen_before = read.at if ports is None else ports.seen_at
        known = ports is not None
        session.expunge_all()
    found = match(map(_entry, rows), entries_of(read.identity))
    if found.new and (read.whole or not rows):
        born: dict[str, Value] = {"device": device, "first_seen": read.at}
        connection.execute(insert(_TABLE), [born | _seen(entry, read.at) for entry in found.new])
    changed = [again.now for again in found.again if again.now != again.before]
    if changed:
        connection.execute(_REPLACE, [{"its_id": entry.id} | _seen(entry, read.at) for entry in changed])
    if not (read.whole and read.identity.index):
        return
    lost = [entry for entry in found.gone if not entry.gone]
    if lost:
        gone: list[dict[str, Value]] = [
            {"its_id": entry.id, "gone_since": read.at, "seen_at": seen_before} for entry in lost
        ]
        connection.execute(_REPLACE, gone)
    values: dict[str, Value] = {"digest": digest_of(read.identity), "missing": read.missing, "seen_at": read.at}
    values |= _moves(found, lost, reading) if rows else {}
    if known:
        connection.execute(update(_PORTS).where(_PORTS.c.device == device).values(**values))
    else:
        connection.execute(insert(_PORTS).values(**_NOTHING_MOVED | values, device=device))


def touch_ports(connection: Connection, reading: PortReading) -> None:
    """Note that a device still has exactly the interfaces it had."""
    touched = update(_PORTS).where(_PORTS.c.device == reading.device).values(seen_at=reading.reading.at)
    connection.execute(touched)


def interface_from(row: InterfaceRow, ports: DevicePortsRow | None) -> StoredInterface:
    """Return a row as the rest of the program knows it; `ports` is that of its device."""
    seen_at = row.seen_at if ports is None or row.gone_since is not None else max(row.seen_at, ports.seen_at)
    return StoredInterface(
        id=row.id or 0,
        device=DeviceId(row.device),
        index=row.if_index,
        name=row.if_name,
        descr=row.if_descr,
        alias=row.if_alias,
        type=row.if_type,
        speed_bps=row.speed_bps,
        mac=row.mac,
        first_seen=row.first_seen,
        seen_at=seen_at,
        gone_since=row.gone_since,
    )


def known_from(row: DevicePortsRow) -> KnownPorts:
    """Return what tells whether a device's numbers have moved."""
    return KnownPorts(row.digest, row.missing)


def moves_from(row: DevicePortsRow | None) -> PortMoves | None:
    """Return how a device's ports last changed, None where they never did."""
    if row is None or row.moved_at is None:
        return None
    return PortMoves(row.moved_at, row.moved, row.renamed, row.new, row.gone, row.why)


_NOTHING_MOVED: dict[str, Value] = {"moved": 0, "renamed": 0, "new": 0, "gone": 0, "why": ""}


def _moves(found: Matching, lost: Iterable[Entry], reading: PortReading) -> dict[str, Value]:
    """Return what is to be noted of the ports' changes, nothing where there are none."""
    lost = list(lost)
    moved = sum(again.moved for again in found.again if not again.before.gone)
    renamed = sum(again.renamed for again in found.again)
    back = sum(again.before.gone for again in found.again)
    new = len(found.new) + back
    if not (moved or renamed or new or lost):
        return {}
    read = reading.reading
    return {
        "moved_at": read.at, "moved": moved, "renamed": renamed, "new": new, "gone": len(lost), "why": read.why,
    }  # fmt: skip


def _entry(row: InterfaceRow) -> Entry:
    return Entry(
        id=row.id,
        if_index=row.if_index,
        if_name=row.if_name,
        if_descr=row.if_descr,
        if_alias=row.if_alias,
        if_type=row.if_type,
        speed_bps=row.speed_bps,
        mac=row.mac,
        gone=row.gone_since is not None,
    )


def _seen(entry: Entry, at: float) -> dict[str, Value]:
    return {
        "if_index": entry.if_index,
        "if_name": entry.if_name,
        "if_descr": entry.if_descr,
        "if_alias": entry.if_alias,
        "if_type": entry.if_type,
        "speed_bps": entry.speed_bps,
        "mac": entry.mac,
        "seen_at": at,
        "gone_since": None,
    }
