"""What devices say of themselves, what of that has changed, and how they are, in the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select
from sqlmodel import Session, col

from netmon.model.device_identity import Fact, Source
from netmon.model.hardware import DeviceChange, DeviceRecord, FactName, KeptFact, KeptHealth
from netmon.model.names import DeviceId
from netmon.store.batch import DeviceNews
from netmon.store.chunks import in_chunks
from netmon.store.codec import Value
from netmon.store.errors import StoreError
from netmon.store.sensors import health_from, readings_text, since_of
from netmon.store.tables import DeviceChangeRow, DeviceFactRow, DeviceHealthRow


def write_devices(connection: Connection, devices: Sequence[DeviceNews]) -> None:
    """Keep what devices say of themselves in place of what was kept; add what has changed."""
    facts: list[dict[str, Value]] = [
        {
            "device": news.record.device,
            "fact": name.value,
            "value": kept.fact.value,
            "rule": kept.fact.source.rule,
            "oid": kept.fact.source.oid,
            "since": kept.since,
            "seen_at": kept.seen_at,
        }
        for news in devices
        for name, kept in news.record.facts
    ]
    changes: list[dict[str, Value]] = [
        {
            "device": change.device,
            "fact": change.name.value,
            "before": change.before,
            "after": change.after,
            "rule": change.source.rule,
            "oid": change.source.oid,
            "at": change.at,
        }
        for news in devices
        for change in news.changes
    ]
    names = [news.record.device for news in devices]
    for some in in_chunks(names):
        connection.execute(delete(DeviceFactRow).where(col(DeviceFactRow.device).in_(some)))
    if facts:
        connection.execute(insert(DeviceFactRow), facts)
    if changes:
        connection.execute(insert(DeviceChangeRow), changes)


def write_healths(connection: Connection, healths: Sequence[KeptHealth]) -> None:
    """Keep how devices are in place of what was kept; a fan that is as it was keeps since when it is so."""
    rows: list[dict[str, Value]] = []
    for some in in_chunks(healths):
        named = col(DeviceHealthRow.device).in_([kept.device for kept in some])
        query = select(col(DeviceHealthRow.device), col(DeviceHealthRow.readings)).where(named)
        before = dict(iter(connection.execute(query)))
        for kept in some:
            text = before.get(kept.device)
            known = since_of(text) if text is not None else {}
            rows.append({"device": kept.device, "at": kept.at, "readings": readings_text(kept, known)})
        connection.execute(delete(DeviceHealthRow).where(named))
    if rows:
        connection.execute(insert(DeviceHealthRow), rows)


def read_records(session: Session, device: DeviceId | None) -> dict[DeviceId, DeviceRecord]:
    """Return what is believed of what devices say of themselves; of one `device`, where it is named."""
    query = select(DeviceFactRow)
    if device is not None:
        query = query.where(col(DeviceFactRow.device) == device)
    found: defaultdict[str, dict[FactName, KeptFact]] = defaultdict(dict)
    for row in session.scalars(query):
        kept = KeptFact(Fact(row.value, Source(row.rule, row.oid)), row.since, row.seen_at)
        found[row.device][_name(row.fact, row.device)] = kept
    return {
        DeviceId(id_): DeviceRecord(DeviceId(id_), tuple((name, facts[name]) for name in FactName if name in facts))
        for id_, facts in found.items()
    }


def read_changes(
    session: Session, device: DeviceId | None, since: float | None, limit: int
) -> tuple[DeviceChange, ...]:
    """Return the newest changes first."""
    query = select(DeviceChangeRow).order_by(col(DeviceChangeRow.number).desc()).limit(limit)
    if device is not None:
        query = query.where(col(DeviceChangeRow.device) == device)
    if since is not None:
        query = query.where(col(DeviceChangeRow.at) >= since)
    return tuple(map(change_from, session.scalars(query)))


def change_from(row: DeviceChangeRow) -> DeviceChange:
    """Read a change; StoreError where the row is not one."""
    name, source = _name(row.fact, row.device), Source(row.rule, row.oid)
    return DeviceChange(DeviceId(row.device), name, row.before, row.after, source, row.at)


def read_health(session: Session, device: DeviceId) -> KeptHealth | None:
    """Return the sensors of a device as last kept."""
    row = session.get(DeviceHealthRow, device)
    return None if row is None else health_from(DeviceId(row.device), row.at, row.readings)


def _name(text: str, device: str) -> FactName:
    try:
        return FactName(text)
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="device_fact", key=device, error=error) from error
