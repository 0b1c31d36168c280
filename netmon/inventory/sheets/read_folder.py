"""From a folder of CSV files to the sheets that were filled in: one file for each, named as its sheet."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

from netmon.inventory.decode import decode_csv
from netmon.inventory.files import MAX_BYTES
from netmon.inventory.problem import Report, Spot
from netmon.inventory.sheets.cells import said
from netmon.inventory.sheets.grid import Cells, Grid, fill
from netmon.inventory.sheets.guard import SheetsError
from netmon.inventory.sheets.layout import tab_named
from netmon.inventory.sheets.read_workbook import Filled
from netmon.words import Language


def read_folder(folder: Path, language: Language) -> Filled:
    """Return the sheets of a folder. Raises SheetsError where there is none to read."""
    grids: dict[str, Grid] = {}
    ignored: list[str] = []
    for path in sorted(path for path in folder.iterdir() if path.suffix.casefold() == ".csv"):
        tab = tab_named(path.stem)
        if tab is None:
            ignored.append(path.name)
            continue
        if tab.section in grids:
            first = grids[tab.section].title
            raise SheetsError("sheets.sheet_twice", file=folder, first=first, second=path.name)
        grid = grids[tab.section] = Grid(tab, path.name)
        rows = enumerate(records(path, language), 1)
        for number, record in rows:
            if grid.take_headings(number, _cells(record, None)):
                break
        fill(grid, ((number, _cells(record, grid)) for number, record in rows), language)
    if not grids:
        raise SheetsError("sheets.no_csv", file=folder)
    return Filled(tuple(grids.values()), tuple(ignored))


def records(path: Path, language: Language) -> list[list[str]]:
    """Return the rows of a CSV file. Raises SheetsError where it cannot be read."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise SheetsError("sheets.unreadable", file=path, error=error.strerror or "?") from error
    return records_of(content, path, language)


def records_of(content: bytes, path: Path, language: Language) -> list[list[str]]:
    """Return the rows of what a CSV file of that name holds. Raises SheetsError where it cannot be read."""
    report = Report()
    if len(content) > MAX_BYTES:
        raise SheetsError("sheets.too_large", file=path, limit=f"{MAX_BYTES >> 20} MB")
    text = decode_csv(content, str(path), report)
    if text is None:
        raise SheetsError("sheets.csv", problem=report.problems()[0].say(language))
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        return list(reader)
    except csv.Error as error:
        report.add("syntax.csv_broken", Spot(str(path), reader.line_num), detail=str(error))
        raise SheetsError("sheets.csv", problem=report.problems()[0].say(language)) from error


def _cells(record: list[str], grid: Grid | None) -> Cells:
    return {column: said(text, "s", "", grid.key(column) if grid else None) for column, text in enumerate(record, 1)}
