"""Juniper Junos."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health, Measure
from netmon.model.neighbours import NeighbourProtocol, Neighbours
from netmon.vendors.cli import light
from netmon.vendors.cli.box import Box, answer, heads, identity
from netmon.vendors.cli.mapped import neighbours_of
from netmon.vendors.cli.port_names import type_of
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader, UnreadableError
from netmon.vendors.cli.saying import Sensors, neighbours
from netmon.vendors.cli.tables import lines
from netmon.vendors.cli.templates import template_rows
from netmon.vendors.cli.values import DOWN, UP, celsius, good, line, mac, percent, size_bytes, speed_bps

PLATFORM = "juniper_junos"
VERSION, HARDWARE, INTERFACES, LLDP = "show version", "show chassis hardware", "show interfaces", "show lldp neighbors"
ENGINE, ENVIRONMENT, LIGHT = (
    "show chassis routing-engine",
    "show chassis environment",
    "show interfaces diagnostics optics",
)

MARK = r"^Junos: \d|^JUNOS (?:Base OS|Software|EX|OS|Host)[^\n]*\["
_MODEL = re.compile(r"^Model: *(\S+)", re.MULTILINE | re.IGNORECASE)
_RELEASE = re.compile(
    r"^Junos: *(\S+)|^JUNOS (?:Base OS boot|Software Release|EX .*|OS Kernel.*?) \[([^\]]+)\]", re.MULTILINE
)
_SERIAL = re.compile(r"^Serial Number: *(\S+)", re.MULTILINE)
_CHASSIS = re.compile(r"^Chassis +(?P<serial>\S+) +(?P<model>\S.*)$", re.MULTILINE)


def read_identity(outputs: Outputs) -> DeviceIdentity:
    """Read what the box is; its serial number is the chassis's."""
    chassis = _CHASSIS.search(outputs.get(HARDWARE, ""))
    hardware = Box("Juniper", "junos", chassis["model"].strip(), serial=chassis["serial"]) if chassis else Box()
    if VERSION not in outputs:
        return identity(PLATFORM, HARDWARE, hardware)
    command, text = answer(outputs, VERSION)
    model, release = _MODEL.search(text), _RELEASE.search(text)
    if release is None:
        raise UnreadableError("names no Junos")
    serial = _SERIAL.search(text)
    box = Box(
        "Juniper",
        "junos",
        model[1] if model else hardware.model,
        release[1] or release[2],
        serial[1] if serial else "",
    )
    return identity(PLATFORM, command, box, better=Box(serial=hardware.serial), by=HARDWARE)


