"""Takes configurations as they are read: keeps what differs, notes what changed, has them read when they may have."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from typing import Protocol

from netmon.configs.comparing import Seals, Secrets, at_most, lines_changed, seals_of
from netmon.configs.signs import Seen
from netmon.configs.suspicion import Suspicion
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.configuration import Configuration, ConfigurationNews, Snapshot, digest_of
from netmon.model.event_id import EventIds
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, Subject, SubjectKind
from netmon.model.note import Note
from netmon.model.observation import DeviceReadings, Failure, FailureKind, Observation, ProbeName, Question

_log = logging.getLogger(__name__)
_SECRETS_TOLD = 3
_TEXTS_KEPT = 20
"""The texts handed to the shelf last: they may not be on it yet."""
_REST = 300.0
"""Seconds between two readings that were asked for before their time."""


class Shelf(Protocol):
    """Where configurations are kept. Only `text` waits for the disk."""

    def keep(self, news: ConfigurationNews) -> None:
        """Keep one that differs from the one before."""
        ...

    def seen(self, device: DeviceId, digest: str, at: float) -> None:
        """Keep that a device still has the one with that digest (UTC, epoch seconds)."""
        ...

    def note(self, note: Note) -> None:
        """Keep that something happened."""
        ...

    async def text(self, device: DeviceId) -> str | None:
        """Return the newest text of a device, None where there is none or it cannot be read."""
        ...


@dataclass(frozen=True, slots=True)
class ConfigurationView:
    """How a device's configuration stands. Times: UTC, epoch seconds; None for never.

    `changed_at` is when it was first read as it is now. `failures` counts attempts in this process that brought none;
    `failure` is the last one, None once one brought it.
    """

    seen_at: float | None = None
    changed_at: float | None = None
    digest: str = ""
    failures: int = 0
    failure: Failure | None = None
    failed_at: float | None = None


_NOTHING = ConfigurationView()


class Keeper:
    """One for all devices, on the event loop; nothing here waits but `run`, which takes one reading after the other.

    `owe(device)` has the next SSH session read the configuration. `ids` are those of events: notes take theirs from it.
    """

    def __init__(self, clock: Clock, shelf: Shelf, ids: EventIds, owe: Callable[[DeviceId], None]) -> None:
        self._clock, self._shelf, self._ids, self._owe = clock, shelf, ids, owe
        self._views: dict[DeviceId, ConfigurationView] = {}
        self._stamps: dict[DeviceId, tuple[str | None, str | None]] = {}
        self._secrets: dict[DeviceId, Secrets] = {}
        self._last: dict[DeviceId, str] = {}
        self._seen: defaultdict[tuple[DeviceId, ProbeName], Seen] = defaultdict(Seen)
        self._suspicions: dict[DeviceId, Suspicion] = {}
        self._asked: dict[DeviceId, float] = {}
        self._waiting: asyncio.Queue[tuple[DeviceId, Configuration, float]] = asyncio.Queue()
        self._inventory: Inventory | None = None
        self._zone: tzinfo = UTC

    def load(self, inventory: Inventory, zone: tzinfo, kept: Iterable[Snapshot] = ()) -> None:
        """Take an inventory; `kept` are the newest snapshots, at the start. What it no longer has is forgotten here."""
        self._inventory, self._zone = inventory, zone
        for one in kept:
            self._views[one.device] = ConfigurationView(one.seen_at, one.at, one.digest)
            self._stamps[one.device] = one.changed_at, one.changed_by
        for known in (self._views, self._stamps, self._secrets, self._suspicions, self._asked, self._last):
            for id_ in [id_ for id_ in known if id_ not in inventory.devices]:
                del known[id_]
        for key in [key for key in self._seen if key[0] not in inventory.devices]:
            del self._seen[key]

    @property
    def views(self) -> Mapping[DeviceId, ConfigurationView]:
        """How each configuration stands that was ever asked for."""
        return self._views

    def read_ago(self, device: DeviceId) -> float | None:
        """Return how long ago a configuration was last read, in seconds; None where it never was."""
        seen_at = self._views.get(device, _NOTHING).seen_at
        return None if seen_at is None else max(0.0, self._clock.wall() - seen_at)

    def receive(self, observation: Observation) -> None:
        """Take an observation of any probe."""
        device, result = observation.device, observation.result
        if self._inventory is None or device not in self._inventory.devices:
            return
        if isinstance(result, DeviceReadings):
            why = self._seen[device, observation.probe].take(result, observation.at)
            if why is not None:
                self.suspect(device, why)
            if result.configuration is not None:
                self._waiting.put_nowait((device, result.configuration, observation.at))
                return
        if observation.probe is ProbeName.SSH and Question.CONFIGURATION in observation.questions:
            self._failed(device, result, observation.at)

    def suspect(self, device: DeviceId, why: str) -> None:
        """Have a configuration read soon: something shows that it may have been changed. `why` is for the log."""
        if self._inventory is None or device not in self._inventory.devices:
            return
        if self._inventory.devices[device].ssh is None:
            return
        now = self._clock.monotonic()
        before = self._suspicions.get(device)
        self._suspicions[device] = Suspicion(why, now, now) if before is None else before.again(now)

    def tick(self) -> None:
        """Have read what is due."""
        now = self._clock.monotonic()
        for device, suspicion in list(self._suspicions.items()):
            if suspicion.due(now) and now - self._asked.get(device, -_REST) >= _REST:
                del self._suspicions[device]
                self._asked[device] = now
                _log.info("the configuration of %s may have changed (%s): reading it", device, suspicion.why)
                self._owe(device)

    async def run(self) -> None:
        """Take what was read, one after the other, for ever."""
        while True:
            await self.take_next()

    async def take_next(self) -> None:
        """Wait for a reading, and take it. A bug costs that reading."""
        device, configuration, at = await self._waiting.get()
        try:
            await self._take(device, configuration, at)
        except Exception:  # noqa: BLE001 - a bug must not end the daemon; it is logged with its traceback
            _log.exception("taking the configuration of %s", device)

    async def _take(self, device: DeviceId, configuration: Configuration, at: float) -> None:
        view = self._views.get(device, _NOTHING)
        digest = digest_of(configuration.text)
        secrets = self._secrets_changed(device, seals_of(configuration))
        if digest == view.digest:
            self._shelf.seen(device, digest, at)
            self._views[device] = replace(view, seen_at=at, failure=None)
            if secrets:
                self._note(device, at, Reason.of("note.secrets_changed", where=at_most(secrets, _SECRETS_TOLD)))
            return
        before = await self._before(device, view)
        added, removed = (0, 0) if before is None else lines_changed(before, configuration.text)
        self._shelf.keep(ConfigurationNews(device, configuration, at, added, removed))
        self._views[device] = replace(view, seen_at=at, changed_at=at, digest=digest, failure=None)
        self._last[device] = configuration.text
        while len(self._last) > _TEXTS_KEPT:
            del self._last[next(iter(self._last))]
        if view.seen_at is not None:
            self._note(device, at, self._changed(device, configuration, added, removed, view.seen_at))
        self._stamps[device] = configuration.changed_at, configuration.changed_by

    async def _before(self, device: DeviceId, view: ConfigurationView) -> str | None:
        """Return the text before this one; that which was handed to the shelf last may not be on it yet."""
        return self._last.pop(device, None) or (await self._shelf.text(device) if view.digest else None)

    def _secrets_changed(self, device: DeviceId, seals: Seals) -> tuple[str, ...]:
        known = self._secrets.get(device)
        if known is None:
            self._secrets[device] = Secrets(seals)
            return ()
        return known.take(seals)

    def _changed(self, device: DeviceId, now: Configuration, added: int, removed: int, since: float) -> Reason:
        """Say what changed, and who may have done it where the device tells of a change since the one before."""
        facts = {
            "added": added,
            "removed": removed,
            "since": f"{datetime.fromtimestamp(since, self._zone):%Y-%m-%d %H:%M}",
        }
        fresh = now.changed_at is not None and now.changed_at != self._stamps.get(device, (None, None))[0]
        if not fresh:
            return Reason.of("note.configuration_changed", **facts)
        if now.changed_by is None:
            return Reason.of("note.configuration_changed_at", changed=now.changed_at, **facts)
        return Reason.of("note.configuration_changed_by", changed=now.changed_at, who=now.changed_by, **facts)

    def _note(self, device: DeviceId, at: float, what: Reason) -> None:
        if self._inventory is None or device not in self._inventory.devices:
            return  # it was taken out of the inventory while its text was looked for
        subject = Subject(SubjectKind.DEVICE, device, self._inventory.devices[device].network)
        self._shelf.note(Note(self._ids.next(at), subject, at, what))

    def _failed(self, device: DeviceId, result: object, at: float) -> None:
        failure = _failure_of(result)
        if failure is not None and failure.kind is not FailureKind.SKIPPED:
            view = self._views.get(device, _NOTHING)
            self._views[device] = replace(view, failures=view.failures + 1, failure=failure, failed_at=at)


def _failure_of(result: object) -> Failure | None:
    if isinstance(result, Failure):
        return result
    if isinstance(result, DeviceReadings):
        named = (fault for fault in result.faults if "configuration" in fault.detail)
        return next(named, result.faults[-1] if result.faults else None)
    return None
