"""What a device says of itself and how it is, as its page shows it; and how many devices are what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from netmon.judge.degraded.readings import CONDITION_OF
from netmon.judge.health import is_wrong
from netmon.model.degradation import Condition, Degradation
from netmon.model.hardware import DeviceChange, DeviceRecord, FactName, HardwarePast
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.names import DeviceId
from netmon.watch.board import DeviceView

SENSORS_SHOWN = 12
"""Sensors of a kind that are shown at once; the rest can be unfolded."""

IDENTITY = (FactName.VENDOR, FactName.OS, FactName.MODEL, FactName.VERSION, FactName.SERIAL)
"""What a device is, in the order in which it is shown."""

BY = (FactName.VENDOR, FactName.OS, FactName.MODEL, FactName.VERSION)
"""What devices are counted by, and lists narrowed down to."""

Key = tuple[Condition | None, str]
"""A condition, and the sensor that it was read at."""

UNSAID = "?"
"""In an address: what was never said."""

_SCALES: Mapping[Measure, tuple[float, float]] = {
    Measure.CPU: (0.0, 100.0),
    Measure.MEMORY: (0.0, 100.0),
    Measure.TEMPERATURE: (0.0, 100.0),
    Measure.RX_POWER: (-40.0, 5.0),
    Measure.TX_POWER: (-40.0, 5.0),
}
"""From where to where a bar reaches, in the unit of the measure."""


@dataclass(frozen=True, slots=True)
class Sensor:
    """A sensor as it is shown: `share` of a bar, None where there is none; `since` when it is as it is, if known."""

    reading: HealthReading
    wrong: bool
    share: float | None
    since: float | None


@dataclass(frozen=True, slots=True)
class Group:
    """The sensors of one measure, what is wrong first; `rest` are to be unfolded."""

    measure: Measure
    shown: tuple[Sensor, ...]
    rest: tuple[Sensor, ...]


@dataclass(frozen=True, slots=True)
class Hardware:
    """A device's own words. `read_at` is when its sensors were read (UTC, epoch seconds), `live` whether
    that is of now. `changes` is None where the records cannot be read.
    """

    record: DeviceRecord | None
    groups: tuple[Group, ...]
    read_at: float | None
    live: bool
    changes: tuple[DeviceChange, ...] | None


def hardware_of(view: DeviceView, past: HardwarePast | None, degraded: Iterable[Degradation] = ()) -> Hardware:
    """Join what is seen now with what was recorded: sensors as read last, where there are none of now.

    Sensors at which something is `degraded` are marked too.
    """
    kept = past.health if past is not None else None
    since = (
        {
            (reading.measure, reading.name, reading.value): at
            for reading, at in zip(kept.health.readings, kept.since, strict=True)
        }
        if kept is not None
        else {}
    )
    health, read_at = (view.health.value, view.health.wall) if view.health else (None, None)
    if health is None and kept is not None:
        health, read_at = kept.health, kept.at
    groups = () if health is None else tuple(_groups(health, since, {(one.condition, one.sensor) for one in degraded}))
    changes = past.changes if past is not None else None
    return Hardware(view.record, groups, read_at, view.health is not None, changes)


def _groups(
    health: Health, since: Mapping[tuple[Measure, str, float], float | None], degraded: Container[Key]
) -> Iterable[Group]:
    for measure in Measure:
        condition = CONDITION_OF.get(measure)
        sensors = [
            Sensor(
                reading,
                is_wrong(reading) or (condition, reading.name) in degraded,
                _share(reading),
                since.get((measure, reading.name, reading.value)),
            )
            for reading in health.of(measure)
        ]
        sensors.sort(key=lambda sensor: not sensor.wrong)
        if sensors:
            yield Group(measure, tuple(sensors[:SENSORS_SHOWN]), tuple(sensors[SENSORS_SHOWN:]))


def _share(reading: HealthReading) -> float | None:
    if reading.measure not in _SCALES:
        return None
    low, high = _SCALES[reading.measure]
    return min(max((reading.value - low) / (high - low), 0.0), 1.0)


@dataclass(frozen=True, slots=True)
class Count:
    """So many devices say the same of themselves: the values of `BY`, None for what was never said."""

    said: tuple[str | None, ...]
    devices: int

    def query(self) -> dict[str, str]:
        """Return what a list of them asks for."""
        return {name.value: UNSAID if value is None else value for name, value in zip(BY, self.said, strict=True)}


def counts_of(devices: Iterable[DeviceId], views: Mapping[DeviceId, DeviceView]) -> tuple[Count, ...]:
    """Return how many devices are what, by vendor and what follows; what is not known comes last."""
    found = Counter(said_of(views.get(device)) for device in devices)
    ordered = sorted(found.items(), key=lambda one: [(value is None, value or "") for value in one[0]])
    return tuple(Count(said, devices) for said, devices in ordered)


def said_of(view: DeviceView | None) -> tuple[str | None, ...]:
    """Return what a device said of itself, in the order of `BY`."""
    record = view.record if view is not None else None
    return (None,) * len(BY) if record is None else tuple(record.value(name) for name in BY)
