"""Incidents in the database: each as it is, what it took along, and all that happened to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, bindparam, delete, exists, insert, or_, select
from sqlmodel import Session, col

from netmon.model.incident import Affected, Incident, IncidentChange, IncidentNews
from netmon.model.names import IncidentId, NetworkId, Subject, SubjectKind
from netmon.store.chunks import in_chunks
from netmon.store.incident_codec import (
    Row,
    change_values,
    incident_change_from,
    incident_from,
    incident_values,
    subject_columns,
)
from netmon.store.incident_tables import IncidentAffectedRow, IncidentChangeRow, IncidentRootRow, IncidentRow


class WantedIncidents(NamedTuple):
    """Which incidents: all that is given holds. Those open at any time in `since` ≤ at < `until` (UTC, epoch seconds);
    ids below `before`. Of a `subject` those that it was a root of, or was taken along by.
    """

    open_only: bool = False
    since: float | None = None
    until: float | None = None
    network: NetworkId | None = None
    subject: Subject | None = None
    before: str = ""


def write_incidents(connection: Connection, news: Sequence[IncidentNews]) -> None:
    """Write each incident as it is after the last of its changes, and each change once, however often it comes."""
    changes = {one.change.id: one for one in news}
    for ids in in_chunks(sorted(changes)):
        known = select(col(IncidentChangeRow.id)).where(col(IncidentChangeRow.id).in_(ids))
        for id_ in connection.execute(known).scalars().all():
            del changes[id_]
    if not changes:
        return
    fresh = [one for one in news if one.change.id in changes]
    connection.execute(insert(IncidentChangeRow), [change_values(one) for one in changes.values()])
    incidents = {one.incident.id: incident_values(one.incident) for one in fresh}
    for ids in in_chunks(list(incidents)):
        connection.execute(delete(IncidentRow).where(col(IncidentRow.id).in_(ids)))
    connection.execute(insert(IncidentRow), list(incidents.values()))
    _replace(connection, "incident_root", {(one.incident.id, root): {} for one in fresh for root in one.incident.roots})
    moved = {(one.incident.id, it.subject): it for one in fresh for it in one.change.moved}
    _replace(
        connection, "incident_affected", {key: {"since": it.since, "until": it.until} for key, it in moved.items()}
    )


def _replace(connection: Connection, table: str, rows: dict[tuple[IncidentId, Subject], Row]) -> None:
    """Put rows of incident and subject in place of those that are there."""
    if not rows:
        return
    target = IncidentRow.metadata.tables[table]
    keys: list[Row] = [{"incident": incident} | subject_columns(subject) for incident, subject in rows]
    condition = [target.c[name] == bindparam(f"its_{name}") for name in ("incident", "kind", "subject", "network")]
    connection.execute(
        delete(target).where(*condition), [{f"its_{name}": value for name, value in key.items()} for key in keys]
    )
    connection.execute(insert(target), [key | more for key, more in zip(keys, rows.values(), strict=True)])


def read_incidents(session: Session, wanted: WantedIncidents, limit: int | None) -> tuple[Incident, ...]:
    """Return the newest that are wanted, the newest first."""
    query = select(IncidentRow).order_by(col(IncidentRow.id).desc()).limit(limit)
    if wanted.open_only:
        query = query.where(col(IncidentRow.closed_at).is_(None))
    if wanted.since is not None:
        query = query.where(or_(col(IncidentRow.closed_at).is_(None), col(IncidentRow.closed_at) >= wanted.since))
    if wanted.until is not None:
        query = query.where(col(IncidentRow.opened_at) < wanted.until)
    if wanted.network is not None:
        query = query.where(col(IncidentRow.network) == wanted.network)
    if wanted.before:
        query = query.where(col(IncidentRow.id) < wanted.before)
    if wanted.subject is not None:
        parts = (_names(table, wanted.subject) for table in (IncidentRootRow, IncidentAffectedRow))
        query = query.where(or_(*parts))
    return _whole(session, session.scalars(query).all())


def read_incident(session: Session, incident: IncidentId) -> Incident | None:
    """Return one incident, None where there is none of that id."""
    row = session.get(IncidentRow, incident)
    return None if row is None else _whole(session, [row])[0]


def read_incident_changes(session: Session, incident: IncidentId) -> tuple[IncidentChange, ...]:
    """Return all that happened to an incident, in its order."""
    query = select(IncidentChangeRow).where(col(IncidentChangeRow.incident) == incident)
    return tuple(map(incident_change_from, session.scalars(query.order_by(col(IncidentChangeRow.id)))))


def read_occurrences(session: Session, subject: Subject, before: str, limit: int) -> tuple[Incident, ...]:
    """Return the newest incidents that `subject` was a root of, with ids below `before` if given, the newest first."""
    query = select(IncidentRow).where(_names(IncidentRootRow, subject)).order_by(col(IncidentRow.id).desc())
    if before:
        query = query.where(col(IncidentRow.id) < before)
    return _whole(session, session.scalars(query.limit(limit)).all())


def _names(table: type[IncidentRootRow] | type[IncidentAffectedRow], subject: Subject) -> ColumnElement[bool]:
    return exists().where(
        col(table.incident) == col(IncidentRow.id),
        col(table.kind) == subject.kind.value,
        col(table.subject) == subject.id,
        col(table.network) == subject.network,
    )


def _whole(session: Session, rows: Sequence[IncidentRow]) -> tuple[Incident, ...]:
    affected: defaultdict[str, list[Affected]] = defaultdict(list)
    table = IncidentAffectedRow
    for ids in in_chunks([row.id for row in rows]):
        query = select(table).where(col(table.incident).in_(ids))
        for one in session.scalars(query.order_by(col(table.since), col(table.kind), col(table.subject))):
            subject = Subject(SubjectKind(one.kind), one.subject, NetworkId(one.network))
            affected[one.incident].append(Affected(subject, one.since, one.until))
    return tuple(incident_from(row, affected[row.id]) for row in rows)
