"""Reading the database, also while the daemon runs. Every query is one short transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import and_, exists, func, select, text
from sqlmodel import Session, col

from netmon.model.belief import Belief, Event, State
from netmon.model.configuration import Snapshot
from netmon.model.event_id import first_id_at
from netmon.model.hardware import DeviceChange, DeviceRecord, KeptHealth
from netmon.model.interfaces import KnownPorts, PortMoves, StoredInterface
from netmon.model.inventory_load import InventoryLoad, LoadOutcome
from netmon.model.link_sample import LinkSample
from netmon.model.maintenance import Maintenance
from netmon.model.memory import AgentMemory
from netmon.model.names import DeviceId, LinkId, NetworkId, Subject, SubjectKind
from netmon.model.neighbours import KeptNeighbours
from netmon.model.note import Entry, Note
from netmon.model.observation import ProbeName
from netmon.model.over_ssh import SshRecord
from netmon.model.quality import QualityRecord
from netmon.model.rollup import HourTally
from netmon.model.sample_history import SampleHistory
from netmon.store.attestation_reader import AttestationReader
from netmon.store.attestation_tables import AttestationRow
from netmon.store.audit import AuditCheck, AuditLine, check_audit, read_audit
from netmon.store.availability import AvailabilityReader
from netmon.store.bulletin_reader import BulletinReader
from netmon.store.bundle_reader import BundleReader
from netmon.store.codec import belief_from, event_from
from netmon.store.configurations import read_newest_snapshots, read_snapshots, read_text
from netmon.store.day_reader import DayReader
from netmon.store.delivery_reader import DeliveryReader
from netmon.store.entries import Wanted, newest_entries
from netmon.store.errors import StoreError
from netmon.store.events import about, newest, news_of
from netmon.store.figure_reader import FigureReader
from netmon.store.hardware import read_changes, read_health, read_records
from netmon.store.incident_reader import IncidentReader
from netmon.store.incident_tables import IncidentChangeRow
from netmon.store.interfaces import interface_from, known_from, moves_from
from netmon.store.location import Location, locate
from netmon.store.maintenance import read_maintenance
from netmon.store.memories import memory_from
from netmon.store.neighbours import PortNames, read_neighbours, read_port_names
from netmon.store.notes import newest_notes, noted_in
from netmon.store.notice_reader import NoticeReader
from netmon.store.notice_tables import NoticeRow, NoticeStepRow
from netmon.store.office_tables import AuditRow, MaintenanceRow
from netmon.store.over_ssh import read_ssh_records
from netmon.store.quality import read_qualities
from netmon.store.register_reader import RegisterReader
from netmon.store.register_tables import RegisterChangeRow
from netmon.store.report_reader import ReportReader
from netmon.store.returned import ReturnedReader
from netmon.store.returned_tables import ReturnedFileRow
from netmon.store.rollups import tally_from
from netmon.store.sample_history import read_sample_history
from netmon.store.samples import read_newest, read_samples
from netmon.store.schema import require_current
from netmon.store.service_reader import ServiceReader
from netmon.store.settings import StoreSettings
from netmon.store.span_reader import SpanReader
from netmon.store.sqlite import Mode, engine_for, guarded
from netmon.store.tables import (
    AgentMemoryRow,
    BeliefRow,
    DevicePortsRow,
    EventRow,
    InterfaceRow,
    InventoryLoadRow,
    NoteRow,
    RollupHourRow,
    SubjectRow,
)
from netmon.store.values import RegisteredSubject

_NO_SETTINGS = StoreSettings()
_IN_SEQUENCE = (
    EventRow, NoteRow, MaintenanceRow, AuditRow, IncidentChangeRow, AttestationRow, RegisterChangeRow, NoticeRow,
    NoticeStepRow, ReturnedFileRow,
)  # fmt: skip


class Reader(
    IncidentReader,
    DeliveryReader,
    AttestationReader,
    RegisterReader,
    DayReader,
    FigureReader,
    ServiceReader,
    AvailabilityReader,
    BulletinReader,
    NoticeReader,
    SpanReader,
    ReturnedReader,
    ReportReader,
    BundleReader,
):
    """Opens nothing for longer than a query. Every method raises StoreError where the database cannot be read."""

    def __init__(self, location: Location, settings: StoreSettings = _NO_SETTINGS) -> None:
        self._location = location
        self._engine = engine_for(location, Mode.READ, settings)

    @classmethod
    def open(cls, url: str, settings: StoreSettings = _NO_SETTINGS) -> Reader:
        """Return a reader of the database at `url`; StoreError unless it is one of this release."""
        location = locate(url)
        try:
            present = location.path.is_file()
        except OSError as error:
            raise StoreError("daemon.store_unreadable", path=location.path, error=error.strerror) from error
        if not present:
            raise StoreError("daemon.store_missing", path=location.path)
        reader = cls(location, settings)
        with reader._session() as session:
            require_current(session.connection(), location.path)
        return reader

    def beliefs(
        self,
        network: NetworkId | None = None,
        kind: SubjectKind | None = None,
        states: Collection[State] = (),
        *,
        retired: bool = False,
    ) -> tuple[Belief, ...]:
        """Return what is believed, by subject. No `states` means all of them; `retired` adds retired subjects."""
        query = select(BeliefRow).order_by(col(BeliefRow.kind), col(BeliefRow.subject), col(BeliefRow.network))
        if network is not None:
            query = query.where(col(BeliefRow.network) == network)
        if kind is not None:
            query = query.where(col(BeliefRow.kind) == kind.value)
        if states:
            query = query.where(col(BeliefRow.state).in_(sorted(state.value for state in states)))
        if not retired:
            query = query.where(~exists().where(_IS_RETIRED))
        with self._session() as session:
            return tuple(map(belief_from, session.scalars(query)))

    def belief(self, subject: Subject) -> Belief | None:
        """Return what is believed of one subject, None where nothing ever was."""
        with self._session() as session:
            row = session.get(BeliefRow, (subject.kind.value, subject.id, subject.network))
            return None if row is None else belief_from(row)

    def events(
        self,
        since: float | None = None,
        until: float | None = None,
        subject: Subject | None = None,
        limit: int = 100,
        *,
        newest_first: bool = True,
    ) -> tuple[Event, ...]:
        """Return at most `limit` events with `since` ≤ at < `until` (UTC, epoch seconds)."""
        order = col(EventRow.id).desc() if newest_first else col(EventRow.id).asc()
        query = select(EventRow).order_by(order).limit(limit)
        if since is not None:
            query = query.where(col(EventRow.at) >= since)
        if until is not None:
            query = query.where(col(EventRow.at) < until)
        if subject is not None:
            query = query.where(*about(subject))
        with self._session() as session:
            return tuple(map(event_from, session.scalars(query)))

    def news(self, network: NetworkId, since: float, limit: int) -> tuple[Event, ...]:
        """Return the newest events of a network since then (UTC, epoch seconds) that do not follow from others."""
        with self._session() as session:
            return newest(session, news_of(network, since), limit)

    def notes(self, network: NetworkId, since: float | None = None, limit: int = 100) -> tuple[Note, ...]:
        """Return the newest notes of a network since then (UTC, epoch seconds), the newest first."""
        with self._session() as session:
            return tuple(newest_notes(session, noted_in(network, since), limit))

    def of_network(self, network: NetworkId, before: str = "", limit: int = 100) -> tuple[Entry, ...]:
        """Return the newest of a network's record, with ids below `before` if given, the newest first."""
        with self._session() as session:
            return newest_entries(session, Wanted(network, before=before), limit)

    def timeline(self, subjects: Iterable[Subject], before: str = "", limit: int = 50) -> tuple[Entry, ...]:
        """Return the newest of the record of all these subjects, with ids below `before` if given, the newest first."""
        with self._session() as session:
            # One subject after the other: each is a few steps of the index on subject and id, however long the record.
            wanted = (Wanted(subject=subject, before=before) for subject in subjects)
            found = [entry for one in wanted for entry in newest_entries(session, one, limit)]
        return tuple(sorted(found, key=lambda entry: entry.id, reverse=True)[:limit])

    def entries(self, since: float, subject: Subject | None = None, limit: int = 100) -> tuple[Entry, ...]:
        """Return the newest of the record since then (UTC, epoch seconds), the newest first."""
        with self._session() as session:
            return newest_entries(session, Wanted(subject=subject, since=since), limit)

    def record(self, since: float, limit: int = 20_000) -> tuple[Entry, ...]:
        """Return events and notes since then (UTC, epoch seconds), the oldest first; at most the newest `limit`."""
        first = first_id_at(since)
        with self._session() as session:
            found: list[Entry] = [*newest(session, (col(EventRow.id) >= first,), limit)]
            found += newest_notes(session, (col(NoteRow.id) >= first,), limit)
        return tuple(sorted(found, key=lambda entry: entry.id)[-limit:])

    def newest_event(self) -> str:
        """Return the newest id of whatever is told in one sequence, "" where there is nothing."""
        with self._session() as session:
            newest_ids = [session.scalar(select(func.max(col(table.id)))) for table in _IN_SEQUENCE]
            return max(id_ or "" for id_ in newest_ids)

    def maintenance(self) -> tuple[Maintenance, ...]:
        """Return all maintenance that was ever entered, the oldest first."""
        with self._session() as session:
            return read_maintenance(session)

    def audit(self, since: float | None = None, limit: int = 100) -> tuple[AuditLine, ...]:
        """Return the newest lines of the audit log since then (UTC, epoch seconds), the newest first."""
        with self._session() as session:
            return read_audit(session, since, limit)

    def check_audit(self) -> AuditCheck:
        """Hold every line of the audit log against its seal."""
        with self._session() as session:
            return check_audit(session)

    def damage(self) -> tuple[str, ...]:
        """Read the whole file, and return what is wrong with it as a database (`PRAGMA integrity_check`)."""
        with self._session() as session:
            found = session.execute(text("PRAGMA integrity_check")).scalars().all()
        return () if found == ["ok"] else tuple(map(str, found))

    def last_load(self) -> InventoryLoad | None:
        """Return the last reading of the inventory, None where there was none."""
        query = select(InventoryLoadRow).order_by(col(InventoryLoadRow.number).desc()).limit(1)
        with self._session() as session:
            row = session.scalar(query)
            if row is None:
                return None
            return InventoryLoad(row.at, LoadOutcome(row.outcome), row.digest, row.message, row.number or 0)

    def sample_history(self) -> SampleHistory | None:
        """Return which part of all this is made up, None where nothing is."""
        with self._session() as session:
            return read_sample_history(session)

    def rollups(
        self, device: DeviceId, since: int | None = None, until: int | None = None, probe: ProbeName | None = None
    ) -> tuple[HourTally, ...]:
        """Return a device's hours with `since` ≤ hour < `until`, the oldest first."""
        query = select(RollupHourRow).where(col(RollupHourRow.device) == device)
        query = query.order_by(col(RollupHourRow.hour), col(RollupHourRow.probe))
        if since is not None:
            query = query.where(col(RollupHourRow.hour) >= since)
        if until is not None:
            query = query.where(col(RollupHourRow.hour) < until)
        if probe is not None:
            query = query.where(col(RollupHourRow.probe) == probe.value)
        with self._session() as session:
            return tuple(map(tally_from, session.scalars(query)))

    def link_samples(self, link: LinkId, since: float, until: float) -> tuple[LinkSample, ...]:
        """Return the slots of a link that begin in `since` ≤ at < `until` (UTC, epoch seconds), the oldest first.

        A slot of which nothing is known is left out.
        """
        with self._session() as session:
            return read_samples(session, link, since, until)

    def newest_link_samples(self) -> dict[LinkId, LinkSample]:
        """Return the newest slot of every link that has one among the last two that were stored."""
        with self._session() as session:
            return read_newest(session)

    def interfaces(self, device: DeviceId, *, gone: bool = False) -> tuple[StoredInterface, ...]:
        """Return a device's interfaces by ifIndex; `gone` adds those it no longer has."""
        query = select(InterfaceRow).where(col(InterfaceRow.device) == device)
        query = query.order_by(col(InterfaceRow.if_index), col(InterfaceRow.id))
        if not gone:
            query = query.where(col(InterfaceRow.gone_since).is_(None))
        with self._session() as session:
            ports = session.get(DevicePortsRow, device)
            return tuple(interface_from(row, ports) for row in session.scalars(query))

    def port_moves(self, device: DeviceId) -> PortMoves | None:
        """Return how a device's ports changed when they last did, None where they never did."""
        with self._session() as session:
            return moves_from(session.get(DevicePortsRow, device))

    def known_ports(self) -> dict[DeviceId, KnownPorts]:
        """Return, by device, what tells whether its ports are still where they were."""
        with self._session() as session:
            return {DeviceId(row.device): known_from(row) for row in session.scalars(select(DevicePortsRow))}

    def device_records(self, device: DeviceId | None = None) -> dict[DeviceId, DeviceRecord]:
        """Return what is believed of what devices say of themselves; of one `device`, where it is named."""
        with self._session() as session:
            return read_records(session, device)

    def device_changes(
        self, device: DeviceId | None = None, since: float | None = None, limit: int = 100
    ) -> tuple[DeviceChange, ...]:
        """Return the newest changes, of one `device` where it is named, with `since` ≤ at (UTC, epoch seconds)."""
        with self._session() as session:
            return read_changes(session, device, since, limit)

    def device_health(self, device: DeviceId) -> KeptHealth | None:
        """Return the sensors of a device as last kept, None where none ever were."""
        with self._session() as session:
            return read_health(session, device)

    def ssh_records(self, device: DeviceId | None = None) -> dict[DeviceId, SshRecord]:
        """Return how SSH fares at each device that it was tried at; at one `device`, where it is named."""
        with self._session() as session:
            return read_ssh_records(session, device)

    def qualities(self, subject: Subject | None = None) -> dict[Subject, QualityRecord]:
        """Return how well each subject works, as last kept; of one `subject`, where it is named."""
        with self._session() as session:
            return read_qualities(session, subject)

    def degraded(self) -> dict[Subject, QualityRecord]:
        """Return the subjects that work and not as they should."""
        with self._session() as session:
            return read_qualities(session, None, degraded=True)

    def snapshots(self, device: DeviceId | None = None, limit: int | None = None) -> tuple[Snapshot, ...]:
        """Return the newest configurations first; of one `device`, where it is named."""
        with self._session() as session:
            return read_snapshots(session, device, limit)

    def newest_snapshots(self) -> dict[DeviceId, Snapshot]:
        """Return the newest configuration of each device."""
        with self._session() as session:
            return read_newest_snapshots(session)

    def newest_configuration(self, device: DeviceId) -> str | None:
        """Return the newest text of a device, None where there is none."""
        with self._session() as session:
            newest = read_snapshots(session, device, 1)
            return read_text(session.connection(), newest[0].number) if newest else None

    def configuration_text(self, number: int) -> str | None:
        """Return the text of a configuration by its number, None where it is not there (any more)."""
        with self._session() as session:
            return read_text(session.connection(), number)

    def neighbours(self, device: DeviceId | None = None) -> dict[DeviceId, KeptNeighbours]:
        """Return what devices saw when they were last read; of one `device`, where it is named."""
        with self._session() as session:
            return read_neighbours(session, device)

    def port_names(self) -> dict[DeviceId, list[PortNames]]:
        """Return what the ports of all devices are called: ifIndex, ifName, ifDescr, ifAlias, MAC."""
        with self._session() as session:
            return read_port_names(session)

    def subjects(self, *, retired: bool = False) -> tuple[RegisteredSubject, ...]:
        """Return the subjects of the inventory in force; `retired` adds those of earlier ones."""
        query = select(SubjectRow).order_by(col(SubjectRow.kind), col(SubjectRow.id), col(SubjectRow.network))
        if not retired:
            query = query.where(col(SubjectRow.retired_at).is_(None))
        with self._session() as session:
            return tuple(
                RegisteredSubject(
                    Subject(SubjectKind(row.kind), row.id, NetworkId(row.network)),
                    row.name,
                    row.first_seen,
                    row.retired_at,
                )
                for row in session.scalars(query)
            )

    def memories(self) -> dict[DeviceId, AgentMemory]:
        """Return what was learned about talking to each agent."""
        with self._session() as session:
            return {DeviceId(row.device): memory_from(row) for row in session.scalars(select(AgentMemoryRow))}

    @contextmanager
    def _session(self) -> Iterator[Session]:
        with guarded(self._location.path), Session(self._engine) as session:
            yield session


_IS_RETIRED = and_(
    col(SubjectRow.kind) == col(BeliefRow.kind),
    col(SubjectRow.id) == col(BeliefRow.subject),
    col(SubjectRow.network) == col(BeliefRow.network),
    col(SubjectRow.retired_at).is_not(None),
)
