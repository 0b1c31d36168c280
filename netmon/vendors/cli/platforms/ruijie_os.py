"""Ruijie RGOS 10, 11 and 12: switches (S, RG-S), routers (RSR), gateways (EG) and wireless controllers (WS)."""

from __future__ import annotations

import re

from netmon.model.health import Measure
from netmon.model.neighbours import Neighbours
from netmon.vendors.cli import diagnosis, line_protocol, lldp, parts, row_shapes, values
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader
from netmon.vendors.cli.saying import Identity, Says, Sensors
from netmon.vendors.cli.saying import health as health_of
from netmon.vendors.cli.tables import lines

VERSION, PORTS, LLDP = "show version", "show interfaces", "show lldp neighbors detail"
CPU, MEMORY, LIGHT = "show cpu", "show memory", "show interfaces transceiver diagnosis"
TEMPERATURE, FAN, POWER = "show temperature", "show fan", "show power"

IDENTITY = Identity(
    platform="ruijie_os",
    vendor="Ruijie",
    os="ruijie",
    model=(
        Says(VERSION, r"^ *System description *: .*\(([\w./+-]+)\) By Ruijie"),
        Says(VERSION, r"^ *System description *: .*\(([\w./+-]+)\)"),
    ),
    version=(
        Says(VERSION, r"^ *System software version *: *(\S.*)$"),
        Says(VERSION, r"\b(RGOS \d[\w.()]+(?: Release\(\d+\))?)"),
    ),
    serial=(Says(VERSION, r"^ *System serial number *: *(\w{6,40})\b"),),
)


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read `show interfaces`; the speed of a port that is up is the one that it agreed on."""
    return line_protocol.read_ports(outputs.get(PORTS, ""))


def neighbours(outputs: Outputs) -> Neighbours:
    """Read the neighbours in full."""
    return lldp.read(outputs.get(LLDP, ""), r"LLDP neighbor-information of port ?\[([\w /.:-]{2,64})\]")


def cpu(sensors: Sensors, command: str, text: str) -> None:
    """Read `show cpu`: the mean of five minutes, as SNMP tells it."""
    _seconds, _minute, minutes = row_shapes.load(text)
    sensors.add(Measure.CPU, "CPU", values.percent(minutes), command)


_SYSTEM = re.compile(r"System Memory: *(\d+)KB total, *(\d+)KB used, *\d+KB free, *(\d+(?:\.\d+)?) ?% used", re.I)
_TOTAL = re.compile(r"System Total Memory *: *(\d+ ?[KMG]?B)", re.IGNORECASE)
_FREE = re.compile(r"Current Free Memory *: *(\d+ ?[KMG]?B)", re.IGNORECASE)
_RATE = re.compile(r"^ *Used Rate *: *(\d+(?:\.\d+)?) ?%", re.IGNORECASE)


def memory(sensors: Sensors, command: str, text: str) -> None:
    """Read `show memory`."""
    every = lines(text)[:60]
    for one in every:
        found = _SYSTEM.search(one)
        if found is not None:
            used, total = int(found[2]) << 10, int(found[1]) << 10
            sensors.memory("Memory", command, share=float(found[3]), used=used, total=total)
            return
    total_text, free_text, rate = (
        next((match[1] for one in every if (match := pattern.search(one))), "") for pattern in (_TOTAL, _FREE, _RATE)
    )
    sensors.memory(
        "Memory",
        command,
        share=values.percent(rate),
        total=values.size_bytes(total_text),
        free=values.size_bytes(free_text),
    )


def light(sensors: Sensors, command: str, text: str) -> None:
    """Read the diagnosis of all transceivers."""
    diagnosis.transceivers(sensors, command, text, r"^[= ]*Interface ([A-Za-z][\w-]* ?\d[\w/.:]*)[= ]*$")


PROFILE = CliProfile(
    platform="ruijie_os",
    source="Ruijie RG-S6220 (RGOS 11), RG-S5300 (RGOS 12) and RSR77 (RGOS 10) command references",
    systems=frozenset({"ruijie"}),
    marks=r"RGOS|\bRuijie\b",
    dialect=Dialect(
        prompt=r"[^\s<>\[\]()#$%:]{1,128}[>#]",
        paging=("terminal length 0",),
        questions=((r"(?:change|modify).{0,60}\?? *[\[(]Y(?:es)?/N(?:o)?[\])]:? ?$", "N"),),
        enable="enable",
        refusal=(
            r"^\s*% ?(?:invalid|incomplete|ambiguous|unrecognized|unknown|user doesn't have|permission|command)|"
            r"^\s*% ?.{0,40}(?:\u547d\u4ee4|\u53c2\u6570|\u6743\u9650)"
        ),
    ),
    identity=Reader((VERSION,), IDENTITY),
    ports=Reader((PORTS,), read_ports),
    neighbours=Reader((LLDP,), neighbours),
    health=Reader(
        (CPU, MEMORY, TEMPERATURE, FAN, POWER, LIGHT),
        health_of(
            "ruijie_os",
            (CPU, cpu),
            (MEMORY, memory),
            (TEMPERATURE, parts.heat),
            (FAN, parts.states(Measure.FAN, "Fan")),
            (POWER, parts.states(Measure.POWER_SUPPLY, "Power supply")),
            (LIGHT, light),
        ),
    ),
    configuration="show running-config",
    ping="ping {address} ntimes {count}",
    port="show interfaces {interface}",
    allowed=(r"show interfaces status", r"show clock"),
)
