"""Which sensors of a device are exposed, and by what label.

A sensor is called what the device calls it, if that is a name: short, and made of letters, digits and a few marks. Any
other, and each of several that are called the same, is called by the object it was read from too, never by its place in
a table: a label must not move from one sensor to another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from exporters.prometheus.text import label_value
from netmon.judge.health import is_wrong
from netmon.model.health import Health, HealthReading, Measure

MOST = 128
"""Sensors of one measure that a device shows; of more, those first that are not as they should be."""

_NAME = re.compile(r"(?!oid )\w(?:[\w ._:/+#()\[\]-]{0,61}[\w)\]])?")


@dataclass(frozen=True, slots=True)
class Sensors:
    """The sensors to expose, each with its label, and how many are left out."""

    shown: tuple[tuple[str, HealthReading], ...]
    omitted: int


def sensors_of(health: Health) -> Sensors:
    """Choose and name the sensors of a device."""
    shown: list[tuple[str, HealthReading]] = []
    omitted = 0
    for readings in _by_measure(health).values():
        chosen = sorted(_named(readings), key=lambda one: (not is_wrong(one[1]), one[0]))[:MOST]
        shown += sorted(chosen, key=lambda one: one[0])
        omitted += len(readings) - len(chosen)
    return Sensors(tuple(shown), omitted)


def _by_measure(health: Health) -> dict[Measure, list[HealthReading]]:
    found: dict[Measure, list[HealthReading]] = {}
    for reading in health.readings:
        found.setdefault(reading.measure, []).append(reading)
    return found


def _named(readings: Iterable[HealthReading]) -> list[tuple[str, HealthReading]]:
    readings = sorted(readings, key=lambda reading: (reading.name, reading.source.oid))
    times = Counter(reading.name for reading in readings)
    found: dict[str, HealthReading] = {}
    for reading in readings:
        found.setdefault(_label(reading, alone=times[reading.name] == 1), reading)
    return list(found.items())


@lru_cache(1000)  # a province has many alike
def _is_name(text: str) -> bool:
    return _NAME.fullmatch(text) is not None


def _label(reading: HealthReading, *, alone: bool) -> str:
    name = reading.name
    if alone and _is_name(name):
        return name
    oid = f"oid {reading.source.oid or reading.source.rule}"
    return label_value(f"{name} ({oid})" if _is_name(name) else oid)
