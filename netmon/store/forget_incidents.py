"""Removing the incidents of a made-up past, and of those that went on into what is real, what was made up of them."""

from __future__ import annotations

import json

from sqlalchemy import Connection, delete, exists, func, or_, select, update

from netmon.model.incident import IncidentStep
from netmon.store.chunks import in_chunks
from netmon.store.codec import Value, text_of
from netmon.store.incident_tables import IncidentRow

_TABLES = IncidentRow.metadata.tables
_INCIDENT, _CHANGE = _TABLES["incident"], _TABLES["incident_change"]
_AFFECTED, _ROOT = _TABLES["incident_affected"], _TABLES["incident_root"]


def forget_incidents(connection: Connection, end: float, until: float) -> int:
    """Remove what opened before `end` and was over when real watching began (`until`), or that nobody real has seen;
    return how many that were. What people entered of it since goes with it.
    """
    real = exists().where(_CHANGE.c.incident == _INCIDENT.c.id, _CHANGE.c.at >= until)
    over = or_(_INCIDENT.c.closed_at < until, ~real)
    query = select(_INCIDENT.c.id).where(_INCIDENT.c.opened_at < end, over)
    ids = list(connection.execute(query).scalars())
    for some in in_chunks(ids):
        for table in (_CHANGE, _AFFECTED, _ROOT):
            connection.execute(delete(table).where(table.c.incident.in_(some)))
        connection.execute(delete(_INCIDENT).where(_INCIDENT.c.id.in_(some)))
    return len(ids)


def begin_incidents(connection: Connection, until: float) -> None:
    """Let what went on begin when real watching did: with its newest made-up change, which is as it was found then.
    Called when what was over is gone.
    """
    for incident in connection.execute(select(_INCIDENT.c.id).where(_INCIDENT.c.opened_at < until)).scalars().all():
        _begin(connection, incident, until)
    known = select(_INCIDENT.c.id)
    for column in (_INCIDENT.c.split_from, _INCIDENT.c.merged_into):
        connection.execute(update(_INCIDENT).where(column.is_not(None), column.not_in(known)).values({column: None}))


def _begin(connection: Connection, incident: str, until: float) -> None:
    of_it = _CHANGE.c.incident == incident
    newest = connection.execute(select(func.max(_CHANGE.c.id)).where(of_it, _CHANGE.c.at < until)).scalar()
    connection.execute(delete(_CHANGE).where(of_it, _CHANGE.c.at < until, _CHANGE.c.id != newest))
    its = _AFFECTED.c.incident == incident
    connection.execute(delete(_AFFECTED).where(its, _AFFECTED.c.until < until))
    connection.execute(update(_AFFECTED).where(its, _AFFECTED.c.since < until).values(since=until))
    connection.execute(update(_INCIDENT).where(_INCIDENT.c.id == incident).values(since=until, opened_at=until))
    for id_, at, moved, after in connection.execute(
        select(_CHANGE.c.id, _CHANGE.c.at, _CHANGE.c.moved, _CHANGE.c.after).where(of_it)
    ).all():
        values: dict[str, Value] = {"moved": _clipped(moved, until), "after": _later(after, until)}
        if at < until:
            found = connection.execute(select(_AFFECTED).where(its, _AFFECTED.c.since == until)).all()
            taken = [[one.kind, one.subject, one.network, until, None] for one in found]
            values |= {"moved": text_of(taken), "step": IncidentStep.OPENED.value, "at": until}
        connection.execute(update(_CHANGE).where(_CHANGE.c.id == id_).values(values))


def _clipped(moved: str, until: float) -> str:
    """Return what was moved, with what began before `until` begun then."""
    return text_of([[*subject, max(since, until), end] for *subject, since, end in json.loads(moved)])


def _later(after: str | None, until: float) -> str | None:
    """Return the columns of an incident as they were noted, begun at `until`."""
    return None if after is None else text_of(json.loads(after) | {"since": until, "opened_at": until})
