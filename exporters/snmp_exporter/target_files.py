"""The targets as files, for Prometheus' file service discovery (`file_sd_configs`), which sees a change at once."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from exporters.snmp_exporter.discovery import Kind, Records, groups
from exporters.snmp_exporter.selection import Refusal
from netmon.inventory.placing import put
from netmon.model.inventory import Inventory

FILES: Final[Mapping[Kind, str]] = {Kind.DEVICE: "netmon-devices.json", Kind.SERVICE: "netmon-services.json"}


def listed(inventory: Inventory, records: Records, asked: Mapping[str, Sequence[str]]) -> bytes | Refusal:
    """Return the targets that `asked` lets through as a document of JSON, one of them on a line."""
    found = groups(inventory, records, asked)
    if isinstance(found, Refusal):
        return found
    lines = ",\n".join(json.dumps(group, ensure_ascii=False) for group in found)
    return f"[\n{lines}\n]\n".encode() if lines else b"[]\n"


def write(
    folder: Path, inventory: Inventory, records: Records, asked: Mapping[str, Sequence[str]]
) -> Mapping[Path, int] | Refusal:
    """Write a file of each kind, whole or not at all; one that would not change stays. Raises OSError.

    Returns how many targets each has.
    """
    ready: dict[Path, bytes] = {}
    counts: dict[Path, int] = {}
    for kind, name in FILES.items():
        document = listed(inventory, records, {**asked, "kind": (kind.value,)})
        if isinstance(document, Refusal):
            return document
        path = folder / name
        counts[path] = document.count(b'{"targets"')
        if not path.exists() or path.read_bytes() != document:
            ready[path] = document
    put(ready)
    return counts
