"""Cisco IOS and IOS XE."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health, Measure
from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours, PortName
from netmon.vendors.cli import environment, light
from netmon.vendors.cli.box import Box, answer, chassis_of, identity
from netmon.vendors.cli.discovery import read_both
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader, UnreadableError
from netmon.vendors.cli.saying import Sensors, neighbour, neighbours
from netmon.vendors.cli.show_interfaces import read_blocks
from netmon.vendors.cli.tables import lines
from netmon.vendors.cli.values import percent

PLATFORM = "cisco_ios"
VERSION, INVENTORY, INTERFACES = "show version", "show inventory", "show interfaces"
LLDP, LLDP_BRIEF, CDP = "show lldp neighbors detail", "show lldp neighbors", "show cdp neighbors detail"
CPU, MEMORY, ENVIRONMENT, LIGHT = (
    "show processes cpu",
    "show memory statistics",
    "show environment all",
    "show interfaces transceiver",
)

_SOFTWARE = re.compile(
    r"^(?:Cisco IOS Software\b|(?:Cisco )?IOS \(tm\)|Cisco Internetwork Operating System|Cisco IOS[ -]XE Software\b)"
    r"(?P<rest>.*)",
    re.IGNORECASE,
)
_RELEASE = re.compile(r"\bVersion:? ([^\s,\[]+)")
_XE = re.compile(r"IOS[- ]?XE|LINUX_IOSD|CAT3K_CAA|CAT9K|PACKAGES_IOSXE", re.IGNORECASE)
_MODEL = (
    re.compile(r"^Model [Nn]umber\s*:\s*(\S+)"),
    re.compile(r"^[Cc]isco ([A-Z0-9]\S*) .*(?:processor|memory|\(revision)"),
    re.compile(r"^cisco (\S+) \("),
)
_SERIAL = (
    re.compile(r"^(?:Chassis|System) [Ss]erial [Nn]umber\s*:\s*(\S+)"),
    re.compile(r"^Processor board ID (\w+)"),
)


def read_identity(outputs: Outputs) -> DeviceIdentity:
    """Read what the box is: its chassis, where it has an inventory, before what the processor says."""
    chassis = chassis_of(outputs.get(INVENTORY, ""))
    if VERSION not in outputs:
        return identity(PLATFORM, INVENTORY, replace(chassis, vendor="Cisco"))
    command, text = answer(outputs, VERSION)
    every = lines(text)
    software = " ".join(one for one in every[:20] if _SOFTWARE.match(one))
    if not software:
        raise UnreadableError("names no IOS")
    running = [one for one in every[:20] if _SOFTWARE.match(one) and "IOS XE Software, Version" not in one]
    release = next((found[1] for one in [*running, software] if (found := _RELEASE.search(one))), "")
    box = Box(
        "Cisco",
        "iosxe" if _XE.search(text[:4000]) else "ios",
        _first(every, _MODEL),
        release,
        _first(every, _SERIAL),
    )
    return identity(PLATFORM, command, box, better=chassis, by=INVENTORY)


def _first(every: list[str], patterns: tuple[re.Pattern[str], ...]) -> str:
    return next((found[1] for pattern in patterns for one in every if (found := pattern.match(one))), "")


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports."""
    return read_blocks(answer(outputs, INTERFACES)[1])


_BY_LLDP = NeighbourProtocol.LLDP
_BRIEF = re.compile(
    r"^(?P<name>.{1,20}?)\s*(?P<local>(?:Gi|Te|Fa|Et|Tw|Twe|Fo|Fi|Hu|Fif)\d\S*) +\d+ +(?:[A-Z,]+ +)?(?P<port>\S+)\s*$"
)


def read_neighbours(outputs: Outputs) -> Neighbours:
    """Read the neighbours of either protocol that runs.

    Older releases leave the local port out of the detail; the short table has it, with names cut to 20 letters.
    """
    short = [
        found
        for match in map(_BRIEF.match, lines(outputs.get(LLDP_BRIEF, "")))
        if match is not None
        and (found := neighbour(_BY_LLDP, match["local"], port=match["port"], name=match["name"])) is not None
    ]
    told = read_both(outputs, LLDP, CDP, spare={_BY_LLDP: LLDP_BRIEF})
    if any(row.protocol is _BY_LLDP for row in told.rows):
        return neighbours((_placed(row, short) for row in told.rows), told.protocols)
    return neighbours([*told.rows, *short], told.protocols)


def _placed(row: Neighbour, short: Sequence[Neighbour]) -> Neighbour:
    """Return a neighbour with the local port that the short table has for it, where it has none."""
    if row.protocol is not _BY_LLDP or row.local != PortName():
        return row
    same = (
        one
        for one in short
        if (one.remote.name, one.remote.mac) == (row.remote.name, row.remote.mac)
        and (row.name or row.chassis or "").startswith(one.name or "")
    )
    known = next(same, None)
    return row if known is None else replace(row, local=known.local, interface=known.interface)


_BUSY = re.compile(r"^(?:(?P<name>Core \d+): )?CPU utilization for five seconds:.*five minutes: *(?P<share>\d+)%")
_POOL = re.compile(r"^\s*(?P<name>[A-Za-z/][\w/ ]*?) +[0-9A-F]{5,16} +(?P<total>\d+) +(?P<used>\d+) +(?P<free>\d+) ")
_POOL_LINE = re.compile(r"^\s*(?P<name>[A-Za-z/]\w*) Pool Total: *(?P<total>\d+) +Used: *(?P<used>\d+) +Free:")


def read_health(outputs: Outputs) -> Health:
    """Read whatever was answered."""
    sensors = Sensors(PLATFORM)
    for command, text in outputs.items():
        for one in lines(text):
            if busy := _BUSY.match(one):
                sensors.add(Measure.CPU, busy["name"] or "CPU", percent(busy["share"]), command)
            elif pool := _POOL.match(one) or _POOL_LINE.match(one):
                sensors.memory(pool["name"], command, used=int(pool["used"]), total=int(pool["total"]))
        environment.read_lines(sensors, text, command)
        light.table(sensors, text, command)
    return sensors.health()


PROFILE = CliProfile(
    platform=PLATFORM,
    source="Cisco IOS and IOS XE command references",
    systems=frozenset({"ios", "iosxe"}),
    dialect=Dialect(
        prompt=r"[\w.:/@~+-]{1,64}(?:\([\w.-]+\))?[>#]",
        paging=("terminal length 0", "terminal width 511"),
        more=r"-{2,} ?more ?-{2,}",
        enable="enable",
        refusal=r"^[ \t]*(?:% ?(?:invalid|unknown|incomplete|ambiguous|unrecognized|bad|authorization|permission)"
        r"|command authorization failed|unauthorized)",
    ),
    identity=Reader((VERSION, INVENTORY), read_identity),
    ports=Reader((INTERFACES,), read_ports),
    neighbours=Reader((LLDP, LLDP_BRIEF, CDP), read_neighbours),
    health=Reader((CPU, MEMORY, ENVIRONMENT, LIGHT), read_health),
    configuration="show running-config",
    ping="ping {address} repeat {count}",
    port="show interfaces {interface}",
    marks=r"Cisco IOS Software|IOS \(tm\)|Cisco IOS[ -]XE Software|Cisco Internetwork Operating System",
)
