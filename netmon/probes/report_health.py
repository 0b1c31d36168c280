"""Health in the published JSON of `netmon probe --json`: a list for each kind of part, a row for each part."""

from __future__ import annotations

from netmon.model.health import Health, HealthReading, Measure
from netmon.model.interfaces import InterfaceIdentity

Row = dict[str, object]


def report_health(health: Health, identity: InterfaceIdentity | None) -> dict[str, list[Row]]:
    """Return rows by kind; what was not said is not there. `identity` names the ports of readings of light."""
    return {
        "cpu": [_row(reading, "percent") for reading in health.of(Measure.CPU)],
        "memory": [
            _row(reading, "percent") | {"used_bytes": reading.used, "total_bytes": reading.total}
            for reading in health.of(Measure.MEMORY)
        ],
        "temperature": [_row(reading, "celsius") for reading in health.of(Measure.TEMPERATURE)],
        "fans": _fans(health),
        "power_supplies": [_state(reading) for reading in health.of(Measure.POWER_SUPPLY)],
        "optical": _optical(health, identity),
    }


def _row(reading: HealthReading, figure: str) -> Row:
    source = reading.source
    return {"name": reading.name, figure: round(reading.value, 3), "rule": source.rule, "oid": source.oid}


def _state(reading: HealthReading) -> Row:
    return _row(reading, "ok") | {"ok": bool(reading.value)}


def _fans(health: Health) -> list[Row]:
    """Return states and speeds, in one row where both are told of one fan."""
    rows = {reading.name: _state(reading) | {"rpm": None} for reading in health.of(Measure.FAN)}
    for reading in health.of(Measure.FAN_SPEED):
        rows.setdefault(reading.name, _row(reading, "rpm") | {"ok": None})["rpm"] = round(reading.value)
    return list(rows.values())


def _optical(health: Health, identity: InterfaceIdentity | None) -> list[Row]:
    """Return the light that comes in and goes out, in one row where both are told of one port or one lane of it."""
    names = dict(zip(identity.index, identity.name, strict=True)) if identity is not None else {}
    rows: dict[tuple[int | None, str], Row] = {}
    for measure, figure in ((Measure.RX_POWER, "rx_dbm"), (Measure.TX_POWER, "tx_dbm")):
        for reading in health.of(measure):
            row = _row(reading, figure)
            of_port: Row = {
                "interface": reading.interface,
                "ifName": names.get(reading.interface) if reading.interface is not None else None,
                "rx_dbm": None,
                "tx_dbm": None,
            }
            key: tuple[int | None, str] = (reading.interface, "" if reading.interface is not None else reading.name)
            if key in rows and rows[key][figure] is not None:
                key = (reading.interface, reading.name)  # another lane of the same port
            rows.setdefault(key, {"name": reading.name} | of_port | row)[figure] = row[figure]
    return list(rows.values())
