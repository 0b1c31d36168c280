"""What is written of the sensors of devices: as long as they are fresh and the device still answers SNMP."""

from __future__ import annotations

from collections.abc import Iterable

from exporters.prometheus.catalogue import health as catalogue
from exporters.prometheus.metric import Metric
from exporters.prometheus.ports import NO_PORTS, Ports
from exporters.prometheus.rows import DeviceRow
from exporters.prometheus.sections.interfaces import answering
from exporters.prometheus.sections.section import Scene, Section
from exporters.prometheus.sensors import sensors_of
from netmon.model.health import Health, HealthReading, Measure

Facts = tuple[Health, Ports] | None
"""The sensors, and the interfaces whose light is told."""

_Named = list[tuple[str, HealthReading]]


def _facts(row: DeviceRow, scene: Scene) -> Facts:
    view = answering(row, scene) if row.with_sensors else None
    if view is None or view.health is None:
        return None
    return view.health.value, NO_PORTS if view.identity is None else row.linked(view.identity.value)


def _light_facts(row: DeviceRow, scene: Scene) -> Facts:
    view = answering(row, scene) if row.with_others else None
    if view is None or view.health is None or view.identity is None:
        return None
    ports = row.others(view.identity.value)
    return (view.health.value, ports) if ports.ports else None


def _write(row: DeviceRow, facts: Facts) -> tuple[str, ...]:
    if facts is None:
        return _NOTHING
    if row.health[0] != facts:
        row.health = facts, _texts(row, *facts)
    return row.health[1]


def _texts(row: DeviceRow, health: Health, ports: Ports) -> tuple[str, ...]:
    sensors = sensors_of(health)
    by: dict[Measure, _Named] = {measure: [] for measure in Measure}
    for label, reading in sensors.shown:
        by[reading.measure].append((f'{row.labels},sensor="{label}"', reading))
    memory = by[Measure.MEMORY]
    return (
        _ratios(catalogue.CPU, by[Measure.CPU]),
        _ratios(catalogue.MEMORY, memory),
        _bytes(catalogue.MEMORY_USED, ((labels, reading.used) for labels, reading in memory)),
        _bytes(catalogue.MEMORY_SIZE, ((labels, reading.total) for labels, reading in memory)),
        _values(catalogue.TEMPERATURE, by[Measure.TEMPERATURE]),
        _values(catalogue.FAN, by[Measure.FAN]),
        _values(catalogue.FAN_SPEED, by[Measure.FAN_SPEED]),
        _values(catalogue.POWER_SUPPLY, by[Measure.POWER_SUPPLY]),
        _values(catalogue.RX_POWER, _of_ports(by[Measure.RX_POWER], ports)),
        _values(catalogue.TX_POWER, _of_ports(by[Measure.TX_POWER], ports)),
        f"{catalogue.OMITTED.name}{{{row.labels}}} {sensors.omitted}\n" if sensors.omitted else "",
    )


def _write_light(row: DeviceRow, facts: Facts) -> tuple[str, str]:
    if row.light[0] != facts:
        row.light = facts, _light(row, facts)
    return row.light[1]


def _light(row: DeviceRow, facts: Facts) -> tuple[str, str]:
    if facts is None or all(reading.interface is None for reading in facts[0].readings):
        return ("", "")
    named = [(f'{row.labels},sensor="{label}"', reading) for label, reading in sensors_of(facts[0]).shown]
    received = [one for one in named if one[1].measure is Measure.RX_POWER]
    sent = [one for one in named if one[1].measure is Measure.TX_POWER]
    return (
        _values(catalogue.RX_POWER, _of_ports(received, facts[1])),
        _values(catalogue.TX_POWER, _of_ports(sent, facts[1])),
    )


def _ratios(metric: Metric, sensors: _Named) -> str:
    return "".join([f"{metric.name}{{{labels}}} {reading.value / 100:.6g}\n" for labels, reading in sensors])


def _values(metric: Metric, sensors: _Named) -> str:
    return "".join([f"{metric.name}{{{labels}}} {reading.value:.6g}\n" for labels, reading in sensors])


def _bytes(metric: Metric, sensors: Iterable[tuple[str, int | None]]) -> str:
    return "".join([f"{metric.name}{{{labels}}} {value}\n" for labels, value in sensors if value is not None])


def _of_ports(sensors: _Named, ports: Ports) -> _Named:
    """Return the sensors of some interfaces, under the interfaces' labels."""
    labels_of = {port.index: port.labels for port in ports.ports}
    return [
        (f"{labels_of[reading.interface]},{labels[labels.index('sensor=') :]}", reading)
        for labels, reading in sensors
        if reading.interface in labels_of
    ]


HEALTH_SECTION = Section(
    (
        catalogue.CPU,
        catalogue.MEMORY,
        catalogue.MEMORY_USED,
        catalogue.MEMORY_SIZE,
        catalogue.TEMPERATURE,
        catalogue.FAN,
        catalogue.FAN_SPEED,
        catalogue.POWER_SUPPLY,
        catalogue.RX_POWER,
        catalogue.TX_POWER,
        catalogue.OMITTED,
    ),
    _facts,
    _write,
    rows=32,
)
LIGHT_SECTION = Section((catalogue.RX_POWER, catalogue.TX_POWER), _light_facts, _write_light, rows=32)
"""The light of interfaces that no link names."""
_NOTHING = ("",) * len(HEALTH_SECTION.metrics)
