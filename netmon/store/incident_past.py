"""What is on record of one incident, read in one go."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from netmon.model.incident import Incident
from netmon.model.incident_past import IncidentPast
from netmon.model.names import IncidentId, Subject
from netmon.store.incident_tables import IncidentAffectedRow, IncidentRootRow, IncidentRow
from netmon.store.incidents import (
    read_incident,
    read_incident_changes,
    read_occurrences,
)

ROOTS = 5
"""Roots of which earlier incidents are looked for: a common cause has many."""


def read_incident_past(session: Session, incident: IncidentId, limit: int) -> IncidentPast:
    """Return it, with at most `limit` earlier ones."""
    stored = read_incident(session, incident)
    if stored is None:
        return IncidentPast()
    merged = select(IncidentRow.id).where(col(IncidentRow.merged_into) == incident).order_by(col(IncidentRow.id))
    absorbed = [found for id_ in session.exec(merged) if (found := read_incident(session, IncidentId(id_))) is not None]
    before: dict[IncidentId, Incident] = {}
    for root in stored.roots[:ROOTS]:
        before |= {one.id: one for one in read_occurrences(session, root, incident, limit)}
    newest = sorted(before.values(), key=lambda one: one.id, reverse=True)[:limit]
    return IncidentPast(stored, read_incident_changes(session, incident), tuple(absorbed), tuple(newest))


def incidents_of(session: Session, subjects: Collection[Subject], limit: int) -> tuple[Incident, ...]:
    """Return the newest incidents that any of these subjects was a root of, or was affected by, the newest first."""
    ids: set[str] = set()
    for subject in subjects:
        for table in (IncidentRootRow, IncidentAffectedRow):
            # The index has a subject's incidents in their order: a few steps, however many incidents there are.
            query = select(table.incident).where(*_about(table, subject)).order_by(col(table.incident).desc())
            ids.update(session.exec(query.limit(limit)))
    newest = sorted(ids, reverse=True)[:limit]
    return tuple(one for id_ in newest if (one := read_incident(session, IncidentId(id_))) is not None)


def _about(
    table: type[IncidentRootRow] | type[IncidentAffectedRow], subject: Subject
) -> tuple[ColumnElement[bool], ...]:
    return (
        col(table.kind) == subject.kind.value,
        col(table.subject) == subject.id,
        col(table.network) == subject.network,
    )
