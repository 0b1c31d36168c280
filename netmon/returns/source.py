"""From a file to tables of text: CSV (UTF-8, GB18030) or .xlsx, as Excel, WPS and LibreOffice save them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from netmon.inventory.sheets.cells import Said, said
from netmon.inventory.sheets.guard import MAX_CELLS, MAX_FILE, SheetsError
from netmon.inventory.sheets.mistakes import Mistake
from netmon.inventory.sheets.read_folder import records_of
from netmon.inventory.sheets.read_workbook import open_content, rows_of
from netmon.model.cells import text_of_cell
from netmon.returns.layout import DAYS, FREE, SHOWN, Form, form_of, key_of
from netmon.words import Language, say

SKIPPED = ("sheets.title_help", "sheets.title_problems")
SENT_CELLS = 300_000
"""Cells of a workbook that is sent to a daemon, which has other things to do: 3,000 units in two networks have 240,000.
"""
_DEEPEST = 20
"""Rows in which the headings are looked for: offices write a title above them."""


@dataclass(slots=True)
class Table:
    """A sheet of one form. `columns`: number → heading as it is written; rows are numbered as the reader sees them."""

    form: Form
    title: str
    heading_row: int
    columns: Mapping[int, str]
    rows: list[tuple[int, Mapping[int, str]]] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    def column(self, key: str) -> int | None:
        """Return the first column that means `key`."""
        return next((number for number, text in self.columns.items() if key_of(text) == key), None)

    def tell(self, row: int, column: int, message: str) -> None:
        """Add what is wrong with a cell."""
        self.mistakes.append(Mistake(self.title, row, column, message))


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read. `digest` is its SHA-256 in hexadecimal; `ignored` are sheets that are no return."""

    path: Path
    digest: str
    tables: tuple[Table, ...]
    ignored: tuple[str, ...] = ()


def read_source(path: Path, language: Language, content: bytes | None = None) -> Source:
    """Read a file, or `content` that was sent under its name. Raises SheetsError where it cannot be read, or has no
    return in it.
    """
    most_cells = MAX_CELLS if content is None else SENT_CELLS
    content = _content(path) if content is None else content
    found: list[Table] = []
    ignored: list[str] = []
    workbook = path.suffix.casefold() != ".csv"
    for title, rows in _workbook(path, content, most_cells) if workbook else _csv(path, content, language):
        table = _table(title, rows, language)
        if table is not None:
            found.append(table)
        elif title not in {say(each, code) for each in Language for code in SKIPPED}:
            ignored.append(title)
    if not found:
        raise SheetsError("returns.no_return", file=path)
    return Source(path, sha256(content).hexdigest(), tuple(found), tuple(ignored))


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1)
    except OSError as error:
        raise SheetsError("sheets.unreadable", file=path, error=error.strerror or "?") from error
    if len(content) > MAX_FILE:
        raise SheetsError("sheets.too_large", file=path, limit=f"{MAX_FILE >> 20} MB")
    return content


Raw = tuple[object, str, str]
"""The value of a cell, its kind and its number format, as openpyxl has them."""


def _csv(path: Path, content: bytes, language: Language) -> Iterator[tuple[str, list[tuple[int, dict[int, Raw]]]]]:
    rows: list[tuple[int, dict[int, Raw]]] = [
        (number, {column: (text_of_cell(text), "s", "") for column, text in enumerate(record, 1) if text})
        for number, record in enumerate(records_of(content, path, language), 1)
    ]
    yield "", rows


def _workbook(path: Path, content: bytes, most_cells: int) -> Iterator[tuple[str, list[tuple[int, dict[int, Raw]]]]]:
    for sheet in open_content(content, path, most_cells).worksheets:
        yield (
            sheet.title,
            [
                (
                    number,
                    {
                        column: (cell.value, cell.data_type, cell.number_format)
                        for column, cell in cells.items()
                        if cell.value is not None
                    },
                )
                for number, cells in rows_of(sheet)
            ],
        )


def _table(title: str, rows: list[tuple[int, dict[int, Raw]]], language: Language) -> Table | None:
    for place, (number, cells) in enumerate(rows[:_DEEPEST]):
        texts = {column: str(value).strip() for column, (value, _, _) in cells.items()}
        form = form_of(map(key_of, texts.values()))
        if form is not None:
            table = Table(form, title, number, {column: text for column, text in texts.items() if text})
            for below, each in rows[place + 1 :]:
                _take(table, below, each, language)
            return table
    return None


def _take(table: Table, number: int, cells: Mapping[int, Raw], language: Language) -> None:
    """Take a row: what is no text any more is told of, but for what nobody is to fill in."""
    texts: dict[int, str] = {}
    for column, (value, kind, number_format) in cells.items():
        key = key_of(table.columns.get(column, ""))
        if key is None or key in SHOWN:
            continue
        read = _said(value, kind, number_format, key)
        if read.fault:
            table.tell(number, column, say(language, read.fault, value=read.text))
        elif read.text:
            texts[column] = read.text
    if texts:
        table.rows.append((number, texts))


def _said(value: object, kind: str, number_format: str, key: str) -> Said:
    return said(value, kind, number_format, "day" if key in DAYS else "id", free=key in FREE)
