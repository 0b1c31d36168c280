"""HPE Aruba AOS-CX."""

from __future__ import annotations

import re

from netmon.model.health import Measure
from netmon.model.neighbours import Neighbours
from netmon.vendors.cli.box import answer, heads
from netmon.vendors.cli.discovery import read_both
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader
from netmon.vendors.cli.saying import Identity, Says, Sensors, health
from netmon.vendors.cli.show_interfaces import read_blocks
from netmon.vendors.cli.values import celsius, dbm, good, number, percent

PLATFORM = "aruba_aoscx"
SYSTEM, VERSION, INTERFACES = "show system", "show version", "show interface"
LLDP = "show lldp neighbor-info detail"
ENVIRONMENT, LOAD, LIGHT = "show environment", "show system resource-utilization", "show interface dom"

IDENTITY = Identity(
    PLATFORM,
    vendor="Aruba",
    os="arubaos-cx",
    model=(Says(SYSTEM, r"^Product Name *: *(\S.*)$"),),
    version=(Says(SYSTEM, r"^(?:ArubaOS-CX|AOS-CX|Software) Version *: *(\S+)"), Says(VERSION, r"^Version *: *(\S+)")),
    serial=(Says(SYSTEM, r"^Chassis Serial N(?:br|umber) *: *(\S+)"),),
)


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports."""
    return read_blocks(answer(outputs, INTERFACES)[1])


def read_neighbours(outputs: Outputs) -> Neighbours:
    """Read the neighbours, whose blocks begin with a mere `Port`."""
    text = re.sub(r"^Port +:", "Local Port :", answer(outputs, LLDP)[1], flags=re.MULTILINE)
    return read_both({LLDP: text}, LLDP)


_DEGREES = re.compile(r"^(?P<name>\d\S*-\S.*?) {2,}\S+ +(?P<value>-?\d+\.\d+) C\b")
_FAN = re.compile(r"^(?P<name>\S*\d+/\S+) +\S+ +\S+ +\S+ +\S+ +(?P<state>[a-z_]+) +(?P<speed>\d+)$", re.IGNORECASE)
_SUPPLY = re.compile(r"^(?P<name>\d+/\d+) +\S+ +\S+ +(?P<state>[A-Za-z][A-Za-z* ]*?)(?: {2,}|$)")


def _environment(sensors: Sensors, command: str, text: str) -> None:
    section = ""
    for one in heads(text):
        section = next((word for word in ("fan", "power-supply", "temperature") if word in one.lower()), section)
        if found := _DEGREES.match(one):
            sensors.add(Measure.TEMPERATURE, found["name"], celsius(found["value"]), command)
        elif section == "fan" and (found := _FAN.match(one)):
            sensors.add(Measure.FAN, found["name"], good(found["state"]), command)
            sensors.add(Measure.FAN_SPEED, found["name"], number(found["speed"]), command)
        elif section == "power-supply" and (found := _SUPPLY.match(one)):
            sensors.add(Measure.POWER_SUPPLY, f"Power supply {found['name']}", good(found["state"]), command)


def _load(sensors: Sensors, command: str, text: str) -> None:
    for one in heads(text):
        if found := re.match(r"^\s*(CPU|Memory) usage ?\(%\)[^:]*: *(\d+)", one, re.IGNORECASE):
            measure = Measure.CPU if found[1].upper() == "CPU" else Measure.MEMORY
            sensors.add(measure, found[1], percent(found[2]), command)


# `1/1/49  SFP+SR  41.20  3.30  7.90  0.56, -2.52  0.60, -2.22`: received, then sent, in mW and dBm.
_LIGHT = re.compile(r"^(?P<port>\d\S*) +\S.* (?:[\d.]+|N/A), *(?P<rx>\S+) +(?:[\d.]+|N/A), *(?P<tx>\S+)$")


def _light(sensors: Sensors, command: str, text: str) -> None:
    for one in heads(text):
        if found := _LIGHT.match(one):
            sensors.add(Measure.RX_POWER, found["port"], dbm(found["rx"]), command)
            sensors.add(Measure.TX_POWER, found["port"], dbm(found["tx"]), command)


PROFILE = CliProfile(
    platform=PLATFORM,
    source="AOS-CX command-line interface guide",
    systems=frozenset({"arubaos-cx"}),
    marks=r"^(?:ArubaOS-CX|AOS-CX)\b",
    dialect=Dialect(
        prompt=r"[\w.()/-]{1,64}[>#]",
        paging=("no page",),
        more=r"-- MORE --.*|-{2,} ?more ?-{2,}",
        enable="enable",
        refusal=r"^[ \t]*(?:% ?(?:unknown|command incomplete|ambiguous)|Invalid input|Cannot execute command)",
    ),
    identity=Reader((SYSTEM, VERSION), IDENTITY),
    ports=Reader((INTERFACES,), read_ports),
    neighbours=Reader((LLDP,), read_neighbours),
    health=Reader(
        (ENVIRONMENT, LOAD, LIGHT), health(PLATFORM, (ENVIRONMENT, _environment), (LOAD, _load), (LIGHT, _light))
    ),
    configuration="show running-config",
    ping="ping {address} repetitions {count}",
    port="show interface {interface}",
)
