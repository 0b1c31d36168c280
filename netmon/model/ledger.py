"""The door between belief and the database: what `watch` asks of whoever keeps its records."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Protocol

from netmon.model.belief import Belief, Event
from netmon.model.hardware import DeviceChange, DeviceRecord, KeptHealth
from netmon.model.incident import IncidentNews
from netmon.model.interfaces import InterfaceReading
from netmon.model.link_sample import LinkSample
from netmon.model.names import DeviceId
from netmon.model.neighbours import Neighbours
from netmon.model.note import Note
from netmon.model.over_ssh import SshRecord
from netmon.model.quality import QualityRecord
from netmon.model.rollup import HourTally
from netmon.model.service_check import ServiceNews


class Ledger(Protocol):
    """Nothing here waits for the disk: every call returns at once."""

    def record(self, events: tuple[Event, ...], beliefs: tuple[Belief, ...]) -> asyncio.Future[bool]:
        """Write both in one transaction. The future is True once committed.

        It is False when the store is failing: show the belief at once, marked; the store keeps it and writes it later.
        """
        ...

    def incidents(self, news: tuple[IncidentNews, ...]) -> asyncio.Future[bool]:
        """Write changes of incidents, each with the incident after it, in one transaction. Answered like `record`."""
        ...

    def service(self, news: ServiceNews) -> None:
        """Keep a check of a service: what it adds to its hour, and the newest, both or neither."""
        ...

    def tally(self, parts: Iterable[HourTally]) -> None:
        """Add parts of an hour to the rollups."""
        ...

    def samples(self, parts: Iterable[LinkSample]) -> None:
        """Keep slots of links that are over, or parts of them."""
        ...

    def interfaces(self, device: DeviceId, reading: InterfaceReading) -> None:
        """Keep what a device's interfaces are."""
        ...

    def device(self, record: DeviceRecord, changes: tuple[DeviceChange, ...]) -> None:
        """Keep what a device says of itself, and for ever what of it has changed, both or neither."""
        ...

    def health(self, kept: KeptHealth) -> None:
        """Keep how a device is, in place of what was kept before."""
        ...

    def neighbours(self, device: DeviceId, neighbours: Neighbours, at: float) -> None:
        """Keep what a device sees at its ports `at` (UTC, epoch seconds): also that it still sees the same."""
        ...

    def over_ssh(self, record: SshRecord) -> None:
        """Keep how SSH fares at a device, in place of what was kept before."""
        ...

    def quality(self, record: QualityRecord) -> None:
        """Keep how well a subject works, in place of what was kept before."""
        ...

    def note(self, note: Note) -> None:
        """Keep for ever that something happened which is no change of belief; a second one of that id is left out."""
        ...
