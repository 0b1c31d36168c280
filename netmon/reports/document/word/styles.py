"""Paragraph styles after GB/T 9704-2012: title, text and headings in the typefaces and sizes of official documents."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.reports.document.markup import DECLARATION, element
from netmon.reports.document.word.text import XMLNS
from netmon.words import Language, say
from netmon.words.office import TYPEFACES

LATIN = "Times New Roman"
LINE = 579
"""Twips: the height of type area, 225 mm, by 22 lines (5.2.3)."""
NEARER = -5
"""Twips by which characters of 16 points stand nearer, so that 28 of them share a line of 156 mm (5.2.3). A grid of
characters would say the same, but each program reads it in its own way.
"""
HEADINGS = 4
"""Levels of headings (7.3.3); what is deeper looks as the last of them."""


class Style(StrEnum):
    """The ids of the styles that blocks are set in. Headings are those of Word, by which it navigates."""

    TITLE = "NetmonTitle"
    SUBTITLE = "NetmonSubtitle"
    BODY = "NetmonBody"
    NOTE = "NetmonNote"
    ANNEX = "NetmonAnnex"
    CAPTION = "NetmonCaption"
    PICTURE = "NetmonPicture"
    HEAD = "NetmonHead"
    CELL = "NetmonCell"
    PAGE = "NetmonPage"
    FOOT = "NetmonFoot"


@dataclass(frozen=True, slots=True)
class _Look:
    """`size` in half points, `line` the exact height of a line in twips, 0: as high as what stands in it.

    Text is flush left: Chinese fills its lines by itself, and a figure that goes to the next line whole would have the
    rest of its line drawn apart.

    `indent` is of the first line, in hundredths of a character. `outline` is the level by which Word navigates.
    """

    typeface: str
    size: int
    line: int = LINE
    align: str = "both"
    indent: int = 0
    before: int = 0
    after: int = 0
    keep: bool = False
    outline: int | None = None
    grey: bool = False


_LOOKS = {
    Style.TITLE: _Look("title", 44, line=680, align="center", before=400, after=240, keep=True),
    Style.SUBTITLE: _Look("second", 32, align="center", after=300, keep=True),
    Style.BODY: _Look("body", 32, align="left", indent=200),
    Style.NOTE: _Look("body", 24, line=400, align="left", after=60),
    Style.ANNEX: _Look("first", 32, align="left", after=120, keep=True, outline=0),
    Style.CAPTION: _Look("first", 24, line=420, align="center", before=160, after=60, keep=True),
    Style.PICTURE: _Look("plain", 21, line=0, align="center", before=60, after=60),
    Style.HEAD: _Look("first", 21, line=300, align="center", before=20, after=20),
    Style.CELL: _Look("plain", 21, line=300, align="left", before=20, after=20),
    Style.PAGE: _Look("plain", 28, line=360, align="left"),
    Style.FOOT: _Look("plain", 15, line=220, align="left", grey=True),
}
_HEADING_LOOKS = (
    _Look("first", 32, indent=200, keep=True, outline=0),
    _Look("second", 32, indent=200, keep=True, outline=1),
    _Look("body", 32, indent=200, keep=True, outline=2),
    _Look("body", 32, indent=200, keep=True, outline=3),
)


def heading_style(level: int) -> str:
    """Return the id of the style of a heading of `level` from 1."""
    return f"Heading{min(max(level, 1), HEADINGS)}"


def fonts(typeface: str) -> str:
    """Return the element that sets Chinese in a typeface of `TYPEFACES`, and Latin beside it."""
    chinese = TYPEFACES[typeface][0]
    return element("w:rFonts", w__ascii=LATIN, w__hAnsi=LATIN, w__eastAsia=chinese, w__cs=LATIN)


def style_elements(language: Language) -> dict[str, str]:
    """Return each style by its id, as the element that defines it. Names are said in the document's language."""
    named = {style.value: say(language, f"office.style_{style.name.lower()}") for style in Style}
    elements = {style.value: _style(style, named[style], look) for style, look in _LOOKS.items()}
    for level, look in enumerate(_HEADING_LOOKS, 1):
        # Word knows its own headings by their English names, whatever it shows.
        elements[f"Heading{level}"] = _style(f"Heading{level}", f"heading {level}", look)
    return elements


def styles_part(language: Language) -> bytes:
    """Return styles.xml."""
    latin, chinese = ("en-US", "zh-CN")
    defaults = element(
        "w:docDefaults",
        element(
            "w:rPrDefault",
            element(
                "w:rPr",
                fonts("body"),
                element("w:kern", w__val=2),
                element("w:sz", w__val=32),
                element("w:szCs", w__val=32),
                element("w:lang", w__val=latin, w__eastAsia=chinese, w__bidi="ar-SA"),
            ),
        ),
        element("w:pPrDefault"),
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    inside = defaults + normal + "".join(style_elements(language).values())
    return f"{DECLARATION}<w:styles{XMLNS}>{inside}</w:styles>".encode()


def _style(identifier: str, name: str, look: _Look) -> str:
    line: dict[str, str | float] = (
        {"w__line": look.line, "w__lineRule": "exact"} if look.line else {"w__line": 240, "w__lineRule": "auto"}
    )
    return element(
        "w:style",
        element("w:name", w__val=name),
        element("w:basedOn", w__val="Normal"),
        element("w:qFormat"),
        element(
            "w:pPr",
            element("w:keepNext") if look.keep else "",
            element("w:snapToGrid", w__val=0) if look.line != LINE else "",
            element("w:spacing", w__before=look.before, w__after=look.after, **line),
            element("w:ind", w__firstLineChars=look.indent, w__firstLine=look.indent * look.size // 10),
            element("w:jc", w__val=look.align),
            element("w:outlineLvl", w__val=look.outline) if look.outline is not None else "",
        ),
        element(
            "w:rPr",
            fonts(look.typeface),
            element("w:color", w__val="595959") if look.grey else "",
            element("w:spacing", w__val=NEARER) if look.size == 32 else "",
            element("w:sz", w__val=look.size),
            element("w:szCs", w__val=look.size),
        ),
        w__type="paragraph",
        w__styleId=identifier,
    )
