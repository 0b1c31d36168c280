"""How a document looks as a page and on A4 paper, which is laid out as GB/T 9704-2012 asks: margins of 37, 26, 35 and
28 mm, a title of 22 points, text of 16 points on lines of 28.
"""

from __future__ import annotations

import re
from importlib.resources import files

from netmon.reports.document.blocks import Document
from netmon.words import Language, say

_PLAIN = re.compile(r"[A-Za-z0-9]")
_SMALLEST, _LARGEST = 7, 15
"""Of the letters that stand across a page, in hundredths of its width."""


def style_of(document: Document) -> str:
    """Return the style sheet of a document, whole."""
    sheet = files(__package__).joinpath("sheet.css").read_text(encoding="utf-8")
    return sheet + _feet(document) + _mark(document)


def _feet(document: Document) -> str:
    """Return what stands at the foot of every page: what it is, and the number of the page."""
    before, between, after = (say(document.language, f"document.page_{part}") for part in ("before", "of", "after"))
    number = f'{_quoted(before)} " " counter(page) " " {_quoted(between)} " " counter(pages) " " {_quoted(after)}'
    parts = [
        f"@bottom-left{{content:{_quoted(document.foot)};{_SMALL}width:74%;text-align:left}}",
        f"@bottom-right{{content:{number};{_SMALL}width:26%;text-align:right}}",
    ]
    if document.watermark:
        parts.append(f"@top-right{{content:{_quoted(document.watermark)};{_SMALL}font-weight:bold}}")
    return f"@page{{{''.join(parts)}}}\n"


_SMALL = "font:7.5pt/1.4 'SimSun','Noto Serif CJK SC',serif;color:#333;"


def _mark(document: Document) -> str:
    """Return how large the letters across a page are: so that they fit."""
    if not document.watermark:
        return ""
    em = sum(1.0 if ord(letter) > 0x2E7F else 0.6 for letter in document.watermark)
    size = max(_SMALLEST, min(_LARGEST, 100 / em))
    return f".watermark b{{font-size:{size:.1f}vmin}}\n"


def _quoted(text: str) -> str:
    """Return a text as a string of CSS; whatever is no letter or digit is escaped, so that nothing ends it early."""
    return '"' + "".join(one if _PLAIN.fullmatch(one) else f"\\{ord(one):x} " for one in text) + '"'


def lang_of(language: Language) -> str:
    """Return the language as browsers name it, with the script by which a font is chosen."""
    return "zh-Hans-CN" if language is Language.ZH else "en"
