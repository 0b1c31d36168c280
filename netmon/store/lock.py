"""One daemon per database: a lock on a file beside it, with the daemon's pid in it.

The kernel drops the lock when its holder ends, however it ends, so a file left over from `kill -9` hinders nobody. The
file is never removed: removing it would let two processes lock two files of one name.
"""

from __future__ import annotations

import fcntl
import os
import time
from pathlib import Path

from netmon.store.errors import StoreError
from netmon.store.location import Location, locate

# `owner` takes the lock for an instant to see whether it is free. Who starts in that instant tries again.
_TRIES = 10
_PAUSE = 0.05
_NO_FILE = -1


class Lock:
    """Held from construction to `release`."""

    def __init__(self, location: Location) -> None:
        """Raise StoreError where another process holds the lock, or the file cannot be made."""
        try:
            self._file = os.open(location.lock, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise StoreError(
                "daemon.store_folder_unwritable", folder=location.path.parent, error=error.strerror
            ) from error
        if not _seize(self._file):
            pid = _pid_in(location.lock)
            os.close(self._file)
            raise StoreError("daemon.store_locked", path=location.path, pid=pid or "?")
        try:
            os.ftruncate(self._file, 0)
            os.pwrite(self._file, f"{os.getpid()}\n".encode(), 0)
        except OSError as error:
            self.release()
            raise StoreError("daemon.store_full", path=location.path) from error

    def release(self) -> None:
        """Let the next daemon in. A second time does nothing."""
        file, self._file = self._file, _NO_FILE
        if file != _NO_FILE:
            os.close(file)


def owner(url: str) -> int | None:
    """Return the pid of the daemon that has the database open, None where there is none."""
    path = locate(url).lock
    try:
        file = os.open(path, os.O_RDONLY)
    except OSError:
        return None
    try:
        for _ in range(_TRIES):
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except OSError:
                # Held. Between taking the lock and writing its pid a daemon's file may still be empty.
                if (pid := _pid_in(path)) is not None:
                    return pid
                time.sleep(_PAUSE)
            else:
                return None
        return None
    finally:
        os.close(file)


def _seize(file: int) -> bool:
    for attempt in range(_TRIES):
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            if attempt + 1 < _TRIES:
                time.sleep(_PAUSE)
        else:
            return True
    return False


def _pid_in(path: Path) -> int | None:
    try:
        text = path.read_text("ascii", "replace").strip()
    except OSError:
        return None
    return int(text) if text.isascii() and text.isdigit() else None
