"""CSV files: each row becomes an entry as if it had been written in YAML.

A cell's column is its number in the row, from 1.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from io import StringIO
from typing import Final

from netmon.inventory.characters import check_characters
from netmon.inventory.columns import WORDS, Sheet
from netmon.inventory.nearest import hint
from netmon.inventory.node import Node, Table, Text, items, table, text
from netmon.inventory.problem import Report, Spot
from netmon.inventory.sections import Sections
from netmon.words.headings import SEPARATORS

TO_SPACES: Final = str.maketrans(dict.fromkeys(SEPARATORS, " "))


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a file: its key, its number from 1, and the part of the entry that it fills, "" for the entry."""

    key: str
    number: int
    part: str
    name: str


def add_rows(content: str, file: str, sheet: Sheet, sections: Sections, report: Report) -> bool:
    """Add the rows of `content` to `sections`; return whether all of it could be read."""
    rows, complete = _rows(content, file, report)
    if not rows:
        if complete:
            report.add("syntax.empty_file", Spot(file))
        return False
    line, headings = rows[0]
    columns = _columns(headings, file, line, sheet, report)
    if columns is None:
        return False
    for line, cells in rows[1:]:
        _add_row(Spot(file, line), cells, columns, sheet, sections, report)
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


def _columns(headings: list[str], file: str, line: int, sheet: Sheet, report: Report) -> list[_Column | None] | None:
    """Return each column, None for one that is wrong; None at all where the rows cannot be understood."""
    columns: list[_Column | None] = []
    keys: set[str] = set()
    for number, heading in enumerate(headings, 1):
        key = sheet.known.get(heading)
        spot = Spot(file, line, number)
        if key is None:
            report.add("syntax.unknown_heading", spot, value=heading, hint=hint(heading, sheet.known))
        elif key in keys:
            report.add("syntax.heading_twice", spot, value=heading, key=key)
        columns.append(None if key is None else _Column(key, number, *sheet.place_of(key)))
        keys.update([] if key is None else [key])
    missing = [key for key in sheet.needed if key not in keys]
    for key in missing:
        report.add("syntax.missing_heading", Spot(file, line), key=key, heading=sheet.chinese(key))
    return None if missing else columns


def _add_row(
    spot: Spot, cells: list[str], columns: list[_Column | None], sheet: Sheet, sections: Sections, report: Report
) -> None:
    if len(cells) > len(columns):
        report.add("syntax.row_too_long", spot, cells=str(len(cells)), columns=str(len(columns)))
        return
    file, line = spot.file, spot.line
    entry = table(file, line)
    parts = {"": entry, **{name: table(file, line) for name in sheet.within}}
    id_: Text | None = None
    for column, cell in zip(columns, cells, strict=False):
        if column is None or not cell:
            continue
        made = text(cell, file, line, column.number)
        check_characters(made, report, column.key)
        if column.key == sheet.id:
            id_ = made
            continue
        part = parts.get(column.part)
        if part is None:
            part = parts[column.part] = table(file, line, column.number)
        part[text(column.name, file, line, column.number)] = _value(column.key, made, sheet)
    if sheet.id and id_ is None:
        report.add("syntax.row_without_id", spot, key=sheet.id)
        return
    for name in sheet.within:
        entry[text(name, file, line)] = parts[name]
    if "contact" in parts:
        entry[text("contacts", file, line)] = _list_of(parts["contact"])
    if id_ is None:
        sections.add_row(sheet.section, entry)
    else:
        sections.add_entry(sheet.section, id_, entry, report)


def _value(key: str, cell: Text, sheet: Sheet) -> Node:
    """Return a cell as YAML would have it: Chinese words as the words of the schema, several values as a list."""
    if key in sheet.several:
        parts = items(cell.file, cell.line, cell.column)
        parts.extend(text(part, cell.file, cell.line, cell.column) for part in cell.translate(TO_SPACES).split())
        return parts
    words = WORDS.get(key)
    if words is None or cell not in words:
        return cell
    return text(words[cell], cell.file, cell.line, cell.column)


def _list_of(contact: Table) -> Node:
    contacts = items(contact.file, contact.line, contact.column)
    contacts.append(contact)
    return contacts
