"""Files that offices return, in the database: handed in once, decided once, their content kept."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import AbstractContextManager

from sqlalchemy import Connection, bindparam, insert, select, update
from sqlmodel import Session

from netmon.model.names import ReturnedFileId
from netmon.model.returned_file import FileState, ReturnedContent, ReturnedFile
from netmon.store.chunks import present
from netmon.store.codec import Value
from netmon.store.errors import StoreError
from netmon.store.returned_tables import ReturnedFileRow

_FILES = ReturnedFileRow.metadata.tables["returned_file"]
_CONTENTS = ReturnedFileRow.metadata.tables["returned_content"]
_DECIDED = ("state", "decided_by", "decided_at", "note", "entered")
_DECIDE = (
    update(_FILES)
    .where(_FILES.c.id == bindparam("its_id"), _FILES.c.decided_at.is_(None))
    .values({name: bindparam(name) for name in _DECIDED})
)


def write_returned(connection: Connection, papers: Sequence[object]) -> None:
    """Keep what is new, and what was decided of what is there; nothing else of it changes."""
    contents = {one.digest: one.content for one in papers if isinstance(one, ReturnedContent)}
    kept = present(connection, _CONTENTS.c.digest, contents)
    if fresh := [{"digest": digest, "content": content} for digest, content in contents.items() if digest not in kept]:
        connection.execute(insert(_CONTENTS), fresh)
    files = {one.id: one for one in papers if isinstance(one, ReturnedFile)}
    known = present(connection, _FILES.c.id, files)
    if new := [_values(one) for one in files.values() if one.id not in known]:
        connection.execute(insert(_FILES), new)
    decided = [files[ReturnedFileId(id_)] for id_ in sorted(known)]
    if rows := [_decision(one) for one in decided if one.decided_at is not None]:
        connection.execute(_DECIDE, rows)


class ReturnedReader(ABC):
    """The part of the reader that tells of files that were returned."""

    @abstractmethod
    def _session(self) -> AbstractContextManager[Session]: ...

    def returned_files(self) -> tuple[ReturnedFile, ...]:
        """Return all that were ever handed in, the oldest first."""
        with self._session() as session:
            rows = session.execute(select(_FILES).order_by(_FILES.c.id)).mappings()
            return tuple(_file_from(dict(row)) for row in rows)

    def returned_content(self, digest: str) -> bytes | None:
        """Return what stands in a file, None where none of that SHA-256 was kept."""
        with self._session() as session:
            found = session.execute(select(_CONTENTS.c.content).where(_CONTENTS.c.digest == digest)).scalar()
            return None if found is None else bytes(found)


def _values(one: ReturnedFile) -> dict[str, Value]:
    return {
        "id": one.id,
        "name": one.name,
        "digest": one.digest,
        "size": one.size,
        "by": one.by,
        "at": one.at,
        "rows": one.rows,
        "wrong": one.wrong,
        **{name: value for name, value in _decision(one).items() if name != "its_id"},
    }


def _decision(one: ReturnedFile) -> dict[str, Value]:
    return {
        "its_id": one.id,
        "state": one.state.value,
        "decided_by": one.decided_by,
        "decided_at": one.decided_at,
        "note": one.note,
        "entered": one.entered,
    }


def _file_from(row: dict[str, object]) -> ReturnedFile:
    try:
        return ReturnedFile(**row | {"state": FileState(str(row["state"]))})  # type: ignore[arg-type]  # columns are its fields
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="returned_file", key=row["id"], error=error) from error
