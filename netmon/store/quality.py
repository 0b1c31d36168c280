"""How well subjects work, in the database: what is not as it should be, and what is normal."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, delete, insert, select
from sqlmodel import Session, col

from netmon.model.degradation import Condition, Degradation
from netmon.model.incident import Severity
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.quality import KeptNormal, QualityRecord
from netmon.store.errors import StoreError
from netmon.store.tables import QualityRow

_FORGET = (
    delete(QualityRow)
    .where(col(QualityRow.kind) == bindparam("its_kind"))
    .where(col(QualityRow.subject) == bindparam("its_subject"))
    .where(col(QualityRow.network) == bindparam("its_network"))
)


def write_qualities(connection: Connection, records: Sequence[QualityRecord]) -> None:
    """Keep how well subjects work in place of what was kept; of one that tells nothing any more no row is left."""
    if not records:
        return
    named = [_key(record.subject) for record in records]
    connection.execute(_FORGET, [{f"its_{name}": value for name, value in key.items()} for key in named])
    rows = [
        key | {"record": _text(record)}
        for key, record in zip(named, records, strict=True)
        if record.degradations or record.normals
    ]
    if rows:
        connection.execute(insert(QualityRow), rows)


def read_qualities(
    session: Session, subject: Subject | None, *, degraded: bool = False
) -> dict[Subject, QualityRecord]:
    """Return how well subjects work; of one `subject`, where it is named, or only of those that are `degraded`."""
    query = select(QualityRow)
    if degraded:
        query = query.where(col(QualityRow.record).not_like('{"degradations":[],%'))
    if subject is not None:
        for name, value in _key(subject).items():
            query = query.where(getattr(QualityRow, name) == value)
    return {record.subject: record for record in map(_record, session.scalars(query))}


def _key(subject: Subject) -> dict[str, str]:
    return {"kind": subject.kind.value, "subject": subject.id, "network": str(subject.network)}


def _text(record: QualityRecord) -> str:
    said = {
        "degradations": [
            [one.condition.value, one.sensor, one.severity.value, one.since, one.value, one.limit]
            for one in record.degradations
        ],
        "normals": [[one.condition.value, one.sensor, one.value, one.slots] for one in record.normals],
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _record(row: QualityRow) -> QualityRecord:
    subject = Subject(SubjectKind(row.kind), row.subject, NetworkId(row.network))
    try:
        said = json.loads(row.record)
        return QualityRecord(
            subject,
            tuple(
                Degradation(subject, Condition(condition), Severity(severity), since, value, limit, sensor)
                for condition, sensor, severity, since, value, limit in said["degradations"]
            ),
            tuple(KeptNormal(Condition(one), sensor, value, slots) for one, sensor, value, slots in said["normals"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise StoreError("daemon.store_row_unreadable", table="quality", key=str(subject), error=error) from error
