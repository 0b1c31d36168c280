"""A table on a sheet of its own: a header that stays and is printed on each page, filters, widths."""

from __future__ import annotations

from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from netmon.reports.document.blocks import Line, Table
from netmon.reports.document.excel.cell import EDGES, HEADING_FILL, put, width
from netmon.reports.document.word.table import FILLS

_FILLS = {mark: PatternFill("solid", fgColor=fill) for mark, fill in FILLS.items()}


def fill_table(page: Worksheet, table: Table) -> None:
    """Write the lines of a table under its headings; what a table says beside them stands on the cover."""
    for number, column in enumerate(table.columns, 1):
        page.column_dimensions[get_column_letter(number)].width = width(column.width)
        cell = put(page, 1, number, column.heading, heading=True)
        cell.fill, cell.border = HEADING_FILL, EDGES
    for row, line in enumerate(table.lines, 2):
        _fill_line(page, row, line)
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table.lines) + 1}"
    page.print_title_rows = "1:1"


def _fill_line(page: Worksheet, row: int, line: Line) -> None:
    for number, value in enumerate(line.cells, 1):
        cell = put(page, row, number, value)
        cell.border = EDGES
        if number == 1 and line.mark in _FILLS:
            cell.fill = _FILLS[line.mark]
