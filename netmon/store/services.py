"""Checks of services in the database: hours that are added to, and the newest of each."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select
from sqlmodel import Session, col

from netmon.model.names import ServiceId
from netmon.model.service_check import Fault, ServiceNews, ServiceRecord, ServiceTally
from netmon.store.chunks import in_chunks
from netmon.store.codec import Value, text_of
from netmon.store.errors import StoreError
from netmon.store.service_codec import record_from, record_text
from netmon.store.service_tables import ServiceHourRow, ServiceRecordRow


def added(one: ServiceTally, other: ServiceTally) -> ServiceTally:
    """Return two parts of one hour of one service as one."""
    slowest = [seconds for seconds in (one.seconds_max, other.seconds_max) if seconds is not None]
    kinds = one.failed.keys() | other.failed.keys()
    return ServiceTally(
        service=one.service,
        hour=one.hour,
        valid=one.valid + other.valid,
        ok=one.ok + other.ok,
        failed={kind: one.failed.get(kind, 0) + other.failed.get(kind, 0) for kind in kinds},
        invalid=one.invalid + other.invalid,
        seconds_sum=one.seconds_sum + other.seconds_sum,
        seconds_max=max(slowest, default=None),
    )


def service_hour_values(tally: ServiceTally) -> dict[str, Value]:
    """Return the columns of an hour; kinds of failure that were not met are left out."""
    return {
        "hour": tally.hour,
        "service": tally.service,
        "valid": tally.valid,
        "ok": tally.ok,
        "failed": text_of({kind.value: count for kind, count in sorted(tally.failed.items()) if count}),
        "invalid": tally.invalid,
        "seconds_sum": tally.seconds_sum,
        "seconds_max": tally.seconds_max,
    }


def write_services(connection: Connection, news: Sequence[ServiceNews]) -> None:
    """Add what was counted to its hours, and keep the newest of each service."""
    _add_hours(connection, [one.tally for one in news if one.tally is not None])
    newest = {one.record.service: one.record for one in news}
    names = sorted(newest)
    for some in in_chunks(names):
        connection.execute(delete(ServiceRecordRow).where(col(ServiceRecordRow.service).in_(some)))
    if newest:
        rows = [{"service": one.service, "at": one.at, "record": record_text(one)} for one in newest.values()]
        connection.execute(insert(ServiceRecordRow), rows)


def _add_hours(connection: Connection, tallies: Iterable[ServiceTally]) -> None:
    hours: dict[int, dict[ServiceId, ServiceTally]] = {}
    for tally in tallies:
        known = hours.setdefault(tally.hour, {})
        known[tally.service] = added(known[tally.service], tally) if tally.service in known else tally
    for hour, parts in hours.items():
        names = sorted(parts)
        for some in in_chunks(names):
            here = (col(ServiceHourRow.hour) == hour, col(ServiceHourRow.service).in_(some))
            with Session(bind=connection) as session:
                stored = {row.service: tally_from(row) for row in session.scalars(select(ServiceHourRow).where(*here))}
            connection.execute(delete(ServiceHourRow).where(*here))
            sums = [added(stored[name], parts[name]) if name in stored else parts[name] for name in some]
            connection.execute(insert(ServiceHourRow), [service_hour_values(one) for one in sums])


def read_service_hours(
    session: Session, since: float, until: float, services: Collection[ServiceId] | None = None
) -> tuple[ServiceTally, ...]:
    """Return the hours that begin within `since` ≤ hour < `until`, by hour and service; of all services with None."""
    query = select(ServiceHourRow).where(col(ServiceHourRow.hour) >= since, col(ServiceHourRow.hour) < until)
    if services is not None:
        query = query.where(col(ServiceHourRow.service).in_(sorted(services)))
    query = query.order_by(col(ServiceHourRow.hour), col(ServiceHourRow.service))
    return tuple(map(tally_from, session.scalars(query)))


def read_service_records(session: Session, service: ServiceId | None = None) -> Mapping[ServiceId, ServiceRecord]:
    """Return the newest of every service; of one `service`, where it is named."""
    query = select(ServiceRecordRow)
    if service is not None:
        query = query.where(col(ServiceRecordRow.service) == service)
    return {ServiceId(row.service): record_from(row) for row in session.scalars(query)}


def tally_from(row: ServiceHourRow) -> ServiceTally:
    """Read an hour; StoreError where the row is not one."""
    try:
        failed = json.loads(row.failed)
        if not isinstance(failed, dict) or not all(type(count) is int for count in failed.values()):
            raise ValueError(f"not counts: {row.failed}")
        kinds = {Fault(kind): count for kind, count in failed.items()}
    except ValueError as error:
        key = f"{row.service} {row.hour}"
        raise StoreError("daemon.store_row_unreadable", table="service_hour", key=key, error=error) from error
    return ServiceTally(
        service=ServiceId(row.service),
        hour=row.hour,
        valid=row.valid,
        ok=row.ok,
        failed=kinds,
        invalid=row.invalid,
        seconds_sum=row.seconds_sum,
        seconds_max=row.seconds_max,
    )
