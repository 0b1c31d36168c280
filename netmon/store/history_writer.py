"""Writing a whole past at once: one transaction, so that it is there, or nothing is."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, insert
from sqlmodel import Session

from netmon.model.attestation import Attestation
from netmon.model.belief import Belief, Event
from netmon.model.incident import IncidentNews
from netmon.model.inventory import Inventory
from netmon.model.link_sample import LinkSample
from netmon.model.names import LinkId
from netmon.model.register_change import RegisterChange
from netmon.model.rollup import HourTally
from netmon.model.sample_history import SampleHistory
from netmon.model.service_check import ServiceTally
from netmon.store.attestations import write_attestations
from netmon.store.codec import belief_values, event_values
from netmon.store.declared import write_declared
from netmon.store.errors import StoreError
from netmon.store.forget import forget_all
from netmon.store.incidents import write_incidents
from netmon.store.location import Location
from netmon.store.register_changes import write_register_changes
from netmon.store.rollups import tally_values
from netmon.store.sample_history import is_real, read_sample_history
from netmon.store.samples import number_links, sample_values
from netmon.store.services import service_hour_values
from netmon.store.settings import StoreSettings
from netmon.store.sqlite import Mode, engine_for, guarded, trim
from netmon.store.tables import BeliefRow, EventRow, SampleHistoryRow, SubjectRow
from netmon.store.taking import take
from netmon.store.values import RegisteredSubject

_CACHE = 64 << 10
"""KiB of pages kept in memory: a province's newest page of every device, so that each is written once."""

# Past SQLAlchemy's compiler, which would take as long again as the database does for millions of rows.
_INSERT_HOUR = (
    "INSERT INTO rollup_hour (device, probe, hour, valid, ok, failed, sent, received, rtt_count, rtt_sum, rtt_min,"
    " rtt_max) VALUES (:device, :probe, :hour, :valid, :ok, :failed, :sent, :received, :rtt_count, :rtt_sum, :rtt_min,"
    " :rtt_max)"
)
_INSERT_SLOT = (
    "INSERT INTO link_sample (at, link, in_bps, out_bps, errors, discards, asked, answered, rtt_us,"
    " rx_upper, rx_lower)"
    " VALUES (:at, :link, :in_bps, :out_bps, :errors, :discards, :asked, :answered, :rtt_us, :rx_upper, :rx_lower)"
)
_INSERT_VISITS = (
    "INSERT INTO service_hour (hour, service, valid, ok, failed, invalid, seconds_sum, seconds_max)"
    " VALUES (:hour, :service, :valid, :ok, :failed, :invalid, :seconds_sum, :seconds_max)"
)


class HistoryWriter:
    """Writes within one transaction. Every hour and every slot comes once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._numbers: dict[LinkId, int] = {}

    def events(self, events: Collection[Event]) -> None:
        """Write events."""
        if events:
            self._connection.execute(insert(EventRow), [event_values(event) for event in events])

    def incidents(self, news: Collection[IncidentNews]) -> None:
        """Write what happened to incidents, in its order."""
        write_incidents(self._connection, tuple(news))

    def rollups(self, hours: Collection[HourTally]) -> None:
        """Write hours."""
        if hours:
            self._connection.exec_driver_sql(_INSERT_HOUR, [tally_values(tally) for tally in hours])

    def samples(self, slots: Collection[LinkSample]) -> None:
        """Write slots of links."""
        if not slots:
            return
        number_links(self._connection, {slot.link for slot in slots} - self._numbers.keys(), self._numbers)
        rows = [sample_values((slot.at, self._numbers[slot.link]), slot) for slot in slots]
        self._connection.exec_driver_sql(_INSERT_SLOT, rows)

    def visits(self, hours: Collection[ServiceTally]) -> None:
        """Write hours of services."""
        if hours:
            self._connection.exec_driver_sql(_INSERT_VISITS, [service_hour_values(tally) for tally in hours])

    def papers(self, papers: Collection[Attestation]) -> None:
        """Write what was attested."""
        write_attestations(self._connection, tuple(papers))

    def declared(self, inventory: Inventory, since: float) -> None:
        """Write what was declared from then on (UTC, epoch seconds)."""
        write_declared(self._connection, inventory, since)

    def register(self, changes: Collection[RegisterChange]) -> None:
        """Write changes of the register."""
        write_register_changes(self._connection, tuple(changes))

    def finish(
        self, history: SampleHistory, beliefs: Collection[Belief], subjects: Collection[RegisteredSubject]
    ) -> None:
        """Write what is believed in the end, who was connected when, and that all of it is made up."""
        if beliefs:
            self._connection.execute(insert(BeliefRow), [belief_values(belief) for belief in beliefs])
        if subjects:
            self._connection.execute(insert(SubjectRow), [_subject(entry) for entry in subjects])
        label = {name: getattr(history, name) for name in ("since", "until", "made_at", "seed", "version")}
        self._connection.execute(insert(SampleHistoryRow), [label])


@contextmanager
def writing_history(
    url: str,
    *,
    replace: bool = False,
    settings: StoreSettings = StoreSettings(),  # noqa: B008 - a frozen value
) -> Iterator[HistoryWriter]:
    """Open the database at `url` for a past; it is committed at the end, and nothing of it stays after an exception.

    Raises StoreError where a daemon has the database, where anything real is in it, or another past that is not to be
    replaced.
    """
    taken = take(url, settings)
    try:
        yield from _written(taken.location, settings, replace=replace)
    except BaseException:
        taken.undo()
        raise
    taken.lock.release()


def _written(location: Location, settings: StoreSettings, *, replace: bool) -> Iterator[HistoryWriter]:
    engine = engine_for(location, Mode.WRITE, settings)
    with guarded(location.path):
        with engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA cache_size = -{_CACHE}")
            connection.commit()
            with connection.begin():
                _make_room(connection, location, replace=replace)
                yield HistoryWriter(connection)
        with engine.connect() as connection:
            trim(connection)


def _make_room(connection: Connection, location: Location, *, replace: bool) -> None:
    """Refuse what must not be mixed with a past; remove the one that is to be replaced."""
    with Session(bind=connection) as session:
        before = read_sample_history(session)
    if is_real(connection, None if before is None else before.until):
        raise StoreError("history.database_is_real", path=location.path)
    if before is None:
        return
    if not replace:
        raise StoreError("history.already_there", path=location.path)
    forget_all(connection, before)


def _subject(entry: RegisteredSubject) -> dict[str, str | float | None]:
    subject = entry.subject
    return {
        "kind": subject.kind.value,
        "id": subject.id,
        "network": subject.network,
        "name": entry.name,
        "first_seen": entry.first_seen,
        "retired_at": entry.retired_at,
    }
