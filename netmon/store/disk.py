"""How much room the database takes and has."""

from __future__ import annotations

import os
from pathlib import Path

from netmon.store.location import Location
from netmon.store.stats import Disk


def measure(location: Location) -> Disk:
    """Ask the file system. It may hang where the disk does, so only the writer's thread asks."""
    try:
        space = os.statvfs(location.path.parent)
    except OSError:
        return Disk()
    return Disk(
        database=_size(location.path),
        wal=_size(location.wal),
        free=space.f_bavail * space.f_frsize,
    )


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None
