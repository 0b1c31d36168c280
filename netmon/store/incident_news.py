"""What happened to incidents, each with the incident as it was then: the past as a listener would have heard it."""

from __future__ import annotations

from sqlalchemy import select
from sqlmodel import Session, col

from netmon.model.incident import Affected, IncidentNews
from netmon.model.names import Subject
from netmon.store.incident_codec import incident_after, incident_change_from
from netmon.store.incident_tables import IncidentChangeRow


def read_incident_news(session: Session, since: float, until: float) -> tuple[IncidentNews, ...]:
    """Return all that happened in `since` ≤ at < `until` (UTC, epoch seconds), in its order.

    What an incident took along is put together from its first change on, however long ago that was.
    """
    within = (col(IncidentChangeRow.at) >= since, col(IncidentChangeRow.at) < until)
    concerned = select(col(IncidentChangeRow.incident)).where(*within)
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
        if incident is not None and change.at >= since:
            news.append(IncidentNews(change, incident))
    return tuple(news)
