"""Arista EOS."""

from __future__ import annotations

import re

from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health, Measure
from netmon.model.neighbours import Neighbours
from netmon.vendors.cli import light
from netmon.vendors.cli.box import Box, answer, heads, identity
from netmon.vendors.cli.discovery import read_both
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader, UnreadableError
from netmon.vendors.cli.saying import Sensors
from netmon.vendors.cli.show_interfaces import read_blocks
from netmon.vendors.cli.values import celsius, good, percent, size_bytes

PLATFORM = "arista_eos"
VERSION, INTERFACES, LLDP = "show version", "show interfaces", "show lldp neighbors detail"
TOP, DEGREES, FANS, SUPPLIES, LIGHT = (
    "show processes top once",
    "show environment temperature",
    "show environment cooling",
    "show environment power",
    "show interfaces transceiver",
)

MARK = r"^(?:Arista|vEOS|cEOS)\b[^\n]{0,80}$"
_MODEL = re.compile(r"^Arista (\S+)|^([vc]EOS\S*)", re.MULTILINE)
_RELEASE = re.compile(r"^Software image version: +(\S+)", re.MULTILINE)
_SERIAL = re.compile(r"^Serial number: +(\S+)", re.MULTILINE)


def read_identity(outputs: Outputs) -> DeviceIdentity:
    """Read what the box is."""
    command, text = answer(outputs, VERSION)
    model, release, serial = _MODEL.search(text), _RELEASE.search(text), _SERIAL.search(text)
    if model is None:
        raise UnreadableError("names no Arista")
    box = Box(
        "Arista",
        "arista_eos",
        model[1] or model[2],
        release[1] if release else "",
        serial[1] if serial else "",
    )
    return identity(PLATFORM, command, box)


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports."""
    return read_blocks(answer(outputs, INTERFACES)[1])


def read_neighbours(outputs: Outputs) -> Neighbours:
    """Read the neighbours."""
    return read_both(outputs, LLDP)


_IDLE = re.compile(r"^%?Cpu\(s\):.*?(?P<idle>\d+(?:\.\d+)?)[ %]*id\b")
_TOTAL = re.compile(r"^Total memory: +(?P<bytes>\d+ \w+)")
_FREE = re.compile(r"^Free memory: +(?P<bytes>\d+ \w+)")
# `1   Cpu temp sensor   41.3   75   95   105`; newer releases write a unit behind each figure.
_SENSOR = re.compile(
    r"^(?P<name>\S+ +[A-Za-z]\S*(?: \S+)*?) {2,}(?P<value>-?\d+(?:\.\d+)?)C?"
    r"(?: +\(?-?(?:\d+(?:\.\d+)?C?|N/A|-)\)?){2,4}"
)
_FAN = re.compile(r"^(?P<name>\d+(?:/\d+)?|PowerSupply\d+/\d+) +(?P<state>[A-Z][A-Za-z ]*?) {2,}\S*\d+ ?%")
_SUPPLY = re.compile(r"^(?P<name>\d{1,2}) +[A-Z]\S+ +\d+W .*W +(?P<state>[A-Z]\S*(?: [A-Z]\w+)*)(?: {2,}|$| \d)")


def read_health(outputs: Outputs) -> Health:
    """Read whatever was answered."""
    sensors = Sensors(PLATFORM)
    for command, text in outputs.items():
        total = free = None
        for one in heads(text):
            if found := _IDLE.match(one):
                share = percent(found["idle"])
                sensors.add(Measure.CPU, "CPU", None if share is None else round(100 - share, 2), command)
            elif found := _TOTAL.match(one):
                total = size_bytes(found["bytes"])
            elif found := _FREE.match(one):
                free = size_bytes(found["bytes"])
            elif found := _FAN.match(one):
                sensors.add(Measure.FAN, f"Fan {found['name']}", good(found["state"]), command)
            elif found := _SUPPLY.match(one):
                sensors.add(Measure.POWER_SUPPLY, f"Power supply {found['name']}", good(found["state"]), command)
            elif command != LIGHT and (found := _SENSOR.match(one)):
                sensors.add(Measure.TEMPERATURE, " ".join(found["name"].split()), celsius(found["value"]), command)
        sensors.memory("Memory", command, free=free, total=total)
        light.table(sensors, text, command)
    return sensors.health()


PROFILE = CliProfile(
    platform=PLATFORM,
    source="Arista EOS user manual",
    systems=frozenset({"arista_eos"}),
    marks=rf"(?m:{MARK})",
    dialect=Dialect(
        prompt=r"[\w.:/@~+-]{1,96}(?:\([\w.:-]+\))?[>#]",
        paging=("terminal length 0", "terminal width 32767"),
        more=r"-{2,} ?more ?-{2,}",
        enable="enable",
        refusal=r"^[ \t]*% ?(?:invalid|incomplete|ambiguous|permission|unavailable|authorization|unknown"
        r"|not supported)",
    ),
    identity=Reader((VERSION,), read_identity),
    ports=Reader((INTERFACES,), read_ports),
    neighbours=Reader((LLDP,), read_neighbours),
    health=Reader((VERSION, TOP, DEGREES, FANS, SUPPLIES, LIGHT), read_health),
    configuration="show running-config",
    ping="ping {address} repeat {count}",
    port="show interfaces {interface}",
)
