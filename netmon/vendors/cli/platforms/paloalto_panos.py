"""Palo Alto Networks PAN-OS."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netmon.model.health import Measure
from netmon.model.neighbours import NeighbourProtocol, Neighbours
from netmon.vendors.cli.box import answer, heads
from netmon.vendors.cli.mapped import neighbours_of
from netmon.vendors.cli.platforms.linux import read_top
from netmon.vendors.cli.port_names import type_of
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader, UnreadableError
from netmon.vendors.cli.saying import Identity, Says, Sensors, health, neighbours
from netmon.vendors.cli.templates import template_rows
from netmon.vendors.cli.values import DOWN, UP, celsius, mac, speed_bps

PLATFORM = "paloalto_panos"
INFO, INTERFACES, LLDP = "show system info", "show interface hardware", "show lldp neighbors all"
RESOURCES, ENVIRONMENT = "show system resources", "show system environmentals"

IDENTITY = Identity(
    PLATFORM,
    vendor="Palo Alto Networks",
    os="panos",
    model=(Says(INFO, r"^model: *(\S.*)$"),),
    version=(Says(INFO, r"^sw-version: *(\S+)"),),
    serial=(Says(INFO, r"^serial: *(\S+)"),),
)

_ROW = re.compile(
    r"^(?P<name>[a-z][\w./-]*) +\d+ +(?P<speed>[^/\s]+)/[^/\s]+/(?P<state>\w+)\S* +(?P<mac>[0-9a-f:]{17})"
)
_NO_SPEED = re.compile(r"\[n/a\]/\[n/a\]/")


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports. What was shut off is `down` here too, so whether it was opened is not known of what is down."""
    found = tuple(_ports(answer(outputs, INTERFACES)[1]))
    if not found:
        raise UnreadableError("no row of a port")
    return found


def _ports(text: str) -> Iterator[CliPort]:
    for one in heads(text):
        if row := _ROW.match(_NO_SPEED.sub("unknown/unknown/", one)):
            up = row["state"] == "up"
            speed = speed_bps(row["speed"])
            yield CliPort(
                row["name"],
                UP if up else None,
                UP if up else DOWN,
                speed_bps=speed,
                mac=mac(row["mac"]),
                type=type_of(row["name"]),
            )


def read_neighbours(outputs: Outputs) -> Neighbours:
    """Read the neighbours."""
    text = answer(outputs, LLDP)[1]
    rows = template_rows(PLATFORM, LLDP, text) if "hassis" in text else []
    return neighbours(neighbours_of(rows, NeighbourProtocol.LLDP), [NeighbourProtocol.LLDP])


_MEMORY = re.compile(r"^(?:(?P<unit>[KMG])iB )?Mem *:? *(?P<total>\d+)k?(?: |\+)total.*?(?P<used>\d+)k?(?: |\+)used")
_SECTION = re.compile(r"^-*(?P<name>Thermal|Fans?|Fan Tray|Power Suppl(?:y|ies)|Power)-*$", re.IGNORECASE)
# `S1   Temperature near CPU   False   47.6   5.0   60.0`: slot, what, whether it alarms, and the figure.
_ITEM = re.compile(r"^(?P<slot>S\d+|\d+) +(?P<name>\S.*?) +(?P<alarm>True|False)(?: +(?P<value>\S+))?", re.IGNORECASE)


def _resources(sensors: Sensors, command: str, text: str) -> None:
    read_top(sensors, command, text)
    for one in heads(text):
        if found := _MEMORY.match(one):
            unit = {"K": 1 << 10, "M": 1 << 20, "G": 1 << 30}[found["unit"] or "K"]
            sensors.memory("Memory", command, used=int(found["used"]) * unit, total=int(found["total"]) * unit)


def _environment(sensors: Sensors, command: str, text: str) -> None:
    section = ""
    for one in heads(text):
        if head := _SECTION.match(one.strip()):
            section = head["name"].lower()
        elif found := _ITEM.match(one):
            name, well = f"{found['slot']} {found['name']}", 1.0 if found["alarm"].lower() == "false" else 0.0
            if section == "thermal":
                sensors.add(Measure.TEMPERATURE, name, celsius(found["value"] or ""), command)
            elif section.startswith("fan"):
                sensors.add(Measure.FAN, name, well, command)
            elif section.startswith("power suppl") and (found["value"] or "True") == "True":
                sensors.add(Measure.POWER_SUPPLY, name, well, command)


PROFILE = CliProfile(
    platform=PLATFORM,
    source="PAN-OS CLI quick start",
    systems=frozenset({"panos"}),
    marks=r"^sw-version: |global-protect-client-package-version",
    dialect=Dialect(
        prompt=r"[\w.-]{1,64}@[\w.-]{1,64}(?:\([\w-]+\))?>",
        paging=("set cli pager off",),
        more=r"lines \d+-\d+(?:/\d+)?.*|-{2,} ?more ?-{2,}",
        refusal=r"^[ \t]*(?:Invalid syntax|Unknown command|Server error)",
    ),
    identity=Reader((INFO,), IDENTITY),
    ports=Reader((INTERFACES,), read_ports),
    neighbours=Reader((LLDP,), read_neighbours),
    health=Reader((RESOURCES, ENVIRONMENT), health(PLATFORM, (RESOURCES, _resources), (ENVIRONMENT, _environment))),
    configuration="show config running",
    ping="ping count {count} host {address}",
    port="show interface {interface}",
)
