"""Rows of VRP commands that ntc-templates has no template for, or only for other software."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from netmon.vendors.cli import row_shapes
from netmon.vendors.cli.huawei.health import part_rows
from netmon.vendors.cli.tables import is_ruler, lines, pairs
from netmon.vendors.cli.templates import TemplateRow


def cpu(text: str) -> Sequence[TemplateRow]:
    """Read `display cpu-usage`."""
    found = row_shapes.cpu(text)
    most = re.search(r"Max(?: CPU Usage)? *: ?(\d{1,3})%", text[:4000])
    return [{**row, "cpu_max": most[1] if most else ""} for row in found]


def memory(text: str) -> Sequence[TemplateRow]:
    """Read `display memory-usage`."""
    said = pairs(lines(text)[:40])
    share = next((value for name, value in said.items() if name.startswith("memory using percentage")), "")
    return [{"memory_using_percent": share.rstrip("% ")}] if share else []


_MADE = re.compile(r"^ *(?:(\d+) +)?(\S+) +(?:(\S+) +)?(\S+) +(\d{4}-\d{1,2}-\d{1,2}|-+|NA)\s*$")


def manufacture(text: str) -> Sequence[TemplateRow]:
    """Read `display device manufacture-info`; a part is of the slot that was named last."""
    found: list[TemplateRow] = []
    slot = ""
    for one in lines(text):
        match = _MADE.match(one)
        if match is not None and not is_ruler(one):
            slot = match[1] or slot
            found.append({"slot": slot, "card": match[2], "type": match[3] or "", "serial": match[4], "date": match[5]})
    return found


def fans(text: str) -> Sequence[TemplateRow]:
    """Read `display fan`."""
    return [
        {
            "slot_id": part.slot,
            "fan_id": part.name,
            "present": part.present,
            "registered": part.registered,
            "status": part.state,
        }
        for part in part_rows(text)
    ]


def powers(text: str) -> Sequence[TemplateRow]:
    """Read `display power`."""
    return [
        {"id": part.name, "mode": part.mode, "present": part.present, "state": part.state} for part in part_rows(text)
    ]


_PROCESS = re.compile(r"OSPF Process (\d+) with Router ID (\S+)")
_PEER = re.compile(r"^ *(\d+\.\d+\.\d+\.\d+) +(\S+) +(\d+\.\d+\.\d+\.\d+) +(\S+)\s*$")


def ospf(text: str) -> Sequence[TemplateRow]:
    """Read `display ospf peer brief`."""
    found: list[TemplateRow] = []
    process, router = "", ""
    for one in lines(text):
        head, peer = _PROCESS.search(one), _PEER.match(one)
        if head is not None:
            process, router = head[1], head[2]
        elif peer is not None:
            area, interface, neighbour, state = peer.groups()
            found.append(
                {
                    "ospf_id": process,
                    "ospf_router_id": router,
                    "area": area,
                    "interface": interface,
                    "neighbor": neighbour,
                    "state": state,
                }
            )
    return found


READERS: Final = (
    (r"dis\w* clock", row_shapes.clock),
    (r"dis\w* cpu(?:-usage)?(?: .*)?", cpu),
    (r"dis\w* mem\w*(?:-usage)?(?: .*)?", memory),
    (r"dis\w* device manu\S*", manufacture),
    (r"dis\w* (?:device )?fan(?: .*)?", fans),
    (r"dis\w* (?:device )?power(?: .*)?", powers),
    (r"dis\w* ospf(?: \d+)? peer brief", ospf),
)
