"""Cisco NX-OS."""

from __future__ import annotations

import re

from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health, Measure
from netmon.model.neighbours import Neighbours
from netmon.vendors.cli import light
from netmon.vendors.cli.box import Box, answer, chassis_of, heads, identity
from netmon.vendors.cli.discovery import read_both
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader, UnreadableError
from netmon.vendors.cli.saying import Sensors
from netmon.vendors.cli.show_interfaces import read_blocks
from netmon.vendors.cli.values import celsius, good, percent, size_bytes

PLATFORM = "cisco_nxos"
VERSION, INVENTORY, INTERFACES = "show version", "show inventory", "show interface"
LLDP, CDP = "show lldp neighbors detail", "show cdp neighbors detail"
RESOURCES, ENVIRONMENT, LIGHT = "show system resources", "show environment", "show interface transceiver details"

MARK = r"Nexus Operating System|\bNX-OS\b"
_RELEASE = (
    re.compile(r"^[ \t]*(?:NXOS|system): +version +([^\s\[]+)", re.MULTILINE),
    re.compile(r"^[ \t]*(?:Software )?Version:? +(\d\S*)", re.MULTILINE | re.IGNORECASE),
)
_MODEL = re.compile(
    r"^[ \t]*cisco (?P<model>(?!Nexus Operating)(?:Nexus ?\S+|N\d\w*-\S+|MDS \S+)(?: [A-Z]?\d\S*)?)",
    re.MULTILINE | re.IGNORECASE,
)
_SERIAL = re.compile(r"^[ \t]*Processor Board ID (\w+)", re.MULTILINE | re.IGNORECASE)


def read_identity(outputs: Outputs) -> DeviceIdentity:
    """Read what the box is: its chassis, where it has an inventory, before what the processor says."""
    chassis = chassis_of(outputs.get(INVENTORY, ""))
    if VERSION not in outputs and chassis.model:
        return identity(PLATFORM, INVENTORY, Box("Cisco", model=chassis.model, serial=chassis.serial))
    command, text = answer(outputs, VERSION)
    if not re.search(MARK, text):
        raise UnreadableError("names no NX-OS")
    release = next((found[1] for pattern in _RELEASE if (found := pattern.search(text))), "")
    model, serial = _MODEL.search(text), _SERIAL.search(text)
    box = Box("Cisco", "nxos", model["model"] if model else "", release, serial[1] if serial else "")
    return identity(PLATFORM, command, box, better=chassis, by=INVENTORY)


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports."""
    return read_blocks(answer(outputs, INTERFACES)[1])


def read_neighbours(outputs: Outputs) -> Neighbours:
    """Read the neighbours of either protocol that runs."""
    return read_both(outputs, LLDP, CDP)


_IDLE = re.compile(r"^\s*CPU(?P<core>\d*) states *:.*?(?P<idle>\d+(?:\.\d+)?)% idle")
_MEMORY = re.compile(r"^\s*Memory usage: *(?P<total>\d+[KMG]) total, *(?P<used>\d+[KMG]) used")
# `1   Inlet  (s1)   60   42   25   Ok`: module, sensor, both thresholds, temperature, state.
_SENSOR = re.compile(r"^(?P<name>\d{1,3} +\S+(?: +\(\w+\)| \S+)?) +(?:-?\d+ +|N/A +){2}(?P<value>-?\d+) +\w")
_SUPPLY = re.compile(r"^(?P<name>\d{1,2}) +\S+ .*?(?:W|\d|N/A|--) +(?P<state>[A-Za-z][A-Za-z/ -]*)$")
_FAN = re.compile(r"^(?P<name>(?:Chassis|Fan|PS)[^\s]*(?: \d+)?) +\S.*? (?P<state>[A-Za-z]+)$", re.IGNORECASE)
_SECTION = re.compile(
    r"^(?P<name>Power Supply|Fan|Temperature|[A-Z][\w ]+):\s*$|^(?P<table>Module|Supply) ", re.IGNORECASE
)


def _environment(sensors: Sensors, text: str, command: str) -> None:
    section = ""
    for one in heads(text):
        if head := _SECTION.match(one):
            # Below the power supplies stands what each module draws.
            section = (
                head["name"] or ("" if head["table"] == "Module" and section != "temperature" else section)
            ).lower()
        elif section == "temperature" and (found := _SENSOR.match(one)):
            sensors.add(Measure.TEMPERATURE, " ".join(found["name"].split()), celsius(found["value"]), command)
        elif section == "power supply" and (found := _SUPPLY.match(one)):
            sensors.add(Measure.POWER_SUPPLY, f"Power supply {found['name']}", good(found["state"]), command)
        elif section == "fan" and (found := _FAN.match(one)):
            sensors.add(Measure.FAN, found["name"], good(found["state"]), command)


def read_health(outputs: Outputs) -> Health:
    """Read whatever was answered."""
    sensors = Sensors(PLATFORM)
    for command, text in outputs.items():
        for one in heads(text):
            if idle := _IDLE.match(one):
                share = percent(idle["idle"])
                name = f"Core {idle['core']}" if idle["core"] else "CPU"
                sensors.add(Measure.CPU, name, None if share is None else round(100 - share, 2), command)
            elif memory := _MEMORY.match(one):
                used, total = size_bytes(memory["used"]), size_bytes(memory["total"])
                sensors.memory("Memory", command, used=used, total=total)
        _environment(sensors, text, command)
        light.blocks(sensors, text, command)
    return sensors.health()


PROFILE = CliProfile(
    platform=PLATFORM,
    source="Cisco Nexus NX-OS command references",
    systems=frozenset({"nxos", "sanos"}),
    marks=MARK,
    dialect=Dialect(
        prompt=r"[\w.:/@~+-]{1,64}[>#]",
        paging=("terminal length 0", "terminal width 511"),
        more=r"-{2,} ?more ?-{2,}",
        refusal=r"^[ \t]*% ?(?:invalid|incomplete|ambiguous|permission|unknown|bad)|permission denied",
    ),
    identity=Reader((VERSION, INVENTORY), read_identity),
    ports=Reader((INTERFACES,), read_ports),
    neighbours=Reader((LLDP, CDP), read_neighbours),
    health=Reader((RESOURCES, ENVIRONMENT, LIGHT), read_health),
    configuration="show running-config",
    ping="ping {address} count {count}",
    port="show interface {interface}",
)
