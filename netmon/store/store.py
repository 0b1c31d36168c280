"""The store as the daemon uses it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor  # noqa: TID251 - one thread of the store's own: queries wait for the disk
from typing import TypeVar

from netmon.model.belief import Belief, Event
from netmon.model.clock import Clock
from netmon.model.configuration import ConfigurationNews, Snapshot
from netmon.model.hardware import DeviceChange, DeviceRecord, KeptHealth
from netmon.model.incident import Incident, IncidentNews
from netmon.model.interfaces import InterfaceReading, KnownPorts
from netmon.model.inventory import Inventory
from netmon.model.inventory_load import InventoryLoad
from netmon.model.link_sample import LinkSample
from netmon.model.maintenance import Maintenance
from netmon.model.memory import AgentMemory
from netmon.model.names import DeviceId, Subject
from netmon.model.neighbours import Neighbours
from netmon.model.note import Entry, Note
from netmon.model.over_ssh import SshRecord
from netmon.model.quality import QualityRecord
from netmon.model.rollup import HourTally
from netmon.model.service_check import ServiceNews
from netmon.store.backlog import Backlog
from netmon.store.batch import ConfigurationSeen, Paper
from netmon.store.errors import StoreError
from netmon.store.incidents import WantedIncidents
from netmon.store.location import Location
from netmon.store.lock import Lock
from netmon.store.neighbours import NeighbourReading
from netmon.store.promises import Promises
from netmon.store.reader import Reader
from netmon.store.register import register_of
from netmon.store.settings import StoreSettings
from netmon.store.stats import Checkpoint, Disk, StoreStats
from netmon.store.taking import take
from netmon.store.writer import Commit, Writer

log = logging.getLogger(__name__)

_NO_SETTINGS = StoreSettings()
_T = TypeVar("_T")


class Store:
    """Implements `netmon.model.ledger.Ledger`. All methods are called on the event loop, and none waits for the disk.

    Open it, read what is remembered, then `start` it within the running loop; what is handed in earlier waits.
    """

    def __init__(self, location: Location, lock: Lock, clock: Clock, settings: StoreSettings) -> None:
        """Use `open`."""
        self.reader = Reader(location, settings)
        self.sample_history = self.reader.sample_history()
        """Which past is made up. It neither comes nor goes while the database is taken."""
        self._lock = lock
        self._clock = clock
        self._settings = settings
        self._backlog = Backlog(settings)
        self._writer = Writer(location, self._backlog, settings, clock, self)
        self._readers = ThreadPoolExecutor(1, "netmon-read")
        self._loop: asyncio.AbstractEventLoop | None = None
        self._promises: Promises | None = None
        self._ended = asyncio.Event()
        self._disk = Disk()
        self._counts = {
            "events": 0,
            "beliefs": 0,
            "tallies": 0,
            "samples": 0,
            "commits": 0,
            "failures": 0,
            "rejected": 0,
        }
        self._commit_seconds = 0.0
        self._last_commit: float | None = None

    @classmethod
    def open(cls, url: str, clock: Clock, settings: StoreSettings = _NO_SETTINGS) -> Store:
        """Lock the database at `url`, make or check it and bring its schema up to date.

        Takes as long as checking the file takes. Raises StoreError where it is in use, unreadable, damaged, somebody
        else's or of a newer release; the file is then as it was.
        """
        taken = take(url, settings)
        try:
            return cls(taken.location, taken.lock, clock, settings)
        except BaseException:
            taken.lock.release()
            raise

    def load_beliefs(self) -> tuple[Belief, ...]:
        """Return what was believed when the last daemon ended, without retired subjects."""
        return self.reader.beliefs()

    def load_memories(self) -> dict[DeviceId, AgentMemory]:
        """Return what was learned about talking to each agent."""
        return self.reader.memories()

    def load_device_records(self) -> dict[DeviceId, DeviceRecord]:
        """Return what devices said of themselves."""
        return self.reader.device_records()

    def load_ports(self) -> dict[DeviceId, KnownPorts]:
        """Return, by device, what tells whether its ports are still where they were."""
        return self.reader.known_ports()

    def load_ssh_records(self) -> dict[DeviceId, SshRecord]:
        """Return how SSH fared at each device."""
        return self.reader.ssh_records()

    def load_record(self, since: float) -> tuple[Entry, ...]:
        """Return what happened since then (UTC, epoch seconds), the oldest first."""
        return self.reader.record(since)

    def load_qualities(self) -> dict[Subject, QualityRecord]:
        """Return how well each subject works."""
        return self.reader.qualities()

    def load_snapshots(self) -> dict[DeviceId, Snapshot]:
        """Return the newest configuration of each device, without its text."""
        return self.reader.newest_snapshots()

    def load_maintenance(self) -> tuple[Maintenance, ...]:
        """Return all maintenance that was ever entered."""
        return self.reader.maintenance()

    def load_incidents(self) -> tuple[Incident, ...]:
        """Return the incidents that are open."""
        return self.reader.incidents(WantedIncidents(open_only=True), limit=None)

    def start(self) -> None:
        """Start writing. Called once, within the loop that is to be told."""
        self._loop = asyncio.get_running_loop()
        self._promises = Promises(self._loop, self._clock, self._settings.patience)
        self._writer.start()

    def record(self, events: tuple[Event, ...], beliefs: tuple[Belief, ...]) -> asyncio.Future[bool]:
        """Write both in one transaction (see `Ledger.record`). Answered within `patience`, whatever the disk does."""
        promises = self._started()
        number = self._backlog.put(events, beliefs)
        return promises.refuse() if number is None else promises.make(number)

    def papers(self, papers: tuple[Paper, ...]) -> asyncio.Future[bool]:
        """Write what people entered, and that they did, in one transaction (see `record`)."""
        promises = self._started()
        number = self._backlog.put_papers(papers)
        return promises.refuse() if number is None else promises.make(number)

    def incidents(self, news: tuple[IncidentNews, ...]) -> asyncio.Future[bool]:
        """Write what happened to incidents in one transaction (see `record`)."""
        return self.papers(news)

    def service(self, news: ServiceNews) -> None:
        """Keep a check of a service (see `Ledger.service`)."""
        self.papers((news,))

    def tally(self, parts: Iterable[HourTally]) -> None:
        """Add parts of an hour to the rollups."""
        self._backlog.add(parts)

    def samples(self, parts: Iterable[LinkSample]) -> None:
        """Keep slots of links; parts of one slot are joined."""
        self._backlog.add_samples(parts)

    def interfaces(self, device: DeviceId, reading: InterfaceReading) -> None:
        """Keep what a device's interfaces are."""
        self._backlog.keep_ports(device, reading)

    def device(self, record: DeviceRecord, changes: tuple[DeviceChange, ...]) -> None:
        """Keep what a device says of itself, and for ever what of it has changed (see `Ledger.device`)."""
        self._backlog.keep_device(record, changes)

    def health(self, kept: KeptHealth) -> None:
        """Keep how a device is, in place of what was kept before."""
        self._backlog.keep_health(kept)

    def neighbours(self, device: DeviceId, neighbours: Neighbours, at: float) -> None:
        """Keep what a device sees at its ports."""
        self._backlog.keep_neighbours(NeighbourReading(device, neighbours, at))

    def over_ssh(self, record: SshRecord) -> None:
        """Keep how SSH fares at a device."""
        self._backlog.keep_over_ssh(record)

    def quality(self, record: QualityRecord) -> None:
        """Keep how well a subject works, in place of what was kept before."""
        self._backlog.keep_quality(record)

    def note(self, note: Note) -> None:
        """Keep for ever that something happened (see `Ledger.note`)."""
        self._backlog.keep_note(note)

    def configuration(self, news: ConfigurationNews) -> None:
        """Keep a configuration that differs from the one before."""
        self._backlog.keep_configuration(news)

    def configuration_seen(self, device: DeviceId, digest: str, at: float) -> None:
        """Keep that a device still has the configuration with that digest."""
        self._backlog.keep_configuration_seen(ConfigurationSeen(device, digest, at))

    def forget_configurations(self, before: float, newest: int) -> None:
        """Have those deleted that were last seen before `before` (UTC, epoch seconds), but for the `newest` of each
        device: a chore.
        """
        self._started()
        self._writer.forget_configurations(before, newest)

    def forget_logs(self, before: float) -> None:
        """Have what is of before `before` (UTC, epoch seconds) deleted from the logs of audit and delivery: a chore."""
        self._started()
        self._writer.forget_logs(before)

    def remember(self, device: DeviceId, memory: AgentMemory) -> None:
        """Keep what was learned about a device's agent."""
        self._backlog.keep_memory(device, memory)

    def sync(self, inventory: Inventory) -> None:
        """Register the subjects of an inventory that was taken; those it no longer names are retired."""
        self._backlog.keep_register(register_of(inventory, self._clock.wall()))

    def note_load(self, load: InventoryLoad) -> None:
        """Keep what came of reading the inventory."""
        self._backlog.keep_load(load)

    async def read(self, query: Callable[[Reader], _T]) -> _T:
        """Ask the database without holding up the loop: `await store.read(lambda reader: reader.events(limit=20))`."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, query, self.reader)

    def checkpoint(self) -> asyncio.Future[Checkpoint]:
        """Have the write-ahead log moved into the database and emptied: a chore for quiet hours."""
        self._started()
        future: asyncio.Future[Checkpoint] = asyncio.get_running_loop().create_future()

        def answer(result: Checkpoint) -> None:
            if not future.done():
                future.set_result(result)

        self._writer.checkpoint(lambda result: self._tell(lambda: answer(result)))
        return future

    def forget_samples(self, before: float) -> None:
        """Have the slots of links that began before `before` (UTC, epoch seconds) deleted: a chore, a little at a time.

        The file does not shrink; the space is used again.
        """
        self._started()
        self._writer.forget_samples(before)

    def stats(self) -> StoreStats:
        """Return the store's own figures."""
        since = self._promises.degraded_since if self._promises else None
        return StoreStats(
            degraded=since is not None,
            degraded_since=since,
            problem=self._promises.problem if self._promises else None,
            short_of_space=self._disk.short_of(self._settings.reserve),
            waiting=self._backlog.waiting(),
            commit_seconds=self._commit_seconds,
            last_commit=self._last_commit,
            dropped=self._backlog.dropped,
            disk=self._disk,
            sample_until=None if self.sample_history is None else self.sample_history.until,
            **self._counts,
        )

    async def close(self) -> bool:
        """Write what waits, at most for `closing` seconds, and let the next daemon in. False: not all was written.

        Events that could not be written go to the log, so that they are not lost without a trace.
        """
        self._readers.shutdown(wait=False)
        if self._promises is None:
            self._lock.release()
            return True
        self._backlog.stop()
        if not await self._ends_within(self._settings.closing):
            self._backlog.abandon()
            await self._ends_within(2 * self._settings.busy_timeout)
        if self._ended.is_set():
            self._lock.release()
        else:
            # It hangs in the disk and may still write: the lock stays until this process ends.
            log.error("the store's writer does not end")
        self._promises.close()
        left = self._backlog.leftovers()
        for event in left:
            log.error("not written: %r", event)
        return self._ended.is_set() and not left

    async def _ends_within(self, seconds: float) -> bool:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._ended.wait(), seconds)
        return self._ended.is_set()

    def committed(self, commit: Commit) -> None:
        """See `Listener`; from the writer's thread."""
        self._tell(lambda: self._on_commit(commit))

    def failed(self, error: StoreError) -> None:
        """See `Listener`; from the writer's thread."""
        self._tell(lambda: self._on_failure(error))

    def measured(self, disk: Disk) -> None:
        """See `Listener`; from the writer's thread."""
        self._tell(lambda: self._on_measure(disk))

    def ended(self) -> None:
        """See `Listener`; from the writer's thread."""
        self._tell(self._ended.set)

    def _on_commit(self, commit: Commit) -> None:
        batch = commit.batch
        for name, count in (
            ("events", len(batch.events)),
            ("beliefs", len(batch.beliefs)),
            ("tallies", len(batch.tallies)),
            ("samples", len(batch.samples)),
            ("commits", 1),
            ("rejected", commit.rejected),
        ):
            self._counts[name] += count
        self._commit_seconds += commit.took
        self._last_commit = commit.at
        self._disk = commit.disk
        promises = self._started()
        since = promises.degraded_since
        promises.keep(batch.through, whole=not commit.rejected)
        if since is not None and promises.degraded_since is None:
            log.info("the store is back; it was failing for %.1f s, all that waited is written", commit.at - since)

    def _on_failure(self, error: StoreError) -> None:
        self._counts["failures"] += 1
        before = self._started().problem
        self._started().break_all(error)
        # Once for each thing that is wrong, not for each attempt.
        if before is None or before.code != error.code:
            log.debug("the store is failing: %s %s", error.code, error.facts)

    def _on_measure(self, disk: Disk) -> None:
        self._disk = disk

    def _tell(self, call: Callable[[], None]) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(call)

    def _started(self) -> Promises:
        if self._promises is None:
            raise RuntimeError("the store was not started")
        return self._promises
