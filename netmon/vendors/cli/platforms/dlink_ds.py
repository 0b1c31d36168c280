"""D-Link DGS and DES switches. The pager is a setting of the whole switch, so that it is answered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netmon.vendors.cli.box import answer, heads
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader, UnreadableError
from netmon.vendors.cli.saying import Identity, Says
from netmon.vendors.cli.values import DOWN, UP, speed_bps

PLATFORM = "dlink_ds"
SWITCH, PORTS = "show switch", "show ports"

IDENTITY = Identity(
    PLATFORM,
    vendor="D-Link",
    os="dlink",
    model=(Says(SWITCH, r"^Device Type *: *(\S+)"),),
    version=(Says(SWITCH, r"^Firmware Version *: *(?:Build )?(\S+)"),),
    serial=(Says(SWITCH, r"^(?:Device )?Serial Number *: *(\S+)"),),
)

_ROW = re.compile(
    r"^ *(?P<name>\d+(?::\d+)?)(?: *\([CF]\))? +(?P<admin>Enabled|Disabled) +\S+ +"
    r"(?P<link>Link ?Down|\d+[MG]/\w+|Err-Disabled)"
)


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports; of a port with two sockets, the one that is in use."""
    found: dict[str, CliPort] = {}
    for port in _ports(answer(outputs, PORTS)[1]):
        if port.name not in found or port.oper == UP:
            found[port.name] = port
    if not found:
        raise UnreadableError("no row of a port")
    return tuple(found.values())


def _ports(text: str) -> Iterator[CliPort]:
    for one in heads(text):
        if row := _ROW.match(one):
            up = "/" in row["link"]
            speed = speed_bps(row["link"].partition("/")[0]) if up else None
            admin = UP if row["admin"] == "Enabled" else DOWN
            yield CliPort(row["name"], admin, UP if up else DOWN, speed_bps=speed, type=6)


PROFILE = CliProfile(
    platform=PLATFORM,
    source="D-Link xStack CLI reference guide",
    systems=frozenset({"dlink"}),
    marks=r"^Device Type *: *D[EGXW]S-\d",
    dialect=Dialect(
        prompt=r"[\w./ -]{1,64}:\w{0,16}[#>]",
        more=r"CTRL\+C +ESC +q +Quit.*",
        on="n",
        refusal=r"^[ \t]*(?:Available commands:|Next possible completions:|Incomplete command|Invalid|Ambiguous)",
    ),
    identity=Reader((SWITCH,), IDENTITY),
    ports=Reader((PORTS,), read_ports),
    configuration="show config current_config",
    ping="ping {address} times {count}",
)
