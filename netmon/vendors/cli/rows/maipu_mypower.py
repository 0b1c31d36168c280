"""Rows of MyPower commands; ntc-templates has none for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from netmon.vendors.cli import row_shapes
from netmon.vendors.cli.maipu import modules, system_parts
from netmon.vendors.cli.tables import lines, pairs
from netmon.vendors.cli.templates import TemplateRow


def component(text: str) -> Sequence[TemplateRow]:
    """Read `show system component`."""
    names = ("component", "name", "online", "status", "sn")
    return [
        dict(zip(names, (one.part, one.name, one.online, one.state, one.serial), strict=True)) for one in modules(text)
    ]


def module(text: str) -> Sequence[TemplateRow]:
    """Read `show system module brief`."""
    names = ("module", "online", "state", "name", "sn")
    return [
        dict(zip(names, (one.part, one.online, one.state, one.name, one.serial), strict=True)) for one in modules(text)
    ]


def power(text: str) -> Sequence[TemplateRow]:
    """Read `show system power`."""
    return [
        {
            "power_id": part.number,
            "power_name": part.said.get("power name", ""),
            "status": part.online,
            "description": part.said.get("description", ""),
            "sn": part.said.get("serial no", ""),
            "work_status": part.said.get("work status", ""),
            "power_in": part.said.get("power in", ""),
        }
        for part in system_parts(text, "Power")
    ]


def fan(text: str) -> Sequence[TemplateRow]:
    """Read `show system fan`."""
    return [
        {
            "fan_id": part.number,
            "online": part.online,
            "status": part.said.get("status", ""),
            "description": part.said.get("description", ""),
            "speed_rate": part.said.get("speed rate", "").rstrip("%"),
            "work_status": part.said.get("work status", ""),
        }
        for part in system_parts(text, "FAN")
    ]


def version(text: str) -> Sequence[TemplateRow]:
    """Read `show version`."""
    every = lines(text)
    said = pairs([one.replace("\t", " ") for one in every])
    model = next((found[1] for one in every if (found := re.match(r"^ *(\S+) Version Information", one))), "")
    uptime = next((found[1] for one in every if (found := re.search(r"System Uptime is (.+)$", one, re.I))), "")
    if not model and "software version" not in said:
        return []
    return [
        {
            "model": model,
            "system_id": said.get("system id", ""),
            "hardware_model": said.get("hardware model", "").split(" with ")[0],
            "hardware_version": said.get("hardware version", ""),
            "monitor_version": said.get("monitor version", ""),
            "software_version": said.get("software version", ""),
            "software_image_file": said.get("software image file", ""),
            "uptime": uptime.strip(),
        }
    ]


READERS: Final = (
    (r"sh\w* clock", row_shapes.clock),
    (r"sh\w* cpu(?: .*)?", row_shapes.cpu),
    (r"sh\w* system component", component),
    (r"sh\w* system module(?: brief)?", module),
    (r"sh\w* system power", power),
    (r"sh\w* system fan", fan),
    (r"sh\w* ver\w*", version),
)
