"""The template that offices begin with: a document with a red head as GB/T 9704-2012 lays it out (7.2 to 7.4), whose
placeholders are all that netmon fills; the rest is theirs to put right.
"""

from __future__ import annotations

from netmon.reports.document.archive import pack
from netmon.reports.document.blocks import Document
from netmon.reports.document.markup import element
from netmon.reports.document.word.package import REFERENCES, members
from netmon.reports.document.word.page import A4, section
from netmon.reports.document.word.styles import Style, fonts
from netmon.reports.document.word.text import paragraph, run
from netmon.words import Language, say
from netmon.words.official import say_official

_RED = "FF0000"


def sample_template(language: Language) -> bytes:
    """Return the DOCX file, the same bytes each time."""
    document = Document("template", language, say(language, "office.sample_name"), "", (), made_at=0.0, foot="{{foot}}")
    text = "".join(_paragraphs(language)) + section(A4, REFERENCES)
    return pack(members(document, text, {}), document.made_at)


def _paragraphs(language: Language) -> list[str]:
    def said(name: str) -> str:
        return say(language, f"office.sample_{name}")

    red = fonts("title") + element("w:color", w__val=_RED) + element("w:sz", w__val=72) + element("w:szCs", w__val=72)
    return [
        paragraph(Style.TITLE, run(said("head"), red), properties=_line(1000, before=300)),
        paragraph(Style.BODY, run("{{number}}"), properties=_edge("bottom", _RED) + _ind() + _side("center")),
        paragraph(Style.TITLE, run("{{title}}")),
        paragraph(Style.BODY, run(said("to")), properties=_ind() + _side("left")),
        paragraph(Style.BODY, run("{{main}}")),
        paragraph(Style.BODY, run("{{annex_list}}"), properties=_line(579, before=579) + _lists()),
        paragraph(Style.BODY, run(said("office")), properties=_line(579, before=1158) + _right() + _side("right")),
        paragraph(Style.BODY, run("{{date}}"), properties=_right() + _side("right")),
        paragraph(Style.BODY, run("{{annexes}}")),
        paragraph(Style.BODY, run(said("copies"), _four()), properties=_edge("top") + _edges_apart()),
        paragraph(
            Style.BODY,
            run(say_official(language, "office.sample_printed", day="{{date}}"), _four()),
            properties=_edge("bottom") + _edges_apart(),
        ),
    ]


def _edge(side: str, colour: str = "000000") -> str:
    line = element(f"w:{side}", w__val="single", w__sz=12, w__space=6, w__color=colour)
    return element("w:pBdr", line)


def _edges_apart() -> str:
    return element("w:ind", w__leftChars=100, w__left=280, w__firstLineChars=0, w__firstLine=0) + _side("left")


def _line(height: int, *, before: int = 0) -> str:
    return element("w:spacing", w__before=before, w__after=0, w__line=height, w__lineRule="exact")


def _ind() -> str:
    return element("w:ind", w__firstLineChars=0, w__firstLine=0)


def _lists() -> str:
    return element("w:ind", w__leftChars=200, w__left=640, w__firstLineChars=0, w__firstLine=0) + _side("left")


def _right() -> str:
    """Four characters in from the right (7.3.5)."""
    return element("w:ind", w__rightChars=400, w__right=1280, w__firstLineChars=0, w__firstLine=0)


def _side(name: str) -> str:
    return element("w:jc", w__val=name)


def _four() -> str:
    return element("w:sz", w__val=28) + element("w:szCs", w__val=28)
