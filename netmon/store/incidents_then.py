"""Incidents as they were known at a time: what became of them afterwards is not told."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlmodel import Session, col

from netmon.model.belief import SEEN_WITHIN
from netmon.model.incident import Affected, Incident
from netmon.model.names import IncidentId, NetworkId, Subject
from netmon.store.incident_codec import incident_after, incident_change_from
from netmon.store.incident_tables import IncidentChangeRow, IncidentRow


def read_incidents_then(
    session: Session, network: NetworkId, since: float, until: float, known: float
) -> tuple[Incident, ...]:
    """Return the incidents of a network that were going on at any time in `since` ≤ at < `until`, each as it was after
    the last of its changes by `known`, the oldest first. Times: UTC, epoch seconds.

    One of which the first sample was missed before `until` may have been opened a little later.
    """
    concerned = select(col(IncidentRow.id)).where(
        col(IncidentRow.network) == network,
        col(IncidentRow.opened_at) < until + SEEN_WITHIN,
        col(IncidentRow.opened_at) <= known,
        or_(col(IncidentRow.closed_at).is_(None), col(IncidentRow.closed_at) >= since),
    )
    query = select(IncidentChangeRow).where(
        col(IncidentChangeRow.incident).in_(concerned), col(IncidentChangeRow.at) <= known
    )
    affected: dict[IncidentId, dict[Subject, Affected]] = {}
    last: dict[IncidentId, IncidentChangeRow] = {}
    for row in session.scalars(query.order_by(col(IncidentChangeRow.id))):
        change = incident_change_from(row)
        affected.setdefault(change.incident, {}).update((one.subject, one) for one in change.moved)
        last[change.incident] = row
    found = (incident_after(row, affected[id_].values()) for id_, row in sorted(last.items()))
    return tuple(one for one in found if one is not None and one.since < until)
