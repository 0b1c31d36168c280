"""An office's own DOCX file, filled: what it says itself stays as it is, and so do its styles.

{{name}} is a field of the document, {{annex_list}} the titles of its annexes; {{body}}, {{main}}, {{annexes}},
{{table:name}} and {{picture:name}}, each in a paragraph of its own, are all blocks, those before the first annex, the
others, one table, one picture. A content control whose tag is `netmon:` and such a name is filled likewise.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field

from docx.document import Document as Opened
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from netmon.reports.document.archive import pack, unpack, utc
from netmon.reports.document.blocks import Block, Document, Picture, Table
from netmon.reports.document.numbering import numbered
from netmon.reports.document.word.adopting import add_watermark, adopt_styles, keep_picture
from netmon.reports.document.word.body import Body
from netmon.reports.document.word.opening import TemplateError, open_template
from netmon.reports.document.word.page import Page
from netmon.reports.document.word.placeholders import Place, fill_text
from netmon.reports.document.word.styles import Style
from netmon.reports.document.word.text import XMLNS, paragraph, run

BODY = "body"

__all__ = ["TemplateError", "fill_template"]


def fill_template(document: Document, template: bytes, *, foot: bool = False) -> bytes:
    """Return the template filled. Equal documents and templates make equal bytes. With `foot` a template that does not
    ask for the foot of the document has it at its end. Raises TemplateError.
    """
    opened = open_template(template)
    filling = _Filling(document, opened, adopt_styles(opened, document.language))
    if document.watermark:
        add_watermark(opened, document.watermark)
    for part in opened.part.package.iter_parts():
        element = getattr(part, "element", None)
        if isinstance(element, BaseOxmlElement) and element.tag in _STORIES:
            for place in list(fill_text(element, filling.value_of)):
                filling.put(place)
    if foot and document.foot and "foot" not in filling.asked:
        filling.put_last(paragraph(Style.FOOT, run(document.foot)))
    said = opened.core_properties
    said.title, said.comments = document.title[:255], document.foot[:255]
    said.created = said.modified = utc(document.made_at).replace(tzinfo=None)  # python-docx takes it for UTC
    said.last_modified_by, said.revision = "netmon", 1
    file = io.BytesIO()
    opened.save(file)
    return pack(unpack(file.getvalue()), document.made_at)


_STORIES = {qn(f"w:{story}") for story in ("document", "hdr", "ftr")}


@dataclass(slots=True)
class _Filling:
    document: Document
    opened: Opened
    styles: dict[str, str]
    pictures: int = 1000
    """Above the numbers that the office's own pictures have."""
    asked: set[str] = field(default_factory=set)
    """Names that the template has."""

    def _blocks(self) -> dict[str, list[tuple[str, Block]]]:
        """Return what takes the place of a paragraph, by name."""
        every = list(numbered(self.document))
        first = next((at for at, (_, one) in enumerate(every) if isinstance(one, Table) and one.annex), len(every))
        return (
            {BODY: every, "main": every[:first], "annexes": every[first:]}
            | {f"table:{block.name}": [(text, block)] for text, block in every if isinstance(block, Table)}
            | {f"picture:{block.name}": [(text, block)] for text, block in every if isinstance(block, Picture)}
        )

    def value_of(self, name: str, where: str) -> str | None:
        self.asked.add(name)
        document = self.document
        annexes = (block.title for block in document.blocks if isinstance(block, Table) and block.annex)
        told = {
            "annex_list": "\n".join(annexes),
            "title": document.title,
            "subtitle": document.subtitle,
            "foot": document.foot,
        }
        fields = told | {"watermark": document.watermark} | dict(document.fields)
        if name in fields:
            return fields[name]
        if name in (blocks := self._blocks()):
            return None
        raise TemplateError("office.template_unknown", name=name, where=where, known=[*sorted(fields), *blocks])

    def put(self, place: Place) -> None:
        """Put blocks where a paragraph or a content control stands."""
        anchor = place.element
        text = self.opened.element.body
        if anchor.getparent() is not text:
            raise TemplateError("office.template_elsewhere", name=place.name)
        properties, letters = _look(anchor)
        section = _section_of(anchor)
        body = Body(
            _page(section),
            lambda page: _xml(_turned(section, page)),
            lambda picture: keep_picture(self.opened, picture),
            plain=lambda said: f"<w:p>{properties}{run(said, letters)}</w:p>",
            pictures=self.pictures,
            begun=_begun(anchor),
        )
        body.write(self._blocks()[place.name])
        self.pictures = body.pictures
        last = section.getparent() is text and not any(
            "".join(after.itertext()).strip() for after in anchor.itersiblings() if after is not section
        )
        for xml in body.elements:
            anchor.addprevious(self._element(xml))
        if body.aside and last:
            text.replace(section, _turned(section, body.page.turned()))
        elif body.aside:
            anchor.addprevious(self._element(body.ending()))
        if anchor.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
            # The last paragraph of a section says how its pages are.
            for child in anchor.findall(qn("w:r")):
                anchor.remove(child)
        else:
            text.remove(anchor)

    def put_last(self, xml: str) -> None:
        """Put a paragraph at the end of the text."""
        text = self.opened.element.body
        last = text[-1] if len(text) else None
        if last is not None and last.tag == qn("w:sectPr"):
            last.addprevious(self._element(xml))
        else:
            text.append(self._element(xml))

    def _element(self, xml: str) -> BaseOxmlElement:
        for ours, theirs in self.styles.items():
            xml = xml.replace(f'<w:pStyle w:val="{ours}"/>', f'<w:pStyle w:val="{theirs}"/>')
        head, _, rest = xml.partition(">")
        closed = head.endswith("/")
        return parse_xml(f"{head.removesuffix('/')}{XMLNS}{'/' if closed else ''}>{rest}")


