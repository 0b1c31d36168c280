"""How subjects stood over a time, from the events; and the hours in which anything was asked at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from sqlalchemy import TextClause, func, select, text
from sqlmodel import Session, col

from netmon.model.belief import SEEN_WITHIN, Standing, State
from netmon.model.event_id import first_id_at
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.store.chunks import in_chunks
from netmon.store.codec import standing_from
from netmon.store.errors import StoreError
from netmon.store.events import about
from netmon.store.service_tables import ServiceHourRow
from netmon.store.tables import EventRow, RollupHourRow

Held = tuple[float, Standing]
HOUR = 3600
_CHUNK = 200
"""Subjects of one query; three variables each."""
_MICROSECOND = 1e-6
_PAGE = 20
"""Events of one look back."""


def read_standings(
    session: Session, subjects: Iterable[Subject], since: float, until: float, known: float | None = None
) -> dict[Subject, tuple[Held, ...]]:
    """Return what each of the subjects stood like and since when, in the order of time.

    The first is what held at `since` already, where anything did. Times: UTC, epoch seconds; before `until`. It holds
    from when it was seen first, which is before it came to be believed: by `known`, where that is given.
    """
    wanted = list(dict.fromkeys(subjects))
    found: dict[Subject, list[Held]] = {subject: [] for subject in wanted}
    for some in in_chunks(wanted, _CHUNK):
        values = _values(some, since, until, known)
        for query in _queries(len(some)):
            for row in session.execute(query, values):
                kind, subject, network, at, after, seen = row
                held = found[Subject(SubjectKind(kind), subject, NetworkId(network))]
                if (began := _began(held, at, seen)) < until:
                    held.append((began, _standing(after)))
    return {subject: tuple(held) for subject, held in found.items()}


def read_known(session: Session, subjects: Iterable[Subject], at: float) -> dict[Subject, Held]:
    """Return how each was believed to stand before `at` (UTC, epoch seconds), and since when that was seen."""
    found: dict[Subject, Held] = {}
    for some in in_chunks(list(dict.fromkeys(subjects)), _CHUNK):
        before, _ = _queries(len(some))
        for kind, subject, network, believed, after, seen in session.execute(before, _values(some, at, at)):
            began = believed if seen is None else seen
            found[Subject(SubjectKind(kind), subject, NetworkId(network))] = began, _standing(after)
    return found


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
    while True:
        query = select(col(EventRow.id), col(EventRow.at), col(EventRow.after), col(EventRow.seen))
        query = query.where(*about(subject), col(EventRow.id) < before)
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


_BEFORE = """
    WITH wanted (kind, subject, network) AS (VALUES {rows})
    SELECT e.kind, e.subject, e.network, e.at, e.after, e.seen FROM wanted w CROSS JOIN event e
    WHERE e.id = (SELECT max(x.id) FROM event x
        WHERE x.kind = w.kind AND x.subject = w.subject AND x.network = w.network AND x.id < :since)
"""
_WITHIN = """
    WITH wanted (kind, subject, network) AS (VALUES {rows})
    SELECT e.kind, e.subject, e.network, e.at, e.after, e.seen FROM wanted w CROSS JOIN event e
    WHERE e.kind = w.kind AND e.subject = w.subject AND e.network = w.network AND e.id >= :since AND e.id < :until
    ORDER BY e.id
"""


@lru_cache(maxsize=4)
def _queries(count: int) -> tuple[TextClause, TextClause]:
    """Return the queries about so many subjects: a few steps of the index for each, however long the record.

    The subjects are a table of their own, joined so, that SQLite begins with them; told as a list to be found in, it
    would look through all events instead.
    """
    rows = ", ".join(f"(:k{number}, :s{number}, :n{number})" for number in range(count))
    return text(_BEFORE.format(rows=rows)), text(_WITHIN.format(rows=rows))


def _values(subjects: Sequence[Subject], since: float, until: float, known: float | None = None) -> dict[str, str]:
    """Return what fills these queries. What was seen first before `until` may have been believed later."""
    ends = until + SEEN_WITHIN if known is None else min(until + SEEN_WITHIN, known + _MICROSECOND)
    limits = {"since": first_id_at(since), "until": first_id_at(ends)}
    return limits | {
        f"{letter}{number}": part
        for number, subject in enumerate(subjects)
        for letter, part in (("k", subject.kind.value), ("s", subject.id), ("n", subject.network))
    }


@lru_cache(maxsize=4096)
def _standing(stored: str) -> Standing:
    """Read a standing. Most are alike, and reading one takes longer than all else that is done with it."""
    try:
        return standing_from(stored)
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="event", key=stored[:80], error=error) from error
