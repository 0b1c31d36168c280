"""What a device says of itself, and how it is: taken in, shown, and passed on where that is worth a row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import inf, isfinite

from netmon.judge.health import worth_keeping
from netmon.judge.identity import compare
from netmon.model.device_identity import DeviceIdentity, Fact, Source
from netmon.model.hardware import DeviceRecord, KeptHealth, facts_of
from netmon.model.health import Health
from netmon.model.ledger import Ledger
from netmon.model.names import DeviceId
from netmon.model.observation import SnmpReadings
from netmon.watch.board import Shown
from netmon.watch.track import DeviceTrack

_SEEN = 3600.0
"""Seconds after which it is written down that a device still says what it said."""
_OBJECT_ID = Source("system.object_id", "1.3.6.1.2.1.1.2.0")


def recall(tracks: Iterable[DeviceTrack], records: Mapping[DeviceId, DeviceRecord]) -> None:
    """Let the devices that are new to this process be what they said they were."""
    for track in tracks:
        record = records.get(track.device.id) if track.view.record is None else None
        if record is not None:
            track.view.record = record
            track.hardware.written_at = max((kept.seen_at for _, kept in record.facts), default=-inf)


def take_identity(ledger: Ledger, track: DeviceTrack, readings: SnmpReadings, shown: Shown[DeviceIdentity]) -> None:
    """Take what a device said of itself."""
    view, hardware, wall = track.view, track.hardware, shown.wall
    before = view.record or DeviceRecord(track.device.id)
    object_id = readings.system.object_id if readings.system else None
    said = facts_of(shown.value, Fact(object_id, _OBJECT_ID) if object_id else None)
    found = compare(before, hardware.doubts, said, wall)
    view.device, view.record, hardware.doubts = shown, found.record, found.doubts
    news = found.changes or [(name, kept.fact) for name, kept in before.facts] != [
        (name, kept.fact) for name, kept in found.record.facts
    ]
    if news or wall - hardware.written_at >= _SEEN:
        hardware.written_at = wall
        ledger.device(found.record, found.changes)


def take_health(ledger: Ledger, track: DeviceTrack, shown: Shown[Health]) -> None:
    """Take how a device is. The same object as last time costs a comparison."""
    view, hardware = track.view, track.hardware
    health = shown.value
    if view.health is None or health is not view.health.value:
        health = _numbers(health)
    view.health = Shown(health, shown.at, shown.wall)
    if not health.readings and not (hardware.health and hardware.health.readings):
        return  # a device without sensors; whatever was kept of it before the start keeps its time
    if worth_keeping(hardware.health, shown.wall - hardware.health_at, health):
        hardware.health, hardware.health_at = health, shown.wall
        ledger.health(KeptHealth(track.device.id, shown.wall, health))


def _numbers(health: Health) -> Health:
    """Leave out what is no number: no light at all is minus infinity decibels, and no row holds that."""
    if all(isfinite(reading.value) for reading in health.readings):
        return health
    return Health(tuple(reading for reading in health.readings if isfinite(reading.value)))
