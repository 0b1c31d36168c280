"""Rows of Comware commands that ntc-templates has no template for, or only for other software."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from netmon.vendors.cli import row_shapes
from netmon.vendors.cli.comware.health import part_rows
from netmon.vendors.cli.tables import lines, pairs
from netmon.vendors.cli.templates import TemplateRow

_MEM = re.compile(r"^ *Mem: +(\d+) +(\d+).*?(?: (\d+\.\d+)%)? *$")


def clock(text: str) -> Sequence[TemplateRow]:
    """Read `display clock`."""
    return row_shapes.clock(text)


def cpu(text: str) -> Sequence[TemplateRow]:
    """Read `display cpu-usage`: `6% in last 5 seconds`; a row for each board."""
    found: list[TemplateRow] = []
    row: dict[str, str] = {}
    for one in lines(text):
        match = re.match(r"^ *(\d{1,3})% +in +(?:the )?last +(5 seconds|1 minute|5 minutes)", one)
        if match is None:
            continue
        row[{"5 seconds": "cpu_5_sec", "1 minute": "cpu_1_min", "5 minutes": "cpu_5_min"}[match[2]]] = match[1]
        if match[2] == "5 minutes":
            found.append(row)
            row = {}
    return found


def memory(text: str) -> Sequence[TemplateRow]:
    """Read `display memory`."""
    every = lines(text)
    said = pairs(every)
    found: list[TemplateRow] = [
        {"total_memory": match[1], "used_memory": match[2], "used_rate": "", "free_rate": match[3] or ""}
        for one in every
        if (match := _MEM.match(one))
    ]
    if not found and "used rate" in said:
        total, used = said.get("system total memory(bytes)", ""), said.get("total used memory(bytes)", "")
        rate = said["used rate"].rstrip("% ")
        found.append({"total_memory": total, "used_memory": used, "used_rate": rate, "free_rate": ""})
    return found


def parts(text: str) -> Sequence[TemplateRow]:
    """Read `display fan` and `display power`."""
    return [{"slot": part.slot, "id": part.name, "status": part.state} for part in part_rows(text)]


_PROCESS = re.compile(r"OSPF Process (\d+) with Router ID (\S+)")
_AREA = re.compile(r"^ *Area ?: ?(\S+)")
_PEER = re.compile(r"^ *(\d+\.\d+\.\d+\.\d+) +(\d+\.\d+\.\d+\.\d+) +(\d+) +(\d+) +(?:(\S+) +([A-Z][\w-]*/ ?\S+)|"
                   r"([A-Z][\w-]*/ ?\S+) +(\S+))\s*$")  # fmt: skip


def ospf(text: str) -> Sequence[TemplateRow]:
    """Read `display ospf peer`; interface and state stand in one order or the other."""
    found: list[TemplateRow] = []
    process, area = "", ""
    for one in lines(text):
        head, of, peer = _PROCESS.search(one), _AREA.match(one), _PEER.match(one)
        if head is not None:
            process = head[1]
        elif of is not None:
            area = of[1]
        elif peer is not None:
            found.append(
                {
                    "process": process,
                    "area": area,
                    "router_id": peer[1],
                    "address": peer[2],
                    "priority": peer[3],
                    "dead_time": peer[4],
                    "state": peer[6] or peer[7],
                    "interface": peer[5] or peer[8],
                }
            )
    return found


def version(text: str) -> Sequence[TemplateRow]:
    """Read `display version`: one row of software_version, release, model, uptime."""
    release = re.search(r"Version ([\d.]+),? (?:Release|Feature|ESS) ([\w.-]+)", text[:4000])
    uptime = re.search(r"(?m)^ ?\w+ ([^:\n]{2,80}?) uptime is (.{1,80}?) *$", text[:8000])
    if release is None and uptime is None:
        return []
    return [
        {
            "software_version": release[1] if release else "",
            "release": release[2] if release else "",
            "model": uptime[1] if uptime else "",
            "uptime": uptime[2] if uptime else "",
        }
    ]


READERS: Final = (
    (r"dis\w* clock", clock),
    (r"dis\w* cpu(?:-usage)?(?: .*)?", cpu),
    (r"dis\w* mem\w*(?: .*)?", memory),
    (r"dis\w* (?:fan|power)(?: .*)?", parts),
    (r"dis\w* ospf(?: \d+)? peer", ospf),
    (r"dis\w* ver\w*", version),
)
