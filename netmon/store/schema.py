"""Which schema a database has, and bringing it to ours.

All pending revisions run in one transaction, DDL included: whoever is killed half-way leaves the old schema, whole.
Revisions are one line, `rev_` and a number each, so that their files say which there are.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, inspect, select, text, update
from sqlmodel import col

from netmon.store.errors import StoreError
from netmon.store.tables import MetaRow

_MIGRATIONS = Path(__file__).parent / "migrations"
_OURS = {"alembic_version", "meta"}


def revisions(scripts: Path = _MIGRATIONS) -> list[str]:
    """Return the revisions that `scripts` holds, oldest first."""
    return sorted(file.stem.removeprefix("rev_") for file in (scripts / "versions").glob("rev_*.py"))


def migrate(engine: Engine, path: Path, copy: Callable[[str], None], scripts: Path = _MIGRATIONS) -> None:
    """Bring the database to the newest revision of `scripts`; `copy(revision)` is called before leaving a revision.

    Raises StoreError where the database is newer than this release, or somebody else's.
    """
    found = refuse_others(engine, path, scripts)
    pending = found != revisions(scripts)[-1]
    if found is not None and pending:
        copy(found)
    with engine.begin() as connection:
        if pending:
            from netmon.store.upgrade import upgrade  # noqa: PLC0415 - Alembic takes half a second to load

            upgrade(connection, scripts)
        _sign(connection)


def refuse_others(engine: Engine, path: Path, scripts: Path = _MIGRATIONS) -> str | None:
    """Return the revision, None for an empty database; StoreError where it is newer than ours or somebody else's."""
    with engine.begin() as connection:
        found = revision_of(connection, path)
        if found is not None:
            _refuse_unknown(connection, path, found, revisions(scripts))
    return found


def require_current(connection: Connection, path: Path) -> None:
    """Raise StoreError unless the database has exactly the schema of this release."""
    known = revisions()
    found = revision_of(connection, path)
    if found is None:
        raise StoreError("daemon.store_empty", path=path)
    _refuse_unknown(connection, path, found, known)
    if found != known[-1]:
        raise StoreError("daemon.store_older_schema", path=path, found=found)


def revision_of(connection: Connection, path: Path) -> str | None:
    """Return the revision of a database of ours, None for an empty one; raise StoreError for another's."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    if not tables >= _OURS:
        raise StoreError("daemon.store_foreign", path=path)
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    if len(found) != 1:
        raise StoreError("daemon.store_foreign", path=path)
    return str(found[0])


def _refuse_unknown(connection: Connection, path: Path, found: str, known: list[str]) -> None:
    if found not in known:
        by = connection.execute(select(col(MetaRow.value)).where(col(MetaRow.key) == "written_by")).scalar()
        raise StoreError("daemon.store_newer_schema", path=path, found=found, written_by=by or "?")


def _sign(connection: Connection) -> None:
    """Give a new database its instance id; note which release writes to it from now on."""
    signed = {"instance": uuid.uuid4().hex, "batch": "0", "written_by": version("netmon")}
    present = set(connection.execute(select(col(MetaRow.key))).scalars())
    missing = [{"key": key, "value": value} for key, value in signed.items() if key not in present]
    if missing:
        connection.execute(insert(MetaRow), missing)
    connection.execute(update(MetaRow).where(col(MetaRow.key) == "written_by").values(value=signed["written_by"]))
