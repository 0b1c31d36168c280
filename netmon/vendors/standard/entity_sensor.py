"""ENTITY-SENSOR-MIB (RFC 3433): temperatures, fans and light, each with its own unit, scale and precision."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from netmon.model.health import Measure
from netmon.vendors.objects import Answers, MibObject, Oid, column, dotted, steady
from netmon.vendors.parse import BRIGHTEST, COLDEST, DIMMEST, HOTTEST, NO_VALUE, dbm_of_milliwatts
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Sensor, SensorRule
from netmon.vendors.standard import entity

_ENTRY = "1.3.6.1.2.1.99.1.1.1"
TYPE = steady("entPhySensorType", f"{_ENTRY}.1")
SCALE = steady("entPhySensorScale", f"{_ENTRY}.2")
PRECISION = steady("entPhySensorPrecision", f"{_ENTRY}.3")
VALUE = column("entPhySensorValue", f"{_ENTRY}.4")
STATUS = column("entPhySensorOperStatus", f"{_ENTRY}.5")

WATTS, CELSIUS, RPM, DBM = 6, 8, 10, 14
OK = 1
_UNITS = 9
_SCALES = range(1, 18)
_PRECISIONS = range(-8, 10)

_INCOMING = re.compile(r"\b(rx|receive|receiver|received|input)\b|rx[ _-]?(power|pwr)", re.IGNORECASE)
_OUTGOING = re.compile(r"\b(tx|transmit|transmitter|transmitted|output)\b|tx[ _-]?(power|pwr)", re.IGNORECASE)

OBJECTS = (TYPE, SCALE, PRECISION, VALUE, STATUS, *entity.OWN_NAME.objects)


def scaled(raw: int, scale: int | None, precision: int | None) -> float | None:
    """Return the value in its unit: precision counts decimal places, a scale of 9 is 10⁰, of 8 10⁻³ (RFC 3433 §2)."""
    power = scale if scale in _SCALES else _UNITS
    places = precision if precision in _PRECISIONS else 0
    if raw in NO_VALUE or power is None or places is None:
        return None
    return float(f"{raw * 10.0 ** (3 * (power - _UNITS) - places):.12g}")


def of_type(said: Answers, *types: int) -> Iterator[tuple[Oid, int, float]]:
    """Yield index, type and value of the sensors that work and are of one of these types."""
    for index, raw in said.rows(VALUE).items():
        kind = said.number(TYPE, index)
        if kind in types and kind is not None and isinstance(raw, int) and (said.number(STATUS, index) or OK) == OK:
            value = scaled(raw, said.number(SCALE, index), said.number(PRECISION, index))
            if value is not None:
                yield index, kind, value


def _plain(kind: int, low: float, high: float) -> Callable[[Answers], list[Sensor]]:
    def read(said: Answers) -> list[Sensor]:
        return [
            Sensor(entity.OWN_NAME.of(said, index), value, dotted(VALUE.oid, index))
            for index, _, value in of_type(said, kind)
            if low <= value <= high
        ]

    return read


def _light(direction: re.Pattern[str], other: re.Pattern[str]) -> Callable[[Answers], list[Sensor]]:
    def read(said: Answers) -> list[Sensor]:
        found: list[Sensor] = []
        for index, kind, value in of_type(said, DBM, WATTS):
            name = entity.OWN_NAME.of(said, index)
            told = f"{name} {said.text(entity.DESCR, index)}"
            level = value if kind == DBM else dbm_of_milliwatts(value * 1000)
            if level is None or not DIMMEST <= level <= BRIGHTEST or not direction.search(told) or other.search(told):
                continue
            interface = entity.port_of(said, index)
            # Power supplies tell watts in and out too: light is what a port has.
            if kind == DBM or interface is not None:
                found.append(Sensor(name, level, dotted(VALUE.oid, index), interface))
        return found

    return read


def _rule(measure: Measure, read: Callable[[Answers], list[Sensor]], *more: MibObject) -> SensorRule:
    return SensorRule(measure, (*OBJECTS, *more), read)


PROFILE = Profile(
    name="entity_sensor",
    source="ENTITY-SENSOR-MIB, RFC 3433",
    health=(
        _rule(Measure.TEMPERATURE, _plain(CELSIUS, COLDEST, HOTTEST)),
        _rule(Measure.FAN_SPEED, _plain(RPM, 0, 100_000)),
        _rule(Measure.RX_POWER, _light(_INCOMING, _OUTGOING), *entity.BY_ENTITY.objects),
        _rule(Measure.TX_POWER, _light(_OUTGOING, _INCOMING), *entity.BY_ENTITY.objects),
    ),
)
