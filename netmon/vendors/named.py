"""Sensors called by the port that they sit in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from netmon.vendors.objects import Answers
from netmon.vendors.sensors import Sensor, SensorRule


def by_port(rule: SensorRule, template: str = "{port}") -> SensorRule:
    """Call the sensors whose `interface` is known by that port's name, the shorter of ifName and ifDescr."""

    def read(said: Answers) -> Sequence[Sensor]:
        names: dict[int, str] = {}
        for name, index in said.ports.items():
            if name and (index not in names or len(name) < len(names[index])):
                names[index] = name
        return [_called(sensor, names, template) for sensor in rule.read(said)]

    return SensorRule(rule.measure, rule.objects, read)


def _called(sensor: Sensor, names: dict[int, str], template: str) -> Sensor:
    port = None if sensor.interface is None else names.get(sensor.interface)
    return sensor if port is None else replace(sensor, name=template.format(port=port))
