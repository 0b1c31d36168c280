"""A device in a few lines: what it answers, and what the profiles make of that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netmon.model.device_identity import DeviceIdentity, Fact
from netmon.model.health import Health, HealthReading, Measure
from netmon.vendors.detect import Detected
from netmon.vendors.objects import Answers, MibObject, Oid, Value, oid_of
from netmon.vendors.reading import health_of, identity_of
from netmon.vendors.registry import applying

ENTITY = "1.3.6.1.2.1.47.1.1.1.1"
DESCR, CONTAINED_IN, CLASS, NAME, SOFTWARE, SERIAL, MODEL = (f"{ENTITY}.{arc}" for arc in (2, 4, 5, 7, 10, 11, 13))
CHASSIS_CLASS, POWER_SUPPLY_CLASS = 3, 6


@dataclass(frozen=True, slots=True)
class Read:
    """What was understood."""

    identity: DeviceIdentity
    health: Health

    @property
    def model(self) -> str | None:
        return value_of(self.identity.model)

    @property
    def version(self) -> str | None:
        return value_of(self.identity.version)

    @property
    def serial(self) -> str | None:
        return value_of(self.identity.serial)

    def of(self, measure: Measure) -> dict[str, float]:
        """Name → value."""
        return {reading.name: reading.value for reading in self.health.of(measure)}

    def only(self, measure: Measure) -> HealthReading:
        """Return the one reading there is."""
        (reading,) = self.health.of(measure)
        return reading


def value_of(fact: Fact | None) -> str | None:
    return None if fact is None else fact.value


def device(
    os: str,
    descr: str = "",
    object_id: str = "",
    said: Mapping[str, object] | None = None,
    ports: Mapping[str, int] | None = None,
) -> Read:
    """Read a device of a system; `said` maps dotted instances to what is answered: an int, a str or an OID."""
    profiles = applying(os, object_id, descr)
    instances = {oid_of(dotted): plain(value) for dotted, value in (said or {}).items()}
    asked = {wanted for profile in profiles for wanted in (*profile.identity_objects(), *profile.health_objects())}
    values = {wanted.oid: rows_of(wanted, instances) for wanted in asked}
    answers = Answers(descr, object_id, values, dict(ports or {}))
    return Read(identity_of(answers, Detected(None, None), profiles), health_of(answers, profiles))


def plain(value: object) -> Value:
    if isinstance(value, str):
        return value.encode()
    assert isinstance(value, int | tuple), value
    return value


def rows_of(wanted: MibObject, instances: Mapping[Oid, Value]) -> dict[Oid, Value]:
    if not wanted.column:
        return {(): instances[wanted.oid]} if wanted.oid in instances else {}
    length = len(wanted.oid)
    return {oid[length:]: value for oid, value in sorted(instances.items()) if oid[:length] == wanted.oid}
