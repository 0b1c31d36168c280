"""Taking a database for writing: whole, sound, of the newest schema, and for one process alone."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from netmon.store.errors import StoreError
from netmon.store.location import Location, locate
from netmon.store.lock import Lock
from netmon.store.schema import migrate, refuse_others
from netmon.store.settings import StoreSettings
from netmon.store.sqlite import Mode, check, copy, engine_for, guarded, write_ahead


@dataclass(frozen=True, slots=True)
class Taken:
    """A database that is ours until the lock is released. `fresh`: there was none before."""

    location: Location
    lock: Lock
    fresh: bool

    def undo(self) -> None:
        """Take the file away where there was none before, as if it had never been taken; and release the lock."""
        path = self.location.path
        for file in (path, self.location.wal, path.with_name(f"{path.name}-shm")) if self.fresh else ():
            with suppress(OSError):
                file.unlink(missing_ok=True)
        self.lock.release()


def take(url: str, settings: StoreSettings) -> Taken:
    """Lock the database at `url`, make or check it and bring its schema up to date.

    Raises StoreError where it is in use, unreadable, damaged, somebody else's or of a newer release; the file is then
    as it was.
    """
    location = locate(url)
    if not location.path.parent.is_dir():
        raise StoreError("daemon.store_folder_missing", folder=location.path.parent)
    taken = Taken(location, Lock(location), fresh=False)
    try:
        with guarded(location.path):
            taken = Taken(location, taken.lock, fresh=not location.path.exists())
        _prepare(location, settings)
    except BaseException:
        taken.undo()
        raise
    return taken


def _prepare(location: Location, settings: StoreSettings) -> None:
    """Leave a sound database of the newest schema; what is not ours is refused before anything in it is changed."""
    path = location.path
    engine = engine_for(location, Mode.CREATE, settings)
    with guarded(path):
        check(engine, path)
        refuse_others(engine, path)
        write_ahead(engine, path)
        migrate(engine, path, lambda revision: copy(location, location.copy_of(revision)))
