"""Tables as CSV for Excel and WPS: UTF-8 with its mark, so that they see Chinese; one file for each table."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from netmon.reports.document.blocks import Document, Facts, Table, Value
from netmon.reports.document.plain import archive, printable
from netmon.words import say

_MARK = b"\xef\xbb\xbf"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?%?")


def tables_of(document: Document) -> tuple[Table, ...]:
    """Return the tables of a document, as they come."""
    return tuple(block for block in document.blocks if isinstance(block, Table))


def write_csv(document: Document) -> bytes:
    """Return the only table of a document, or a ZIP with a file for each and one that says what it is."""
    tables = tables_of(document)
    if len(tables) == 1:
        return table_csv(document, tables[0])
    files = [("about.csv", _encode(_about(document)))]
    files += [(f"{table.name}.csv", table_csv(document, table)) for table in tables]
    return archive(files, document.made_at)


def table_csv(document: Document, table: Table) -> bytes:
    """Return one table. What stands across the pages of the document stands in a last column of its own: a file that
    is passed on alone must say what it is.
    """
    marked = [document.watermark] if document.watermark else []
    heading = [say(document.language, "document.mark")] if marked else []
    rows: list[list[Value]] = [[*(column.heading for column in table.columns), *heading]]
    rows += [[*line.cells, *marked] for line in table.lines]
    return _encode(rows)


def _about(document: Document) -> Iterator[Sequence[Value]]:
    told = (document.title, document.subtitle, document.watermark, document.foot)
    yield from ([one] for one in told if one)
    for block in document.blocks:
        if isinstance(block, Facts):
            yield from block.rows
    yield from ([f"{table.name}.csv", table.title] for table in tables_of(document))


def _encode(rows: Iterable[Sequence[Value]]) -> bytes:
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerows([_cell(value) for value in row] for row in rows)
    return _MARK + written.getvalue().encode()


def _cell(value: Value) -> str | int:
    """Return a cell that a spreadsheet shows and does not run (OWASP: CSV injection); a number stays one."""
    if not isinstance(value, str):
        return "" if value is None else value
    text = printable(value)
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text
