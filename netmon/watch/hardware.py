"""What a device says of itself, and how it is: taken in, shown, and passed on where that is worth a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from math import inf, isfinite

from netmon.judge.health import worth_keeping
from netmon.judge.identity import compare
from netmon.model.device_identity import DeviceIdentity, Fact, Source
from netmon.model.hardware import DeviceRecord, FactName, KeptFact, KeptHealth, facts_of
from netmon.model.health import Health, HealthReading
from netmon.model.ledger import Ledger
from netmon.model.names import DeviceId
from netmon.model.observation import DeviceReadings, ProbeName
from netmon.watch.board import Shown
from netmon.watch.track import DeviceTrack

_SEEN = 3600.0
"""Seconds after which it is written down that a device still says what it said."""
_MOST_SHARED = 100_000
_OBJECT_ID = Source("system.object_id", "1.3.6.1.2.1.1.2.0")


def recall(tracks: Iterable[DeviceTrack], records: Mapping[DeviceId, DeviceRecord]) -> None:
    """Let the devices that are new to this process be what they said they were."""
    for track in tracks:
        record = records.get(track.device.id) if track.view.record is None else None
        if record is not None:
            track.view.record = record
            track.hardware.written_at = max((kept.seen_at for _, kept in record.facts), default=-inf)


class Hardware:
    """Takes what devices say of themselves, and how they are."""

    def __init__(self, ledger: Ledger, judge: Callable[[DeviceTrack, Health], None]) -> None:
        """`judge` is told how a device is whenever that was read."""
        self._ledger = ledger
        self._judge = judge
        self._sources: dict[Source, Source] = {}
        self._names: dict[str, str] = {}

    def take_identity(self, track: DeviceTrack, readings: DeviceReadings, shown: Shown[DeviceIdentity]) -> None:
        """Take what a device said of itself over SNMP."""
        object_id = readings.system.object_id if readings.system else None
        track.view.device = shown
        self._take(track, facts_of(shown.value, Fact(object_id, _OBJECT_ID) if object_id else None), shown.wall)

    def take_over_ssh(self, track: DeviceTrack, shown: Shown[DeviceIdentity]) -> None:
        """Take what a device said of itself over SSH; where SNMP is asked too, only what that never said."""
        said = facts_of(shown.value)
        if ProbeName.SNMP in track.probes:
            record = track.view.record or DeviceRecord(track.device.id)
            said = ((name, fact) for name, fact in said if _from_command(record.of(name)))
        self._take(track, said, shown.wall)

    def _take(self, track: DeviceTrack, said: Iterable[tuple[FactName, Fact]], wall: float) -> None:
        view, hardware = track.view, track.hardware
        before = view.record or DeviceRecord(track.device.id)
        found = compare(before, hardware.doubts, said, wall)
        view.record, hardware.doubts = found.record, found.doubts
        news = found.changes or [(name, kept.fact) for name, kept in before.facts] != [
            (name, kept.fact) for name, kept in found.record.facts
        ]
        if news or wall - hardware.written_at >= _SEEN:
            hardware.written_at = wall
            self._ledger.device(found.record, found.changes)

    def take_health(self, track: DeviceTrack, shown: Shown[Health], *, keep: bool = True) -> None:
        """Take how a device is, and `keep` it beyond this process. What is as it was stays the same object."""
        view, hardware = track.view, track.hardware
        health = self._lean(shown.value)
        if view.health is not None and view.health.value == health:
            health = view.health.value
        view.health = Shown(health, shown.at, shown.wall)
        self._judge(track, health)
        if not keep:
            return
        if not health.readings and not (hardware.health and hardware.health.readings):
            return  # a device without sensors; whatever was kept of it before the start keeps its time
        if worth_keeping(hardware.health, shown.wall - hardware.health_at, health):
            hardware.health, hardware.health_at = health, shown.wall
            self._ledger.health(KeptHealth(track.device.id, shown.wall, health))

    def _lean(self, health: Health) -> Health:
        """Share the texts that thousands of devices say alike, and leave out what is no number.

        No light at all is minus infinity decibels, and no row holds that.
        """
        if len(self._sources) + len(self._names) > _MOST_SHARED:
            self._sources.clear()
            self._names.clear()
        sources, names = self._sources, self._names
        return Health(
            tuple(
                HealthReading(
                    one.measure,
                    names.setdefault(one.name, one.name),
                    one.value,
                    sources.setdefault(one.source, one.source),
                    one.interface,
                    one.used,
                    one.total,
                )
                for one in health.readings
                if isfinite(one.value)
            )
        )


def _from_command(kept: KeptFact | None) -> bool:
    """Tell whether a fact is not known, or known from a command: what SNMP reads has an OID for its source, or none."""
    return kept is None or re.search(r"[A-Za-z]", kept.fact.source.oid) is not None
