"""Writes sheets as an Office Open XML workbook (.xlsx)."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell as XlsxCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from netmon.reports.sheet import Cell, Sheet, Tone

LONGEST_TITLE = 31
LONGEST_TEXT = 32_767
"""Characters that Excel takes in a cell."""

_TOP = Alignment(vertical="top", wrap_text=True)
_HEADING = Font(bold=True)
_HEADING_FILL = PatternFill("solid", fgColor="D9E1F2")
_FILLS = {tone: PatternFill("solid", fgColor=tone.value) for tone in Tone if tone.value}


def write_workbook(path: Path, sheets: Iterable[Sheet]) -> None:
    """Write the workbook whole or not at all; raises OSError where that cannot be."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.title[:LONGEST_TITLE]), sheet)
    # Excel must never open half a file, nor lose the one that was there.
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    os.close(handle)
    written = Path(name)
    try:
        book.save(written)
        written.chmod(0o644)
        written.replace(path)
    finally:
        written.unlink(missing_ok=True)


def _fill(page: Worksheet, sheet: Sheet) -> None:
    for number, column in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(number)].width = column.width
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{len(sheet.rows) + 1}"
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    headings = [_cell(page, column.heading) for column in sheet.columns]
    for heading in headings:
        heading.font, heading.fill = _HEADING, _HEADING_FILL
    page.append(headings)
    for row in sheet.rows:
        cells = [_cell(page, value) for value in row.cells]
        if row.tone in _FILLS:
            cells[0].fill = _FILLS[row.tone]
        page.append(cells)


def _cell(page: Worksheet, value: Cell) -> XlsxCell:
    """Make a cell of what a value is: text that begins with `=` is text, for it may come from a device."""
    cell = WriteOnlyCell(page)
    cell.alignment = _TOP
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST_TEXT]
        cell.data_type = "s"
    else:
        cell.value = value
    return cell
