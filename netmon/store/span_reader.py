"""Reading what happened within a span, and how things were known to stand at a time: for reports."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import NamedTuple

from sqlalchemy import func, select
from sqlmodel import Session, col

from netmon.model.belief import Event
from netmon.model.configuration import Snapshot
from netmon.model.event_id import first_id_at
from netmon.model.hardware import DeviceChange, KeptHealth
from netmon.model.names import DeviceId, NetworkId, Subject
from netmon.model.note import Note
from netmon.model.observation import ProbeName
from netmon.store.configurations import read_snapshots_within
from netmon.store.disk import measure
from netmon.store.events import newest, news_of
from netmon.store.hardware import change_from
from netmon.store.location import Location
from netmon.store.notes import newest_notes, noted_in
from netmon.store.sensors import health_from
from netmon.store.standings import Held, read_known
from netmon.store.stats import Disk
from netmon.store.tables import DeviceChangeRow, DeviceHealthRow, NoteRow, RollupHourRow


class Counted(NamedTuple):
    """In how many hours a device was asked, how often, and how often it answered."""

    hours: int
    asked: int
    answered: int


class SpanReader(ABC):
    """The part of the reader that tells of spans: `since` ≤ at < `until` (UTC, epoch seconds)."""

    _location: Location

    @abstractmethod
    def _session(self) -> AbstractContextManager[Session]: ...

    def news_within(self, network: NetworkId, since: float, until: float, limit: int) -> tuple[Event, ...]:
        """Return the newest events of a network that do not follow from others, the newest first."""
        with self._session() as session:
            return newest(session, news_of(network, since), limit, before=first_id_at(until))

    def notes_within(self, network: NetworkId, since: float, until: float, limit: int) -> tuple[Note, ...]:
        """Return the newest notes of a network, the newest first."""
        with self._session() as session:
            conditions = [*noted_in(network, since), col(NoteRow.id) < first_id_at(until)]
            return tuple(newest_notes(session, conditions, limit))

    def changes_within(self, since: float, until: float) -> tuple[DeviceChange, ...]:
        """Return what devices said of themselves that was new, in the order in which it was recorded."""
        row = DeviceChangeRow
        query = select(row).where(col(row.at) >= since, col(row.at) < until).order_by(col(row.number))
        with self._session() as session:
            return tuple(map(change_from, session.scalars(query)))

    def snapshots_within(self, since: float, until: float) -> tuple[Snapshot, ...]:
        """Return the configurations that were first read then, the oldest first."""
        with self._session() as session:
            return read_snapshots_within(session, since, until)

    def healths(self) -> tuple[KeptHealth, ...]:
        """Return the sensors of all devices as last kept: what they were before is not on record."""
        query = select(DeviceHealthRow).order_by(col(DeviceHealthRow.device))
        with self._session() as session:
            return tuple(health_from(DeviceId(row.device), row.at, row.readings) for row in session.scalars(query))

    def known_at(self, subjects: Iterable[Subject], at: float) -> dict[Subject, Held]:
        """Return since when and how subjects were believed to stand before `at`; those of whom anything was."""
        with self._session() as session:
            return read_known(session, subjects, at)

    def asked_counts(self, since: int, until: int) -> dict[tuple[DeviceId, ProbeName], Counted]:
        """Return how often each device was asked by which probe in hours with `since` ≤ hour < `until`."""
        row = RollupHourRow
        sums = func.count(), func.sum(col(row.valid)), func.sum(col(row.ok))
        query = select(col(row.device), col(row.probe), *sums).where(col(row.hour) >= since, col(row.hour) < until)
        with self._session() as session:
            found = session.execute(query.group_by(col(row.device), col(row.probe))).all()
        return {(DeviceId(device), ProbeName(probe)): Counted(*counts) for device, probe, *counts in found}

    def disk(self) -> Disk:
        """Return how much room the database takes and has."""
        return measure(self._location)
