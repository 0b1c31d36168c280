"""What was declared when: a row for each version of each thing, closed where the inventory no longer says it so."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, bindparam, func, insert, or_, select, update
from sqlmodel import Session

from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.store.declared_codec import DEVICE, Said, bodies_of, way_of_asking
from netmon.store.errors import StoreError
from netmon.store.register_tables import DeclaredRow

_TABLE = DeclaredRow.metadata.tables["declared"]
_CLOSE = update(_TABLE).where(_TABLE.c.number == bindparam("its_number")).values(until=bindparam("at"))


def write_declared(connection: Connection, inventory: Inventory, at: float) -> None:
    """Keep what an inventory declares that was taken `at` (UTC, epoch seconds). What it says as before stays."""
    columns = (_TABLE.c.number, _TABLE.c.kind, _TABLE.c.id, _TABLE.c.network, _TABLE.c.body)
    rows = connection.execute(select(*columns).where(_TABLE.c.until.is_(None)))
    kept = {(kind, id_, network): (number, body) for number, kind, id_, network, body in rows}
    said = bodies_of(inventory)
    gone = [number for key, (number, body) in kept.items() if said.get(key) != body]
    if gone:
        connection.execute(_CLOSE, [{"its_number": number, "at": at} for number in gone])
    new = [
        {"kind": key[0], "id": key[1], "network": key[2], "body": body, "since": at}
        for key, body in said.items()
        if key not in kept or kept[key][1] != body
    ]
    if new:
        connection.execute(insert(_TABLE), new)


def read_declared(session: Session, at: float, kinds: Collection[str]) -> Said:
    """Return what was declared of these kinds at a time (UTC, epoch seconds), in the order in which it was first."""
    query = (
        select(_TABLE.c.kind, _TABLE.c.id, _TABLE.c.network, _TABLE.c.body)
        .where(_TABLE.c.kind.in_(sorted(kinds)), _TABLE.c.since <= at)
        .where(or_(_TABLE.c.until.is_(None), _TABLE.c.until > at))
        .order_by(_TABLE.c.number)
    )
    said = Said()
    for kind, id_, network, body in session.execute(query):
        try:
            said.add(kind, id_, network, body)
        except (KeyError, TypeError, ValueError) as error:
            key = f"{kind}:{id_}@{network}"
            raise StoreError("daemon.store_row_unreadable", table="declared", key=key, error=error) from error
    if DEVICE in kinds:
        for device, (family, snmp) in _asked_since(session, at).items():
            said.ask_since(DeviceId(device), family, snmp)
    return said


def _asked_since(session: Session, at: float) -> dict[str, tuple[float, float]]:
    """Return since when devices have addresses of their family, and SNMP is spoken to them as it is, of those of which
    anything was declared otherwise before; 0: always.
    """
    changed = select(_TABLE.c.id).where(_TABLE.c.kind == DEVICE, _TABLE.c.until <= at).distinct()
    query = (
        select(_TABLE.c.id, _TABLE.c.body, _TABLE.c.since)
        .where(_TABLE.c.kind == DEVICE, _TABLE.c.since <= at, _TABLE.c.id.in_(changed))
        .order_by(_TABLE.c.since, _TABLE.c.number)
    )
    ways: dict[str, tuple[bool, str]] = {}
    found: dict[str, tuple[float, float]] = {}
    for device, body, since in session.execute(query):
        try:
            way = way_of_asking(body)
        except (AttributeError, ValueError) as error:
            raise StoreError("daemon.store_row_unreadable", table="declared", key=device, error=error) from error
        before, (family, snmp) = ways.get(device, way), found.get(device, (0.0, 0.0))
        found[device] = since if before[0] != way[0] else family, since if before[1] != way[1] else snmp
        ways[device] = way
    return found


def read_declared_turns(session: Session, kinds: Collection[str]) -> tuple[float, ...]:
    """Return the times at which something else was declared of these kinds, the oldest first."""
    of_these = _TABLE.c.kind.in_(sorted(kinds))
    begun = session.scalars(select(_TABLE.c.since).where(of_these).distinct())
    ended = session.scalars(select(_TABLE.c.until).where(of_these, _TABLE.c.until.is_not(None)).distinct())
    return tuple(sorted({*begun, *ended}))


def read_declared_version(session: Session) -> tuple[int, float]:
    """Return what is another one whenever something else was declared."""
    number, until = session.execute(select(func.max(_TABLE.c.number), func.max(_TABLE.c.until))).one()
    return number or 0, until or 0.0
