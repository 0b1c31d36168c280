"""The one writer: a thread that takes batches from the backlog and commits them, again and again until it succeeds.

The thread is the store's own: the default executor has few threads and shares them with name resolution, and a commit
that waits for a lock or a disk must hold up nothing else.
"""

from __future__ import annotations

import itertools
import logging
import threading
import uuid
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from netmon.model.clock import Clock
from netmon.store.backlog import Backlog
from netmon.store.batch import Batch
from netmon.store.configurations import forget_configurations
from netmon.store.disk import measure
from netmon.store.errors import StoreError
from netmon.store.location import Location
from netmon.store.logs import forget_logs
from netmon.store.samples import forget_slot
from netmon.store.settings import StoreSettings
from netmon.store.sqlite import Mode, engine_for, meaning_of, trim
from netmon.store.stats import Checkpoint, Disk
from netmon.store.writing import Known, read_known, write

log = logging.getLogger(__name__)

_SMALL_LOG = 1 << 18  # bytes

Answer = Callable[[Checkpoint], None]


@dataclass(frozen=True, slots=True)
class Commit:
    """A batch is in the database. `took` seconds; `rejected` of its things were not accepted."""

    batch: Batch
    at: float
    took: float
    rejected: int
    disk: Disk


class Listener(Protocol):
    """Who is told, from the writer's thread."""

    def committed(self, commit: Commit) -> None:
        """Take note that a batch is in the database."""
        ...

    def failed(self, error: StoreError) -> None:
        """Take note that an attempt failed; there will be another."""
        ...

    def measured(self, disk: Disk) -> None:
        """Take note of the disk while there is nothing to write."""
        ...

    def ended(self) -> None:
        """Take note that the writer has ended."""
        ...


class _Job:
    """A batch on its way: as one transaction, or thing by thing once the database refused it."""

    def __init__(self, batch: Batch) -> None:
        self.todo = deque([batch])
        self.apart = False
        self.rejected = 0

    def refused(self) -> None:
        """Take the batch apart; leave out the thing that cannot be taken apart further."""
        if self.apart:
            self.todo.popleft()
            self.rejected += 1
        else:
            self.todo = deque(self.todo[0].pieces())
            self.apart = True


