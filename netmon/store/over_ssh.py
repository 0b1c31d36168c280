"""How SSH fares at devices, in the database."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select
from sqlmodel import Session, col

from netmon.model.names import DeviceId
from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.over_ssh import Aspect, Disagreement, SshRecord
from netmon.store.chunks import in_chunks
from netmon.store.errors import StoreError
from netmon.store.tables import SshRecordRow


def write_ssh_records(connection: Connection, records: Sequence[SshRecord]) -> None:
    """Keep how SSH fares in place of what was kept."""
    for some in in_chunks(records):
        named = col(SshRecordRow.device).in_([record.device for record in some])
        connection.execute(delete(SshRecordRow).where(named))
    if records:
        rows = [{"device": record.device, "at": record.at, "record": _text(record)} for record in records]
        connection.execute(insert(SshRecordRow), rows)


def read_ssh_records(session: Session, device: DeviceId | None) -> dict[DeviceId, SshRecord]:
    """Return how SSH fares; at one `device`, where it is named."""
    query = select(SshRecordRow)
    if device is not None:
        query = query.where(col(SshRecordRow.device) == device)
    return {DeviceId(row.device): _record(row) for row in session.scalars(query)}


def _text(record: SshRecord) -> str:
    failure = record.failure
    said = {
        "took": record.took,
        "answered": record.answered,
        "failing_since": record.failing_since,
        "reads": record.reads,
        "commands": record.commands,
        "compared": record.compared,
        "noted_key": record.noted_key,
        "failure": None
        if failure is None
        else {
            "kind": failure.kind.value,
            "cause": None if failure.cause is None else failure.cause.value,
            "detail": failure.detail,
            "answered": failure.answered,
        },
        "disagreements": [[one.port, one.aspect.value, one.snmp, one.ssh, one.since] for one in record.disagreements],
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _record(row: SshRecordRow) -> SshRecord:
    try:
        said = json.loads(row.record)
        return SshRecord(
            device=DeviceId(row.device),
            at=row.at,
            took=said["took"],
            answered=said["answered"],
            failure=_failure(said["failure"]),
            failing_since=said["failing_since"],
            reads=said["reads"],
            commands=tuple(said["commands"]),
            compared=said["compared"],
            disagreements=tuple(
                Disagreement(port, Aspect(aspect), snmp, ssh, since)
                for port, aspect, snmp, ssh, since in said["disagreements"]
            ),
            noted_key=said["noted_key"],
        )
    except (KeyError, TypeError, ValueError) as error:
        raise StoreError("daemon.store_row_unreadable", table="ssh_record", key=row.device, error=error) from error


def _failure(said: Mapping[str, str | None] | None) -> Failure | None:
    if said is None:
        return None
    cause = said["cause"]
    return Failure(
        FailureKind(said["kind"] or ""),
        said["detail"] or "",
        answered=bool(said["answered"]),
        cause=None if cause is None else Cause(cause),
    )
