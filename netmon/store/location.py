"""Where the database is. Every part that lives beside it is named here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from netmon.store.errors import StoreError


@dataclass(frozen=True, slots=True)
class Location:
    """One SQLite file and its neighbours."""

    path: Path

    @property
    def lock(self) -> Path:
        """The lock file; it stays when the daemon has gone, only the lock on it counts."""
        return self.path.with_name(self.path.name + ".lock")

    @property
    def wal(self) -> Path:
        """SQLite's write-ahead log."""
        return self.path.with_name(self.path.name + "-wal")

    def copy_of(self, revision: str) -> Path:
        """Name the copy that is made before leaving schema `revision`."""
        return self.path.with_name(f"{self.path.name}.before-leaving-{revision}")


def locate(url: str) -> Location:
    """Return the file that `url` (`sqlite:///relative.db`, `sqlite:////absolute.db`) names.

    Raises StoreError where it is no URL, or one this release cannot serve.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StoreError("daemon.store_url_bad", url=url) from error
    if parsed.get_backend_name() != "sqlite":
        # The password of a URL must not reach a terminal or a log.
        raise StoreError("daemon.store_url_unsupported", url=parsed.render_as_string(hide_password=True))
    name = parsed.database or ""
    if not name or name == ":memory:" or name.startswith("file:") or parsed.host or parsed.query:
        raise StoreError("daemon.store_url_bad", url=url)
    return Location(Path(name).absolute())
