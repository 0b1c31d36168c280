"""Cisco ASA, and the firewall engine of Firepower Threat Defense, whose prompt is a mere `>`."""

from __future__ import annotations

import re
from dataclasses import replace

from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health, Measure
from netmon.vendors.cli.box import Box, answer, chassis_of, heads, identity
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader, UnreadableError
from netmon.vendors.cli.saying import Sensors
from netmon.vendors.cli.show_interfaces import read_blocks
from netmon.vendors.cli.values import celsius, good, percent

PLATFORM = "cisco_asa"
VERSION, INVENTORY, INTERFACES = "show version", "show inventory", "show interface"
CPU, MEMORY, ENVIRONMENT = "show cpu usage", "show memory", "show environment"

THREAT = r"Threat Defense \(\d+\) Version"
_RELEASE = re.compile(r"(?:Adaptive|Industrial) Security Appliance Software Version (\S+)|PIX Firewall Version (\S+)")
_THREAT_RELEASE = re.compile(r"Threat Defense.* Version (\d\S*(?: \(Build \d+\))?)")
_MODEL = re.compile(r"^[ \t]*Hardware:\s*([^,\n]+)", re.MULTILINE)
_THREAT_MODEL = re.compile(r"^[ \t]*Model\s*: *(?:Cisco )?(.*?Threat Defense)", re.MULTILINE)
_SERIAL = re.compile(r"^[ \t]*Serial Number: *(\w+)", re.MULTILINE)


def read_identity(outputs: Outputs) -> DeviceIdentity:
    """Read what the box is: its chassis, where it has an inventory, before what the software says."""
    chassis = chassis_of(outputs.get(INVENTORY, ""))
    if VERSION not in outputs and chassis.model:
        return identity(PLATFORM, INVENTORY, Box("Cisco", model=chassis.model, serial=chassis.serial))
    command, text = answer(outputs, VERSION)
    release, threat = _RELEASE.search(text), _THREAT_RELEASE.search(text)
    if release is None and threat is None:
        raise UnreadableError("names no ASA")
    model = _THREAT_MODEL.search(text) or _MODEL.search(text)
    serial = _SERIAL.search(text)
    version = threat[1] if threat else (release[1] or release[2]) if release else ""
    box = Box("Cisco", "ftd" if threat else "asa", model[1] if model else "", version, serial[1] if serial else "")
    return identity(PLATFORM, command, box, better=chassis, by=INVENTORY)


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports."""
    return read_blocks(answer(outputs, INTERFACES)[1])


_BUSY = re.compile(r"^CPU utilization for 5 seconds.* 5 minutes[:=] *(?P<share>\d+(?:\.\d+)?)%")
_MEMORY = re.compile(r"^(?P<what>Free|Used|Total) memory: +(?P<bytes>\d+) bytes")
_DEGREES = re.compile(r"^\s*(?P<name>[A-Z]\w*(?: [\w()]+)*): (?P<value>-?\d+(?:\.\d+)?) C - ")
_WORKS = re.compile(
    r"^\s*(?P<name>(?:Left|Right|Power Supply|Cooling Fan|PS)[\w ()]*): (?:\d+ RPM - )?(?P<state>\w[\w ]*)"
)


def read_health(outputs: Outputs) -> Health:
    """Read whatever was answered."""
    sensors = Sensors(PLATFORM)
    for command, text in outputs.items():
        amounts: dict[str, int] = {}
        fans = False
        for one in heads(text):
            fans = one.strip().startswith("Cooling Fan") if one.rstrip().endswith(":") else fans
            if found := _BUSY.match(one):
                sensors.add(Measure.CPU, "CPU", percent(found["share"]), command)
            elif found := _MEMORY.match(one):
                amounts[found["what"]] = int(found["bytes"])
            elif found := _DEGREES.match(one):
                sensors.add(Measure.TEMPERATURE, found["name"], celsius(found["value"]), command)
            elif found := _WORKS.match(one):
                measure = Measure.FAN if fans or "RPM" in one else Measure.POWER_SUPPLY
                sensors.add(measure, found["name"], good(found["state"]), command)
        sensors.memory(
            "Memory", command, used=amounts.get("Used"), free=amounts.get("Free"), total=amounts.get("Total")
        )
    return sensors.health()


ASA = CliProfile(
    platform=PLATFORM,
    source="Cisco ASA command reference",
    systems=frozenset({"asa", "pixos"}),
    marks=r"\A(?!.{0,400}?Threat Defense).{0,400}?(?:(?:Adaptive|Industrial) Security Appliance|PIX Firewall)",
    dialect=Dialect(
        prompt=r"[\w.:/@~+-]{1,96}(?:\([\w.-]+\))?[>#]",
        paging=("terminal pager 0",),
        more=r"<-{2,} ?more ?-{2,}>",
        enable="enable",
        refusal=r"^[ \t]*(?:ERROR: )?(?:%|\^).{0,8}(?:invalid|incomplete|ambiguous|permission|unknown|bad)"
        r"|^command authorization failed",
    ),
    identity=Reader((VERSION, INVENTORY), read_identity),
    ports=Reader((INTERFACES,), read_ports),
    health=Reader((CPU, MEMORY, ENVIRONMENT), read_health),
    configuration="show running-config",
    ping="ping {address} repeat {count}",
    port="show interface {interface}",
)
FTD = replace(
    ASA,
    platform="cisco_ftd",
    source="Cisco Secure Firewall Threat Defense command reference",
    systems=frozenset({"ftd"}),
    marks=THREAT,
    # It has no pager, and no name in its prompt.
    dialect=replace(ASA.dialect, prompt=r">", paging=(), enable=""),
)
PROFILES = (ASA, FTD)
