"""MikroTik RouterOS 6 and 7. A login name that ends in `+ct` has no colours and no pager that waits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netmon.model.health import Measure
from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours
from netmon.vendors.cli.box import answer
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader, UnreadableError
from netmon.vendors.cli.saying import Identity, Says, Sensors, health, neighbour, neighbours
from netmon.vendors.cli.tables import lines, pairs
from netmon.vendors.cli.values import DOWN, UP, celsius, good, line, mac, number, percent, size_bytes, whole

PLATFORM = "mikrotik_routeros"
RESOURCE, BOARD, INTERFACES = (
    "system resource print",
    "system routerboard print",
    "interface print terse without-paging",
)
NEIGHBOURS, HEALTH = "ip neighbor print detail without-paging", "system health print without-paging"

IDENTITY = Identity(
    PLATFORM,
    vendor="MikroTik",
    os="routeros",
    model=(Says(BOARD, r"^\s*model: (\S.*)$"), Says(RESOURCE, r"^\s*board-name: (\S.*)$")),
    version=(Says(RESOURCE, r"^\s*version: (\d\S*)"),),
    serial=(Says(BOARD, r"^\s*serial-number: (\S+)"),),
)

_TYPES = {"ether": 6, "bridge": 209, "vlan": 135, "bond": 161, "wlan": 71, "loopback": 24, "wg": 131, "gre-tunnel": 131}
_ROW = re.compile(r"^\s*\d+ +(?P<flags>[A-Z ]{0,8}?) *(?P<values>(?:comment|name|;;;)[ =].*)$")
_KEY = re.compile(r"(?:^| )(?P<key>[a-z][a-z0-9-]*)=")


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports, one on each line."""
    found = tuple(_ports(answer(outputs, INTERFACES)[1]))
    if not found:
        raise UnreadableError("no row of a port")
    return found


def _ports(text: str) -> Iterator[CliPort]:
    for one in lines(text):
        row = _ROW.match(one)
        told = _values(row["values"]) if row else {}
        if row is None or not told.get("name"):
            continue
        closed, running = "X" in row["flags"], "R" in row["flags"]
        yield CliPort(
            told["name"],
            DOWN if closed else UP,
            UP if running and not closed else DOWN,
            line(told.get("comment")),
            mac=mac(told.get("mac-address", "")),
            mtu=whole(told.get("actual-mtu") or told.get("mtu") or ""),
            type=_TYPES.get(told.get("type", "")),
        )


def _values(text: str) -> dict[str, str]:
    """Return `key=value` pairs; a value goes on to the next key, blanks and all."""
    keys = list(_KEY.finditer(text))
    ends = [*(key.start() for key in keys[1:]), len(text)]
    return {key["key"]: text[key.end() : end].strip().strip('"') for key, end in zip(keys, ends, strict=True)}


def read_neighbours(outputs: Outputs) -> Neighbours:
    """Read the neighbours of LLDP and CDP; MikroTik's own protocol tells of nobody that speaks neither."""
    found = tuple(_neighbours(answer(outputs, NEIGHBOURS)[1]))
    return neighbours(found, [NeighbourProtocol.LLDP, NeighbourProtocol.CDP])


def _neighbours(text: str) -> Iterator[Neighbour]:
    records: list[str] = []
    for one in lines(text):
        if re.match(r"^\s*\d+ +(?:[A-Z] +)?[a-z-]+=", one):
            records.append(re.sub(r"^\s*\d+ +(?:[A-Z] +)?", "", one))
        elif records and one.startswith(" "):
            records[-1] += f" {one.strip()}"
    for record in records:
        told = _values(record)
        by = told.get("discovered-by", "lldp")
        if "lldp" not in by and "cdp" not in by:
            continue
        found = neighbour(
            NeighbourProtocol.LLDP if "lldp" in by else NeighbourProtocol.CDP,
            told.get("interface", "").split(",")[0],
            chassis=told.get("mac-address"),
            port=told.get("interface-name"),
            name=told.get("identity"),
            descr=told.get("system-description") or told.get("platform"),
            addresses=[told.get("address", ""), told.get("address4", ""), told.get("address6", "")],
        )
        if found is not None:
            yield found


def _resource(sensors: Sensors, command: str, text: str) -> None:
    told = pairs(lines(text))
    sensors.add(Measure.CPU, "CPU", percent(told.get("cpu-load", "")), command)
    free, total = size_bytes(told.get("free-memory", "")), size_bytes(told.get("total-memory", ""))
    sensors.memory("Memory", command, free=free, total=total)


# `temperature: 41C`, or in a table: ` 0  cpu-temperature  52  C`
_HEALTH = re.compile(r"^\s*(?:\d+ +)?(?P<name>[a-z][a-z0-9-]*)(?::| +) *(?P<value>\S+)(?: +(?P<unit>C|RPM|V|A|W))?\s*$")


def _health(sensors: Sensors, command: str, text: str) -> None:
    for one in lines(text):
        found = _HEALTH.match(one)
        if found is None:
            continue
        name, value = found["name"], found["value"]
        if "temperature" in name:
            sensors.add(Measure.TEMPERATURE, name, celsius(value), command)
        elif re.match(r"fan\d*-speed", name):
            sensors.add(Measure.FAN_SPEED, name, number(value), command)
        elif re.match(r"(?:psu|fan)\d*-state", name):
            measure = Measure.POWER_SUPPLY if name.startswith("psu") else Measure.FAN
            sensors.add(measure, name.removesuffix("-state"), good(value), command)


PROFILE = CliProfile(
    platform=PLATFORM,
    source="RouterOS documentation: console, scripting, system resource, interface, neighbour discovery",
    systems=frozenset({"routeros"}),
    marks=r"platform: +MikroTik",
    dialect=Dialect(
        prompt=r"\[[^\s\]@]{1,64}@[^\]]{1,64}\] ?(?:/[\w /-]{0,64})?>",
        more=r"-- \[Q quit\|[^\]]*\]",
        questions=((r"Do you want to see the software license\? \[Y/n\]:?", "n"),),
        refusal=r"^[ \t]*(?:bad command name|syntax error|expected |no such command|input does not match|"
        r"(?:failure: )?not enough permissions)",
        newline="\r\n",
    ),
    identity=Reader((RESOURCE, BOARD), IDENTITY),
    ports=Reader((INTERFACES,), read_ports),
    neighbours=Reader((NEIGHBOURS,), read_neighbours),
    health=Reader((RESOURCE, HEALTH), health(PLATFORM, (RESOURCE, _resource), (HEALTH, _health))),
    configuration="export",
    ping="ping {address} count={count}",
    port="interface ethernet monitor {interface} once",
)
