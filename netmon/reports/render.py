"""A document as a file: one writer for each format. The same document gives the same bytes, wherever and whenever."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from netmon.reports.document.blocks import Document
from netmon.reports.document.csv import tables_of, write_csv
from netmon.reports.document.docx import write_docx
from netmon.reports.document.html import write_html
from netmon.reports.document.json import write_json
from netmon.reports.document.xlsx import write_xlsx


@dataclass(frozen=True, slots=True)
class Format:
    """What people call it, how its files end, what a browser is told it is, and who writes it."""

    name: str
    suffix: str
    media_type: str
    write: Callable[[Document], bytes]


_OFFICE = "application/vnd.openxmlformats-officedocument"
_CSV = Format("csv", ".csv", "text/csv; charset=utf-8", write_csv)
_CSV_ZIP = Format("csv", ".csv.zip", "application/zip", write_csv)

FORMATS: Mapping[str, Format] = {
    one.name: one
    for one in (
        Format("html", ".html", "text/html; charset=utf-8", write_html),
        Format("docx", ".docx", f"{_OFFICE}.wordprocessingml.document", write_docx),
        Format("xlsx", ".xlsx", f"{_OFFICE}.spreadsheetml.sheet", write_xlsx),
        _CSV_ZIP,
        Format("json", ".json", "application/json", write_json),
    )
}
"""All formats there are, by name."""


def format_of(document: Document, name: str) -> Format:
    """Return the format of that name for a document: tables as CSV are a ZIP where there are several. Raises KeyError
    for a format that there is not.
    """
    found = FORMATS[name]
    return _CSV if found is _CSV_ZIP and len(tables_of(document)) == 1 else found


def render(document: Document, name: str) -> bytes:
    """Return a document in the format of that name. Raises KeyError for a format that there is not."""
    return FORMATS[name].write(document)


def file_name(document: Document, name: str) -> str:
    """Return what the file is called. Raises KeyError for a format that there is not."""
    return document.name + format_of(document, name).suffix
