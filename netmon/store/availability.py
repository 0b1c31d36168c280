"""Closed months in the database."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, fields, replace

from sqlalchemy import Connection, delete, insert, select
from sqlmodel import Session, col

from netmon.model.availability import MonthClosing, Sums
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.store.availability_tables import AvailabilityClosingRow, AvailabilityMonthRow

_FIELDS = tuple(one.name for one in fields(Sums))
_COLUMNS = ("closing", "kind", "subject", *_FIELDS)
# Past SQLAlchemy's compiler, which would take longer than the database does for every subject of a province.
_INSERT = (
    f"INSERT INTO availability_month ({', '.join(_COLUMNS)})"  # noqa: S608 - the names of columns, from the class
    f" VALUES ({', '.join(f':{name}' for name in _COLUMNS)})"
)


class AvailabilityReader(ABC):
    """The part of the reader that tells of closed months."""

    @abstractmethod
    def _session(self) -> AbstractContextManager[Session]: ...

    def month_closings(
        self, network: NetworkId | None = None, known: float | None = None, *, first: bool = False
    ) -> tuple[MonthClosing, ...]:
        """Return the newest closing of each month as known at `known` (UTC, epoch seconds), or the `first`; without its
        rows, the oldest month first.
        """
        table = AvailabilityClosingRow
        revision = col(table.revision).desc() if first else col(table.revision).asc()
        query = select(table).order_by(col(table.month), col(table.network), revision)
        if network is not None:
            query = query.where(col(table.network) == network)
        if known is not None:
            query = query.where(col(table.recorded_at) <= known)
        with self._session() as session:
            newest = {(row.month, row.network): _closing_from(row) for row in session.scalars(query)}
        return tuple(newest.values())

    def closed_month(self, closing: MonthClosing, kind: SubjectKind | None = None) -> MonthClosing:
        """Return a closing with its rows, or those of one kind of subject."""
        table, month = AvailabilityClosingRow, AvailabilityMonthRow
        number = (
            select(col(table.number))
            .where(col(table.network) == closing.network, col(table.month) == closing.month)
            .where(col(table.revision) == closing.revision)
            .scalar_subquery()
        )
        columns = [month.__table__.c[name] for name in ("kind", "subject", *_FIELDS)]  # type: ignore[attr-defined] # SQLModel hides it
        query = select(*columns).where(col(month.closing) == number).order_by(col(month.kind), col(month.subject))
        if kind is not None:
            query = query.where(col(month.kind) == kind.value)
        with self._session() as session:
            rows = {
                Subject(SubjectKind(of), subject, closing.network): Sums(*sums)
                for of, subject, *sums in session.execute(query)
            }
        return replace(closing, rows=rows)


def write_closings(connection: Connection, closings: Sequence[MonthClosing]) -> None:
    """Append each once, however often it is handed in."""
    table = AvailabilityClosingRow
    for closing in closings:
        there = select(col(table.number)).where(
            col(table.network) == closing.network,
            col(table.month) == closing.month,
            col(table.revision) == closing.revision,
        )
        if connection.execute(there).first() is not None:
            continue
        connection.execute(insert(table), [_values(closing)])
        number = connection.execute(there).scalar_one()
        rows = [
            {"closing": number, "kind": subject.kind.value, "subject": subject.id, **asdict(sums)}
            for subject, sums in closing.rows.items()
        ]
        if rows:
            connection.exec_driver_sql(_INSERT, rows)


def forget_closings(connection: Connection, until: float) -> None:
    """Delete the closings of months that rest on a past made up `until` then (UTC, epoch seconds)."""
    table = AvailabilityClosingRow
    made_up = select(col(table.number)).where(col(table.since) < until)
    connection.execute(delete(AvailabilityMonthRow).where(col(AvailabilityMonthRow.closing).in_(made_up)))
    connection.execute(delete(table).where(col(table.since) < until))


def _values(closing: MonthClosing) -> dict[str, str | float | bool]:
    return {
        "network": closing.network,
        "month": closing.month,
        "revision": closing.revision,
        "since": closing.since,
        "until": closing.until,
        "recorded_at": closing.recorded_at,
        "rule": closing.rule,
        "inputs": closing.inputs,
        "sample": closing.sample,
    }


def _closing_from(row: AvailabilityClosingRow) -> MonthClosing:
    return MonthClosing(
        network=NetworkId(row.network),
        month=row.month,
        revision=row.revision,
        since=row.since,
        until=row.until,
        recorded_at=row.recorded_at,
        rule=row.rule,
        inputs=row.inputs,
        sample=row.sample,
    )
