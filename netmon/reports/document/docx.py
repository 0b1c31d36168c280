"""Any document as a DOCX file, laid out as official documents are (GB/T 9704-2012), for Word, WPS and LibreOffice."""

from __future__ import annotations

from netmon.reports.document.archive import pack
from netmon.reports.document.blocks import Document
from netmon.reports.document.numbering import numbered
from netmon.reports.document.word.body import Body
from netmon.reports.document.word.package import REFERENCES, members
from netmon.reports.document.word.page import A4, Page, section
from netmon.reports.document.word.pictures import Pictures
from netmon.reports.document.word.styles import Style
from netmon.reports.document.word.text import paragraph, run


def write_docx(document: Document) -> bytes:
    """Return the file. Equal documents make equal bytes, wherever and whenever they are written."""
    pictures = Pictures()

    def section_of(page: Page) -> str:
        return section(page, REFERENCES)

    body = Body(A4, section_of, pictures.keep)
    head = [(Style.TITLE, document.title), (Style.SUBTITLE, document.subtitle)]
    body.elements += [paragraph(style, run(text)) for style, text in head if text]
    body.write(numbered(document))
    text = "".join(body.elements) + section_of(A4.turned() if body.aside else A4)
    made = members(document, text, pictures.relations) | pictures.members
    return pack(made, document.made_at)
