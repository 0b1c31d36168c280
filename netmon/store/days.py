"""Days in the database: closed, revised, and read as they were known at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select
from sqlmodel import Session, col

from netmon.model.day_pack import DayPack
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.store.day_codec import pack_from, pack_values
from netmon.store.day_papers import DayPaper, DayRevision, LateSettled
from netmon.store.day_tables import CountedSubjectRow, DayPackRow, LateSpanRow
from netmon.store.tables import MetaRow

BOUNDARY = "closed_until"
"""The key of `MetaRow` under which it stands up to when days are closed, or being closed."""


class ClosedDay(NamedTuple):
    """Which revision of a day there is: `number` stands for it for ever."""

    number: int
    day: date
    revision: int
    recorded_at: float


class Late(NamedTuple):
    """Stretches that something bears on that came late; `through` is the newest of them by number, 0 for none."""

    spans: tuple[tuple[float, float], ...]
    through: int


def write_days(connection: Connection, papers: Iterable[DayPaper]) -> None:
    """Write revisions of days; a boundary is for `netmon.store.late`."""
    for paper in papers:
        if isinstance(paper, DayRevision):
            _write_places(connection, paper)
            connection.execute(insert(DayPackRow), [pack_values(paper.pack)])
        elif isinstance(paper, LateSettled):
            connection.execute(delete(LateSpanRow).where(col(LateSpanRow.number) <= paper.through))


def forget_days(connection: Connection) -> None:
    """Remove all days: they rest on what is removed, each on the one before it. What is left is closed anew."""
    for table in (DayPackRow, CountedSubjectRow, LateSpanRow):
        connection.execute(delete(table))
    connection.execute(delete(MetaRow).where(col(MetaRow.key) == BOUNDARY))


def read_places(session: Session, network: NetworkId) -> dict[Subject, int]:
    """Return the places of the subjects of a network."""
    row = CountedSubjectRow
    query = select(col(row.kind), col(row.subject), col(row.place)).where(col(row.network) == network)
    return {Subject(SubjectKind(kind), name, network): place for kind, name, place in session.execute(query)}


def read_closed(
    session: Session, network: NetworkId, known: float | None, first: date | None, last: date | None
) -> tuple[ClosedDay, ...]:
    """Return the newest revision of each day as known then (UTC, epoch seconds; None: now), the oldest day first."""
    found = _read_index(session, network, known, first, last)
    return tuple({one.day: one for one in found}.values())


def read_revisions(session: Session, network: NetworkId) -> tuple[ClosedDay, ...]:
    """Return all revisions of all days, each day's in their order."""
    return tuple(_read_index(session, network))


def read_newest_number(session: Session, network: NetworkId) -> int:
    """Return the number of the newest revision of any day, 0 where there is none."""
    row = DayPackRow
    return session.scalar(select(func.max(col(row.number))).where(col(row.network) == network)) or 0


def read_packs(session: Session, numbers: Iterable[int]) -> Iterator[DayPack]:
    """Yield the days of these numbers."""
    for number in numbers:
        row = session.get(DayPackRow, number)
        if row is not None:
            yield pack_from(row)
            session.expunge(row)


def read_newest_before(session: Session, network: NetworkId, day: date) -> DayPack | None:
    """Return the newest day before that one, as it is known now."""
    row = DayPackRow
    query = select(row).where(col(row.network) == network, col(row.day) < day.isoformat())
    found = session.scalar(query.order_by(col(row.day).desc(), col(row.revision).desc()).limit(1))
    return None if found is None else pack_from(found)


def read_newest_day(session: Session) -> date | None:
    """Return the newest day that was closed of any network."""
    found = session.scalar(select(func.max(col(DayPackRow.day))))
    return None if found is None else date.fromisoformat(found)


def read_revision(session: Session, network: NetworkId, day: date) -> int:
    """Return how often a day was closed."""
    row = DayPackRow
    query = select(func.max(col(row.revision))).where(col(row.network) == network, col(row.day) == day.isoformat())
    return session.scalar(query) or 0


def read_late(session: Session) -> Late:
    """Return what came late and is in no day yet."""
    row = LateSpanRow
    found = session.execute(select(col(row.number), col(row.since), col(row.until)).order_by(col(row.number))).all()
    return Late(tuple((since, until) for _, since, until in found), found[-1][0] if found else 0)


def _read_index(
    session: Session,
    network: NetworkId,
    known: float | None = None,
    first: date | None = None,
    last: date | None = None,
) -> Iterator[ClosedDay]:
    row = DayPackRow
    query = select(col(row.number), col(row.day), col(row.revision), col(row.recorded_at))
    query = query.where(col(row.network) == network).order_by(col(row.day), col(row.revision))
    if known is not None:
        query = query.where(col(row.recorded_at) <= known)
    if first is not None:
        query = query.where(col(row.day) >= first.isoformat())
    if last is not None:
        query = query.where(col(row.day) <= last.isoformat())
    for number, day, revision, at in session.execute(query):
        yield ClosedDay(number or 0, date.fromisoformat(day), revision, at)


def _write_places(connection: Connection, revision: DayRevision) -> None:
    if revision.placed:
        network = revision.pack.network
        rows = [
            {"network": network, "place": place, "kind": subject.kind.value, "subject": subject.id}
            for place, subject in revision.placed
        ]
        connection.execute(insert(CountedSubjectRow), rows)