def _begun(anchor: BaseOxmlElement) -> bool:
    """Tell whether something stands before an element in its section."""
    before = anchor.getprevious()
    return before is not None and before.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None


def _look(anchor: BaseOxmlElement) -> tuple[str, str]:
    """Return the properties of the paragraph that stands in a template, and those of its letters."""
    paragraph = anchor if anchor.tag == qn("w:p") else next(anchor.iter(qn("w:p")), None)
    properties = None if paragraph is None else paragraph.find(qn("w:pPr"))
    if properties is not None:
        properties = deepcopy(properties)
        for section in properties.findall(qn("w:sectPr")):
            properties.remove(section)
    letters = None if paragraph is None else next(paragraph.iter(qn("w:rPr")), None)
    inside: Iterable[BaseOxmlElement] = [] if letters is None else letters
    return "" if properties is None else _xml(properties), "".join(_xml(child) for child in inside)


def _section_of(anchor: BaseOxmlElement) -> BaseOxmlElement:
    """Return the properties of the section in which an element of the text stands."""
    for element in (anchor, *anchor.itersiblings()):
        found = element if element.tag == qn("w:sectPr") else next(element.iter(qn("w:sectPr")), None)
        if isinstance(found, BaseOxmlElement):
            return found
    raise TemplateError("office.template_damaged")


def _page(section: BaseOxmlElement) -> Page:
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    if size is None or margins is None:
        raise TemplateError("office.template_damaged")
    lengths = [int(size.get(qn(f"w:{name}"), 0)) for name in ("w", "h")]
    lengths += [int(margins.get(qn(f"w:{side}"), 0)) for side in ("top", "right", "bottom", "left")]
    return Page(*lengths)


def _turned(section: BaseOxmlElement, page: Page) -> BaseOxmlElement:
    """Return a section like another one, of other pages."""
    made = deepcopy(section)
    size, margins = made.find(qn("w:pgSz")), made.find(qn("w:pgMar"))
    for name, length in (("w", page.width), ("h", page.height)):
        size.set(qn(f"w:{name}"), str(length))
    size.set(qn("w:orient"), "landscape" if page.width > page.height else "portrait")
    for side in ("top", "right", "bottom", "left"):
        margins.set(qn(f"w:{side}"), str(getattr(page, side)))
    return made


def _xml(element: BaseOxmlElement) -> str:
    return str(element.xml)
