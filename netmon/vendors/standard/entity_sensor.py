"""ENTITY-SENSOR-MIB (RFC 3433): temperatures, fans and light, each with its own unit, scale and precision."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from netmon.model.health import Measure
from netmon.vendors.objects import Answers, MibObject, Oid, column, dotted, steady
from netmon.vendors.parse import BRIGHTEST, COLDEST, DIMMEST, HOTTEST, NO_VALUE, dbm_of_milliwatts
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Sensor, SensorRule
from netmon.vendors.standard import entity

WATTS, CELSIUS, RPM, DBM = 6, 8, 10, 14
OK = 1
_UNITS = 9
_SCALES = range(1, 18)
_PRECISIONS = range(-8, 10)

_INCOMING = re.compile(r"\b(rx|receive|receiver|received|input)\b|rx[ _-]?(power|pwr)", re.IGNORECASE)
_OUTGOING = re.compile(r"\b(tx|transmit|transmitter|transmitted|output)\b|tx[ _-]?(power|pwr)", re.IGNORECASE)


def scaled(raw: int, scale: int | None, precision: int | None) -> float | None:
    """Return the value in its unit: precision counts decimal places, a scale of 9 is 10⁰, of 8 10⁻³ (RFC 3433 §2)."""
    power = scale if scale in _SCALES else _UNITS
    places = precision if precision in _PRECISIONS else 0
    if raw in NO_VALUE or power is None or places is None:
        return None
    return float(f"{raw * 10.0 ** (3 * (power - _UNITS) - places):.12g}")


@dataclass(frozen=True, slots=True)
class SensorTable:
    """A table laid out as entPhySensorTable: index, type, scale, precision, value and state of each sensor."""

    type: MibObject
    scale: MibObject
    precision: MibObject
    value: MibObject
    status: MibObject

    @property
    def objects(self) -> tuple[MibObject, ...]:
        """All that a reading and its name rest on."""
        return (self.type, self.scale, self.precision, self.value, self.status, *entity.OWN_NAME.objects)

    def of_type(self, said: Answers, *types: int) -> Iterator[tuple[Oid, int, float]]:
        """Yield index, type and value of the sensors that work and are of one of these types."""
        for index, raw in said.rows(self.value).items():
            kind = said.number(self.type, index)
            works = (said.number(self.status, index) or OK) == OK
            if kind in types and kind is not None and isinstance(raw, int) and works:
                value = scaled(raw, said.number(self.scale, index), said.number(self.precision, index))
                if value is not None:
                    yield index, kind, value


def table(entry: str, name: str) -> tuple[SensorRule, ...]:
    """Read a table laid out as entPhySensorTable: `entry` is the OID of its rows, `name` begins its columns' names."""
    rows = SensorTable(
        steady(f"{name}Type", f"{entry}.1"),
        steady(f"{name}Scale", f"{entry}.2"),
        steady(f"{name}Precision", f"{entry}.3"),
        column(f"{name}Value", f"{entry}.4"),
        column(f"{name}OperStatus", f"{entry}.5"),
    )
    light = (*rows.objects, *entity.BY_ENTITY.objects)
    return (
        SensorRule(Measure.TEMPERATURE, rows.objects, _plain(rows, CELSIUS, COLDEST, HOTTEST)),
        SensorRule(Measure.FAN_SPEED, rows.objects, _plain(rows, RPM, 0, 100_000)),
        SensorRule(Measure.RX_POWER, light, _light(rows, _INCOMING, _OUTGOING)),
        SensorRule(Measure.TX_POWER, light, _light(rows, _OUTGOING, _INCOMING)),
    )


def _plain(rows: SensorTable, kind: int, low: float, high: float) -> Callable[[Answers], list[Sensor]]:
    def read(said: Answers) -> list[Sensor]:
        return [
            Sensor(entity.OWN_NAME.of(said, index), value, dotted(rows.value.oid, index))
            for index, _, value in rows.of_type(said, kind)
            if low <= value <= high
        ]

    return read


def _light(rows: SensorTable, direction: re.Pattern[str], other: re.Pattern[str]) -> Callable[[Answers], list[Sensor]]:
    def read(said: Answers) -> list[Sensor]:
        found: list[Sensor] = []
        for index, kind, value in rows.of_type(said, DBM, WATTS):
            name = entity.OWN_NAME.of(said, index)
            told = f"{name} {said.text(entity.DESCR, index)}"
            level = value if kind == DBM else dbm_of_milliwatts(value * 1000)
            if level is None or not DIMMEST <= level <= BRIGHTEST or not direction.search(told) or other.search(told):
                continue
            interface = entity.port_of(said, index)
            # Power supplies tell watts in and out too: light is what a port has.
            if kind == DBM or interface is not None:
                found.append(Sensor(name, level, dotted(rows.value.oid, index), interface))
        return found

    return read


PROFILE = Profile(
    name="entity_sensor",
    source="ENTITY-SENSOR-MIB, RFC 3433",
    health=table("1.3.6.1.2.1.99.1.1.1", "entPhySensor"),
)
