"""Blocks as the elements of a text. An annex that is too wide for the page lies on its side."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from netmon.reports.document.blocks import Block, Facts, Heading, Paragraph, Picture, Table
from netmon.reports.document.markup import element
from netmon.reports.document.word.page import Page
from netmon.reports.document.word.picture import picture_run
from netmon.reports.document.word.styles import Style, heading_style
from netmon.reports.document.word.table import facts_element, table_element, wide
from netmon.reports.document.word.text import paragraph, run

Keep = Callable[[Picture], str]
"""Puts the bytes of a picture into the file and returns the id of the relation that leads to it."""
PlainParagraph = Callable[[str], str]
"""Returns running text as a paragraph."""
Section = Callable[[Page], str]


def body_paragraph(text: str) -> str:
    """Return running text in the style of ours."""
    return paragraph(Style.BODY, run(text))


@dataclass(slots=True)
class Body:
    """Writes blocks one after the other into `elements`. `page` is the one that they begin on; `section` returns the
    properties of a section of such pages; `begun` tells that text stands before it in its section. `aside` tells
    whether the last element lies on a page on its side.
    """

    page: Page
    section: Section
    keep: Keep
    plain: PlainParagraph = body_paragraph
    pictures: int = 0
    begun: bool = False
    elements: list[str] = field(default_factory=list)
    aside: bool = False

    def write(self, blocks: Iterable[tuple[str, Block]]) -> None:
        """Write blocks in their order, each heading as it is numbered."""
        for heading, block in blocks:
            turn = isinstance(block, Table) and block.annex and wide(block, self.page.across)
            new_page = isinstance(block, Table) and block.annex
            if turn or self.aside:
                new_page = not self._turned(aside=turn) and new_page
            match block:
                case Heading():
                    self.elements.append(paragraph(heading_style(block.level), run(heading)))
                case Paragraph(text=text, small=True):
                    self.elements.append(paragraph(Style.NOTE, run(text)))
                case Paragraph(text=text):
                    self.elements.append(self.plain(text))
                case Facts():
                    self.elements += [facts_element(block, self._across), _gap()]
                case Table():
                    self._table(block, new_page=new_page)
                case Picture():
                    self._picture(block)

    def ending(self) -> str:
        """Return the paragraph that ends the section of what was written."""
        return _gap(self.section(self.page.turned() if self.aside else self.page))

    @property
    def _across(self) -> int:
        return self.page.turned().across if self.aside else self.page.across

    def _turned(self, *, aside: bool) -> bool:
        """End the section, where the text has begun, so that the next element lies as it should."""
        if self.elements or self.begun:
            self.elements.append(self.ending())
        self.aside = aside
        return True

    def _table(self, table: Table, *, new_page: bool) -> None:
        style = Style.ANNEX if table.annex else Style.CAPTION
        self.elements.append(
            paragraph(style, run(table.title), properties=element("w:pageBreakBefore") if new_page else "")
        )
        if table.lines:
            self.elements.append(table_element(table, self._across))
        if not table.lines and table.empty:
            self.elements.append(paragraph(Style.NOTE, run(table.empty)))
        self.elements.append(paragraph(Style.NOTE, run(table.note)) if table.note else _gap())

    def _picture(self, picture: Picture) -> None:
        self.pictures += 1
        shown = picture_run(picture, self.pictures, self.keep(picture), self._across)
        self.elements.append(paragraph(Style.PICTURE, shown, properties=element("w:keepNext")))
        self.elements.append(paragraph(Style.CAPTION, run(picture.title)))


def _gap(section: str = "") -> str:
    """Return an empty paragraph as low as can be: between two tables, which would grow together, and after a section,
    whose last paragraph says how its pages are.
    """
    low = element("w:spacing", w__before=0, w__after=0, w__line=120 if not section else 20, w__lineRule="exact")
    letters = element("w:rPr", element("w:sz", w__val=2))
    return element("w:p", element("w:pPr", element("w:pStyle", w__val=Style.CELL), low, letters, section))
