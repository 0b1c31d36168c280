"""All that is SQLite's own: how it is opened, what its errors mean, how it is copied and trimmed.

Write-ahead logging lets readers and the writer work side by side. `synchronous = FULL` syncs the log at every commit: a
belief is shown once it is committed, so a commit has to outlive a power cut, not only a killed process. One sync serves
a whole batch, so it costs per commit and not per event.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from enum import Enum
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from netmon.store.errors import StoreError
from netmon.store.location import Location
from netmon.store.settings import StoreSettings

# What goes wrong here is raised; the library's own remarks on it are no business of a terminal.
logging.getLogger("sqlalchemy").addHandler(logging.NullHandler())

# The low byte of an extended result code is the primary one (https://sqlite.org/rescode.html).
_PRIMARY = 0xFF
_NOT_BUSY = 0
_CODES = {
    sqlite3.SQLITE_PERM: "daemon.store_unreadable",
    sqlite3.SQLITE_BUSY: "daemon.store_busy",
    sqlite3.SQLITE_LOCKED: "daemon.store_busy",
    sqlite3.SQLITE_READONLY: "daemon.store_read_only",
    sqlite3.SQLITE_IOERR: "daemon.store_io",
    sqlite3.SQLITE_CORRUPT: "daemon.store_damaged",
    sqlite3.SQLITE_FULL: "daemon.store_full",
    sqlite3.SQLITE_CANTOPEN: "daemon.store_unreadable",
    sqlite3.SQLITE_AUTH: "daemon.store_unreadable",
    sqlite3.SQLITE_NOTADB: "daemon.store_not_a_database",
}


class Mode(Enum):
    """How a file is opened. Only CREATE makes one: a writer whose file was taken away must not start another."""

    CREATE = ("rwc", "BEGIN IMMEDIATE")
    WRITE = ("rw", "BEGIN IMMEDIATE")
    READ = ("ro", "BEGIN")


def engine_for(location: Location, mode: Mode, settings: StoreSettings) -> Engine:
    """Return an engine whose transactions begin as `mode` says. Its connections are not pooled."""
    uri_mode, begin = mode.value
    uri = f"file:{quote(str(location.path))}?mode={uri_mode}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            uri,
            uri=True,
            timeout=settings.busy_timeout,
            # The driver would begin transactions by itself, deferred, and never around CREATE TABLE.
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            if mode is not Mode.READ:
                connection.execute("PRAGMA synchronous = FULL")
                connection.execute(f"PRAGMA journal_size_limit = {settings.wal_kept}")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    event.listen(engine, "begin", _begin_with(begin))
    return engine


def _begin_with(statement: str) -> Callable[[Connection], None]:
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)

    return begin


def meaning_of(error: BaseException, path: Path) -> StoreError | None:
    """Return what an error of the database says about the store; None where it says nothing (a bug of ours)."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, StoreError):
        return cause
    if isinstance(cause, sqlite3.Error):
        number = getattr(cause, "sqlite_errorcode", None)
        code = _CODES.get(number & _PRIMARY) if isinstance(number, int) else None
        if code is None and isinstance(cause, sqlite3.OperationalError):
            code = "daemon.store_io"
        return None if code is None else StoreError(code, path=path, error=cause)
    if isinstance(cause, OSError):
        return StoreError("daemon.store_io", path=path, error=cause.strerror or cause)
    return None


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Turn every error of the database into a StoreError."""
    try:
        yield
    except (sqlite3.Error, DBAPIError, OSError) as error:
        raise meaning_of(error, path) or StoreError("daemon.store_io", path=path, error=error) from error


def check(engine: Engine, path: Path) -> None:
    """Raise StoreError unless the file, where there is one, is a sound database. Reads all of it."""
    with closing(engine.raw_connection()) as raw:
        verdict = _one(raw.cursor(), "PRAGMA quick_check(1)")
    if verdict != "ok":
        raise StoreError("daemon.store_damaged", path=path, error=verdict)


def write_ahead(engine: Engine, path: Path) -> None:
    """Put the database into WAL mode, and find out now and not at the first event whether it can be written."""
    with closing(engine.raw_connection()) as raw:
        cursor = raw.cursor()
        journal = _one(cursor, "PRAGMA journal_mode = WAL")
        if journal != "wal":
            raise StoreError("daemon.store_io", path=path, error=f"journal_mode = {journal}")
        cursor.execute("BEGIN IMMEDIATE")
        cursor.execute("ROLLBACK")


def _one(cursor: DBAPICursor, statement: str) -> object:
    cursor.execute(statement)
    row = cursor.fetchone()
    return row and row[0]


def copy(location: Location, target: Path) -> None:
    """Copy the database, log included, to `target`, whole or not at all."""
    partial = target.with_name(target.name + ".partial")
    try:
        partial.unlink(missing_ok=True)
        with closing(sqlite3.connect(location.path)) as source, closing(sqlite3.connect(partial)) as destination:
            source.backup(destination)
        _sync(partial)
        partial.replace(target)
        _sync(target.parent)
    except (OSError, sqlite3.Error) as error:
        partial.unlink(missing_ok=True)
        raise StoreError("daemon.store_copy_failed", path=location.path, copy=target, error=error) from error


def trim(connection: Connection) -> bool:
    """Move the log into the database and empty it; False where a reader still needs it. Not within a transaction."""
    # Past SQLAlchemy, which would begin a transaction first.
    return _one(connection.connection.cursor(), "PRAGMA wal_checkpoint(TRUNCATE)") == _NOT_BUSY


def vacuum(connection: Connection) -> None:
    """Give the disk back what is free in the database: it is written anew. Not within a transaction."""
    connection.connection.cursor().execute("VACUUM")


def _sync(path: Path) -> None:
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
