"""What the tests of imports start from: recordings of what systems answer and export, and maps for them."""

from __future__ import annotations

from pathlib import Path

from netmon.imports.documents import read_files
from netmon.imports.known import Known
from netmon.imports.mapping import Map
from netmon.imports.proposal import Proposal
from netmon.imports.propose import propose
from netmon.imports.read_map import read_map
from netmon.imports.seen import Seen
from netmon.imports.sources import SOURCES

HERE = Path(__file__).parent
RECORDINGS = HERE / "recordings"
MAPS = HERE / "maps"
CANARY = "CANARY"
"""Stands in every recorded field of a secret."""

CASES = {
    "netbox-4": ("netbox", "netbox"),
    "netbox-3": ("netbox", "netbox"),
    "librenms": ("librenms", "common"),
    "librenms-old": ("librenms", "common"),
    "zabbix/hosts-7.0.json": ("zabbix", "common"),
    "zabbix/hosts-6.0.json": ("zabbix", "common"),
    "zabbix-export": ("zabbix", "common"),
    "zabbix-export-yaml": ("zabbix", "common"),
    "nightingale": ("nightingale", "common"),
    "nightingale-5": ("nightingale", "common"),
    "categraf": ("categraf", "common"),
    "file_sd": ("file_sd", "common"),
    "file_sd-json": ("file_sd", "common"),
}
"""Recording → the system it is of, and the map for it."""


def seen(recording: str) -> Seen:
    """Return what a recording says."""
    source = SOURCES[CASES[recording][0]]
    return source.read(read_files(RECORDINGS / recording, source.parts, source.suffixes, source.decode))


def map_of(recording: str) -> Map:
    return read_map(MAPS / f"{CASES[recording][1]}.yaml")


def proposed(found: Seen, map_: Map, known: Known | None = None) -> Proposal:
    alone = Known({"credentials": frozenset({"readonly", "secure"})})
    return propose(found, map_, known or alone, "extranet")
