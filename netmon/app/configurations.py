"""The memory of configurations, joined with the store and the log."""

from __future__ import annotations

import logging
from collections.abc import Callable

from netmon.configs.keeper import Keeper
from netmon.model.clock import Clock
from netmon.model.configuration import ConfigurationNews
from netmon.model.event_id import EventIds
from netmon.model.ledger import Ledger
from netmon.model.names import DeviceId
from netmon.model.note import Note
from netmon.store import Store, StoreError

log = logging.getLogger("netmon.app")


class StoredConfigurations:
    """Implements `netmon.configs.keeper.Shelf` on the store; notes go the way of events."""

    def __init__(self, store: Store, ledger: Ledger) -> None:
        self._store, self._ledger = store, ledger

    def keep(self, news: ConfigurationNews) -> None:
        """See `Shelf`."""
        self._store.configuration(news)

    def seen(self, device: DeviceId, digest: str, at: float) -> None:
        """See `Shelf`."""
        self._store.configuration_seen(device, digest, at)

    def note(self, note: Note) -> None:
        """See `Shelf`."""
        self._ledger.note(note)

    async def text(self, device: DeviceId) -> str | None:
        """See `Shelf`."""
        try:
            return await self._store.read(lambda reader: reader.newest_configuration(device))
        except StoreError as error:
            log.warning("the configuration before cannot be read: %s", error)
            return None


def keeper_of(store: Store, clock: Clock, ledger: Ledger, ids: EventIds, owe: Callable[[DeviceId], None]) -> Keeper:
    """Return the daemon's keeper, which has not been told the inventory yet."""
    return Keeper(clock, StoredConfigurations(store, ledger), ids, owe)
