"""The sections of all files put together: what is declared where, before anything of it is checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from netmon.inventory import scalars
from netmon.inventory.columns import SHEET_BY_KEY
from netmon.inventory.located import Located, colon_hint
from netmon.inventory.nearest import NO_HINT, hint
from netmon.inventory.node import Items, Node, Table, Text
from netmon.inventory.problem import Report, here
from netmon.inventory.schema.document import Document

BY_ID: Final = (
    "networks",
    "divisions",
    "units",
    "sites",
    "credentials",
    "devices",
    "links",
    "services",
    "anchors",
    "indicators",
    "assurances",
)
"""Sections that map an id to an entry; several files may add to one."""

ONCE: Final = ("time_zone", "probing", "thresholds", "limits", "notify", "reports")
"""Sections that only one file may have."""

FILES: Final = ("include", *SHEET_BY_KEY)
"""Sections that name files; they are read before."""


@dataclass(slots=True)
class Sections:
    """Everything declared, by section and id. Targets, contacts and shifts in files have no id."""

    by_id: dict[str, dict[str, Located]] = field(default_factory=lambda: {name: {} for name in BY_ID})
    once: dict[str, Located] = field(default_factory=dict)
    targets: list[Located] = field(default_factory=list)
    rows: dict[str, list[Located]] = field(default_factory=lambda: {"contacts": [], "shifts": []})

    def add_file(self, root: Table, report: Report) -> None:
        """Add the sections of a file."""
        for key, node in root.items():
            if isinstance(node, Text) and node.broken:
                continue
            if key in self.by_id:
                self._add_entries(key, node, report)
            elif key == "targets":
                self._add_targets(node, key, report)
            elif key in ONCE:
                self._add_once(key, node, report)
            elif key not in FILES:
                report.add("problem.unknown_key", key, str(key), str(key), hint=hint(key, Document.model_fields))

    def add_entry(self, section: str, key: Text, node: Node, report: Report) -> None:
        """Add one entry, unless its id is wrong or taken."""
        path = f"{section}.{key}"
        shape = scalars.CODE if section == "divisions" else scalars.ID
        if not shape.fullmatch(key):
            code = "problem.not_a_division_code" if section == "divisions" else "problem.bad_id"
            report.add(code, key, path, key)
        elif section == "credentials" and key == "off":
            report.add("problem.reserved_id", key, path, key)
        elif (first := self.by_id[section].get(key)) is not None:
            report.add("problem.duplicate_id", key, path, key, first=here(first.place, key.file))
        else:
            self.by_id[section][str(key)] = Located(node, key, path)

    def add_row(self, section: str, row: Table) -> None:
        """Add a row without an id: a contact that names its unit, a shift that names its roster."""
        self.rows[section].append(Located(row, row, section))

    def _add_entries(self, section: Text, node: Node, report: Report) -> None:
        if isinstance(node, Table):
            for key, entry in node.items():
                self.add_entry(section, key, entry, report)
        elif not _is_left_empty(node):
            report.add("problem.not_a_mapping", section, str(section), hint=colon_hint(node))

    def _add_targets(self, node: Node, section: Text, report: Report) -> None:
        if isinstance(node, Items):
            self.targets += (Located(entry, entry, f"targets[{number}]") for number, entry in enumerate(node))
        elif not _is_left_empty(node):
            report.add("problem.not_a_list", section, str(section), hint=NO_HINT)

    def _add_once(self, section: Text, node: Node, report: Report) -> None:
        first = self.once.get(section)
        if first is not None:
            report.add("problem.section_twice", section, str(section), first=here(first.place, section.file))
        elif not _is_left_empty(node):
            self.once[str(section)] = Located(node, section, str(section))


def _is_left_empty(node: Node) -> bool:
    """Say whether a section has nothing after its colon, as when every entry is commented out."""
    return isinstance(node, Text) and (node.absent or node.broken)
