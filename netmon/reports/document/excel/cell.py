"""One cell: a number is a number, and text is text, whatever it begins with."""

from __future__ import annotations

from typing import cast

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from netmon.reports.document.blocks import Value
from netmon.reports.document.plain import printable
from netmon.words.office import TYPEFACES

LONGEST = 32_767
"""Characters that Excel takes in a cell."""
_FORMULA = ("=", "+", "-", "@")
_EDGE = Side(style="thin", color="808080")
EDGES = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
TEXT = TYPEFACES["plain"][0]
HEADING = TYPEFACES["first"][0]
HEADING_FILL = PatternFill("solid", fgColor="EDEDED")


def put(page: Worksheet, row: int, column: int, value: Value, *, size: float = 10.5, heading: bool = False) -> Cell:
    """Write a value and return its cell. Text never becomes a formula, not even when somebody edits the cell."""
    cell = cast(Cell, page.cell(row, column))  # the other kind is a merged one, and we merge none
    if isinstance(value, str):
        cell.value = printable(value).replace("\r", "")[:LONGEST]
        cell.data_type = "s"
        if value.startswith(_FORMULA):
            cell.quotePrefix = True
    else:
        cell.value = value
    number = isinstance(value, int)
    cell.font = Font(name=HEADING if heading else TEXT, size=size)
    cell.alignment = Alignment(
        horizontal="center" if heading else "right" if number else "left", vertical="center", wrap_text=True
    )
    return cell


def width(characters: float) -> float:
    """Return the width of a column in Excel's characters, which are Latin ones, for so many Chinese ones."""
    return round(characters * 2 + 2, 2)
