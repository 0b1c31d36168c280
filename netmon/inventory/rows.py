"""CSV files of units and divisions: each row becomes an entry as if it had been written in YAML."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO
from typing import Final

from netmon.inventory.characters import check_characters
from netmon.inventory.nearest import hint
from netmon.inventory.node import Node, Table, Text, items, table, text
from netmon.inventory.problem import Report, Spot
from netmon.inventory.sections import Sections
from netmon.words.headings import DIVISION_HEADINGS, FLAGS, LEVELS, SEPARATORS, UNIT_HEADINGS

TO_SPACES: Final = str.maketrans(dict.fromkeys(SEPARATORS, " "))


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a file of rows fills: a section, the column of its ids, its columns, those it cannot do without."""

    section: str
    id: str
    headings: Mapping[str, str]
    needed: tuple[str, ...]
    several: tuple[str, ...]

    def columns(self) -> dict[str, str]:
        """Return every heading that is understood, Chinese or English, and its key."""
        return {**self.headings, **{key: key for key in self.headings.values()}}


UNITS: Final = Sheet("units", "id", UNIT_HEADINGS, ("id", "name", "kind", "division"), ("networks",))
DIVISIONS: Final = Sheet("divisions", "code", DIVISION_HEADINGS, ("code", "name", "level"), ("replaces",))


def add_rows(content: str, file: str, sheet: Sheet, sections: Sections, report: Report) -> bool:
    """Add the rows of `content` to `sections`; return whether all of it could be read."""
    rows, complete = _rows(content, file, report)
    if not rows:
        if complete:
            report.add("syntax.empty_file", Spot(file))
        return False
    line, headings = rows[0]
    keys = _keys(headings, Spot(file, line), sheet, report)
    if keys is None:
        return False
    for line, cells in rows[1:]:
        _add_row(Spot(file, line), cells, keys, sheet, sections, report)
    return complete


def _rows(content: str, file: str, report: Report) -> tuple[list[tuple[int, list[str]]], bool]:
    """Return each row that is not blank with the line it begins on, and whether all of them could be read."""
    reader = csv.reader(StringIO(content, newline=""), strict=True)
    rows: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for cells in reader:
            stripped = [cell.strip() for cell in cells]
            if any(stripped):
                rows.append((line, stripped))
            line = reader.line_num + 1
    except csv.Error as error:
        report.add("syntax.csv_broken", Spot(file, line), detail=str(error))
        return rows, False
    return rows, True


def _keys(headings: list[str], spot: Spot, sheet: Sheet, report: Report) -> list[str | None] | None:
    """Return the key of each column, None for one that is wrong; None where the rows cannot be understood at all."""
    columns = sheet.columns()
    keys: list[str | None] = []
    for heading in headings:
        key = columns.get(heading)
        if key is None:
            report.add("syntax.unknown_heading", spot, value=heading, hint=hint(heading, columns))
        elif key in keys:
            report.add("syntax.heading_twice", spot, value=heading, key=key)
        keys.append(key)
    missing = [key for key in sheet.needed if key not in keys]
    for key in missing:
        chinese = next(heading for heading, meant in sheet.headings.items() if meant == key)
        report.add("syntax.missing_heading", spot, key=key, heading=chinese)
    return None if missing else keys


def _add_row(
    spot: Spot, cells: list[str], keys: list[str | None], sheet: Sheet, sections: Sections, report: Report
) -> None:
    file, line = spot.file, spot.line
    if len(cells) > len(keys):
        report.add("syntax.row_too_long", spot, cells=str(len(cells)), columns=str(len(keys)))
        return
    entry, contact = table(file, line), table(file, line)
    id_: Text | None = None
    for key, cell in zip(keys, cells, strict=False):
        if not key or not cell:
            continue
        made = text(cell, file, line)
        check_characters(made, report, key)
        if key == sheet.id:
            id_ = made
        elif key.startswith("contact_"):
            contact[text(key.removeprefix("contact_"), file, line)] = made
        else:
            entry[text(key, file, line)] = _value(key, made, sheet)
    if id_ is None:
        report.add("syntax.row_without_id", spot, key=sheet.id)
        return
    if contact:
        entry[text("contacts", file, line)] = _list_of(contact)
    sections.add_entry(sheet.section, id_, entry, report)


def _value(key: str, cell: Text, sheet: Sheet) -> Node:
    """Return a cell as YAML would have it: Chinese words as the words of the schema, several values as a list."""
    if key in sheet.several:
        parts = items(cell.file, cell.line)
        parts.extend(text(part, cell.file, cell.line) for part in cell.translate(TO_SPACES).split())
        return parts
    words = {"level": LEVELS, "sample": FLAGS}.get(key, {})
    return text(words[cell], cell.file, cell.line) if cell in words else cell


def _list_of(contact: Table) -> Node:
    contacts = items(contact.file, contact.line)
    contacts.append(contact)
    return contacts
