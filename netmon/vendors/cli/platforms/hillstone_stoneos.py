"""Hillstone StoneOS: firewalls (SG-6000) and their kin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netmon.model.health import Measure
from netmon.vendors.cli import saying, values
from netmon.vendors.cli.port_names import type_of
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader
from netmon.vendors.cli.saying import Identity, Says, Sensors
from netmon.vendors.cli.saying import health as health_of
from netmon.vendors.cli.tables import lines

VERSION, PORTS, CPU, MEMORY = "show version", "show interface", "show cpu", "show memory"

IDENTITY = Identity(
    platform="hillstone_stoneos",
    vendor="Hillstone",
    os="stoneos",
    model=(Says(VERSION, r"\b(SG-?\d[\w-]*)"), Says(VERSION, r"^ *Product name *: *(\S+)")),
    version=(
        Says(VERSION, r"\b(\d+\.\d+R\d+[A-Z0-9.]*?)(?:\.(?:bin|img))?(?: |$)"),
        Says(VERSION, r"StoneOS.*? Version (\d[\w.]*)"),
    ),
    serial=(Says(VERSION, r"\bS/N *: *(\w{6,40})"),),
)

_ROW = re.compile(
    r"^ ?(?P<name>[A-Za-z][\w./:-]*) +(?P<address>\S+) +(?P<zone>\S+) +(?P<physical>[UDK]) (?P<admin>[UDK]) "
    r"(?P<link>[UDK]) (?P<protocol>[UDK]) +(?P<mac>[0-9a-f.]{14}|-+) *(?P<alias>.*)$",
    re.IGNORECASE,
)
_LETTERS = {"U": values.UP, "K": values.UP, "D": values.DOWN}


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read `show interface`: four letters tell the states of hardware, administrator, link and protocol."""
    return saying.ports(_ports(outputs.get(PORTS, "")))


def _ports(text: str) -> Iterator[CliPort]:
    for one in lines(text):
        found = _ROW.match(one)
        if found is not None:
            admin = _LETTERS[found["admin"].upper()]
            yield CliPort(
                name=found["name"],
                admin=admin,
                oper=_LETTERS[found["link"].upper()] if admin == values.UP else values.DOWN,
                alias=values.line(found["alias"]),
                mac=values.mac(found["mac"]),
                type=type_of(found["name"]),
            )


_MINUTES = re.compile(r"(?:last )?5 minutes? *: *(\d{1,3}(?:\.\d+)?) ?%", re.IGNORECASE)
_MEAN = re.compile(r"(?:average|current) cpu utilization *: *(\d{1,3}(?:\.\d+)?) ?%", re.IGNORECASE)
_SHARE = re.compile(r"memory utilization *: *(\d{1,3}(?:\.\d+)?) ?%", re.IGNORECASE)


def cpu(sensors: Sensors, command: str, text: str) -> None:
    """Read `show cpu`: the mean of five minutes, else what is told first."""
    every = lines(text)[:60]
    for pattern in (_MINUTES, _MEAN):
        found = next((match[1] for one in every if (match := pattern.search(one))), None)
        if found is not None:
            sensors.add(Measure.CPU, "CPU", values.percent(found), command)
            return


def memory(sensors: Sensors, command: str, text: str) -> None:
    """Read `show memory`."""
    found = next((match[1] for one in lines(text)[:60] if (match := _SHARE.search(one))), "")
    sensors.memory("Memory", command, share=values.percent(found))


PROFILE = CliProfile(
    platform="hillstone_stoneos",
    source="Hillstone StoneOS 5.5 command reference",
    systems=frozenset({"stoneos"}),
    marks=r"\bStoneOS\b",
    dialect=Dialect(
        prompt=r"[^\s<>\[\]#$%:]{1,128}(?:\([MBDFS]\))?[>#]",
        paging=("terminal length 0",),
        refusal=r"^\s*(?:\^-+)?(?:unrecogni[sz]ed|incomplete|ambiguous|% ?(?:unknown|invalid)|error: )",
    ),
    identity=Reader((VERSION,), IDENTITY),
    ports=Reader((PORTS,), read_ports),
    health=Reader((CPU, MEMORY), health_of("hillstone_stoneos", (CPU, cpu), (MEMORY, memory))),
    configuration="show configuration",
    ping="ping {address} count {count}",
    port="show interface {interface}",
)
