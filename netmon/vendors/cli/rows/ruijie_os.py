"""Rows of RGOS commands; ntc-templates has none for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from netmon.vendors.cli import row_shapes
from netmon.vendors.cli.tables import Column, cells, is_ruler, lines, pairs
from netmon.vendors.cli.templates import TemplateRow

_DETAIL = ("active", "inactive", "mapped", "slab", "core", "others")


def memory(text: str) -> Sequence[TemplateRow]:
    """Read `show memory`, whose amounts are in KB, but for the total of older software."""
    whole = "\n".join(lines(text)[:60])
    now = re.search(r"System Memory: *(\d+)KB total, *(\d+)KB used, *(\d+)KB free, *([\d.]+) ?%", whole, re.IGNORECASE)
    total = re.search(r"System Total Memory *: *(\d+)([KMG])B", whole, re.IGNORECASE)
    free = re.search(r"Current Free Memory *: *(\d+)KB", whole, re.IGNORECASE)
    rate = re.search(r"Used Rate *: *([\d.]+) ?%", whole, re.IGNORECASE)
    if now is None and total is None:
        return []
    row = {
        "system_memory_total": now[1] if now else total[1] if total and total[2].upper() == "K" else "",
        "system_memory_total_mb": total[1] if total and total[2].upper() == "M" else "",
        "system_memory_used": now[2] if now else "",
        "system_memory_free": now[3] if now else free[1] if free else "",
        "system_memory_used_rate_precent": now[4] if now else rate[1] if rate else "",
    }
    for name in _DETAIL:
        found = re.search(rf"(\d+)KB {name}\b", whole)
        row[f"used_detail_{name}"] = found[1] if found else ""
    return [row]


_SLOT = re.compile(r"^ *Slot[ -]?([\w/]+) *: *(\S+)")


def version(text: str) -> Sequence[TemplateRow]:
    """Read `show version`: a row for the device, then one for each slot."""
    every = lines(text)
    starts = [at for at, one in enumerate(every) if _SLOT.match(one)]
    said = pairs(every[: starts[0]] if starts else every)
    if not any(name.startswith("system ") for name in said):
        return []
    model = re.search(r"\(([^()]+)\)", said.get("system description", ""))
    found: list[TemplateRow] = [
        {
            "model": model[1] if model else "",
            "start_time": said.get("system start time", ""),
            "uptime": said.get("system uptime", ""),
            "hard_version": said.get("system hardware version", ""),
            "soft_version": said.get("system software version", ""),
            "patch": said.get("system patch number", ""),
            "serial_number": said.get("system serial number", ""),
            "slot_number": "",
            "slot_name": "",
            "slot_hard_version": "",
            "slot_soft_version": "",
            "slot_serial_number": "",
        }
    ]
    empty = dict.fromkeys(found[0], "")
    for start, end in zip(starts, [*starts[1:], len(every)], strict=True):
        head, its = _SLOT.match(every[start]), pairs(every[start + 1 : end])
        if head is None:
            continue
        its = {name.removeprefix("system "): value for name, value in its.items()}
        found.append(
            {
                **empty,
                "slot_number": head[1],
                "slot_name": head[2],
                "slot_hard_version": its.get("hardware version", ""),
                "slot_soft_version": its.get("software version", "").split(" ")[0],
                "slot_serial_number": its.get("serial number", ""),
            }
        )
    return found


_FIELDS = ("device_id", "slot_id", "max_ports", "config_module", "online_module", "status")


def slots(text: str) -> Sequence[TemplateRow]:
    """Read `show version slots`; the ruler tells where columns stand, a slot without a module has empty cells."""
    found: list[TemplateRow] = []
    under: tuple[Column, ...] = ()
    for one in lines(text):
        if is_ruler(one):
            spans = [(match.start(), match.end()) for match in re.finditer(r"-+", one)]
            if len(spans) == len(_FIELDS):
                ends = [*(start for start, _end in spans[1:]), 2000]
                pairs_of = zip(_FIELDS, spans, ends, strict=True)
                under = tuple(Column(name, span[0], end) for name, span, end in pairs_of)
        elif under and one.strip():
            found.append(cells(one, under))
    return found


READERS: Final = (
    (r"sh\w* clock", row_shapes.clock),
    (r"sh\w* cpu(?: .*)?", row_shapes.cpu),
    (r"sh\w* mem\w*(?: .*)?", memory),
    (r"sh\w* ver\w*", version),
    (r"sh\w* ver\w* slots?", slots),
)
