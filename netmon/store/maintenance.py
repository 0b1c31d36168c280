"""Maintenance in the database."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Connection, delete, insert, select
from sqlmodel import Session, col

from netmon.model.maintenance import Approval, Maintenance, Recurrence
from netmon.model.names import MaintenanceId, NetworkId, Subject, SubjectKind
from netmon.store.codec import Value, text_of
from netmon.store.errors import StoreError
from netmon.store.office_tables import MaintenanceRow


def write_maintenance(connection: Connection, entries: Sequence[Maintenance]) -> None:
    """Write each as it is now, in place of what it was."""
    newest = {entry.id: entry for entry in entries}
    if newest:
        connection.execute(delete(MaintenanceRow).where(col(MaintenanceRow.id).in_(sorted(newest))))
        connection.execute(insert(MaintenanceRow), [_values(entry) for entry in newest.values()])


def read_maintenance(session: Session) -> tuple[Maintenance, ...]:
    """Return all there ever was, the oldest first."""
    return tuple(map(_entry_from, session.scalars(select(MaintenanceRow).order_by(col(MaintenanceRow.id)))))


def _values(entry: Maintenance) -> dict[str, Value]:
    approval = entry.approval
    return {
        "id": entry.id,
        "kind": entry.subject.kind.value,
        "subject": entry.subject.id,
        "network": entry.subject.network,
        "begins": entry.begins.isoformat(),
        "lasts": entry.lasts,
        "zone": entry.zone,
        "reason": entry.reason,
        "by": entry.by,
        "created_at": entry.created_at,
        "below": entry.below,
        "recurrence": entry.recurrence.value,
        "weekdays": text_of(entry.weekdays),
        "monthdays": text_of(entry.monthdays),
        "until": None if entry.until is None else entry.until.isoformat(),
        "approval_number": None if approval is None else approval.number,
        "approval_at": None if approval is None else approval.at,
        "approval_by": "" if approval is None else approval.by,
        "cancelled_at": entry.cancelled_at,
        "cancelled_by": entry.cancelled_by,
    }


def _entry_from(row: MaintenanceRow) -> Maintenance:
    try:
        approval = None
        if row.approval_number is not None and row.approval_at is not None:
            approval = Approval(row.approval_number, row.approval_at, row.approval_by)
        return Maintenance(
            id=MaintenanceId(row.id),
            subject=Subject(SubjectKind(row.kind), row.subject, NetworkId(row.network)),
            begins=datetime.fromisoformat(row.begins),
            lasts=row.lasts,
            zone=row.zone,
            reason=row.reason,
            by=row.by,
            created_at=row.created_at,
            below=row.below,
            recurrence=Recurrence(row.recurrence),
            weekdays=_days(row.weekdays),
            monthdays=_days(row.monthdays),
            until=None if row.until is None else date.fromisoformat(row.until),
            approval=approval,
            cancelled_at=row.cancelled_at,
            cancelled_by=row.cancelled_by,
        )
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="maintenance", key=row.id, error=error) from error


def _days(text: str) -> tuple[int, ...]:
    found = json.loads(text)
    if not isinstance(found, list) or not all(isinstance(day, int) for day in found):
        raise ValueError(f"not days: {text}")
    return tuple(found)
