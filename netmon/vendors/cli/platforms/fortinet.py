"""Fortinet FortiGate. Its pager is a setting of the whole device, so that it is answered and never switched off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netmon.model.health import Measure
from netmon.vendors.cli import light
from netmon.vendors.cli.box import heads
from netmon.vendors.cli.port_names import type_of
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader
from netmon.vendors.cli.saying import Identity, Says, Sensors, health, ports
from netmon.vendors.cli.tables import blocks, lines
from netmon.vendors.cli.values import DOWN, UP, celsius, number, percent, size_bytes, speed_bps

PLATFORM = "fortinet"
STATUS, PHYSICAL, INTERFACES = "get system status", "get system interface physical", "get system interface"
PERFORMANCE, LIGHT, SENSORS = "get system performance status", "get system interface transceiver", "execute sensor list"

IDENTITY = Identity(
    PLATFORM,
    vendor="Fortinet",
    os="fortigate",
    model=(Says(STATUS, r"^Version: *(Forti\S+) v\d"),),
    version=(Says(STATUS, r"^Version: *Forti\S+ (v\d\S*(?: \([\w.]+\))?)"),),
    serial=(Says(STATUS, r"^Serial-Number: *(\S+)"),),
)

_TYPES = {"loopback": 24, "tunnel": 131, "vlan": 135, "aggregate": 161, "physical": 6, "hard-switch": 6}


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports: those of the front with their speed, and those that are made of them."""
    return ports(_physical(outputs.get(PHYSICAL, "")), _all(outputs.get(INTERFACES, "")))


def _physical(text: str) -> Iterator[CliPort]:
    for head, body in blocks(text, r"^\s+==\s?\[(?P<name>[^\]]+)\]"):
        told = {one.partition(":")[0].strip(): one.partition(":")[2].strip() for one in body}
        if told.get("status") in {"up", "down"}:
            name = head["name"].strip()
            oper = UP if told["status"] == "up" else DOWN
            admin = UP if oper == UP else None
            yield CliPort(name, admin, oper, speed_bps=speed_bps(told.get("speed", "")), type=type_of(name) or 6)


_ROW = re.compile(r"^name: (?P<name>\S.*?) {2,}(?P<rest>.*)$")
_STATUS = re.compile(r"\bstatus: (up|down)\b")
_TYPE = re.compile(r"\btype: ([\w-]+)")


def _all(text: str) -> Iterator[CliPort]:
    for one in lines(text):
        if found := _ROW.match(one):
            status, kind = _STATUS.search(found["rest"]), _TYPE.search(found["rest"])
            up = status is not None and status[1] == "up"
            # What is down may have been closed or may have no cable: that is not told.
            oper = None if status is None else UP if up else DOWN
            yield CliPort(found["name"], UP if up else None, oper, type=_TYPES.get(kind[1] if kind else ""))


_CPU = re.compile(r"^(?P<name>CPU\d*) states: .*?(?P<idle>\d+(?:\.\d+)?)% idle")
_MEMORY = re.compile(r"^Memory: (?P<total>\d+k) total, (?P<used>\d+k) used")
_SENSOR = re.compile(r"^\s*\d+ (?P<name>\S.*?)[ .]+alarm=(?P<alarm>\d) +value=(?P<value>-?[\d.]+)")


def _performance(sensors: Sensors, command: str, text: str) -> None:
    for one in heads(text):
        if found := _CPU.match(one):
            idle = percent(found["idle"])
            sensors.add(Measure.CPU, found["name"], None if idle is None else round(100 - idle, 2), command)
        elif found := _MEMORY.match(one):
            used, total = size_bytes(found["used"]), size_bytes(found["total"])
            sensors.memory("Memory", command, used=used, total=total)


def _sensors(sensors: Sensors, command: str, text: str) -> None:
    for one in heads(text):
        found = _SENSOR.match(one)
        if found is None:
            continue
        name, well = found["name"], 1.0 if found["alarm"] == "0" else 0.0
        if re.search(r"temp|\bTD\b|thermal|DTS", name, re.IGNORECASE):
            sensors.add(Measure.TEMPERATURE, name, celsius(found["value"]), command)
        elif re.search(r"fan", name, re.IGNORECASE) and not re.search(r"volt|\bV\b", name):
            sensors.add(Measure.FAN, name, well, command)
            sensors.add(Measure.FAN_SPEED, name, number(found["value"]), command)
        elif re.fullmatch(r"(?:PSU?|Power Supply) ?\d*(?: Status)?", name, re.IGNORECASE):
            sensors.add(Measure.POWER_SUPPLY, name, well, command)


def _light(sensors: Sensors, command: str, text: str) -> None:
    light.table(sensors, text, command)


PROFILE = CliProfile(
    platform=PLATFORM,
    source="FortiOS CLI reference",
    systems=frozenset({"fortigate"}),
    marks=r"^Version: *Forti\S+ v\d",
    dialect=Dialect(
        prompt=r"[\w.-]{1,64}(?: \([\w.-]{1,32}\))? [#$]",
        more=r"-{2,} ?more ?-{2,}",
        questions=((r"\(Press 'a' to accept\):?", "a"),),
        refusal=r"^[ \t]*(?:Unknown action|command parse error|incomplete command|ambiguous command|Command fail)",
    ),
    identity=Reader((STATUS,), IDENTITY),
    ports=Reader((PHYSICAL, INTERFACES), read_ports),
    health=Reader(
        (PERFORMANCE, LIGHT, SENSORS),
        health(PLATFORM, (PERFORMANCE, _performance), (LIGHT, _light), (SENSORS, _sensors)),
    ),
    configuration="show",
    ping="execute ping {address}",
    port="get hardware nic {interface}",
)
