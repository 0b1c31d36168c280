"""Which events a reader wants, as conditions of a query."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, or_, select
from sqlmodel import Session, col

from netmon.model.belief import Event, State
from netmon.model.event_id import first_id_at
from netmon.model.names import NetworkId, Subject
from netmon.store.codec import event_from
from netmon.store.tables import EventRow

Conditions = tuple[ColumnElement[bool], ...]

_NO_NEWS_AFTER = {
    State.UP: (State.UP, State.UNREACHABLE, State.UNKNOWN),
    State.DOWN: (State.DOWN,),
    State.UNKNOWN: (State.UNKNOWN,),
}
"""For each state that may be news, those after which it is none; unreachable is none in any case."""


def about(subject: Subject) -> Conditions:
    """Those of one subject."""
    return (
        col(EventRow.kind) == subject.kind.value,
        col(EventRow.subject) == subject.id,
        col(EventRow.network) == subject.network,
    )


def news_of(network: NetworkId, since: float) -> Conditions:
    """Those of a network since then (UTC, epoch seconds) that do not follow from others.

    News is a change of state; but that something is unreachable, or no longer is, follows from its root, and that
    something is up of which nothing was known yet, from a start.
    """
    news = (
        and_(col(EventRow.state) == after.value, *(~_was(before) for before in befores))
        for after, befores in _NO_NEWS_AFTER.items()
    )
    return (col(EventRow.id) >= first_id_at(since), col(EventRow.network) == network, or_(*news))


def newest(session: Session, conditions: Conditions, limit: int, before: str = "") -> tuple[Event, ...]:
    """Return the newest events that meet all conditions, with ids below `before` if given, the newest first."""
    query = select(EventRow).where(*conditions)
    if before:
        query = query.where(col(EventRow.id) < before)
    return tuple(map(event_from, session.scalars(query.order_by(col(EventRow.id).desc()).limit(limit))))


def _was(state: State) -> ColumnElement[bool]:
    """Tell whether an event's `before` is of that state: a standing's text begins with it (see `codec`)."""
    return col(EventRow.before).startswith(f'{{"state":"{state.value}"', autoescape=True)
