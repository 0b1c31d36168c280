"""Configurations in the database: a whole text now and then, in between what differs from it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, exists, func, insert, select, update
from sqlalchemy.orm import aliased
from sqlmodel import Session

from netmon.model.configuration import ConfigurationNews, Snapshot, digest_of
from netmon.model.names import DeviceId
from netmon.store.batch import ConfigurationSeen
from netmon.store.deltas import delta, text_of_delta, text_of_whole, whole
from netmon.store.errors import StoreError
from netmon.store.tables import ConfigurationRow

_TABLE = ConfigurationRow.metadata.tables["configuration"]
_COLUMNS = [column for column in _TABLE.c if column.name not in {"base", "body"}]
_OLDEST_BASE = 90 * 86400.0
"""A new whole text after that long, so that old ones can go."""
_AT_ONCE = 100


def write_configurations(
    connection: Connection, news: Sequence[ConfigurationNews], seen: Sequence[ConfigurationSeen]
) -> None:
    """Add configurations; note of others that they were still there."""
    for one in news:
        _write(connection, one)
    for still in seen:
        newest = select(func.max(_TABLE.c.number)).where(_TABLE.c.device == still.device).scalar_subquery()
        connection.execute(
            update(_TABLE)
            .where(_TABLE.c.number == newest, _TABLE.c.digest == still.digest, _TABLE.c.seen_at < still.at)
            .values(seen_at=still.at)
        )


def _write(connection: Connection, news: ConfigurationNews) -> None:
    kept = news.configuration
    base, body = _body(connection, news)
    values = {
        "device": news.device,
        "at": news.at,
        "seen_at": news.at,
        "platform": kept.platform,
        "digest": digest_of(kept.text),
        "size": len(kept.text),
        "lines": kept.text.count("\n"),
        "added": news.added,
        "removed": news.removed,
        "changed_at": kept.changed_at,
        "changed_by": kept.changed_by,
        "base": base,
        "body": body,
    }
    connection.execute(insert(_TABLE), [values])


def _body(connection: Connection, news: ConfigurationNews) -> tuple[int | None, bytes]:
    """Return what is written: the difference from the newest whole text, where that is young and like it."""
    text = news.configuration.text
    query = select(_TABLE.c.number, _TABLE.c.body).where(_TABLE.c.device == news.device, _TABLE.c.base.is_(None))
    query = query.where(_TABLE.c.at >= news.at - _OLDEST_BASE).order_by(_TABLE.c.number.desc()).limit(1)
    found = connection.execute(query).first()
    if found is not None:
        differs = delta(text, text_of_whole(found.body))
        if differs is not None:
            return found.number, differs
    return None, whole(text)


def read_snapshots(session: Session, device: DeviceId | None, limit: int | None) -> tuple[Snapshot, ...]:
    """Return the newest first; of one `device`, where it is named."""
    query = select(*_COLUMNS).order_by(_TABLE.c.number.desc()).limit(limit)
    if device is not None:
        query = query.where(_TABLE.c.device == device)
    return tuple(Snapshot(**row) for row in session.execute(query).mappings())


def read_snapshots_within(session: Session, since: float, until: float) -> tuple[Snapshot, ...]:
    """Return those that were first read in `since` ≤ at < `until` (UTC, epoch seconds), the oldest first."""
    query = select(*_COLUMNS).where(_TABLE.c.at >= since, _TABLE.c.at < until).order_by(_TABLE.c.number)
    return tuple(Snapshot(**row) for row in session.execute(query).mappings())


def read_newest_snapshots(session: Session) -> dict[DeviceId, Snapshot]:
    """Return the newest of each device."""
    newest = select(func.max(_TABLE.c.number)).group_by(_TABLE.c.device)
    query = select(*_COLUMNS).where(_TABLE.c.number.in_(newest))
    found = [Snapshot(**row) for row in session.execute(query).mappings()]
    return {snapshot.device: snapshot for snapshot in found}


def read_text(connection: Connection, number: int) -> str | None:
    """Return a text, None where there is none of that number; StoreError where it cannot be made of what is stored."""
    row = connection.execute(select(_TABLE).where(_TABLE.c.number == number)).first()
    if row is None:
        return None
    try:
        if row.base is None:
            text = text_of_whole(row.body)
        else:
            under = connection.execute(select(_TABLE.c.body).where(_TABLE.c.number == row.base)).scalar_one()
            text = text_of_delta(row.body, text_of_whole(under))
        if digest_of(text) != row.digest:
            raise ValueError("its digest is another")
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="configuration", key=number, error=error) from error
    return text


def forget_configurations(connection: Connection, before: float, newest: int) -> bool:
    """Delete some that were last seen before `before`, and tell whether there may be more.

    The `newest` of each device stay, and whole texts that another one is told against.
    """
    later, told = aliased(_TABLE), aliased(_TABLE)
    since = select(func.count()).where(later.c.device == _TABLE.c.device, later.c.number > _TABLE.c.number)
    old = select(_TABLE.c.number).where(_TABLE.c.seen_at < before, ~exists().where(told.c.base == _TABLE.c.number))
    old = old.where(since.correlate(_TABLE).scalar_subquery() >= newest).limit(_AT_ONCE)
    numbers = list(connection.execute(old).scalars())
    connection.execute(delete(_TABLE).where(_TABLE.c.number.in_(numbers)))
    return bool(numbers)
