"""What an office's file gets from us: the styles that our blocks need, pictures, the watermark."""

from __future__ import annotations

from docx.document import Document as Opened
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.section import _Header

from netmon.reports.document.blocks import Picture
from netmon.reports.document.emf import write_emf
from netmon.reports.document.word.page import watermark_run
from netmon.reports.document.word.styles import style_elements
from netmon.reports.document.word.text import XMLNS
from netmon.words import Language


def adopt_styles(opened: Opened, language: Language) -> dict[str, str]:
    """Return for each style of ours its id in the file. Those that it has by name it keeps as they are, so that
    an office sets them as it likes; WPS gives styles ids of its own. The others are added.
    """
    element = opened.styles.element
    by_name = {}
    taken = {str(style.get(qn("w:styleId"))) for style in element.findall(qn("w:style"))}
    for style in element.findall(qn("w:style")):
        name = style.find(qn("w:name"))
        if name is not None and style.get(qn("w:type")) == "paragraph":
            by_name[str(name.get(qn("w:val"))).lower()] = str(style.get(qn("w:styleId")))
    adopted = {}
    for identifier, xml in style_elements(language).items():
        # What ours are based on may be set in any way there, with an indent or in another size.
        made = parse_xml(xml.replace("<w:style ", f"<w:style{XMLNS} ", 1).replace('<w:basedOn w:val="Normal"/>', ""))
        name = str(made.find(qn("w:name")).get(qn("w:val"))).lower()
        adopted[identifier] = by_name.get(name, identifier)
        if name not in by_name and identifier not in taken:
            element.append(made)
    return adopted


def keep_picture(opened: Opened, picture: Picture) -> str:
    """Put a picture into the file and return the id of the relation that leads to it from the text."""
    package = opened.part.package
    name = PackURI(str(package.next_partname("/word/media/netmon%d.emf")))
    part = Part(name, CONTENT_TYPE.X_EMF, write_emf(picture.drawing, picture.title), package)
    return str(opened.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE))


def add_watermark(opened: Opened, text: str) -> None:
    """Have a watermark stand on every page, whatever headers the file has."""
    both = opened.settings.odd_and_even_pages_header_footer
    number = 0
    for place, section in enumerate(opened.sections):
        headers: list[_Header] = [section.header]
        headers += [section.even_page_header] if both else []
        headers += [section.first_page_header] if section.different_first_page_header_footer else []
        for header in headers:
            if header.is_linked_to_previous and place:
                continue
            number += 1
            # A header that is asked for where there is none is made.
            paragraph = header.paragraphs[0] if header.paragraphs else header.add_paragraph()
            run = watermark_run(text, 100 + number).replace("<w:r>", f"<w:r{XMLNS}>", 1)
            paragraph._p.append(parse_xml(run))  # noqa: SLF001 - python-docx has no way to add drawn text
