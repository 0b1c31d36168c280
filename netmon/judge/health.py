"""What of a device's health is worth writing down, and what is not as it should be. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from netmon.model.health import Health, HealthReading, Measure

KEPT_ANEW = 3600.0
"""Seconds after which a reading is kept although nothing of note has changed."""

STATES = frozenset((Measure.FAN, Measure.POWER_SUPPLY))
"""What is 1 where it is as it should be, and 0 where it is not."""

NOTABLE: Mapping[Measure, float] = {
    Measure.CPU: 10.0,
    Measure.MEMORY: 5.0,
    Measure.TEMPERATURE: 3.0,
    Measure.FAN: 1.0,
    Measure.FAN_SPEED: 500.0,
    Measure.POWER_SUPPLY: 1.0,
    Measure.RX_POWER: 0.5,
    Measure.TX_POWER: 0.5,
}
"""By how much a sensor differs from what is kept before that is kept anew, in the unit of its measure."""

_HIGH = 90.0  # percent of CPU or memory


def worth_keeping(kept: Health | None, age: float, now: Health) -> bool:
    """Tell whether a reading is to be kept in place of one that is `age` seconds old."""
    if kept is None or age >= KEPT_ANEW:
        return True
    if kept is now:
        return False
    if len(kept.readings) != len(now.readings):
        return True
    return any(_differs(one, other) for one, other in zip(kept.readings, now.readings, strict=True))


def _differs(one: HealthReading, other: HealthReading) -> bool:
    if one is other:
        return False
    if one.measure is not other.measure or one.name != other.name or one.interface != other.interface:
        return True
    return abs(one.value - other.value) >= NOTABLE[one.measure]


def is_wrong(reading: HealthReading) -> bool:
    """Tell whether a sensor says that something is not as it should be: a fan or supply that fails, 90 % in use."""
    if reading.measure in STATES:
        return reading.value == 0
    return reading.measure in (Measure.CPU, Measure.MEMORY) and reading.value >= _HIGH
