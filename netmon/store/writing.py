"""One batch into the tables, within a transaction that the caller began."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, bindparam, func, insert, select, update
from sqlmodel import col

from netmon.model.attestation import Attestation
from netmon.model.audit import AuditEntry
from netmon.model.availability import MonthClosing
from netmon.model.belief import Belief, Event
from netmon.model.handover import HandoverSigned, KeptReport
from netmon.model.incident import IncidentNews
from netmon.model.interfaces import InterfaceIdentity, InterfaceReading
from netmon.model.maintenance import Maintenance
from netmon.model.names import DeviceId, LinkId, Subject
from netmon.model.neighbours import Neighbours
from netmon.model.notice import Notice, NoticeStep
from netmon.model.notification import Delivery
from netmon.model.publishing import BulletinMade, BulletinPublished, BulletinWithdrawn
from netmon.model.register_change import RegisterChange
from netmon.model.service_check import ServiceNews
from netmon.model.snapshot import FigureSnapshot, Standpoint
from netmon.store.attestations import write_attestations
from netmon.store.audit import write_audit
from netmon.store.availability import write_closings
from netmon.store.batch import Batch
from netmon.store.bulletins import write_bulletins
from netmon.store.chunks import present
from netmon.store.codec import Value, belief_values, event_values
from netmon.store.configurations import write_configurations
from netmon.store.day_papers import DayRevision, LateSettled
from netmon.store.days import write_days
from netmon.store.declared import write_declared
from netmon.store.deliveries import write_deliveries
from netmon.store.figures import write_snapshots, write_standpoints
from netmon.store.hardware import write_devices, write_healths
from netmon.store.incidents import write_incidents
from netmon.store.interfaces import touch_ports, write_ports
from netmon.store.late import boundary_of, note_late, read_boundary
from netmon.store.maintenance import write_maintenance
from netmon.store.memories import write_memories
from netmon.store.neighbours import touch_neighbours, write_neighbours
from netmon.store.notes import write_notes
from netmon.store.notices import write_notices
from netmon.store.over_ssh import write_ssh_records
from netmon.store.quality import write_qualities
from netmon.store.register import write_register
from netmon.store.register_changes import write_register_changes
from netmon.store.reports import write_reports, write_signatures
from netmon.store.returned import write_returned
from netmon.store.rollups import write_tallies
from netmon.store.samples import read_numbers, write_samples
from netmon.store.schema import require_current
from netmon.store.services import write_services
from netmon.store.tables import AgentMemoryRow, BeliefRow, EventRow, InventoryLoadRow, MetaRow

_BELIEF = BeliefRow.metadata.tables["belief"]
_REPLACE_BELIEF = (
    update(_BELIEF)
    .where(_BELIEF.c.kind == bindparam("its_kind"))
    .where(_BELIEF.c.subject == bindparam("its_subject"))
    .where(_BELIEF.c.network == bindparam("its_network"))
)


@dataclass(slots=True)
class Known:
    """What the one writer knows of the tables, so that it need not ask before each row.

    `token` is that of the last batch committed; `links` are the numbers of those with samples; `ports` and
    `neighbours` the readings of each device as written last; `boundary` is up to when days are closed.
    """

    token: str
    newest_event: str
    beliefs: set[tuple[str, str, str]]
    memories: set[str]
    links: dict[LinkId, int]
    ports: dict[DeviceId, InterfaceIdentity] = field(default_factory=dict)
    neighbours: dict[DeviceId, Neighbours] = field(default_factory=dict)
    boundary: float = 0.0

    def note(self, batch: Batch) -> None:
        """Remember a batch that was committed."""
        self.token = batch.token
        self.boundary = max(self.boundary, boundary_of(batch))
        self.newest_event = max([self.newest_event, *(event.id for event in batch.events)])
        self.beliefs.update(_key(belief.subject) for belief in batch.beliefs)
        self.memories.update(device for device, _ in batch.memories)
        # What told less than all changed less than all: it is written again when it comes again.
        read = ((port.device, port.reading) for port in batch.ports)
        self.ports.update((device, reading.identity) for device, reading in read if _tells_all(reading))
        self.neighbours.update((sight.device, sight.neighbours) for sight in batch.neighbours)


def read_known(connection: Connection, path: Path) -> Known:
    """Read what a writer has to know; StoreError where the database is not one of this release."""
    require_current(connection, path)
    token = connection.execute(select(col(MetaRow.value)).where(col(MetaRow.key) == "batch")).scalar_one()
    newest = connection.execute(select(func.max(col(EventRow.id)))).scalar()
    beliefs = connection.execute(select(col(BeliefRow.kind), col(BeliefRow.subject), col(BeliefRow.network)))
    memories = connection.execute(select(col(AgentMemoryRow.device)))
    return Known(
        token=token,
        newest_event=newest or "",
        beliefs={(kind, subject, network) for kind, subject, network in beliefs},
        memories=set(memories.scalars()),
        links=read_numbers(connection),
        boundary=read_boundary(connection),
    )


def write(connection: Connection, batch: Batch, known: Known) -> None:
    """Write all of `batch`, and its token."""
    connection.execute(update(MetaRow).where(col(MetaRow.key) == "batch").values(value=batch.token))
    if batch.register is not None:
        write_register(connection, batch.register)
        if batch.register.inventory is not None:
            write_declared(connection, batch.register.inventory, batch.register.at)
    if batch.loads:
        loads = [
            {"at": load.at, "outcome": load.outcome.value, "digest": load.digest, "message": load.message}
            for load in batch.loads
        ]
        connection.execute(insert(InventoryLoadRow), loads)
    _write_events(connection, batch.events, known)
    _write_beliefs(connection, batch.beliefs, known)
    write_maintenance(connection, [paper for paper in batch.papers if isinstance(paper, Maintenance)])
    changes = [paper for paper in batch.papers if isinstance(paper, RegisterChange)]
    write_register_changes(connection, changes)
    write_attestations(connection, [paper for paper in batch.papers if isinstance(paper, Attestation)])
    notices = [paper for paper in batch.papers if isinstance(paper, Notice)]
    write_notices(connection, notices, [paper for paper in batch.papers if isinstance(paper, NoticeStep)])
    write_returned(connection, batch.papers)
    write_reports(connection, [paper for paper in batch.papers if isinstance(paper, KeptReport)])
    write_signatures(connection, [paper for paper in batch.papers if isinstance(paper, HandoverSigned)])
    write_snapshots(connection, [paper for paper in batch.papers if isinstance(paper, FigureSnapshot)])
    write_standpoints(connection, [paper for paper in batch.papers if isinstance(paper, Standpoint)])
    write_audit(connection, [paper for paper in batch.papers if isinstance(paper, AuditEntry)])
    write_incidents(connection, [paper for paper in batch.papers if isinstance(paper, IncidentNews)])
    write_deliveries(connection, [paper for paper in batch.papers if isinstance(paper, Delivery)])
    write_services(connection, [paper for paper in batch.papers if isinstance(paper, ServiceNews)])
    write_closings(connection, [paper for paper in batch.papers if isinstance(paper, MonthClosing)])
    published = BulletinMade | BulletinPublished | BulletinWithdrawn
    write_bulletins(connection, [paper for paper in batch.papers if isinstance(paper, published)])
    write_days(connection, [paper for paper in batch.papers if isinstance(paper, DayRevision | LateSettled)])
    note_late(connection, batch, known.boundary)
    write_notes(connection, batch.notes)
    write_tallies(connection, batch.tallies)
    if batch.samples:
        write_samples(connection, batch.samples, known.links)
    write_memories(connection, batch.memories, known.memories)
    write_devices(connection, batch.devices)
    write_healths(connection, batch.healths)
    write_ssh_records(connection, batch.over_ssh)
    write_qualities(connection, batch.qualities)
    write_configurations(connection, batch.configurations, batch.configurations_seen)
    for reading in batch.ports:
        if _tells_all(reading.reading) and known.ports.get(reading.device) is reading.reading.identity:
            touch_ports(connection, reading)
        else:
            write_ports(connection, reading)
    for sight in batch.neighbours:
        if known.neighbours.get(sight.device) is sight.neighbours:
            touch_neighbours(connection, sight)
        else:
            write_neighbours(connection, sight)


def _tells_all(reading: InterfaceReading) -> bool:
    return reading.whole and bool(reading.identity.index)


def _write_events(connection: Connection, events: tuple[Event, ...], known: Known) -> None:
    fresh = {event.id: event for event in events}
    # An event is written once, however often it is handed in; ids grow, so it is rarely necessary to look.
    for name in present(
        connection, EventRow.metadata.tables["event"].c.id, (one for one in fresh if one <= known.newest_event)
    ):
        del fresh[name]
    if fresh:
        connection.execute(insert(EventRow), [event_values(event) for event in fresh.values()])


def _write_beliefs(connection: Connection, beliefs: tuple[Belief, ...], known: Known) -> None:
    new: list[dict[str, Value]] = []
    changed: list[dict[str, Value]] = []
    for belief in beliefs:
        values = belief_values(belief)
        if _key(belief.subject) in known.beliefs:
            changed.append(values | {f"its_{name}": values.pop(name) for name in ("kind", "subject", "network")})
        else:
            new.append(values)
    if new:
        connection.execute(insert(BeliefRow), new)
    if changed:
        connection.execute(_REPLACE_BELIEF, changed)


def _key(subject: Subject) -> tuple[str, str, str]:
    return subject.kind.value, subject.id, str(subject.network)
