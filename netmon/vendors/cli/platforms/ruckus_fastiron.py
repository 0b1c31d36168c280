"""Brocade and Ruckus FastIron."""

from __future__ import annotations

import re

from netmon.model.health import Measure
from netmon.model.neighbours import Neighbours
from netmon.vendors.cli.box import answer, heads
from netmon.vendors.cli.discovery import read_both
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader
from netmon.vendors.cli.saying import Identity, Says, Sensors, health
from netmon.vendors.cli.show_interfaces import read_blocks
from netmon.vendors.cli.values import celsius, good, percent, whole

VERSION, INTERFACES, LLDP = "show version", "show interfaces", "show lldp neighbors detail"
CHASSIS, CPU, MEMORY = "show chassis", "show cpu-utilization", "show memory"

IDENTITY = Identity(
    "ruckus_fastiron",
    vendor="Brocade",
    os="ironware",
    model=(
        Says(VERSION, r"^\s*HW: (?:Stackable |Chassis )?(?:Brocade |Ruckus )?([A-Z]\w*[\w+-]*)"),
        Says(VERSION, r"^\s*SL \d+: (\S+)"),
    ),
    version=(Says(VERSION, r"\bSW: Version (\S+)"), Says(VERSION, r"\bIronWare(?: .*)? Version V?(\S+)")),
    serial=(Says(VERSION, r"^\s*Serial +#: *(\S+)"),),
)


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports."""
    return read_blocks(answer(outputs, INTERFACES)[1])


def read_neighbours(outputs: Outputs) -> Neighbours:
    """Read the neighbours."""
    return read_both(outputs, LLDP)


def _chassis(sensors: Sensors, command: str, text: str) -> None:
    for one in heads(text):
        if found := re.match(r"^\s*Power supply (\d+)\b.*?(?:present, status|not present|status:?) ?(\w*)", one):
            sensors.add(Measure.POWER_SUPPLY, f"Power supply {found[1]}", good(found[2]), command)
        elif found := re.match(r"^\s*Fan (\d+) (ok|failed|fault\w*|not present)\b", one, re.IGNORECASE):
            sensors.add(Measure.FAN, f"Fan {found[1]}", good(found[2]), command)
        elif found := re.match(r"^\s*(\S.*?) ?: *(-?\d+\.\d+) deg-C", one):
            sensors.add(Measure.TEMPERATURE, found[1], celsius(found[2]), command)


def _cpu(sensors: Sensors, command: str, text: str) -> None:
    for one in heads(text):
        if found := re.match(r"^\s*(?:300 sec avg: *|5 minute avg: *)(\d+) ?(?:%|percent)", one):
            sensors.add(Measure.CPU, "CPU", percent(found[1]), command)


def _memory(sensors: Sensors, command: str, text: str) -> None:
    for one in heads(text):
        if found := re.match(r"^\s*Dynamic memory: (\d+) bytes total, (\d+) bytes free", one):
            sensors.memory("Memory", command, free=whole(found[2]), total=whole(found[1]))


PROFILE = CliProfile(
    platform="ruckus_fastiron",
    source="Ruckus FastIron command reference",
    systems=frozenset({"ironware"}),
    marks=r"\bIronWare\b|Copyright \(c\).*(?:Brocade|Ruckus)",
    dialect=Dialect(
        prompt=r"(?:(?:SSH|telnet)@)?[\w.()/-]{1,64}[>#]",
        paging=("skip-page-display",),
        more=r"-{2,} ?more ?-{2,}.*",
        enable="enable",
        refusal=r"^[ \t]*(?:Invalid input|Incomplete command|Ambiguous input|Unrecognized command|Not authorized)",
    ),
    identity=Reader((VERSION,), IDENTITY),
    ports=Reader((INTERFACES,), read_ports),
    neighbours=Reader((LLDP,), read_neighbours),
    health=Reader(
        (CHASSIS, CPU, MEMORY), health("ruckus_fastiron", (CHASSIS, _chassis), (CPU, _cpu), (MEMORY, _memory))
    ),
    configuration="show running-config",
    ping="ping {address} count {count}",
    port="show interfaces ethernet {interface}",
)
