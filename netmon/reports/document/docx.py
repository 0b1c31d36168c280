"""Any document as a DOCX file, laid out as official documents are (GB/T 9704-2012), for Word, WPS and LibreOffice."""

from __future__ import annotations

from netmon.reports.charts.lettering import width
from netmon.reports.document.archive import pack
from netmon.reports.document.blocks import Document
from netmon.reports.document.numbering import numbered
from netmon.reports.document.word.body import Body
from netmon.reports.document.word.package import REFERENCES, members
from netmon.reports.document.word.page import A4, Page, section
from netmon.reports.document.word.pictures import Pictures
from netmon.reports.document.word.styles import Style
from netmon.reports.document.word.text import paragraph, run

_TITLE_SIZE = 22.0
_TITLE_ROOM = 442.0
"""Points: letters of size 2 (2 号), and a line of 156 mm."""


def write_docx(document: Document) -> bytes:
    """Return the file. Equal documents make equal bytes, wherever and whenever they are written."""
    pictures = Pictures()

    def section_of(page: Page) -> str:
        return section(page, REFERENCES)

    body = Body(A4, section_of, pictures.keep)
    head = [(Style.TITLE, _title(document)), (Style.SUBTITLE, document.subtitle)]
    body.elements += [paragraph(style, run(text)) for style, text in head if text]
    body.write(numbered(document))
    text = "".join(body.elements) + section_of(A4.turned() if body.aside else A4)
    made = members(document, text, pictures.relations) | pictures.members
    return pack(made, document.made_at)


def _title(document: Document) -> str:
    """Return the title, broken by its sense where it takes more than a line (GB/T 9704 §7.3.3)."""
    lines = document.title_lines
    return "\n".join(lines) if lines and width(document.title, _TITLE_SIZE) > _TITLE_ROOM else document.title
