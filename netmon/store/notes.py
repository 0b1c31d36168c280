"""What happened that is no change of belief, in the database."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, insert, select
from sqlmodel import Session, col

from netmon.model.event_id import first_id_at
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.note import Note
from netmon.store.codec import reason_from, text_of
from netmon.store.errors import StoreError
from netmon.store.tables import NoteRow


def write_notes(connection: Connection, notes: Sequence[Note]) -> None:
    """Write each once, however often it is handed in."""
    if not notes:
        return
    fresh = {note.id: note for note in notes}
    known = connection.execute(select(col(NoteRow.id)).where(col(NoteRow.id).in_(sorted(fresh)))).scalars()
    for id_ in set(known):
        del fresh[id_]
    if fresh:
        connection.execute(insert(NoteRow), [_values(note) for note in fresh.values()])


def noted_in(network: NetworkId, since: float | None) -> list[ColumnElement[bool]]:
    """Those of a network since then (UTC, epoch seconds), or all of them."""
    known = [col(NoteRow.network) == network]
    return known if since is None else [*known, col(NoteRow.id) >= first_id_at(since)]


def newest_notes(session: Session, conditions: Sequence[ColumnElement[bool]], limit: int) -> list[Note]:
    """Return the newest notes that meet all conditions, the newest first."""
    query = select(NoteRow).where(*conditions).order_by(col(NoteRow.id).desc()).limit(limit)
    return [_note_from(row) for row in session.scalars(query)]


def _values(note: Note) -> dict[str, str | float]:
    return {
        "id": note.id,
        "kind": note.subject.kind.value,
        "subject": note.subject.id,
        "network": note.subject.network,
        "at": note.at,
        "what": note.what.code,
        "facts": text_of(dict(note.what.facts)),
    }


def _note_from(row: NoteRow) -> Note:
    try:
        subject = Subject(SubjectKind(row.kind), row.subject, NetworkId(row.network))
        return Note(row.id, subject, row.at, reason_from(row.what, row.facts))
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="note", key=row.id, error=error) from error
