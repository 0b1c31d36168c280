"""Paragraphs and runs. Lengths are in twips (1/20 point) unless said otherwise, sizes of type in half points."""

from __future__ import annotations

import re

from netmon.reports.document.markup import element, escape
from netmon.reports.document.plain import printable

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
_CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
# Quotation marks and dashes have one code for Chinese and Latin text; they are Chinese where the text is.
_HINT = '<w:rFonts w:hint="eastAsia"/>'
XMLNS = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())


def run(text: str, properties: str = "") -> str:
    """Return text as runs; a line feed breaks the line, a tab moves on to the next stop."""
    if _CHINESE.search(text) and "<w:rFonts" not in properties:
        properties = _HINT + properties
    pieces = []
    for number, line in enumerate(printable(text).replace("\r", "").split("\n")):
        if number:
            pieces.append("<w:br/>")
        for place, piece in enumerate(line.split("\t")):
            if place:
                pieces.append("<w:tab/>")
            if piece:
                pieces.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return element("w:r", element("w:rPr", properties) if properties else "", *pieces)


def paragraph(style: str, *runs: str, properties: str = "") -> str:
    """Return a paragraph of a style; `properties` are those of its own, in the order of the schema, after the style."""
    return element("w:p", element("w:pPr", element("w:pStyle", w__val=style), properties), *runs)


def field(instruction: str, shown: str, properties: str = "") -> str:
    """Return a field that Word works out, such as PAGE, with what is shown until it has."""
    return element("w:fldSimple", run(shown, properties), w__instr=f" {instruction} ")