class Writer:
    """Runs until the backlog is stopped and empty, or abandoned."""

    def __init__(
        self, location: Location, backlog: Backlog, settings: StoreSettings, clock: Clock, listener: Listener
    ) -> None:
        self._location = location
        self._backlog = backlog
        self._settings = settings
        self._clock = clock
        self._listener = listener
        self._engine = engine_for(location, Mode.WRITE, settings)
        self._connection: Connection | None = None
        self._known: Known | None = None
        self._inode: tuple[int, int] | None = None
        self._disk = Disk()
        self._checkpoints: list[Answer] = []
        self._forget_before: float | None = None
        self._forgotten = 0
        self._forget_texts: tuple[float, int] | None = None
        self._forget_log: float | None = None
        run = uuid.uuid4().hex
        self._tokens = (f"{run}:{number}" for number in itertools.count(1))
        self._thread = threading.Thread(  # noqa: TID251 - the store owns its one writer thread
            target=self._run, name="netmon-store", daemon=True
        )

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def checkpoint(self, answer: Answer) -> None:
        """Have the log moved into the database; `answer` is called from the writer's thread."""
        self._checkpoints.append(answer)
        self._backlog.wake()

    def forget_samples(self, before: float) -> None:
        """Have the slots of links that began before `before` deleted, each in a transaction of its own.

        In between, whatever waits is written: no event stands behind a month of samples.
        """
        self._forget_before = before
        self._backlog.wake()

    def forget_configurations(self, before: float, newest: int) -> None:
        """Have old configurations deleted, some in each transaction (see `Store.forget_configurations`)."""
        self._forget_texts = before, newest
        self._backlog.wake()

    def forget_logs(self, before: float) -> None:
        """Have old lines of the logs deleted, some in each transaction (see `Store.forget_logs`)."""
        self._forget_log = before
        self._backlog.wake()

    def _run(self) -> None:
        try:
            self._serve()
        except BaseException:
            log.exception("the store's writer ended")
            raise
        finally:
            self._disconnect()
            self._listener.ended()

    def _serve(self) -> None:
        self._disk = measure(self._location)
        while True:
            batch = self._backlog.take(next(self._tokens), samples=not self._disk.short_of(self._settings.reserve))
            if batch:
                if not self._persist(batch):
                    return
            elif self._backlog.stopping:
                return
            else:
                self._disk = measure(self._location)
                self._listener.measured(self._disk)
            if self._log_takes_scarce_space():
                self._trim()
            while self._checkpoints:
                self._checkpoints.pop(0)(self._trim())
            self._forget_some()

    def _log_takes_scarce_space(self) -> bool:
        """Tell whether to empty the log early: on a full disk it could no longer be moved, for lack of space."""
        return self._disk.short_of(self._settings.reserve) and (self._disk.wal or 0) > _SMALL_LOG

    def _persist(self, batch: Batch) -> bool:
        """Try until the batch is written; False where the store was closed meanwhile and has given up."""
        job = _Job(batch)
        pause = self._settings.retry_first
        while True:
            began = self._clock.monotonic()
            try:
                while job.todo:
                    self._attempt(job)
            except StoreError as error:
                self._disconnect()
                self._listener.failed(error)
                if error.code == "daemon.store_full":
                    self._trim()
                if not self._backlog.pause(pause):
                    return False
                pause = min(2 * pause, self._settings.retry_most)
            else:
                took = self._clock.monotonic() - began
                self._disk = measure(self._location)
                self._backlog.done()
                self._listener.committed(Commit(batch, self._clock.wall(), took, job.rejected, self._disk))
                return True

    def _attempt(self, job: _Job) -> None:
        """Commit what is next; StoreError: try the same again later.

        A batch that the database refuses is taken apart, so that what is wrong with one thing holds up no other.
        """
        try:
            self._commit(job.todo[0])
        except Exception as error:
            meaning = meaning_of(error, self._location.path)
            if meaning is not None:
                raise meaning from error
            log.exception("refused by the database: %r", job.todo[0] if job.apart else "a batch, now taken apart")
            self._known = None  # some of it may have been learned within what was rolled back
            job.refused()
        else:
            job.todo.popleft()

    def _commit(self, batch: Batch) -> None:
        connection = self._connect()
        with connection.begin():
            if self._known is None:
                self._known = read_known(connection, self._location.path)
                # An earlier attempt may have been committed although it was reported as failed.
                if self._known.token == batch.token:
                    return
            write(connection, batch, self._known)
        self._known.note(batch)

    def _connect(self) -> Connection:
        inode = self._look()
        if self._connection is not None and inode != self._inode:
            # Somebody put another file in its place: what goes to the old one is lost.
            self._disconnect()
        if self._connection is None:
            self._connection = self._engine.connect()
            self._inode = inode
        return self._connection

    def _disconnect(self) -> None:
        connection, self._connection, self._known = self._connection, None, None
        if connection is not None:
            try:
                connection.close()
            except DBAPIError:
                log.exception("closing the database")

    def _look(self) -> tuple[int, int]:
        try:
            status = self._location.path.stat()
        except OSError as error:
            raise StoreError("daemon.store_gone", path=self._location.path) from error
        return status.st_dev, status.st_ino

    def _forget_some(self) -> None:
        """Delete one slot and some configurations, and come back soon for the next."""
        before, texts, log_before = self._forget_before, self._forget_texts, self._forget_log
        if self._backlog.stopping:
            return
        if before is not None and not self._forget(lambda connection: self._forget_slot(connection, before)):
            self._forget_before = None if self._forget_before == before else self._forget_before
        if texts is not None and not self._forget(lambda connection: forget_configurations(connection, *texts)):
            self._forget_texts = None if self._forget_texts == texts else self._forget_texts
        if log_before is not None and not self._forget(lambda connection: forget_logs(connection, log_before)):
            self._forget_log = None if self._forget_log == log_before else self._forget_log

    def _forget_slot(self, connection: Connection, before: float) -> bool:
        slot = forget_slot(connection, before, self._forgotten)
        self._forgotten = self._forgotten if slot is None else slot
        return slot is not None

    def _forget(self, some: Callable[[Connection], bool]) -> bool:
        """Delete `some`, and tell whether there is more."""
        try:
            connection = self._connect()
            with connection.begin():
                more = some(connection)
        except Exception as error:  # noqa: BLE001 - the next time will do
            log.warning("forgetting what is old: %s", error)
            self._disconnect()
            return False
        if more:
            self._backlog.wake()
        return more

    def _trim(self) -> Checkpoint:
        try:
            done = trim(self._connect())
        except Exception as error:  # noqa: BLE001 - a checkpoint is a convenience; the next one will do
            log.warning("checkpoint: %s", error)
            self._disconnect()
            done = False
        self._disk = measure(self._location)
        return Checkpoint(done=done, wal=self._disk.wal)
