"""What one transaction writes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from netmon.model.attestation import Attestation
from netmon.model.audit import AuditEntry
from netmon.model.availability import MonthClosing
from netmon.model.belief import Belief, Event
from netmon.model.configuration import ConfigurationNews
from netmon.model.handover import HandoverSigned, KeptReport
from netmon.model.hardware import DeviceChange, DeviceRecord, KeptHealth
from netmon.model.incident import IncidentNews
from netmon.model.interfaces import InterfaceReading
from netmon.model.inventory_load import InventoryLoad
from netmon.model.link_sample import LinkSample
from netmon.model.maintenance import Maintenance
from netmon.model.memory import AgentMemory
from netmon.model.names import DeviceId
from netmon.model.note import Note
from netmon.model.notice import Notice, NoticeStep
from netmon.model.notification import Delivery
from netmon.model.over_ssh import SshRecord
from netmon.model.publishing import BulletinMade, BulletinPublished, BulletinWithdrawn
from netmon.model.quality import QualityRecord
from netmon.model.register_change import RegisterChange
from netmon.model.returned_file import ReturnedContent, ReturnedFile
from netmon.model.rollup import HourTally
from netmon.model.service_check import ServiceNews
from netmon.model.snapshot import FigureSnapshot, Standpoint
from netmon.store.day_papers import DayPaper
from netmon.store.neighbours import NeighbourReading
from netmon.store.register import Register

Entered = Maintenance | AuditEntry | Attestation | RegisterChange | Notice | NoticeStep | ReturnedFile | ReturnedContent
Told = IncidentNews | ServiceNews | Delivery
Reported = FigureSnapshot | Standpoint | MonthClosing | DayPaper | KeptReport | HandoverSigned
Published = BulletinMade | BulletinPublished | BulletinWithdrawn
Paper = Entered | Told | Reported | Published
"""What people enter, that they did, what happens to incidents and to services, what receivers are told, what days and
months came to, what is reported, and what is published.
"""


@dataclass(frozen=True, slots=True)
class PortReading:
    """What a device's interfaces were."""

    device: DeviceId
    reading: InterfaceReading


@dataclass(frozen=True, slots=True)
class DeviceNews:
    """What a device says of itself, and what of that has changed."""

    record: DeviceRecord
    changes: tuple[DeviceChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ConfigurationSeen:
    """A device still had the configuration with that digest `at`."""

    device: DeviceId
    digest: str
    at: float


@dataclass(frozen=True, slots=True)
class Batch:
    """`through` is the number of the last record that is covered. `token` is noted in the database with the batch.

    A batch whose commit failed may still have been committed; the note tells, and then it is not written again.
    """

    token: str
    through: int
    register: Register | None = None
    events: tuple[Event, ...] = ()
    beliefs: tuple[Belief, ...] = ()
    papers: tuple[Paper, ...] = ()
    tallies: tuple[HourTally, ...] = ()
    samples: tuple[LinkSample, ...] = ()
    ports: tuple[PortReading, ...] = ()
    devices: tuple[DeviceNews, ...] = ()
    healths: tuple[KeptHealth, ...] = ()
    neighbours: tuple[NeighbourReading, ...] = ()
    over_ssh: tuple[SshRecord, ...] = ()
    qualities: tuple[QualityRecord, ...] = ()
    memories: tuple[tuple[DeviceId, AgentMemory], ...] = ()
    loads: tuple[InventoryLoad, ...] = ()
    notes: tuple[Note, ...] = ()
    configurations: tuple[ConfigurationNews, ...] = ()
    configurations_seen: tuple[ConfigurationSeen, ...] = ()

    def __bool__(self) -> bool:
        small = (self.register, self.memories, self.loads, self.notes, self.papers)
        said = (self.ports, self.devices, self.healths, self.neighbours, self.over_ssh, self.qualities)
        texts = (self.configurations, self.configurations_seen)
        return any((*small, *said, *texts, self.events, self.beliefs, self.tallies, self.samples))

    def pieces(self) -> Iterator[Batch]:
        """Take the batch apart, each thing alone and in order."""
        empty = Batch(token="", through=self.through)
        parts = [replace(empty, register=self.register)] if self.register else []
        parts += [replace(empty, loads=(load,)) for load in self.loads]
        parts += [replace(empty, events=(event,)) for event in self.events]
        parts += [replace(empty, notes=(note,)) for note in self.notes]
        parts += [replace(empty, beliefs=(belief,)) for belief in self.beliefs]
        parts += [replace(empty, papers=(paper,)) for paper in self.papers]
        parts += [replace(empty, tallies=(tally,)) for tally in self.tallies]
        parts += [replace(empty, samples=(sample,)) for sample in self.samples]
        parts += [replace(empty, ports=(reading,)) for reading in self.ports]
        parts += [replace(empty, devices=(news,)) for news in self.devices]
        parts += [replace(empty, healths=(kept,)) for kept in self.healths]
        parts += [replace(empty, neighbours=(reading,)) for reading in self.neighbours]
        parts += [replace(empty, over_ssh=(record,)) for record in self.over_ssh]
        parts += [replace(empty, qualities=(record,)) for record in self.qualities]
        parts += [replace(empty, configurations=(news,)) for news in self.configurations]
        parts += [replace(empty, configurations_seen=(seen,)) for seen in self.configurations_seen]
        parts += [replace(empty, memories=(memory,)) for memory in self.memories]
        return (replace(part, token=f"{self.token}.{place}") for place, part in enumerate(parts))
