"""What happened to incidents, each with the incident as it was then: the past as a listener would have heard it."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlmodel import Session, col

from netmon.model.incident import Affected, IncidentNews
from netmon.model.names import Subject
from netmon.store.incident_codec import incident_after, incident_change_from
from netmon.store.incident_tables import IncidentChangeRow, IncidentRow


def read_incident_news(session: Session, since: float, until: float) -> tuple[IncidentNews, ...]:
    """Return all that happened before `until` to incidents that were open at any time in `since` ≤ at < `until` (UTC,
    epoch seconds), in its order, from the first change of each.
    """
    concerned = select(col(IncidentRow.id)).where(
        col(IncidentRow.opened_at) < until,
        or_(col(IncidentRow.closed_at).is_(None), col(IncidentRow.closed_at) >= since),
    )
    query = select(IncidentChangeRow).where(
        col(IncidentChangeRow.incident).in_(concerned), col(IncidentChangeRow.at) < until
    )
    affected: dict[str, dict[Subject, Affected]] = {}
    news: list[IncidentNews] = []
    for row in session.scalars(query.order_by(col(IncidentChangeRow.id))):
        change = incident_change_from(row)
        known = affected.setdefault(row.incident, {})
        known |= {one.subject: one for one in change.moved}
        incident = incident_after(row, known.values())
        if incident is not None:
            news.append(IncidentNews(change, incident))
    return tuple(news)
