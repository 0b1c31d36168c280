"""The records as the pages ask them: beside the loop, and never for longer than a page can wait."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection
from typing import Final, TypeVar

from netmon.configs.diff import Hunk, hunks_of
from netmon.model.belief import Event
from netmon.model.configuration import Snapshot
from netmon.model.hardware import HardwarePast
from netmon.model.incident import Incident
from netmon.model.incident_past import IncidentPast
from netmon.model.interfaces import PortMoves, StoredInterface
from netmon.model.link_sample import LinkSample
from netmon.model.names import DeviceId, IncidentId, LinkId, NetworkId, Subject
from netmon.model.note import Entry
from netmon.store import Reader, Store, StoreError
from netmon.store.incidents import WantedIncidents

log = logging.getLogger("netmon.app")

PATIENCE = 5.0
"""Seconds after which a page is shown without what the disk does not give."""

_T = TypeVar("_T")


class StoredRecords:
    """Implements `netmon.web.pages.Records` on the store."""

    def __init__(self, store: Store, patience: float = PATIENCE) -> None:
        self._store: Final = store
        self._patience: Final = patience

    async def latest(self, network: NetworkId, since: float, limit: int) -> tuple[Event, ...] | None:
        """See `Records`."""
        return await self._read(lambda reader: reader.news(network, since, limit))

    async def events(self, network: NetworkId, before: str, limit: int) -> tuple[Entry, ...] | None:
        """See `Records`."""
        return await self._read(lambda reader: reader.of_network(network, before, limit))

    async def timeline(self, subjects: Collection[Subject], before: str, limit: int) -> tuple[Entry, ...] | None:
        """See `Records`."""
        return await self._read(lambda reader: reader.timeline(subjects, before, limit))

    async def incidents(self, before: str, limit: int) -> tuple[Incident, ...] | None:
        """See `Records`."""
        return await self._read(lambda reader: reader.incidents(WantedIncidents(before=before), limit))

    async def incidents_of(self, subjects: Collection[Subject], limit: int) -> tuple[Incident, ...] | None:
        """See `Records`."""
        return await self._read(lambda reader: reader.incidents_of(subjects, limit))

    async def incident(self, incident: IncidentId) -> IncidentPast | None:
        """See `Records`."""
        return await self._read(lambda reader: reader.incident_past(incident))

    async def interfaces(self, device: DeviceId) -> tuple[StoredInterface, ...] | None:
        """See `Records`."""
        return await self._read(lambda reader: reader.interfaces(device, gone=True))

    async def port_moves(self, device: DeviceId) -> PortMoves | None:
        """See `Records`."""
        return await self._read(lambda reader: reader.port_moves(device))

    async def hardware(self, device: DeviceId, limit: int) -> HardwarePast | None:
        """See `Records`."""
        return await self._read(
            lambda reader: HardwarePast(reader.device_changes(device, limit=limit), reader.device_health(device))
        )

    async def link_samples(self, link: LinkId, since: float, until: float) -> tuple[LinkSample, ...] | None:
        """See `Records`."""
        return await self._read(lambda reader: reader.link_samples(link, since, until))

    async def snapshots(self, device: DeviceId, limit: int | None) -> tuple[Snapshot, ...] | None:
        """See `Records`."""
        return await self._read(lambda reader: reader.snapshots(device, limit))

    async def configuration(self, number: int) -> str | None:
        """See `Records`."""
        return await self._read(lambda reader: reader.configuration_text(number))

    async def difference(self, old: int, new: int) -> tuple[Hunk, ...] | None:
        """See `Records`. Compared where it is read: beside the loop."""
        return await self._read(lambda reader: _difference(reader, old, new))

    async def _read(self, query: Callable[[Reader], _T]) -> _T | None:
        try:
            return await asyncio.wait_for(self._store.read(query), self._patience)
        except (StoreError, TimeoutError) as error:
            log.warning("records cannot be read for a page: %s", error)
            return None


def _difference(reader: Reader, old: int, new: int) -> tuple[Hunk, ...] | None:
    before, after = reader.configuration_text(old), reader.configuration_text(new)
    return None if before is None or after is None else hunks_of(before, after)
