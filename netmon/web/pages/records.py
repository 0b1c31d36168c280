"""What the pages ask of the records. Whoever keeps them answers beside the loop."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from netmon.configs.diff import Hunk
from netmon.model.belief import Event
from netmon.model.configuration import Snapshot
from netmon.model.hardware import HardwarePast
from netmon.model.incident import Incident
from netmon.model.incident_past import IncidentPast
from netmon.model.interfaces import PortMoves, StoredInterface
from netmon.model.link_sample import LinkSample
from netmon.model.names import DeviceId, IncidentId, LinkId, NetworkId, Subject
from netmon.model.note import Entry


class Records(Protocol):
    """Every answer is None where the records cannot be read now, or not soon enough for a page."""

    async def latest(self, network: NetworkId, since: float, limit: int) -> tuple[Event, ...] | None:
        """Return the newest of a network's news since then (UTC, epoch seconds), the newest first.

        What merely follows is no news: that something is unreachable, or no longer, or up after a start.
        """
        ...

    async def events(self, network: NetworkId, before: str, limit: int) -> tuple[Entry, ...] | None:
        """Return the newest of a network's record with ids below `before` ("" for all), the newest first."""
        ...

    async def timeline(self, subjects: Collection[Subject], before: str, limit: int) -> tuple[Entry, ...] | None:
        """Return the newest of these subjects' record with ids below `before` ("" for all), the newest first."""
        ...

    async def incidents(self, before: str, limit: int) -> tuple[Incident, ...] | None:
        """Return the newest incidents, open or not, with ids below `before` ("" for all), the newest first."""
        ...

    async def incidents_of(self, subjects: Collection[Subject], limit: int) -> tuple[Incident, ...] | None:
        """Return the newest incidents that one of these subjects was a root of, or was taken along by."""
        ...

    async def incident(self, incident: IncidentId) -> IncidentPast | None:
        """Return what is on record of an incident; its `stored` is None where there is none of that id."""
        ...

    async def interfaces(self, device: DeviceId) -> tuple[StoredInterface, ...] | None:
        """Return a device's interfaces as last read, by ifIndex, with those that it no longer has."""
        ...

    async def port_moves(self, device: DeviceId) -> PortMoves | None:
        """Return how a device's interfaces changed when they last did; None also where they never did."""
        ...

    async def hardware(self, device: DeviceId, limit: int) -> HardwarePast | None:
        """Return the newest changes of what a device says of itself, and its sensors as last kept."""
        ...

    async def link_samples(self, link: LinkId, since: float, until: float) -> tuple[LinkSample, ...] | None:
        """Return the slots of a link that begin in `since` ≤ at < `until` (UTC, epoch seconds), the oldest first."""
        ...

    async def snapshots(self, device: DeviceId, limit: int | None) -> tuple[Snapshot, ...] | None:
        """Return the configurations of a device that are kept, the newest first."""
        ...

    async def configuration(self, number: int) -> str | None:
        """Return the text of a configuration; None also where it is not kept any more."""
        ...

    async def difference(self, old: int, new: int) -> tuple[Hunk, ...] | None:
        """Return what differs between two configurations; None also where one is not kept any more."""
        ...
