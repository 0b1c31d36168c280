"""A computer with Linux, where the shell of the account is a shell: routers of other makers on it, probes, servers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from netmon.model.health import Measure
from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours
from netmon.vendors.cli.box import answer
from netmon.vendors.cli.port_names import type_of
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader, UnreadableError
from netmon.vendors.cli.saying import Identity, Says, Sensors, health, neighbour, neighbours
from netmon.vendors.cli.tables import blocks, lines
from netmon.vendors.cli.values import DORMANT, DOWN, LOWER_LAYER_DOWN, NOT_PRESENT, UP, line, mac, percent

PLATFORM = "linux"
UNAME, LINKS, LLDP, TOP, FREE = "uname -a", "ip -s link", "lldpctl", "top -b -n 1", "free -b"
MACHINE = r"(x86_64|i\d86|aarch64|armv\d\w*|ppc64(?:le)?|mips\w*|riscv\w*|loongarch\w*)"

IDENTITY = Identity(
    PLATFORM,
    vendor="",
    os="linux",
    model=(Says(UNAME, rf"^Linux \S+ \S+ #.* {MACHINE}(?: {MACHINE}| unknown)*(?: GNU/Linux)?$", "Generic {0}"),),
    version=(Says(UNAME, r"^Linux \S+ (\S+) #"),),
)

_LINK = r"^\d+: (?P<name>[^:@\s]+)(?:@[^:\s]+)?: <(?P<flags>[A-Z0-9_,-]*)>(?P<rest>.*)$"
_STATES = {"UP": UP, "DOWN": DOWN, "DORMANT": DORMANT, "LOWERLAYERDOWN": LOWER_LAYER_DOWN, "NOTPRESENT": NOT_PRESENT}


def links(text: str) -> Iterator[CliPort]:
    """Yield the ports of `ip link` or `ip address`, with statistics or without."""
    for head, body in blocks(text, _LINK):
        flags = head["flags"].split(",")
        told = re.search(r"\bstate ([A-Z]+)", head["rest"])
        # The drivers of tunnels and loopbacks tell no state; whether they carry, their flags do.
        oper = _STATES.get(told[1] if told else "", UP if "LOWER_UP" in flags else DOWN)
        mtu = re.search(r"\bmtu (\d+)", head["rest"])
        port = CliPort(
            head["name"],
            UP if "UP" in flags else DOWN,
            oper if "UP" in flags else DOWN,
            mtu=int(mtu[1]) if mtu else None,
            type=24 if "LOOPBACK" in flags else type_of(head["name"]),
        )
        yield _addressed(port, body)


def _addressed(port: CliPort, body: list[str]) -> CliPort:
    for one in body:
        if port.mac is None and (found := re.match(r"\s+link/\w+ ([0-9a-f:]{17}) ", one + " ")):
            port = replace(port, mac=mac(found[1]))
        elif port.alias is None and (found := re.match(r"\s+(?:alias|Description:) (.*)$", one)):
            port = replace(port, alias=line(found[1]))
    return port


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports."""
    found = tuple(links(answer(outputs, LINKS)[1]))
    if not found:
        raise UnreadableError("no link")
    return found


_NEIGHBOUR = r"^Interface: +(?P<local>[^,\s]+), via: (?P<protocol>LLDP|CDP)"
_SAID = re.compile(r"^\s+(?P<name>ChassisID|SysName|SysDescr|MgmtIP|PortID|PortDescr): +(?P<value>.*)$")


def lldpd_rows(text: str) -> Iterator[Neighbour]:
    """Yield what lldpd says, in the words of `lldpctl`: IDs have the sort that they are of before them."""
    for head, body in blocks(text, _NEIGHBOUR):
        told: dict[str, list[str]] = {}
        for one in body:
            if found := _SAID.match(one):
                told.setdefault(found["name"], []).append(found["value"])
        first = {name: values[0] for name, values in told.items()}
        found_one = neighbour(
            NeighbourProtocol(head["protocol"].lower()),
            head["local"],
            chassis=_id(first.get("ChassisID")),
            port=_id(first.get("PortID")),
            port_descr=first.get("PortDescr"),
            name=first.get("SysName"),
            descr=first.get("SysDescr"),
            addresses=told.get("MgmtIP", ()),
        )
        if found_one is not None:
            yield found_one


def _id(text: str | None) -> str | None:
    return re.sub(r"^(?:mac|ifname|ifalias|local|ip|unhandled) ", "", text) if text else None


def read_neighbours(outputs: Outputs) -> Neighbours:
    """Read what lldpd says."""
    return neighbours(lldpd_rows(answer(outputs, LLDP)[1]), [NeighbourProtocol.LLDP])


def read_top(sensors: Sensors, command: str, text: str) -> None:
    """Read the line of `top` that tells how long the processors had nothing to do."""
    for one in lines(text):
        if found := re.match(r"^%?Cpu\(s\):.*?(\d+(?:\.\d+)?)[ %]*id\b", one):
            idle = percent(found[1])
            sensors.add(Measure.CPU, "CPU", None if idle is None else round(100 - idle, 2), command)


def read_free(sensors: Sensors, command: str, text: str) -> None:
    """Read `free -b`: what buffers and caches hold is free for whoever asks."""
    for one in lines(text):
        if found := re.match(r"^Mem: +(\d+) +(\d+) +(\d+)(?: +\d+ +\d+ +(\d+))?", one):
            total, free = int(found[1]), int(found[4] or found[3])
            sensors.memory("Memory", command, free=free, total=total)


PROFILE = CliProfile(
    platform=PLATFORM,
    source="iproute2, lldpd, procps manual pages",
    systems=frozenset({"linux"}),
    marks=r"\ALinux \S+ \d[^\n]* #",
    dialect=Dialect(
        prompt=r"(?:\([\w.-]+\) ?)?\[?[\w.-]{1,64}@[\w.-]{1,64}[: ][^#$<>\]]{0,128}\]?[#$]",
        refusal=r"(?:command not found|: not found|permission denied)\s*$",
    ),
    identity=Reader((UNAME,), IDENTITY),
    ports=Reader((LINKS,), read_ports),
    neighbours=Reader((LLDP,), read_neighbours),
    health=Reader((TOP, FREE), health(PLATFORM, (TOP, read_top), (FREE, read_free))),
    ping="ping -c {count} {address}",
    port="ip -s link show dev {interface}",
)
