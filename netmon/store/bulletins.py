"""Bulletins in the database: a draft is entered, and published or withdrawn at most once."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Connection, RowMapping, insert, select, update
from sqlmodel import Session

from netmon.model.bulletin import Publication
from netmon.model.names import NetworkId
from netmon.model.period import Period, PeriodKind
from netmon.model.publishing import (
    BulletinMade,
    BulletinNews,
    BulletinPublished,
    BulletinState,
    BulletinWithdrawn,
    KeptBulletin,
    KeptFile,
    Pin,
    RenderedFile,
)
from netmon.store.bulletin_tables import BulletinContentRow, BulletinFileRow, BulletinPinRow, BulletinRow
from netmon.store.codec import Value
from netmon.store.errors import StoreError

_TABLE = BulletinRow.metadata.tables["bulletin"]
_CONTENT = BulletinContentRow.metadata.tables["bulletin_content"]
_FILE = BulletinFileRow.metadata.tables["bulletin_file"]
_PIN = BulletinPinRow.metadata.tables["bulletin_pin"]
_KEY = ("id", "revision", "digest", "made_by", "made_at")
LARGEST = 256 << 20
"""Octets of the largest body that is unpacked."""


def write_bulletins(connection: Connection, news: Iterable[BulletinNews]) -> None:
    """Write what happened to bulletins, each once, however often it is handed in.

    Raises ValueError where something else became of the draft meanwhile: nothing of the news is then written.
    """
    for one in news:
        match one:
            case BulletinMade():
                _make(connection, one)
            case BulletinPublished():
                _publish(connection, one)
            case BulletinWithdrawn(kept):
                _move(connection, kept, BulletinState.DRAFT)


def read_bulletins(
    session: Session, network: NetworkId | None, states: Sequence[BulletinState], id_: str | None = None
) -> tuple[KeptBulletin, ...]:
    """Return the newest period first, of each the newest first; no states: all."""
    query = select(_TABLE).order_by(_TABLE.c.last.desc(), _TABLE.c.id, _TABLE.c.number.desc())
    if network is not None:
        query = query.where(_TABLE.c.network == network)
    if states:
        query = query.where(_TABLE.c.state.in_([one.value for one in states]))
    if id_ is not None:
        query = query.where(_TABLE.c.id == id_)
    return tuple(map(_kept_from, session.execute(query).mappings()))


def read_by_digest(session: Session, digest: str) -> tuple[KeptBulletin, ...]:
    """Return those whose content, or one of whose files, has a digest; the published ones first, the newest first."""
    of_files = select(_FILE.c.bulletin).where(_FILE.c.digest == digest)
    query = select(_TABLE).where((_TABLE.c.digest == digest) | _TABLE.c.number.in_(of_files))
    found = map(_kept_from, session.execute(query.order_by(_TABLE.c.number.desc())).mappings())
    return tuple(sorted(found, key=lambda one: one.state is not BulletinState.PUBLISHED))


def read_content(session: Session, kept: KeptBulletin) -> bytes:
    """Return the canonical text of a bulletin, as it lies there; StoreError where it is gone or cannot be unpacked."""
    query = select(_CONTENT.c.body).where(_CONTENT.c.bulletin == _number_read(session, kept))
    return _unpacked(session.scalar(query), "bulletin_content", kept.name)


def read_files(session: Session, kept: KeptBulletin) -> tuple[KeptFile, ...]:
    """Return what files a bulletin has."""
    columns = [_FILE.c[name] for name in ("format", "language", "name", "digest", "size")]
    query = select(*columns).where(_FILE.c.bulletin == _number_read(session, kept))
    return tuple(KeptFile(**row) for row in session.execute(query.order_by(*columns[:2])).mappings())


def read_file(session: Session, kept: KeptBulletin, file: KeptFile) -> RenderedFile:
    """Return a file with its bytes, as they lie there; StoreError where they are gone or cannot be unpacked."""
    query = select(_FILE.c.body).where(
        _FILE.c.bulletin == _number_read(session, kept),
        _FILE.c.format == file.format,
        _FILE.c.language == file.language,
    )
    body = _unpacked(session.scalar(query), "bulletin_file", f"{kept.name} {file.name}")
    return RenderedFile(file.format, file.language, file.name, body)


def read_pins(session: Session, kept: KeptBulletin) -> tuple[tuple[str, str, float, float], ...]:
    """Return what a bulletin pins: the incident, the link or "", since, until."""
    query = select(_PIN.c.incident, _PIN.c.link, _PIN.c.since, _PIN.c.until)
    query = query.where(_PIN.c.bulletin == _number_read(session, kept)).order_by(_PIN.c.incident, _PIN.c.link)
    return tuple((incident, link, since, until) for incident, link, since, until in session.execute(query))


def forget_bulletins(connection: Connection, until: float) -> None:
    """Delete the drafts that were gathered from a past made up `until` then; nothing published is (`published`)."""
    numbers = select(_TABLE.c.number).where(_TABLE.c.known <= until, _TABLE.c.state != BulletinState.PUBLISHED.value)
    for table, column in ((_CONTENT, _CONTENT.c.bulletin), (_TABLE, _TABLE.c.number)):
        connection.execute(table.delete().where(column.in_(numbers.scalar_subquery())))


def published(connection: Connection) -> list[str]:
    """Return the ids of what was ever published, the oldest first."""
    query = select(_TABLE.c.id).where(_TABLE.c.state == BulletinState.PUBLISHED.value).order_by(_TABLE.c.number)
    return list(dict.fromkeys(connection.execute(query).scalars()))


def _make(connection: Connection, made: BulletinMade) -> None:
    kept = made.kept
    if _find(connection, kept) is not None:
        return
    drafts = _TABLE.c.id == kept.publication.id, _TABLE.c.state == BulletinState.DRAFT.value
    given_up = {
        "state": BulletinState.WITHDRAWN.value,
        "withdrawn_by": kept.publication.made_by,
        "withdrawn_at": kept.publication.made_at,
    }
    connection.execute(update(_TABLE).where(*drafts).values(given_up))
    connection.execute(insert(_TABLE), [_values(kept)])
    body = zlib.compress(made.content, 9)
    connection.execute(insert(_CONTENT), [{"bulletin": _number(connection, kept), "body": body}])


def _publish(connection: Connection, done: BulletinPublished) -> None:
    kept = done.kept
    if not _move(connection, kept, BulletinState.DRAFT):
        return
    number = _number(connection, kept)
    files = [
        {
            "bulletin": number,
            "format": file.format,
            "language": file.language,
            "name": file.name,
            "digest": digest,
            "size": len(file.body),
            "body": zlib.compress(file.body, 9),
        }
        for file, digest in done.files
    ]
    if files:
        connection.execute(insert(_FILE), files)
    pins = {(pin.incident, pin.link or ""): pin for pin in done.pins}
    if pins:
        connection.execute(insert(_PIN), [_pin_values(number, pin) for pin in pins.values()])


def _pin_values(number: int, pin: Pin) -> dict[str, Value]:
    return {
        "bulletin": number,
        "incident": pin.incident,
        "link": pin.link or "",
        "since": pin.since,
        "until": pin.until,
    }


def _move(connection: Connection, kept: KeptBulletin, before: BulletinState) -> bool:
    """Take a bulletin from one state to the next; False where that was done already."""
    number = _number(connection, kept)
    values = {name: value for name, value in _values(kept).items() if name not in _KEY}
    moved = connection.execute(
        update(_TABLE).where(_TABLE.c.number == number, _TABLE.c.state == before.value).values(values)
    )
    if moved.rowcount:
        return True
    row = connection.execute(select(_TABLE).where(_TABLE.c.number == number)).mappings().one()
    if _kept_from(row) != kept:
        raise ValueError(f"{kept.name} is {row['state']} already")
    return False


def _find(connection: Connection, kept: KeptBulletin) -> int | None:
    its = _values(kept)
    query = select(_TABLE.c.number).where(*(_TABLE.c[name] == its[name] for name in _KEY))
    found: int | None = connection.execute(query).scalar()
    return found


def _number(connection: Connection, kept: KeptBulletin) -> int:
    number = _find(connection, kept)
    if number is None:
        # No StoreError: the writer would take it for a disk that fails, and try again for ever.
        raise ValueError(f"{kept.name} is not there")
    return number


def _number_read(session: Session, kept: KeptBulletin) -> int:
    try:
        return _number(session.connection(), kept)
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="bulletin", key=kept.name, error=error) from error


def _unpacked(body: bytes | None, table: str, key: str) -> bytes:
    """Unpack within bounds: what was altered must not fill the memory."""
    if body is None:
        raise StoreError("daemon.store_row_unreadable", table=table, key=key, error="it is not there")
    stream = zlib.decompressobj()
    try:
        found = stream.decompress(body, LARGEST)
    except zlib.error as error:
        raise StoreError("daemon.store_row_unreadable", table=table, key=key, error=error) from error
    if not stream.eof or stream.unused_data:
        raise StoreError("daemon.store_row_unreadable", table=table, key=key, error="it is not whole")
    return found


def _values(kept: KeptBulletin) -> dict[str, Value]:
    publication, period = kept.publication, kept.period
    return {
        "id": publication.id,
        "revision": publication.revision,
        "state": kept.state.value,
        "network": kept.network,
        "kind": period.kind.value,
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
        "known": kept.known,
        "digest": publication.digest,
        "size": kept.size,
        "release": kept.release,
        "document": publication.number,
        "title": publication.title,
        "made_by": publication.made_by,
        "made_at": publication.made_at,
        "approved_by": publication.approved_by,
        "published_at": publication.published_at,
        "replaces": publication.replaces,
        "because": publication.because,
        "withdrawn_by": kept.withdrawn_by,
        "withdrawn_at": kept.withdrawn_at,
        "withdrawn_why": kept.withdrawn_why,
    }


def _kept_from(row: RowMapping) -> KeptBulletin:
    try:
        return KeptBulletin(
            publication=Publication(
                id=row["id"],
                revision=row["revision"],
                digest=row["digest"],
                made_by=row["made_by"],
                made_at=row["made_at"],
                number=row["document"],
                title=row["title"],
                approved_by=row["approved_by"],
                published_at=row["published_at"],
                replaces=row["replaces"],
                because=row["because"],
            ),
            state=BulletinState(row["state"]),
            network=NetworkId(row["network"]),
            period=Period(PeriodKind(row["kind"]), date.fromisoformat(row["first"]), date.fromisoformat(row["last"])),
            known=row["known"],
            size=row["size"],
            release=row["release"],
            withdrawn_by=row["withdrawn_by"],
            withdrawn_at=row["withdrawn_at"],
            withdrawn_why=row["withdrawn_why"],
        )
    except (ValueError, TypeError) as error:
        raise StoreError("daemon.store_row_unreadable", table="bulletin", key=row["id"], error=error) from error