_PHYSICAL = re.compile(
    r"^Physical interface: (?P<name>[^\s,]+)(?P<admin>, [^,]+)?, Physical link is (?P<link>[\w-]+)", re.IGNORECASE
)
_LOGICAL = re.compile(r"^\s+Logical interface (?P<name>[^\s(]+)")
_DESCRIPTION = re.compile(r"^\s+Description: (?P<text>.*)$")
_MTU = re.compile(r"\bMTU: (\d+)")
_SPEED = re.compile(r"\bSpeed: (\d+(?:\.\d+)? ?[kmg]bps)", re.IGNORECASE)
_MAC = re.compile(r"\b(?:Current address|Hardware address): ([0-9a-f:]{17})")
_FLAGS = re.compile(r"^\s+Flags: (?P<flags>.*)$")


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports, physical and logical."""
    found = tuple(_ports(answer(outputs, INTERFACES)[1]))
    if not found:
        raise UnreadableError("no physical interface")
    return found


def _ports(text: str) -> Iterator[CliPort]:
    current: CliPort | None = None
    carries = False
    for one in lines(text):
        if head := _PHYSICAL.match(one) or _LOGICAL.match(one):
            if current is not None:
                yield current
            name = head["name"]
            if "link" in head.groupdict():
                carries = head["link"].lower() == "up"
                closed = "admin" in (head["admin"] or "").lower()
                current = CliPort(name, DOWN if closed else UP, UP if carries else DOWN, type=type_of(name))
            else:
                current = CliPort(name, UP, UP if carries else DOWN, type=type_of(name))
        elif current is not None:
            current = _with(current, one)
    if current is not None:
        yield current


def _with(port: CliPort, one: str) -> CliPort:
    if found := _DESCRIPTION.match(one):
        return replace(port, alias=port.alias or line(found["text"]))
    if "." in port.name and (found := _FLAGS.match(one)):
        down = re.search(r"\b(?:Device-)?Down\b|Hardware-Down", found["flags"])
        return (
            replace(port, admin=DOWN, oper=DOWN)
            if found["flags"].startswith("Down")
            else (replace(port, oper=DOWN) if down else port)
        )
    if port.mtu is None and (found := _MTU.search(one)):
        port = replace(port, mtu=int(found[1]))
    if port.speed_bps is None and (found := _SPEED.search(one)):
        port = replace(port, speed_bps=speed_bps(found[1]))
    if port.mac is None and (found := _MAC.search(one)):
        port = replace(port, mac=mac(found[1]))
    return port


def read_neighbours(outputs: Outputs) -> Neighbours:
    """Read the neighbours; the name of a port may be cut where its column ends."""
    text = answer(outputs, LLDP)[1]
    rows = template_rows(PLATFORM, LLDP, text) if "Chassis Id" in text else []
    return neighbours(neighbours_of(rows, NeighbourProtocol.LLDP), [NeighbourProtocol.LLDP])


_SLOT = re.compile(r"^\s+Slot (?P<slot>\d+):")
_IDLE = re.compile(r"^\s+Idle +(?P<idle>\d+) percent")
_SPAN = re.compile(r"^\s+(?P<span>5 sec|1 min|5 min|15 min)? ?CPU utilization:", re.IGNORECASE)
_DRAM = re.compile(r"^\s+DRAM +(?P<bytes>\d+ [MG]B)")
_MEMORY = re.compile(r"^\s+Memory utilization +(?P<share>\d+) percent")
_DEGREES = re.compile(r"^\s+(?P<name>(?:CPU t|T)emperature) +(?P<value>\d+) degrees C")
# `Temp  FPC 0 CPU   OK   41 degrees C / 105 degrees F`; the class stands in the first row of its kind only.
_ITEM = re.compile(
    r"^(?P<kind>Temp|Power|Fans?|Routing Engine|PEM|CB|FPC)? *(?P<name>[A-Za-z].*?) {2,}"
    r"(?P<state>OK|Check|Failed|Absent|Present|Testing|Online|Offline|Down)\b *(?P<value>.*)$"
)


def read_health(outputs: Outputs) -> Health:
    """Read whatever was answered."""
    sensors = Sensors(PLATFORM)
    for command, text in outputs.items():
        _engine(sensors, text, command)
        if command == ENVIRONMENT:
            _items(sensors, text, command)
        light.blocks(sensors, text, command)
    return sensors.health()


def _engine(sensors: Sensors, text: str, command: str) -> None:
    slot, span, dram = "Routing Engine", "", None
    for one in heads(text):
        if found := _SLOT.match(one):
            slot, span, dram = f"Routing Engine {found['slot']}", "", None
        elif found := _SPAN.match(one):
            span = (found["span"] or "5 min").lower()
        elif found := _DRAM.match(one):
            dram = size_bytes(found["bytes"])
        elif found := _MEMORY.match(one):
            sensors.memory(slot, command, share=percent(found["share"]), total=dram)
        elif span == "5 min" and (found := _IDLE.match(one)):
            idle = percent(found["idle"])
            sensors.add(Measure.CPU, slot, None if idle is None else 100 - idle, command)
        elif found := _DEGREES.match(one):
            name = f"{slot} CPU" if found["name"].startswith("CPU") else slot
            sensors.add(Measure.TEMPERATURE, name, celsius(found["value"]), command)


def _items(sensors: Sensors, text: str, command: str) -> None:
    kind = ""
    for one in heads(text):
        found = _ITEM.match(one)
        if found is None:
            continue
        kind = found["kind"] or (kind if one.startswith(" ") else "")
        name, value = found["name"], found["value"]
        if "degrees C" in value:
            sensors.add(Measure.TEMPERATURE, name, celsius(value), command)
        elif kind.startswith("Fan") or "fan" in name.lower():
            sensors.add(Measure.FAN, name, good(found["state"]), command)
        elif kind in {"Power", "PEM"} or re.match(r"PEM|Power Supply|PSU", name):
            sensors.add(Measure.POWER_SUPPLY, name, good(found["state"]), command)


PROFILE = CliProfile(
    platform=PLATFORM,
    source="Junos OS CLI user guide",
    systems=frozenset({"junos"}),
    marks=rf"(?m:{MARK})",
    dialect=Dialect(
        # A cluster or a virtual chassis says on a line of its own, above the prompt, which member it is: `{master:0}`.
        prompt=r"(?:\{[\w:-]+\}\s*)?[\w.-]{1,64}@[\w.:/()-]{1,128}>",
        paging=("set cli screen-length 0", "set cli screen-width 0"),
        more=r"-{2,}\(more(?: \d+%)?\)-{2,}",
        refusal=r"^[ \t]*(?:\^\s*$|syntax error|unknown command|missing argument"
        r"|error: (?:command|permission|syntax|unknown))",
    ),
    identity=Reader((VERSION, HARDWARE), read_identity),
    ports=Reader((INTERFACES,), read_ports),
    neighbours=Reader((LLDP,), read_neighbours),
    health=Reader((ENGINE, ENVIRONMENT, LIGHT), read_health),
    configuration="show configuration",
    ping="ping {address} count {count}",
    port="show interfaces {interface} extensive",
)
