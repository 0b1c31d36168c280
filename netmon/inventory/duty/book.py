"""A workbook as a reader of it sees it: values instead of formulas, merged cells filled."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from netmon.inventory.sheets.guard import SheetsError, check_content
from netmon.words import Language, say

OURS = ("help", "problems")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows. `at` is the row and the column it stands in; of merged cells, those of the first.

    `lost` where it holds a formula whose value is not in the file.
    """

    value: object
    at: tuple[int, int]
    lost: bool = False

    @property
    def text(self) -> str:
        """Return it as a text."""
        return str(self.value).strip()


Row = Mapping[int, Cell]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A sheet: its rows by number, each from column to cell; cells that are blank are left out."""

    title: str
    rows: Mapping[int, Row]


def leaves(content: bytes, path: Path) -> tuple[Leaf, ...]:
    """Return the sheets of a workbook that are shown and not empty. Raises SheetsError."""
    check_content(content, path)
    values, formulas = _open(content, path, values=True), _open(content, path, values=False)
    ours = {say(language, f"sheets.title_{name}") for name in OURS for language in Language}
    found = (
        _leaf(sheet, formulas[sheet.title])
        for sheet in values.worksheets
        if sheet.sheet_state == "visible" and sheet.title not in ours
    )
    return tuple(leaf for leaf in found if leaf.rows)


def _open(content: bytes, path: Path, *, values: bool) -> Workbook:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl leaves out: pictures, extensions
            return load_workbook(BytesIO(content), data_only=values)
    except Exception as error:  # openpyxl raises whatever a damaged part makes it stumble over
        raise SheetsError("sheets.not_a_workbook", file=path) from error


def _leaf(values: Worksheet, formulas: Worksheet) -> Leaf:
    cells = {cell.at: cell for cell in _cells(values, formulas)}
    for merged in values.merged_cells.ranges:
        first = cells.get((merged.min_row, merged.min_col))
        if first is not None:
            for row in range(merged.min_row, merged.max_row + 1):
                for column in range(merged.min_col, merged.max_col + 1):
                    cells[row, column] = first
    rows: dict[int, dict[int, Cell]] = {}
    for row, column in sorted(cells):
        rows.setdefault(row, {})[column] = cells[row, column]
    return Leaf(values.title, rows)


def _cells(values: Worksheet, formulas: Worksheet) -> Iterator[Cell]:
    # The public iterator makes a cell for every gap: one stray cell in the last row would cost a gigabyte.
    for at, cell in formulas._cells.items():  # noqa: SLF001 - see above
        shown = values._cells.get(at)  # noqa: SLF001 - see above
        value = None if shown is None else shown.value
        if cell.data_type == "f" and value is None:
            yield Cell(cell.value, at, lost=True)
        elif value is not None and str(value).strip():
            yield Cell(value, at)
