"""The audit log: append-only, each line sealed with SHA-256 over its content and the seal of the line before.

Whoever alters or deletes a line breaks the seal of the next. `meta` holds where the log begins (`audit_anchor`: the
number and seal of the last line that retention took) and where it ends (`audit_head`), so that neither end can be cut
off unseen. Somebody who may write the file and knows this can seal all of it anew; therefore `netmon audit verify` says
the last seal, to be noted elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlmodel import Session, col

from netmon.model.audit import AuditEntry
from netmon.store.codec import reason_from, text_of
from netmon.store.errors import StoreError
from netmon.store.office_tables import AuditRow
from netmon.store.tables import MetaRow

_ANCHOR, _HEAD = "audit_anchor", "audit_head"
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Seal:
    """A line's number, and the digest that seals it and all before."""

    number: int = 0
    digest: str = ""


@dataclass(frozen=True, slots=True)
class AuditLine:
    """A line of the log, and its seal."""

    entry: AuditEntry
    seal: Seal


@dataclass(frozen=True, slots=True)
class AuditCheck:
    """What holding every line against its seal came to.

    `lines` were looked at; `broken` are the numbers of lines that were altered, or whose forerunner is gone; `missing`
    are those that are not there, from the first to the last of each gap. `head` is the last seal as it was noted,
    `pruned` how many lines retention took.
    """

    lines: int
    broken: tuple[int, ...]
    missing: tuple[tuple[int, int], ...]
    head: Seal
    pruned: int

    @property
    def whole(self) -> bool:
        """Whether nothing was altered and nothing is gone."""
        return not self.broken and not self.missing


def write_audit(connection: Connection, entries: Sequence[AuditEntry]) -> None:
    """Append each once, however often it is handed in."""
    fresh = {entry.id: entry for entry in entries}
    if not fresh:
        return
    known = connection.execute(select(col(AuditRow.id)).where(col(AuditRow.id).in_(sorted(fresh)))).scalars()
    for id_ in set(known):
        del fresh[id_]
    head = _noted(connection, _HEAD)
    for entry in fresh.values():
        values = _values(entry)
        number = head.number + 1
        head = Seal(number, _digest(number, head, values))
        connection.execute(insert(AuditRow), [{"number": head.number, "digest": head.digest, **values}])
    if fresh:
        _note(connection, _HEAD, head)


def forget_audit(connection: Connection, before: float) -> bool:
    """Delete some of the oldest lines that are of before `before`, and tell whether there may be more.

    Only from the beginning: what a clock that was set back dated earlier stays until its turn. The last line stays.
    """
    young = select(func.min(col(AuditRow.number))).where(col(AuditRow.at) >= before)
    first_kept = connection.execute(young).scalar() or _noted(connection, _HEAD).number
    query = select(col(AuditRow.number), col(AuditRow.digest)).where(col(AuditRow.number) < first_kept)
    old = connection.execute(query.order_by(col(AuditRow.number)).limit(_AT_ONCE)).all()
    if not old:
        return False
    last = Seal(old[-1].number or 0, old[-1].digest)
    _note(connection, _ANCHOR, last)
    connection.execute(delete(AuditRow).where(col(AuditRow.number) <= last.number))
    return len(old) == _AT_ONCE


def read_audit(session: Session, since: float | None, limit: int) -> tuple[AuditLine, ...]:
    """Return the newest lines that are of `since` (UTC, epoch seconds) or later, the newest first."""
    query = select(AuditRow).order_by(col(AuditRow.number).desc()).limit(limit)
    if since is not None:
        query = query.where(col(AuditRow.at) >= since)
    return tuple(map(_line_from, session.scalars(query)))


def check_audit(session: Session) -> AuditCheck:
    """Hold every line against its seal."""
    connection = session.connection()
    anchor, head = _noted(connection, _ANCHOR), _noted(connection, _HEAD)
    broken: list[int] = []
    missing: list[tuple[int, int]] = []
    before, lines = anchor, 0
    for row in _rows(session):
        number = row.number or 0
        if number > before.number + 1:
            missing.append((before.number + 1, number - 1))
        if row.digest != _digest(number, before, _columns(row)) or number <= before.number:
            broken.append(number)
        # What follows is held against the seal as it stands: one altered line is one finding, not a thousand.
        before = Seal(number, row.digest)
        lines += 1
    if head.number > before.number:
        missing.append((before.number + 1, head.number))
    if before != head and not missing and before.number not in broken:
        broken.append(before.number)
    return AuditCheck(lines, tuple(broken), tuple(missing), head, anchor.number)


def _rows(session: Session) -> Iterator[AuditRow]:
    yield from session.scalars(select(AuditRow).order_by(col(AuditRow.number)).execution_options(yield_per=_AT_ONCE))


def _digest(number: int, before: Seal, values: dict[str, str | float]) -> str:
    return sha256(text_of([number, before.digest, values]).encode()).hexdigest()


def _values(entry: AuditEntry) -> dict[str, str | float]:
    return {
        "id": entry.id,
        "at": entry.at,
        "who": entry.who,
        "via": entry.via,
        "source": entry.source,
        "what": entry.what.code,
        "facts": text_of(dict(entry.what.facts)),
        "about": entry.about,
    }


def _columns(row: AuditRow) -> dict[str, str | float]:
    return {
        "id": row.id,
        "at": row.at,
        "who": row.who,
        "via": row.via,
        "source": row.source,
        "what": row.what,
        "facts": row.facts,
        "about": row.about,
    }


def _line_from(row: AuditRow) -> AuditLine:
    try:
        what = reason_from(row.what, row.facts)
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="audit", key=row.number, error=error) from error
    entry = AuditEntry(row.id, row.at, row.who, row.via, row.source, what, row.about)
    return AuditLine(entry, Seal(row.number or 0, row.digest))


def _noted(connection: Connection, key: str) -> Seal:
    text = connection.execute(select(col(MetaRow.value)).where(col(MetaRow.key) == key)).scalar()
    number, _, digest = (text or "0 ").partition(" ")
    if not (number.isascii() and number.isdigit()):
        raise StoreError("daemon.store_row_unreadable", table="meta", key=key, error=text)
    return Seal(int(number), digest)


def _note(connection: Connection, key: str, seal: Seal) -> None:
    value = f"{seal.number} {seal.digest}"
    if connection.execute(update(MetaRow).where(col(MetaRow.key) == key).values(value=value)).rowcount == 0:
        connection.execute(insert(MetaRow), [{"key": key, "value": value}])
