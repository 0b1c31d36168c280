"""The label of a made-up past, and whether a database holds anything that is real."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, Table, select
from sqlmodel import Session, col

from netmon.model.link_sample import SLOT
from netmon.model.sample_history import SampleHistory
from netmon.store.incident_tables import IncidentRow
from netmon.store.tables import SampleHistoryRow

HOUR = 3600
_TABLES = IncidentRow.metadata.tables


def read_sample_history(session: Session) -> SampleHistory | None:
    """Return the label, None where nothing was made up."""
    row = session.scalar(select(SampleHistoryRow).order_by(col(SampleHistoryRow.number).desc()).limit(1))
    return None if row is None else SampleHistory(row.since, row.until, row.made_at, row.seed, row.version)


def made_up(table: str, until: float) -> ColumnElement[bool]:
    """Return the condition of the rows that are made up, of a table of events, changes of incidents, hours or slots."""
    columns = _TABLES[table].c
    match table:
        case "event" | "incident_change":
            return columns.at < until
        case "rollup_hour" | "service_hour":
            return columns.hour <= until - HOUR
        case "link_sample":
            return columns.at <= until - SLOT
    raise ValueError(table)


MADE_UP = ("rollup_hour", "service_hour", "link_sample", "event")
"""The tables whose rows lie in time."""

_PRESENT = ("belief", "subject", "incident")


def is_real(connection: Connection, until: float | None) -> bool:
    """Tell whether anything real was written: anything at all, or anything that is not of a past up to `until`."""
    if until is None:
        return any(_has(connection, _TABLES[name]) for name in (*MADE_UP, *_PRESENT, "inventory_load"))
    real = any(_has(connection, _TABLES[name], ~made_up(name, until)) for name in (*MADE_UP, "incident_change"))
    return real or _has(connection, _TABLES["inventory_load"])


def _has(connection: Connection, table: Table, *conditions: ColumnElement[bool]) -> bool:
    return connection.execute(select(1).select_from(table).where(*conditions).limit(1)).first() is not None
