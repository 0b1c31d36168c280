"""Pages after GB/T 9704-2012: A4, its type area, what stands above and below it, and a watermark across it."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.reports.document.markup import DECLARATION, element
from netmon.reports.document.word.styles import LINE, Style
from netmon.reports.document.word.text import XMLNS, field, paragraph, run
from netmon.words import Language, say
from netmon.words.office import TYPEFACES

_MM = 1440 / 25.4
"""Twips."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page and its margins, in twips."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int

    @property
    def across(self) -> int:
        """The width of the type area."""
        return self.width - self.left - self.right

    def turned(self) -> Page:
        """Return the page on its side, the binding at the top."""
        return Page(self.height, self.width, self.left, self.top, self.right, self.bottom)


A4 = Page(*(round(length * _MM) for length in (210, 297, 37, 26, 35, 28)))
"""5.2.1: 37 mm above, 28 mm at the binding; the type area is 156 mm by 225 mm."""


def section(page: Page, references: str = "") -> str:
    """Return the properties of a section that begins on a new page; without `references` to headers and footers it has
    those of the section before it.
    """
    return element(
        "w:sectPr",
        references,
        element("w:type", w__val="nextPage"),
        element("w:pgSz", w__w=page.width, w__h=page.height, w__orient=_orientation(page)),
        element(
            "w:pgMar",
            w__top=page.top,
            w__right=page.right,
            w__bottom=page.bottom,
            w__left=page.left,
            w__header=round(15 * _MM),
            w__footer=round(20 * _MM),
            w__gutter=0,
        ),
        element("w:docGrid", w__type="lines", w__linePitch=LINE),
    )


def _orientation(page: Page) -> str:
    return "landscape" if page.width > page.height else "portrait"


def header_part(watermark: str, number: int) -> bytes:
    """Return a header: nothing but the watermark, where there is one. `number` tells those of one file apart."""
    inside = watermark_run(watermark, number) if watermark else ""
    return f"{DECLARATION}<w:hdr{XMLNS}>{paragraph(Style.FOOT, inside)}</w:hdr>".encode()


def footer_part(language: Language, foot: str, *, even: bool) -> bytes:
    """Return a footer: the number of the page, on the right of odd pages and the left of even ones, one character in
    from the edge (7.5); under it what the file is.
    """
    before, after = say(language, "office.page_number", page="\0").split("\0")
    edge = {"w__leftChars": 100, "w__left": 280} if even else {"w__rightChars": 100, "w__right": 280}
    place = element("w:ind", **edge) + element("w:jc", w__val="left" if even else "right")
    lines = paragraph(Style.PAGE, run(before), field("PAGE", "1"), run(after), properties=place)
    if foot:
        lines += paragraph(Style.FOOT, run(foot))
    return f"{DECLARATION}<w:ftr{XMLNS}>{lines}</w:ftr>".encode()


def watermark_run(text: str, number: int) -> str:
    """Return WordArt across the page, as Word itself makes its watermarks (VML, ECMA-376 part 4)."""
    width = min(66 * max(_ems(text), 2.0), 440)
    height = width / max(_ems(text), 2.0)
    place = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width:.0f}pt;height:{height:.0f}pt;rotation:315;"
        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    formulas = "".join(element("v:f", eqn=formula) for formula in _FORMULAS)
    kind = element(
        "v:shapetype",
        element("v:formulas", formulas),
        element(
            "v:path",
            textpathok="t",
            o__connecttype="custom",
            o__connectlocs="@9,0;@10,10800;@11,21600;@12,10800",
            o__connectangles="270,180,90,0",
        ),
        element("v:textpath", on="t", fitshape="t"),
        element("o:lock", v__ext="edit", text="t", shapetype="t"),
        id="_x0000_t136",
        coordsize="21600,21600",
        o__spt=136,
        adj=10800,
        path="m@7,l@8,m@5,21600l@6,21600e",
    )
    shape = element(
        "v:shape",
        element("v:fill", opacity=".5"),
        element("v:textpath", style=f'font-family:"{TYPEFACES["first"][0]}";font-size:1pt', string=text),
        id=f"PowerPlusWaterMarkObject{number}",
        o__spid=f"_x0000_s{2048 + number}",
        type="#_x0000_t136",
        alt=text,
        style=place,
        o__allowincell="f",
        fillcolor="#d0d0d0",
        stroked="f",
    )
    return element("w:r", element("w:rPr", element("w:noProof")), element("w:pict", kind, shape))


def _ems(text: str) -> float:
    return sum(1.0 if ord(character) > 0x2E7F else 0.55 for character in text)


_FORMULAS = (
    "sum #0 0 10800",
    "prod #0 2 1",
    "sum 21600 0 @1",
    "sum 0 0 @2",
    "sum 21600 0 @3",
    "if @0 @3 0",
    "if @0 21600 @1",
    "if @0 0 @2",
    "if @0 @4 21600",
    "mid @5 @6",
    "mid @8 @5",
    "mid @7 @8",
    "mid @6 @7",
    "sum @6 0 @5",
)
"""Of the preset shape 136, text on a plain path (ECMA-376 part 4, 19.1.2.19)."""
