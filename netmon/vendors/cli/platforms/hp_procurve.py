"""HP ProCurve, HPE Aruba switches with ArubaOS-Switch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netmon.model.health import Measure
from netmon.model.neighbours import Neighbours
from netmon.vendors.cli.box import heads
from netmon.vendors.cli.discovery import read_both
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader
from netmon.vendors.cli.saying import Identity, Says, Sensors, health, ports
from netmon.vendors.cli.values import DOWN, UP, celsius, good, line, percent, speed_bps, whole

PLATFORM = "hp_procurve"
VERSION, SYSTEM, MODULES, LOCAL = "show version", "show system", "show modules", "show lldp info local-device"
BRIEF, NAMES, LLDP = "show interfaces brief", "show name", "show lldp info remote-device detail"
DEGREES, FANS, SUPPLIES = "show system temperature", "show system fans", "show system power-supply"

PRODUCT = r"J[A-Z]?\d{3,4}[A-Z]"
RELEASE = r"([A-Z]{1,2}\.\d\d\.\d\d(?:\.\d{4})?\w*)"
IDENTITY = Identity(
    PLATFORM,
    vendor="HP",
    os="procurve",
    model=(
        Says(LOCAL, rf"System Description *: .*?\b({PRODUCT} \S.*?) Sw(?:it)?ch\b"),
        Says(LOCAL, rf"System Description *: .*?\b({PRODUCT} Switch [^,]+),"),
        Says(MODULES, rf"Chassis: *(\S.*?) +({PRODUCT})\b", "{1} {0}"),
        Says(VERSION, r"^ArubaOS \(MODEL: ([^)]+)\)"),
    ),
    version=(
        Says(SYSTEM, rf"Software revision *: *{RELEASE}"),
        Says(VERSION, rf"^\s*{RELEASE}\s*$"),
        Says(LOCAL, rf"System Description *:.* revision {RELEASE}"),
        Says(VERSION, r"^ArubaOS \(MODEL: [^)]+\), Version (\S+)"),
    ),
    serial=(Says(MODULES, r"Chassis: .*Serial Number: *(\w+)"), Says(SYSTEM, r"Serial Number *: *(\w+)")),
)

_ROW = re.compile(
    r"^ +(?P<name>[A-Z]?\d[\w/]*(?:-Trk\d+)?\*?|Trk\d+) +(?P<type>\S.*?)? *\| *(?:Yes|No) +(?P<admin>Yes|No) +"
    r"(?P<oper>Up|Down)(?: +(?P<mode>\d+\w*))?"
)
_NAME = re.compile(r"^ +(?P<name>[A-Z]?\d[\w/]*) +(?P<type>\S+) +(?P<alias>\S.*)$")


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports, and the names that their owner gave them."""
    return ports(_brief(outputs.get(BRIEF, "")), _names(outputs.get(NAMES, "")) if outputs.get(BRIEF) else ())


def _brief(text: str) -> Iterator[CliPort]:
    for one in heads(text):
        if row := _ROW.match(one):
            name = re.sub(r"-Trk\d+$", "", row["name"].rstrip("*"))
            up = row["oper"] == "Up"
            # Of a port that is down, the mode is what was configured.
            speed = speed_bps(row["mode"].removesuffix("FDx").removesuffix("HDx")) if up and row["mode"] else None
            yield CliPort(name, UP if row["admin"] == "Yes" else DOWN, UP if up else DOWN, speed_bps=speed, type=6)


def _names(text: str) -> Iterator[CliPort]:
    for one in heads(text):
        if row := _NAME.match(one):
            yield CliPort(row["name"], alias=line(row["alias"]))


def read_neighbours(outputs: Outputs) -> Neighbours:
    """Read the neighbours."""
    return read_both(outputs, LLDP)


_TOTAL = re.compile(r"Memory +- Total *: *([\d,]+)")
_FREE = re.compile(r"^(?:.* )?Free *: *([\d,]+)")
_BUSY = re.compile(r"CPU Util \(%\) *: *(\d+)")


def _system(sensors: Sensors, command: str, text: str) -> None:
    total = free = None
    for one in heads(text):
        if found := _BUSY.search(one):
            sensors.add(Measure.CPU, "CPU", percent(found[1]), command)
        if found := _TOTAL.search(one):
            total = whole(found[1])
        elif total is not None and free is None and (found := _FREE.search(one)):
            free = whole(found[1])
    sensors.memory("Memory", command, free=free, total=total)


def _degrees(sensors: Sensors, command: str, text: str) -> None:
    for one in heads(text):
        if found := re.match(r"^\s*(\S+(?: \S+)?) +\|? *(-?\d{1,3}) ?C\b", one):
            sensors.add(Measure.TEMPERATURE, found[1], celsius(found[2]), command)


def _fans(sensors: Sensors, command: str, text: str) -> None:
    for one in heads(text):
        if found := re.match(r"^\s*(\w+-?\d+) *\| *(Fan [A-Za-z]+|[A-Za-z]+) *\|", one):
            sensors.add(Measure.FAN, found[1], good(found[2].removeprefix("Fan ")), command)


def _supplies(sensors: Sensors, command: str, text: str) -> None:
    for one in heads(text):
        if found := re.match(
            r"^\s*(\d+(?:/\d+)?) +(?:\|? *J\w+ +)?(?:\S+ +)??\|? *(Powered|Not Present|Failed|Fault\w*)", one
        ):
            sensors.add(Measure.POWER_SUPPLY, f"Power supply {found[1]}", good(found[2]), command)


PROFILE = CliProfile(
    platform=PLATFORM,
    source="HPE ArubaOS-Switch management and configuration guide",
    systems=frozenset({"procurve"}),
    marks=r"^Image stamp:|/sw/code/build/",
    dialect=Dialect(
        prompt=r"[\w.()/-]{1,64}(?: [\w.()-]{1,32})?[>#]",
        paging=("no page",),
        more=r"-- MORE --.*",
        questions=((r"Press any key to continue", " "),),
        enable="enable",
        refusal=r"^[ \t]*(?:Invalid input|Ambiguous input|Incomplete input|Unknown|Not authorized)",
    ),
    identity=Reader((VERSION, SYSTEM, MODULES, LOCAL), IDENTITY),
    ports=Reader((BRIEF, NAMES), read_ports),
    neighbours=Reader((LLDP,), read_neighbours),
    health=Reader(
        (SYSTEM, DEGREES, FANS, SUPPLIES),
        health(PLATFORM, (SYSTEM, _system), (DEGREES, _degrees), (FANS, _fans), (SUPPLIES, _supplies)),
    ),
    configuration="show running-config",
    ping="ping {address} repetitions {count}",
    port="show interfaces {interface}",
)
