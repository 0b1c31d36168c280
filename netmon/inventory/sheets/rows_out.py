"""From sheets to the CSV files of an inventory, and from a place in such a file back to the cell it came from."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO

from netmon.inventory.sheets.grid import Grid
from netmon.inventory.sheets.layout import Tab
from netmon.words import Language

BOM = "\ufeff"
"""So that Excel takes the file for UTF-8."""


@dataclass(frozen=True, slots=True)
class Written:
    """A CSV file and where it came from: its line → the row of the sheet, its column → the column of the sheet."""

    grid: Grid
    content: bytes
    rows: Mapping[int, int]
    columns: Mapping[int, int]


def write_rows(grid: Grid, language: Language) -> Written:
    """Return the CSV file of a sheet, its columns as they stand in it."""
    columns = sorted(grid.columns)
    headings = [_heading(grid, column, language) for column in columns] or _headings(grid.tab, language)
    records = [headings, *([cells.get(column, "") for column in columns] for _, cells in grid.rows)]
    rows, line = {}, 1
    for record, row in zip(records, [grid.heading_row, *(number for number, _ in grid.rows)], strict=True):
        rows[line] = row
        line += 1 + sum(text.count("\n") for text in record)
    return Written(grid, encoded(records), rows, dict(enumerate(columns, 1)))


def empty(tab: Tab, language: Language) -> bytes:
    """Return the CSV file of a sheet without rows."""
    return encoded([_headings(tab, language)])


def encoded(records: list[list[str]]) -> bytes:
    """Return a CSV file as Excel reads it."""
    said = StringIO()
    csv.writer(said, lineterminator="\n").writerows(records)
    return (BOM + said.getvalue()).encode()


def _heading(grid: Grid, column: int, language: Language) -> str:
    """Return a heading as the inventory understands it; one that means nothing as it is written."""
    key = grid.key(column)
    return grid.columns[column] if key is None else grid.tab.csv_heading(key, language)


def _headings(tab: Tab, language: Language) -> list[str]:
    return [tab.csv_heading(key, language) for key in tab.keys]
