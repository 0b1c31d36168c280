"""Cisco IOS XR."""

from __future__ import annotations

import re

from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health, Measure
from netmon.model.neighbours import Neighbours
from netmon.vendors.cli.box import Box, answer, chassis_of, heads, identity
from netmon.vendors.cli.discovery import read_both
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader, UnreadableError
from netmon.vendors.cli.saying import Sensors
from netmon.vendors.cli.show_interfaces import read_blocks
from netmon.vendors.cli.values import celsius, percent, size_bytes

PLATFORM = "cisco_xr"
VERSION, INVENTORY, INTERFACES = "show version", "show inventory", "show interfaces"
LLDP, CDP = "show lldp neighbors detail", "show cdp neighbors detail"
CPU, MEMORY, ENVIRONMENT = "show processes cpu", "show memory summary", "show environment temperatures"

MARK = r"Cisco IOS[ -]XR Software"
_RELEASE = re.compile(r"IOS[ -]XR Software(?: \([^)]*\))?, Version ([^\s,\[]+)")
_MODEL = re.compile(r"^cisco (?P<model>\S+(?: Series)?) \(.*\) processor", re.MULTILINE | re.IGNORECASE)


def read_identity(outputs: Outputs) -> DeviceIdentity:
    """Read what the box is: its chassis, where it has an inventory, before what the processor says."""
    chassis = chassis_of(outputs.get(INVENTORY, ""))
    if VERSION not in outputs and chassis.model:
        return identity(PLATFORM, INVENTORY, Box("Cisco", model=chassis.model, serial=chassis.serial))
    command, text = answer(outputs, VERSION)
    if not re.search(MARK, text):
        raise UnreadableError("names no IOS XR")
    release, model = _RELEASE.search(text), _MODEL.search(text)
    box = Box("Cisco", "iosxr", model["model"] if model else "", release[1] if release else "")
    return identity(PLATFORM, command, box, better=chassis, by=INVENTORY)


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports."""
    return read_blocks(answer(outputs, INTERFACES)[1])


def read_neighbours(outputs: Outputs) -> Neighbours:
    """Read the neighbours of either protocol that runs."""
    return read_both(outputs, LLDP, CDP)


_BUSY = re.compile(r"^CPU utilization for one minute:.*five minutes: *(?P<share>\d+)%")
_NODE = re.compile(r"^-*\s*(?:node:? *)?(?P<node>node\d\w*|\d+/\w+(?:/\w+)?)\b[ *-]*$", re.IGNORECASE)
_PHYSICAL = re.compile(r"^\s*Physical Memory: *(?P<total>\d+[MG]) total(?: \((?P<free>\d+[MG]) available\))?")
_APPLICATION = re.compile(r"^\s*Application Memory *: *(?P<total>\d+[MG]) \((?P<free>\d+[MG]) available\)")
# `  Inlet   24   -10   -5  0  60  70  80`: a sensor, its degrees, and the limits; older releases have the degrees only.
_SENSOR = re.compile(
    r"^ {2,}(?P<name>[A-Za-z]\S*(?: \S+){0,6}?) {2,}(?P<value>-?\d{1,3}(?:\.\d+)?)(?: +-?\d+| +NA){0,6}$"
)


def read_health(outputs: Outputs) -> Health:
    """Read whatever was answered."""
    sensors = Sensors(PLATFORM)
    for command, text in outputs.items():
        node, total = "", None
        for one in heads(text):
            if found := _NODE.match(one):
                node = f"{found['node']} "
            elif found := _BUSY.match(one):
                sensors.add(Measure.CPU, f"{node}CPU", percent(found["share"]), command)
            elif found := _PHYSICAL.match(one):
                total = size_bytes(found["total"])
                free = size_bytes(found["free"]) if found["free"] else None
                sensors.memory(f"{node}Memory", command, free=free, total=total)
            elif found := _APPLICATION.match(one):
                # What is not the applications' is the system's own, and in use.
                free = size_bytes(found["free"])
                sensors.memory(f"{node}Memory", command, free=free, total=total or size_bytes(found["total"]))
            elif command == ENVIRONMENT and (found := _SENSOR.match(one)):
                sensors.add(Measure.TEMPERATURE, node + found["name"], celsius(found["value"]), command)
    return sensors.health()


PROFILE = CliProfile(
    platform=PLATFORM,
    source="Cisco IOS XR command references",
    systems=frozenset({"iosxr"}),
    marks=MARK,
    dialect=Dialect(
        prompt=r"(?:RP/)?\d+/\w+(?:/\w+)?:[\w.:/@~+-]{1,64}[>#]|[\w.-]{1,64}#",
        paging=("terminal length 0", "terminal width 511"),
        more=r"-{2,} ?more ?-{2,}",
        refusal=r"^[ \t]*% ?(?:invalid|incomplete|ambiguous|permission|this command is not authorized|unknown|bad)",
    ),
    identity=Reader((VERSION, INVENTORY), read_identity),
    ports=Reader((INTERFACES,), read_ports),
    neighbours=Reader((LLDP, CDP), read_neighbours),
    health=Reader((CPU, MEMORY, ENVIRONMENT), read_health),
    configuration="show running-config",
    ping="ping {address} count {count}",
    port="show interfaces {interface}",
)
