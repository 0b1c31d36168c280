"""Which sensors of a network are worst: of each measure the few that a person looks at first. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from netmon.model.hardware import KeptHealth
from netmon.model.health import HealthReading, Measure
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.shifts.values import Sensor

WORST: Final = 5
"""Sensors of each measure."""
_HIGH_IS_BAD: Final = (Measure.CPU, Measure.MEMORY, Measure.TEMPERATURE)
_STATES: Final = (Measure.FAN, Measure.POWER_SUPPLY)
_WELL: Final = 1.0


def worst_of(kept: Iterable[KeptHealth], network: NetworkId) -> tuple[Sensor, ...]:
    """Return the highest load, memory and temperature and the weakest light, one sensor of each device and measure."""
    found = list(kept)
    worst: list[Sensor] = []
    for measure in (*_HIGH_IS_BAD, Measure.RX_POWER):
        sign = -1.0 if measure in _HIGH_IS_BAD else 1.0
        each = [
            _sensor(one, min(readings, key=lambda reading: sign * reading.value), network)
            for one in found
            if (readings := one.health.of(measure))
        ]
        worst += sorted(each, key=lambda one: (sign * one.value, one.device.id))[:WORST]
    return tuple(worst)


def failed_of(kept: Iterable[KeptHealth], network: NetworkId) -> tuple[Sensor, ...]:
    """Return the fans and power supplies that do not work."""
    return tuple(
        _sensor(one, reading, network)
        for one in kept
        for measure in _STATES
        for reading in one.health.of(measure)
        if reading.value != _WELL
    )


def _sensor(kept: KeptHealth, reading: HealthReading, network: NetworkId) -> Sensor:
    device = Subject(SubjectKind.DEVICE, kept.device, network)
    return Sensor(device, reading.measure, reading.name, reading.value, kept.at)
