"""The first sheets: what the workbook is and which sheets it has; what the document says in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from openpyxl.styles import Alignment
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from netmon.reports.document.blocks import Document, Facts, Heading, Paragraph, Table, Value
from netmon.reports.document.excel.cell import EDGES, HEADING_FILL, put, width
from netmon.reports.document.numbering import numbered
from netmon.words import say


def fill_cover(page: Worksheet, document: Document, tables: Iterable[tuple[Table, str]]) -> None:
    """Write the title, the facts, the sheets with their notes, and the foot."""
    for letter, characters in (("A", 14.0), ("B", 34.0), ("C", 5.0), ("D", 34.0)):
        page.column_dimensions[letter].width = width(characters)
    row = 1
    for text, size in ((document.title, 18.0), (document.subtitle, 14.0), (document.watermark, 14.0)):
        if text:
            put(page, row, 1, text, size=size, heading=True).alignment = _across()
            row += 1
    row += 1
    for block in document.blocks:
        if isinstance(block, Facts):
            for name, value in block.rows:
                _boxed(page, row, [name], heading=True)
                _boxed(page, row, [value], first=2)
                row += 1
            row += 1
    heads = ("office.sheet", "office.table", "office.rows", "office.note")
    _boxed(page, row, [say(document.language, code) for code in heads], heading=True)
    for table, name in tables:
        row += 1
        said = table.note if table.lines else "\n".join(text for text in (table.empty, table.note) if text)
        _boxed(page, row, [name, table.title, len(table.lines), said])
        place = "'" + name.replace("'", "''") + "'!A1"
        page.cell(row, 1).hyperlink = Hyperlink(ref=f"A{row}", location=place)
    if document.foot:
        put(page, row + 2, 1, document.foot, size=8).alignment = _across()


def fill_text(page: Worksheet, document: Document) -> None:
    """Write what is said in words, a line for each heading and paragraph."""
    page.column_dimensions["A"].width = width(60.0)
    row = 0
    for text, block in numbered(document):
        if isinstance(block, Heading | Paragraph):
            row += 1
            heading = isinstance(block, Heading)
            cell = put(page, row, 1, text if heading else block.text, size=12 if heading else 10.5, heading=heading)
            cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)


def _boxed(page: Worksheet, row: int, values: Sequence[Value], *, first: int = 1, heading: bool = False) -> None:
    for column, value in enumerate(values, first):
        cell = put(page, row, column, value, heading=heading)
        cell.border = EDGES
        if heading:
            cell.fill = HEADING_FILL


def _across() -> Alignment:
    """Text that may run on over the empty cells beside it."""
    return Alignment(horizontal="left", vertical="center")
