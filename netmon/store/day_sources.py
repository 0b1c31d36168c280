"""What the facts of a day are made of, for all subjects at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import func, select
from sqlmodel import Session, col

from netmon.model.belief import Truth
from netmon.model.event_id import first_id_at
from netmon.model.names import DeviceId, NetworkId, Subject, SubjectKind
from netmon.store.chunks import in_chunks
from netmon.store.codec import standing_from
from netmon.store.errors import StoreError
from netmon.store.service_tables import ServiceHourRow
from netmon.store.tables import EventRow, RollupHourRow, SubjectRow

# A day asks for half a million rows: the database makes one of each device of them. Different powers of two add up to
# their bits.
_BITS = "SUM(DISTINCT 1 << ((hour - :first) / 3600))"
_OVER_SNMP = "MAX(CASE WHEN probe = 'snmp' THEN 1 ELSE 0 END)"
_HOURS = "FROM rollup_hour WHERE hour >= :since AND hour < :until"
_ANSWERED = f"SELECT device, {_BITS}, {_OVER_SNMP} {_HOURS} AND ok > 0 GROUP BY device"
_SILENT = f"SELECT device, {_BITS} {_HOURS} AND ok = 0 AND valid > 0 GROUP BY device"


class Asked(NamedTuple):
    """The devices that were asked by any probe and did not answer it, and those that did: bits of hours,
    by device. `over_snmp` answered that way.
    """

    silent: Mapping[DeviceId, int]
    answered: Mapping[DeviceId, int]
    over_snmp: frozenset[DeviceId]


class Carrying(NamedTuple):
    """From `at` on (UTC, epoch seconds) a link carries, does not, or is not known to."""

    link: Subject
    at: float
    carrying: Truth


def read_asked(session: Session, first: int, since: int, until: int) -> Asked:
    """Return who was asked in the hours with `since` ≤ hour < `until` (UTC, epoch seconds).

    The lowest bit is the hour that begins at `first`. A device that one probe heard and another did not is among both.
    """
    span = {"first": first, "since": since, "until": until}
    connection = session.connection()
    silent = connection.exec_driver_sql(_SILENT, span).fetchall()
    answered = connection.exec_driver_sql(_ANSWERED, span).fetchall()
    return Asked(
        dict(silent),
        {device: bits for device, bits, _ in answered},
        frozenset(device for device, _, over_snmp in answered if over_snmp),
    )


def read_answered(session: Session, devices: Iterable[DeviceId], since: int, until: int) -> frozenset[DeviceId]:
    """Return those of these devices that answered in an hour with `since` ≤ hour < `until`."""
    row = RollupHourRow
    found: set[str] = set()
    for some in in_chunks(list(devices)):
        query = select(col(row.device)).distinct().where(col(row.device).in_(some))
        found.update(session.scalars(query.where(col(row.hour) >= since, col(row.hour) < until, col(row.ok) > 0)))
    return frozenset(map(DeviceId, found))


def read_first_hour(session: Session) -> int | None:
    """Return the first hour in which anything was asked (its start), None where nothing ever was."""
    firsts = [session.scalar(select(func.min(col(table.hour)))) for table in (RollupHourRow, ServiceHourRow)]
    return min((hour for hour in firsts if hour is not None), default=None)


def read_declared_since(session: Session) -> dict[NetworkId, float]:
    """Return since when each network has a device, a link or a service."""
    row = SubjectRow
    query = select(col(row.network), func.min(col(row.first_seen))).where(col(row.kind) != SubjectKind.UNIT.value)
    return {NetworkId(network): since for network, since in session.execute(query.group_by(col(row.network)))}


def read_carrying(session: Session, since: float, until: float) -> tuple[Carrying, ...]:
    """Return what links came to in `since` ≤ at < `until` (UTC, epoch seconds), in the order of time."""
    row = EventRow
    query = (
        select(col(row.subject), col(row.network), col(row.at), col(row.after))
        .where(col(row.id) >= first_id_at(since), col(row.id) < first_id_at(until))
        .where(col(row.kind) == SubjectKind.LINK.value)
        .order_by(col(row.id))
    )
    return tuple(_carrying(*found) for found in session.execute(query))


def read_carrying_at(session: Session, links: Iterable[Subject], at: float) -> Iterator[Carrying]:
    """Yield what each of these links had come to before `at` (UTC, epoch seconds), where anything is known of it."""
    row, by_network = EventRow, dict[NetworkId, list[str]]()
    for link in links:
        by_network.setdefault(link.network, []).append(link.id)
    for network, names in by_network.items():
        for some in in_chunks(names):
            newest = (
                select(func.max(col(row.id)))
                .where(col(row.kind) == SubjectKind.LINK.value, col(row.network) == network)
                .where(col(row.subject).in_(some), col(row.id) < first_id_at(at))
                .group_by(col(row.subject))
            )
            query = select(col(row.subject), col(row.network), col(row.at), col(row.after))
            for found in session.execute(query.where(col(row.id).in_(newest))):
                yield _carrying(*found)


def _carrying(name: str, network: str, at: float, after: str) -> Carrying:
    try:
        truth = standing_from(after).carrying
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="event", key=after[:80], error=error) from error
    return Carrying(Subject(SubjectKind.LINK, name, NetworkId(network)), at, truth)
