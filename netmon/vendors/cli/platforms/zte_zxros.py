"""ZTE ZXR10 and ZXCTN: routers (M6000, T8000), packet transport (ZXCTN) and switches (5900, 8900); ROSng and ROS."""

from __future__ import annotations

import re

from netmon.model.health import Measure
from netmon.vendors.cli import line_protocol, values
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader
from netmon.vendors.cli.saying import Identity, Says, Sensors
from netmon.vendors.cli.saying import health as health_of
from netmon.vendors.cli.tables import is_ruler, lines
from netmon.vendors.profiles.zxr10 import OWN, RELEASE

VERSION, PORTS = "show version", "show interface"
PROCESSOR, LIGHT = "show processor", "show opticalinfo brief"

IDENTITY = Identity(
    platform="zte_zxros",
    vendor="ZTE",
    os="zxr10",
    model=(
        Says(VERSION, r"\b(?<!Version )(?<!Version: )(ZXR10|ZXCTN)[ _]([A-Z]{0,4}\d[\w-]*(?: Plus)?)", "{0} {1}"),
        Says(VERSION, r"\bZTE (?:ZXR10 )?([A-Z]*\d[\w-]*) Software"),
    ),
    version=(
        Says(VERSION, rf"{OWN}:{RELEASE}"),
        Says(VERSION, rf"Software.*{OWN}{RELEASE}"),
        Says(VERSION, r"\bROS Version:? (V\d[\w.]*)"),
    ),
)


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read `show interface`."""
    return line_protocol.read_ports(outputs.get(PORTS, ""))


def processors(sensors: Sensors, command: str, text: str) -> None:
    """Read `show processor`: a row for each board, the mean of five minutes (two, in older software) and the memory."""
    under: list[str] = []
    for one in lines(text):
        words = one.split()
        if re.search(r"CPU\(\d+m\)", one) and len(words) > 2:
            under = [word.lower() for word in words]
        elif under and len(words) > 3 and not is_ruler(one) and ":" not in one:
            # The names of boards have no heading, so that columns are counted from the right.
            row = dict(zip(under[::-1], words[::-1], strict=False))
            name = " ".join(words[: max(1, len(words) - len(under))])
            load = row.get("cpu(5m)") or row.get("cpu(2m)") or row.get("cpu(1m)") or ""
            if "%" in load:
                sensors.add(Measure.CPU, name, values.percent(load), command)
            share = row.get("mem") or row.get("memory") or ""
            if "%" in share:
                megabytes = values.whole(row.get("phymem", ""))
                total = megabytes << 20 if megabytes else None
                sensors.memory(name, command, share=values.percent(share), total=total)


def light(sensors: Sensors, command: str, text: str) -> None:
    """Read `show opticalinfo brief`: a table with both powers, in dBm."""
    under: list[str] = []
    for one in lines(text):
        words = one.split()
        if re.search(r"\bRx\w*", one, re.IGNORECASE) and re.search(r"\bTx\w*", one, re.IGNORECASE):
            under = [word.lower()[:2] for word in words]
        elif under and len(words) == len(under) and re.match(r"[a-z]+\S*\d", words[0]):
            row = dict(zip(under, words, strict=True))
            sensors.light(words[0], row.get("rx"), row.get("tx"), command)


PROFILE = CliProfile(
    platform="zte_zxros",
    source="ZTE ZXR10 M6000, 5900E and ZXCTN 6000 command references",
    systems=frozenset({"zxr10"}),
    marks=r"\bZXR10\b|ZXROS|\bZXCTN\b",
    dialect=Dialect(
        prompt=r"[^\s<>\[\]()#$%:]{1,128}[>#]",
        paging=("terminal length 0",),
        questions=((r"(?:change|modify).{0,60}\?? *[\[(]Y(?:es)?/N(?:o)?[\])]:? ?$", "N"),),
        enable="enable",
        refusal=r"^\s*% ?(?:error|invalid|incomplete|ambiguous|unrecognized|unknown|permission|command|code \d+)",
    ),
    identity=Reader((VERSION,), IDENTITY),
    ports=Reader((PORTS,), read_ports),
    health=Reader((PROCESSOR, LIGHT), health_of("zte_zxros", (PROCESSOR, processors), (LIGHT, light))),
    configuration="show running-config",
    ping="ping {address}",
    port="show interface {interface}",
    allowed=(r"show interface brief", r"show clock"),
)
