"""VyOS, Vyatta, and what Ubiquiti made of it for its EdgeRouters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netmon.model.neighbours import NeighbourProtocol, Neighbours
from netmon.vendors.cli.box import answer
from netmon.vendors.cli.platforms.linux import lldpd_rows, read_free
from netmon.vendors.cli.port_names import type_of
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader, UnreadableError
from netmon.vendors.cli.saying import Identity, Says, Sensors, health, neighbours
from netmon.vendors.cli.tables import lines
from netmon.vendors.cli.values import DOWN, UP, line, mac, size_bytes

VERSION, INTERFACES, LLDP, MEMORY = (
    "show version",
    "show interfaces",
    "show lldp neighbors detail",
    "show system memory",
)
SERIAL = (Says(VERSION, r"^(?:Hardware|HW) S/N: +(\S+)"),)

VYOS_IDENTITY = Identity(
    "vyatta_vyos",
    vendor="VyOS",
    os="vyos",
    model=(Says(VERSION, r"^Hardware model: +(\S.*)$"),),
    version=(Says(VERSION, r"^Version: +VyOS (\S+)"), Says(VERSION, r"^Version: +(VC\S+)")),
    serial=SERIAL,
)
EDGE_IDENTITY = Identity(
    "ubiquiti_edgerouter",
    vendor="Ubiquiti",
    os="edgeos",
    model=(Says(VERSION, r"^HW model: +(\S.*)$"),),
    version=(Says(VERSION, r"^Version: +(v\d\S*)"),),
    serial=SERIAL,
)

_ROW = re.compile(r"^(?P<name>[A-Za-z]\S*) +(?P<middle>\S.*?) +(?P<admin>[uDA])/(?P<oper>[uD])(?: +(?P<alias>\S.*))?$")
_ADDRESS = re.compile(r"(?:[0-9a-f]{2}:){5}[0-9a-f]{2}", re.IGNORECASE)
_MTU = re.compile(r" (\d{2,5})$")


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports; the lines below one have more of its addresses."""
    found = tuple(_ports(answer(outputs, INTERFACES)[1]))
    if not found:
        raise UnreadableError("no row of a port")
    return found


def _ports(text: str) -> Iterator[CliPort]:
    for one in lines(text):
        row = _ROW.match(one)
        if row is None or row["name"] == "Codes:":
            continue
        address, mtu = _ADDRESS.search(row["middle"]), _MTU.search(row["middle"])
        yield CliPort(
            row["name"],
            UP if row["admin"] == "u" else DOWN,
            UP if row["oper"] == "u" else DOWN,
            line(row["alias"]),
            mac=mac(address[0]) if address else None,
            mtu=int(mtu[1]) if mtu else None,
            type=type_of(row["name"]),
        )


def read_neighbours(outputs: Outputs) -> Neighbours:
    """Read what lldpd says."""
    return neighbours(lldpd_rows(answer(outputs, LLDP)[1]), [NeighbourProtocol.LLDP])


def _memory(sensors: Sensors, command: str, text: str) -> None:
    read_free(sensors, command, text)
    told = {}
    for one in lines(text):
        if found := re.match(r"^\s*(Total|Used|Free): +(\d+(?:\.\d+)? ?[KMG]?)", one):
            told[found[1]] = size_bytes(found[2])
    sensors.memory("Memory", command, used=told.get("Used"), free=told.get("Free"), total=told.get("Total"))


DIALECT = Dialect(
    prompt=r"[\w.-]{1,64}@[\w.-]{1,64}(?::[^$>#\s]{0,128}[$#]|>)",
    paging=("terminal length 0",),
    more=r":|\(END\)|-{2,} ?more ?-{2,}",
    refusal=r"^[ \t]*(?:Invalid command|Incomplete command|Ambiguous command|vbash: .*not found)",
)
VYOS = CliProfile(
    platform="vyatta_vyos",
    source="VyOS user guide; Vyatta command reference",
    systems=frozenset({"vyos", "vyatta"}),
    marks=r"Version: +(?:VyOS|VC\d)",
    dialect=DIALECT,
    identity=Reader((VERSION,), VYOS_IDENTITY),
    ports=Reader((INTERFACES,), read_ports),
    neighbours=Reader((LLDP,), read_neighbours),
    health=Reader((MEMORY,), health("vyatta_vyos", (MEMORY, _memory))),
    configuration="show configuration",
    ping="ping {address} count {count}",
    port="show interfaces ethernet {interface}",
)
EDGEROUTER = CliProfile(
    platform="ubiquiti_edgerouter",
    source="EdgeOS user guide",
    systems=frozenset({"edgeos"}),
    marks=r"HW model: +Edge",
    dialect=DIALECT,
    identity=Reader((VERSION,), EDGE_IDENTITY),
    ports=Reader((INTERFACES,), read_ports),
    neighbours=Reader((LLDP,), read_neighbours),
    configuration="show configuration",
    ping="ping {address} count {count}",
    port="show interfaces ethernet {interface}",
)
PROFILES = (VYOS, EDGEROUTER)
