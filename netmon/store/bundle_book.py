"""Writing bundles, with a daemon on the database or without: one short transaction of the command's own.

A daemon writes in short transactions too, and waits its turn as this does. What decides reads within the transaction
that writes, so that of two imports at once the second sees the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy import Connection, func, select
from sqlmodel import col

from netmon.model.audit import AuditEntry
from netmon.model.belief import Reason
from netmon.model.bundle import KeptBundle, TrustedKey, Way
from netmon.model.event_id import EventIds
from netmon.store.audit import write_audit
from netmon.store.bundles import read_bundles, read_keys, read_octets, write_bundle, write_key
from netmon.store.location import locate
from netmon.store.office_tables import AuditRow
from netmon.store.schema import require_current
from netmon.store.settings import StoreSettings
from netmon.store.sqlite import Mode, engine_for, guarded
from netmon.store.taking import take


class BundleBook:
    """One transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keys(self) -> Mapping[str, TrustedKey]:
        """Return the keys that were ever vouched for, by fingerprint."""
        return read_keys(self._connection)

    def bundles(self, way: Way, key: str, network: str) -> tuple[KeptBundle, ...]:
        """Return a chain, the oldest first."""
        return read_bundles(self._connection, way, key, network)

    def octets(self, bundle: KeptBundle) -> bytes | None:
        """Return the file of a bundle."""
        return read_octets(self._connection, bundle)

    def trust(self, key: TrustedKey) -> None:
        """Enter a key, or change what is said of one."""
        write_key(self._connection, key)

    def keep(self, bundle: KeptBundle, octets: bytes) -> None:
        """Keep a bundle whole."""
        write_bundle(self._connection, bundle, octets)

    def note(self, at: float, who: str, what: Reason, about: str) -> None:
        """Write a line of the audit log (`at`: UTC, epoch seconds)."""
        last = self._connection.execute(select(func.max(col(AuditRow.id)))).scalar()
        write_audit(self._connection, [AuditEntry(EventIds(last or "").next(at), at, who, "cli", "", what, about)])


@contextmanager
def writing_bundles(url: str, settings: StoreSettings | None = None) -> Iterator[BundleBook]:
    """Open the database for one transaction, which an exception undoes; where there is none yet, make it.

    Raises StoreError where it cannot be written, or is not of this release.
    """
    location, told = locate(url), settings or StoreSettings()
    if not location.path.exists():
        take(url, told).lock.release()
    engine = engine_for(location, Mode.WRITE, told)
    with guarded(location.path), engine.begin() as connection:
        require_current(connection, location.path)
        yield BundleBook(connection)
