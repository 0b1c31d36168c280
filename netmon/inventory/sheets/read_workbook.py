"""From an .xlsx to the sheets that were filled in."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from netmon.inventory.sheets.cells import said
from netmon.inventory.sheets.grid import Cells, Grid, fill
from netmon.inventory.sheets.guard import MAX_CELLS, SheetsError, check_content, check_workbook
from netmon.inventory.sheets.layout import Tab, tab_named
from netmon.words import Language, say

OURS = ("help", "problems")
"""Sheets that are there to be read."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What was filled in. `ignored` are sheets that are none of ours."""

    grids: tuple[Grid, ...]
    ignored: tuple[str, ...] = ()


def open_workbook(path: Path) -> Workbook:
    """Open a workbook to read its cells, or to mark them. Raises SheetsError."""
    check_workbook(path)
    return _opened(path, path)


def open_content(content: bytes, path: Path, most_cells: int = MAX_CELLS) -> Workbook:
    """Open what a workbook of that name holds. Raises SheetsError."""
    check_content(content, path, most_cells)
    return _opened(BytesIO(content), path)


def _opened(source: Path | BytesIO, path: Path) -> Workbook:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl leaves out: pictures, extensions
            return load_workbook(source)
    except Exception as error:  # openpyxl raises whatever a damaged part makes it stumble over
        raise SheetsError("sheets.not_a_workbook", file=path) from error


def read_workbook(path: Path, language: Language) -> Filled:
    """Return the sheets of a workbook. Raises SheetsError where there is none to read."""
    book = open_workbook(path)
    ours = {say(each, f"sheets.title_{name}") for name in OURS for each in Language}
    grids: dict[str, Grid] = {}
    ignored: list[str] = []
    for sheet in book.worksheets:
        tab = tab_named(sheet.title)
        if tab is not None and tab.section in grids:
            first = grids[tab.section].title
            raise SheetsError("sheets.sheet_twice", file=path, first=first, second=sheet.title)
        if tab is not None:
            grids[tab.section] = _grid(sheet, tab, language)
        elif sheet.title not in ours:
            ignored.append(sheet.title)
    if not grids:
        raise SheetsError("sheets.no_sheet", file=path)
    return Filled(tuple(grids.values()), tuple(ignored))


def _grid(sheet: Worksheet, tab: Tab, language: Language) -> Grid:
    grid = Grid(tab, sheet.title)
    rows = rows_of(sheet)
    for number, cells in rows:
        found = {column: said(cell.value, cell.data_type, cell.number_format, None) for column, cell in cells.items()}
        if grid.take_headings(number, found):
            break
    fill(grid, ((number, _said(cells, grid)) for number, cells in rows), language)
    for merged in sheet.merged_cells.ranges:
        if merged.max_row > grid.heading_row:
            grid.tell(merged.min_row, merged.min_col, say(language, "sheets.merged", range=merged.coord))
    return grid


def _said(cells: dict[int, Cell | MergedCell], grid: Grid) -> Cells:
    return {
        column: said(cell.value, cell.data_type, cell.number_format, grid.key(column))
        for column, cell in cells.items()
        if cell.value is not None
    }


def rows_of(sheet: Worksheet) -> Iterator[tuple[int, dict[int, Cell | MergedCell]]]:
    """Yield the rows that have cells, by number."""
    # The public iterator makes a cell for every gap: one stray cell in the last row would cost a gigabyte.
    places = sorted(sheet._cells)  # noqa: SLF001 - see above
    for number, row in groupby(places, key=lambda place: place[0]):
        yield number, {column: sheet._cells[number, column] for _, column in row}  # noqa: SLF001 - see above
