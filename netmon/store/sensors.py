"""The sensors of a device as the text of a column: a list for each, so that a row of a switch stays small."""

from __future__ import annotations

import json
from collections.abc import Mapping

from netmon.judge.health import STATES
from netmon.model.device_identity import Source
from netmon.model.hardware import KeptHealth
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.names import DeviceId
from netmon.store.codec import text_of
from netmon.store.errors import StoreError

Since = Mapping[tuple[str, str], tuple[float, float]]
"""By measure and name: the state of a fan or a power supply, and since when it is so."""

_Cells = tuple[str, str, float, str, str, int | None, int | None, int | None, float | None]
_COLUMNS = 9


def readings_text(kept: KeptHealth, before: Since) -> str:
    """Return the readings as JSON; what is as it was `before` keeps since when."""
    return text_of([_cells(reading, kept.at, before) for reading in kept.health.readings])


def _cells(reading: HealthReading, at: float, before: Since) -> _Cells:
    since = None
    if reading.measure in STATES:
        value, known = before.get((reading.measure.value, reading.name), (None, at))
        since = known if value == reading.value else at
    source = reading.source
    return (
        reading.measure.value,
        reading.name,
        reading.value,
        source.rule,
        source.oid,
        reading.interface,
        reading.used,
        reading.total,
        since,
    )


def since_of(text: str) -> Since:
    """Return since when the fans and power supplies of a row are as they are; nothing of a row that is no row."""
    try:
        rows = [_row(cells) for cells in json.loads(text)]
    except (TypeError, ValueError):
        return {}
    return {
        (reading.measure.value, reading.name): (reading.value, since) for reading, since in rows if since is not None
    }


def health_from(device: DeviceId, at: float, text: str) -> KeptHealth:
    """Read a row; StoreError where it is not one."""
    try:
        rows = [_row(cells) for cells in json.loads(text)]
    except (TypeError, ValueError) as error:
        raise StoreError("daemon.store_row_unreadable", table="device_health", key=device, error=error) from error
    return KeptHealth(device, at, Health(tuple(reading for reading, _ in rows)), tuple(since for _, since in rows))


def _row(cells: object) -> tuple[HealthReading, float | None]:
    if not isinstance(cells, list) or len(cells) != _COLUMNS:
        raise ValueError(f"not a sensor: {cells!r}")
    measure, name, value, rule, oid, interface, used, total, since = cells
    texts, numbers, counts = (name, rule, oid), (value,), (interface, used, total)
    if not all(isinstance(text, str) for text in texts) or not all(isinstance(n, float | int) for n in numbers):
        raise ValueError(f"not a sensor: {cells!r}")
    if not all(count is None or isinstance(count, int) for count in counts) or not isinstance(since, float | None):
        raise ValueError(f"not a sensor: {cells!r}")
    return HealthReading(Measure(measure), name, float(value), Source(rule, oid), interface, used, total), since
