"""How subjects stood over a time, from the events; and the hours in which anything was asked at all."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Select, func, select, tuple_
from sqlmodel import Session, col

from netmon.model.belief import SEEN_WITHIN, Standing, State
from netmon.model.event_id import first_id_at
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.store.codec import standing_from
from netmon.store.errors import StoreError
from netmon.store.service_tables import ServiceHourRow
from netmon.store.tables import EventRow, RollupHourRow

Held = tuple[float, Standing]
HOUR = 3600
_CHUNK = 200
"""Subjects of one query; three variables each."""
_PAGE = 20
"""Events of one look back."""


def read_standings(
    session: Session, subjects: Iterable[Subject], since: float, until: float
) -> dict[Subject, tuple[Held, ...]]:
    """Return what each of the subjects stood like and since when, in the order of time.

    The first is what held at `since` already, where anything did. Times: UTC, epoch seconds; before `until`. It holds
    from when it was seen first, which is before it came to be believed.
    """
    wanted = list(dict.fromkeys(subjects))
    found: dict[Subject, list[Held]] = {subject: [] for subject in wanted}
    for start in range(0, len(wanted), _CHUNK):
        some = wanted[start : start + _CHUNK]
        for query in (_before(some, since), _within(some, since, until)):
            for row in session.execute(query):
                kind, subject, network, at, after, seen = row
                held = found[Subject(SubjectKind(kind), subject, NetworkId(network))]
                if (began := _began(held, at, seen)) < until:
                    held.append((began, _standing(after)))
    return {subject: tuple(held) for subject, held in found.items()}


def read_standings_from_whole(
    session: Session, subjects: Iterable[Subject], since: float, until: float
) -> dict[Subject, tuple[Held, ...]]:
    """Return the same, and of what was not up at `since` all that has held since it last was."""
    found = read_standings(session, subjects, since, until)
    for subject, held in found.items():
        if held and held[0][0] < since and held[0][1].state is not State.UP:
            past: list[Held] = []
            for at, standing in (*_since_whole(session, subject, since), *held[1:]):
                past.append((_began(past, at, None), standing))
            found[subject] = tuple(past)
    return found


def _since_whole(session: Session, subject: Subject, since: float) -> list[Held]:
    """Return what held before `since`, from when the subject was last up."""
    found: list[Held] = []
    before = first_id_at(since)
    key = col(EventRow.kind), col(EventRow.subject), col(EventRow.network)
    while True:
        query = select(col(EventRow.id), col(EventRow.at), col(EventRow.after), col(EventRow.seen))
        query = query.where(tuple_(*key).in_(_of([subject])), col(EventRow.id) < before)
        rows = session.execute(query.order_by(col(EventRow.id).desc()).limit(_PAGE)).all()
        for id_, at, after, seen in rows:
            before = id_
            found.append((at if seen is None else seen, _standing(after)))
            if found[-1][1].state is State.UP:
                return found[::-1]
        if len(rows) < _PAGE:
            return found[::-1]


def read_watched_hours(session: Session, since: float, until: float) -> frozenset[int]:
    """Return the hours (their start, UTC, epoch seconds) of that time in which any device or service was asked."""
    hours = range(int(since // HOUR) * HOUR, int(-(-until // HOUR)) * HOUR, HOUR)
    # One look at the index each: telling the distinct ones of millions of rows would read them all.
    return frozenset(
        hour for hour in hours if _any_in(session, RollupHourRow, hour) or _any_in(session, ServiceHourRow, hour)
    )


def _any_in(session: Session, table: type[RollupHourRow] | type[ServiceHourRow], hour: int) -> bool:
    return session.scalar(select(col(table.hour)).where(col(table.hour) == hour).limit(1)) is not None


def count_events(session: Session, since: float, until: float) -> int:
    """Return how many events there are of `since` ≤ at < `until` (UTC, epoch seconds)."""
    id_ = col(EventRow.id)
    query = select(func.count()).select_from(EventRow).where(id_ >= first_id_at(since), id_ < first_id_at(until))
    return session.scalar(query) or 0


def _began(held: list[Held], at: float, seen: float | None) -> float:
    """Return from when on something held: never before what held until then."""
    began = at if seen is None else seen
    return max(began, held[-1][0]) if held else began


def _columns() -> Select[str, str, str, float, str, float | None]:
    return select(
        col(EventRow.kind),
        col(EventRow.subject),
        col(EventRow.network),
        col(EventRow.at),
        col(EventRow.after),
        col(EventRow.seen),
    )


def _of(subjects: list[Subject]) -> list[tuple[str, str, str]]:
    return [(subject.kind.value, subject.id, subject.network) for subject in subjects]


def _before(subjects: list[Subject], since: float) -> Select[str, str, str, float, str, float | None]:
    key = col(EventRow.kind), col(EventRow.subject), col(EventRow.network)
    newest = (
        select(func.max(col(EventRow.id)))
        .where(tuple_(*key).in_(_of(subjects)), col(EventRow.id) < first_id_at(since))
        .group_by(*key)
    )
    return _columns().where(col(EventRow.id).in_(newest))


def _within(subjects: list[Subject], since: float, until: float) -> Select[str, str, str, float, str, float | None]:
    """Look on for as long as may lie between seeing and believing: what was seen first before `until` began then."""
    key = col(EventRow.kind), col(EventRow.subject), col(EventRow.network)
    return (
        _columns()
        .where(tuple_(*key).in_(_of(subjects)))
        .where(col(EventRow.id) >= first_id_at(since), col(EventRow.id) < first_id_at(until + SEEN_WITHIN))
        .order_by(col(EventRow.id))
    )


def _standing(text: str) -> Standing:
    try:
        return standing_from(text)
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="event", key=text[:80], error=error) from error
