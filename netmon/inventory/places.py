"""Where things are declared: the file and line of every entry."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from netmon.inventory.collect import Collector
from netmon.inventory.files import Files
from netmon.inventory.problem import Report, Spot

SECTIONS = ("devices", "links", "units")


def declared_places(path: Path) -> Mapping[tuple[str, str], Spot]:
    """Return where each device, link and unit is declared, by section and id. What cannot be read is left out."""
    report = Report()
    collector = Collector(Files(report, None), report)
    collector.begin(path)
    return {
        (section, id_): Spot(located.place.file, located.place.line)
        for section in SECTIONS
        for id_, located in collector.sections.by_id[section].items()
    }
