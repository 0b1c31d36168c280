"""The record as people read it: events, notes, and what devices say of themselves that has changed, as one sequence.

A change of a device has no id of its own and no network. It is told as a note, with an id made of its time and its
number, in the network that the device is in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, select
from sqlmodel import Session, col

from netmon.model.belief import Reason
from netmon.model.event_id import WIDTH, first_id_at
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.note import Entry, Note
from netmon.store.events import newest
from netmon.store.hardware import change_from
from netmon.store.notes import newest_notes
from netmon.store.tables import DeviceChangeRow, EventRow, NoteRow, SubjectRow

_LEAST_APART = 1e-6
_NUMBERS = 1000
"""Ids of changes that were read at the same time differ in their last three digits."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which of them: all that is given holds. Times: UTC, epoch seconds, `since` ≤ at < `until`; ids below `before`."""

    network: NetworkId | None = None
    subject: Subject | None = None
    since: float | None = None
    until: float | None = None
    before: str = ""


def newest_entries(session: Session, wanted: Wanted, limit: int) -> tuple[Entry, ...]:
    """Return the newest that are wanted, the newest first."""
    found: list[Entry] = []
    found += newest(session, _conditions(wanted, EventRow), limit, wanted.before)
    notes = _conditions(wanted, NoteRow)
    if wanted.before:
        notes = (*notes, col(NoteRow.id) < wanted.before)
    found += newest_notes(session, notes, limit)
    found += _changes(session, wanted, limit)
    return tuple(sorted(found, key=lambda entry: entry.id, reverse=True)[:limit])


def _conditions(wanted: Wanted, table: type[EventRow] | type[NoteRow]) -> tuple[ColumnElement[bool], ...]:
    return tuple(_each(wanted, table))


def _each(wanted: Wanted, table: type[EventRow] | type[NoteRow]) -> Iterator[ColumnElement[bool]]:
    if wanted.network is not None:
        yield col(table.network) == wanted.network
    if wanted.subject is not None:
        yield col(table.kind) == wanted.subject.kind.value
        yield col(table.subject) == wanted.subject.id
        yield col(table.network) == wanted.subject.network
    if wanted.since is not None:
        yield col(table.at) >= wanted.since
    if wanted.until is not None:
        yield col(table.at) < wanted.until


def _changes(session: Session, wanted: Wanted, limit: int) -> list[Note]:
    subject = wanted.subject
    if subject is not None and subject.kind is not SubjectKind.DEVICE:
        return []
    query = select(DeviceChangeRow).order_by(col(DeviceChangeRow.at).desc(), col(DeviceChangeRow.number).desc())
    if subject is not None:
        query = query.where(col(DeviceChangeRow.device) == subject.id)
    if (network := wanted.network if subject is None else subject.network) is not None:
        query = query.where(exists().where(*_is_device(network)))
    if wanted.since is not None:
        query = query.where(col(DeviceChangeRow.at) >= wanted.since)
    if wanted.until is not None:
        query = query.where(col(DeviceChangeRow.at) < wanted.until)
    if wanted.before:
        # One more thousand of what was read at that very time: which of it comes before, the ids tell.
        query = query.where(col(DeviceChangeRow.at) <= int(wanted.before) * _LEAST_APART)
    rows = session.scalars(query.limit(limit + (_NUMBERS if wanted.before else 0))).all()
    networks = _networks(session, {row.device for row in rows})
    notes = [_told(row, networks[row.device]) for row in rows if row.device in networks]
    return [note for note in notes if not wanted.before or note.id < wanted.before][:limit]


def _is_device(network: NetworkId) -> tuple[ColumnElement[bool], ...]:
    return (
        col(SubjectRow.kind) == SubjectKind.DEVICE.value,
        col(SubjectRow.id) == col(DeviceChangeRow.device),
        col(SubjectRow.network) == network,
    )


def _networks(session: Session, devices: set[str]) -> dict[str, str]:
    """Return the network of each device: the one it is in, else the one it was in last."""
    rows = select(SubjectRow).where(col(SubjectRow.kind) == SubjectKind.DEVICE.value)
    rows = rows.where(col(SubjectRow.id).in_(sorted(devices)))
    found = sorted(session.scalars(rows), key=lambda row: (row.retired_at is None, row.retired_at or 0.0))
    return {row.id: row.network for row in found}


def _told(row: DeviceChangeRow, network: str) -> Note:
    change = change_from(row)
    code = "note.device_replaced" if change.replaced else "note.device_changed"
    facts = Reason.of(code, fact=f"fact.{change.name}", before=change.before, after=change.after)
    id_ = f"{int(first_id_at(change.at)) + (row.number or 0) % _NUMBERS:0{WIDTH}}"
    return Note(id_, Subject(SubjectKind.DEVICE, row.device, NetworkId(network)), change.at, facts)
