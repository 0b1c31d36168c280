"""Any document as a workbook: a cover, the text, a sheet for each table, and the pictures."""

from __future__ import annotations

import io
from collections.abc import Iterable

from openpyxl import Workbook

from netmon.reports.document.archive import pack, unpack
from netmon.reports.document.blocks import Document, Picture, Table
from netmon.reports.document.core import CORE, core_part
from netmon.reports.document.excel.cover import fill_cover, fill_text
from netmon.reports.document.excel.names import sheet_names
from netmon.reports.document.excel.page import lay_out
from netmon.reports.document.excel.pictures import fill_pictures, name_pictures
from netmon.reports.document.excel.table import fill_table
from netmon.words import say


def write_xlsx(document: Document) -> bytes:
    """Return the file. Equal documents make equal bytes, wherever and whenever they are written."""
    book = Workbook()
    tables = [block for block in document.blocks if isinstance(block, Table)]
    pictures = [block for block in document.blocks if isinstance(block, Picture)]
    own = ["office.cover", "office.text", *(["office.pictures"] if pictures else [])]
    titles = [*(say(document.language, code) for code in own), *(table.title for table in tables)]
    names = sheet_names(titles)
    cover, text = book.worksheets[0], book.create_sheet(names[1])
    cover.title = names[0]
    named = list(zip(tables, names[len(own) :], strict=True))
    fill_cover(cover, document, named)
    fill_text(text, document)
    for table, name in named:
        fill_table(book.create_sheet(name), table)
    if pictures:
        fill_pictures(book.create_sheet(names[2]), pictures)
    for page in book.worksheets:
        lay_out(page, document)
    return pack(_members(book, document, pictures), document.made_at)


def _members(book: Workbook, document: Document, pictures: Iterable[Picture]) -> dict[str, bytes]:
    """Return the members of the file; its properties say when it was made, and not when it was written."""
    file = io.BytesIO()
    book.save(file)
    return name_pictures(unpack(file.getvalue()), pictures) | {CORE: core_part(document)}
