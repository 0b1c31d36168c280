"""Extreme Networks EXOS."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netmon.model.health import Measure
from netmon.model.neighbours import Neighbours
from netmon.vendors.cli.box import answer, heads
from netmon.vendors.cli.discovery import read_both
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader, UnreadableError
from netmon.vendors.cli.saying import Identity, Says, Sensors, health
from netmon.vendors.cli.values import DOWN, NOT_PRESENT, UP, celsius, good, line, speed_bps, whole

PLATFORM = "extreme_exos"
VERSION, SWITCH, PORTS, LLDP = "show version", "show switch", "show ports no-refresh", "show lldp neighbors detailed"
DEGREES, FANS, SUPPLIES, MEMORY = "show temperature", "show fans", "show power", "show memory"

IDENTITY = Identity(
    PLATFORM,
    vendor="Extreme Networks",
    os="xos",
    model=(Says(SWITCH, r"^System Type: *(\S.*)$"),),
    version=(
        Says(VERSION, r"ExtremeXOS version (\d\S*)"),
        Says(VERSION, r"\bIMG: (\d\S*)"),
        Says(SWITCH, r"^Primary ver: *(\d\S*)"),
    ),
    serial=(Says(VERSION, r"^(?:Switch|Chassis) *: *\d{6}-\d\d-\d\d (\S+)"),),
)

_ROW = re.compile(r"^(?P<name>\d+(?::\d+)?) (?P<rest>.*)$")
_STATE = re.compile(
    r" (?P<admin>[ED]) {1,8}(?P<oper>A|R|NP|L|D|d|B|LB)(?: {1,12}(?P<speed>\d+[A-Z]?) {1,8}(?:FULL|HALF))?(?= |$)"
)


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports."""
    found = tuple(_ports(answer(outputs, PORTS)[1]))
    if not found:
        raise UnreadableError("no row of a port")
    return found


def _ports(text: str) -> Iterator[CliPort]:
    for one in heads(text):
        row = _ROW.match(one)
        state = _STATE.search(row["rest"]) if row else None
        if row is None or state is None:
            continue
        oper = {"A": UP, "NP": NOT_PRESENT}.get(state["oper"], DOWN)
        # Port, its description from the tenth column on, its VLAN: the description may be missing.
        alias = line(one[9:].split("  ", 1)[0]) if one[9:10].strip() else None
        speed = speed_bps(state["speed"]) if state["speed"] else None
        yield CliPort(row["name"], UP if state["admin"] == "E" else DOWN, oper, alias, speed, type=6)


def read_neighbours(outputs: Outputs) -> Neighbours:
    """Read the neighbours."""
    return read_both(outputs, LLDP)


def _degrees(sensors: Sensors, command: str, text: str) -> None:
    for one in heads(text):
        if found := re.match(r"^(\S+(?: *: *\S+)?) +(?:\S.*? +)?(-?\d+\.\d+) +(?:Normal|Warning|Error|\d)", one):
            sensors.add(Measure.TEMPERATURE, re.sub(r" *: *", " ", found[1]), celsius(found[2]), command)


def _fans(sensors: Sensors, command: str, text: str) -> None:
    tray = "FanTray"
    for one in heads(text):
        if found := re.match(r"^(\S.*?)(?: information)?:$", one):
            tray = found[1]
        elif found := re.match(r"^\s*(Fan-?\d+|State) *: *([A-Za-z]\w*)", one):
            name = tray if found[1] == "State" else f"{tray} {found[1]}"
            sensors.add(Measure.FAN, name, good("ok" if found[2] == "Operational" else found[2]), command)


def _supplies(sensors: Sensors, command: str, text: str) -> None:
    name = "Power supply"
    for one in heads(text):
        if found := re.match(r"^(PowerSupply \d+|\S.*Power Supply.*?)(?: information)?:", one, re.IGNORECASE):
            name = found[1]
        elif found := re.match(r"^\s*State *: *(\S.*)$", one):
            sensors.add(Measure.POWER_SUPPLY, name, good(found[1]), command)


def _memory(sensors: Sensors, command: str, text: str) -> None:
    told: dict[str, int | None] = {}
    for one in heads(text):
        if found := re.match(r"^\s*(?:\S+ +)?(Total DRAM|Free) +\(KB\): *(\d+)", one):
            told.setdefault(found[1], whole(found[2]))
    total, free = told.get("Total DRAM"), told.get("Free")
    if total is not None and free is not None:
        sensors.memory("Memory", command, free=free << 10, total=total << 10)


PROFILE = CliProfile(
    platform=PLATFORM,
    source="ExtremeXOS command reference",
    systems=frozenset({"xos"}),
    marks=r"ExtremeXOS version",
    dialect=Dialect(
        prompt=r"(?:[*!] ?){0,2}(?:\([\w.-]+\) ?)?[\w.()/-]{1,64}(?: [\w.()-]{1,32})?\.\d+ ?[>#]",
        paging=("disable clipaging",),
        more=r"Press <SPACE> to continue or <Q> to quit:?",
        refusal=r"^[ \t]*(?:%% ?(?:invalid|incomplete|ambiguous|unrecognized)|\^ ?$|Error: )",
    ),
    identity=Reader((VERSION, SWITCH), IDENTITY),
    ports=Reader((PORTS,), read_ports),
    neighbours=Reader((LLDP,), read_neighbours),
    health=Reader(
        (DEGREES, FANS, SUPPLIES, MEMORY),
        health(PLATFORM, (DEGREES, _degrees), (FANS, _fans), (SUPPLIES, _supplies), (MEMORY, _memory)),
    ),
    configuration="show configuration",
    ping="ping count {count} {address}",
    port="show ports {interface} information detail",
)
