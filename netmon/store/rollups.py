"""Rollups in the database: read, added to, written back within one transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, insert, select, update
from sqlmodel import Session, col

from netmon.model.names import DeviceId
from netmon.model.observation import FailureKind, ProbeName
from netmon.model.rollup import HourTally
from netmon.store.chunks import in_chunks
from netmon.store.codec import Value, text_of
from netmon.store.errors import StoreError
from netmon.store.sums import TallyKey, add, key_of
from netmon.store.tables import RollupHourRow

_TABLE = RollupHourRow.metadata.tables["rollup_hour"]
_REPLACE = (
    update(_TABLE)
    .where(_TABLE.c.device == bindparam("its_device"))
    .where(_TABLE.c.probe == bindparam("its_probe"))
    .where(_TABLE.c.hour == bindparam("its_hour"))
)


def write_tallies(connection: Connection, tallies: Iterable[HourTally]) -> None:
    """Add each part to the hour it belongs to."""
    parts: dict[TallyKey, HourTally] = {}
    for tally in tallies:
        key = key_of(tally)
        parts[key] = add(parts[key], tally) if key in parts else tally
    if not parts:
        return
    stored = _stored(connection, parts)
    sums = {key: add(stored[key], part) if key in stored else part for key, part in parts.items()}
    new = [tally_values(tally) for key, tally in sums.items() if key not in stored]
    if new:
        connection.execute(insert(_TABLE), new)
    changed = [_as_change(tally) for key, tally in sums.items() if key in stored]
    if changed:
        connection.execute(_REPLACE, changed)


def tally_values(tally: HourTally) -> dict[str, Value]:
    """Return the columns of a rollup; kinds of failure that were not met are left out."""
    failed = {kind.value: count for kind, count in sorted(tally.failed.items()) if count}
    return {
        "device": tally.device,
        "probe": tally.probe.value,
        "hour": tally.hour,
        "valid": tally.valid,
        "ok": tally.ok,
        "failed": text_of(failed),
        "sent": tally.sent,
        "received": tally.received,
        "rtt_count": tally.rtt_count,
        "rtt_sum": tally.rtt_sum,
        "rtt_min": tally.rtt_min,
        "rtt_max": tally.rtt_max,
    }


def tally_from(row: RollupHourRow) -> HourTally:
    """Read a rollup; StoreError where the row is not one."""
    try:
        failed = json.loads(row.failed)
        if not isinstance(failed, dict) or not all(type(count) is int for count in failed.values()):
            raise ValueError(f"not counts: {row.failed}")
        return HourTally(
            device=DeviceId(row.device),
            probe=ProbeName(row.probe),
            hour=row.hour,
            valid=row.valid,
            ok=row.ok,
            failed={FailureKind(kind): count for kind, count in failed.items()},
            sent=row.sent,
            received=row.received,
            rtt_count=row.rtt_count,
            rtt_sum=row.rtt_sum,
            rtt_min=row.rtt_min,
            rtt_max=row.rtt_max,
        )
    except ValueError as error:
        key = f"{row.device} {row.probe} {row.hour}"
        raise StoreError("daemon.store_row_unreadable", table="rollup_hour", key=key, error=error) from error


def _stored(connection: Connection, wanted: Iterable[TallyKey]) -> dict[TallyKey, HourTally]:
    by_hour: dict[int, set[str]] = {}
    for device, _, hour in wanted:
        by_hour.setdefault(hour, set()).add(device)
    found = {}
    with Session(bind=connection) as session:
        for hour, devices in by_hour.items():
            ordered = sorted(devices)
            for some in in_chunks(ordered):
                query = (
                    select(RollupHourRow)
                    .where(col(RollupHourRow.hour) == hour)
                    .where(col(RollupHourRow.device).in_(some))
                )
                for row in session.scalars(query):
                    found[row.device, row.probe, row.hour] = tally_from(row)
    return found


def _as_change(tally: HourTally) -> dict[str, Value]:
    values = tally_values(tally)
    return values | {f"its_{key}": values.pop(key) for key in ("device", "probe", "hour")}
