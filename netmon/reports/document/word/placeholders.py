"""Places in a template: {{name}} in its text, however Word split it into runs, and content controls by their tag."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from netmon.reports.document.plain import printable
from netmon.reports.document.word.opening import TemplateError

PLACE = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph or content control that a block takes the place of, and the name of the block."""

    name: str
    element: BaseOxmlElement


def fill_text(story: BaseOxmlElement, value_of: Callable[[str, str], str | None]) -> Iterator[Place]:
    """Fill every place in a story (the text, a header) with what `value_of(name, where)` returns, and yield those for
    which it returns None: their paragraph, which must hold nothing else, is to be replaced.
    """
    yield from _fill_controls(story, value_of)
    for number, paragraph in enumerate(list(story.iter(qn("w:p"))), 1):
        pieces = [piece for piece in paragraph.iter(qn("w:t")) if next(piece.iterancestors(qn("w:p"))) is paragraph]
        text = "".join(piece.text or "" for piece in pieces)
        if "{{" not in text and "}}" not in text:
            continue
        where = f"{number}: {_short(text)}"
        bare = PLACE.sub("", text)
        if "{{" in bare or "}}" in bare:
            raise TemplateError("office.template_unclosed", where=where)
        for found in reversed(list(PLACE.finditer(text))):
            value = value_of(found[1], where)
            if value is not None:
                _replace(pieces, found.start(), found.end(), printable(value))
            elif bare.strip():
                raise TemplateError("office.template_alone", place=found[0], where=where)
            else:
                yield Place(found[1], paragraph)
                break


def _fill_controls(story: BaseOxmlElement, value_of: Callable[[str, str], str | None]) -> Iterator[Place]:
    for control in list(story.iter(qn("w:sdt"))):
        properties, content = control.find(qn("w:sdtPr")), control.find(qn("w:sdtContent"))
        tag = None if properties is None else properties.find(qn("w:tag"))
        name = "" if tag is None else str(tag.get(qn("w:val"), ""))
        # Word and WPS have controls of their own; ours say so.
        if not name.startswith("netmon:") or properties is None or content is None:
            continue
        name = name.removeprefix("netmon:")
        value = value_of(name, f"<{name}>")
        if value is None:
            yield Place(name, control)
            continue
        for shown in ("w:showingPlcHdr", "w:placeholder"):
            for element in properties.findall(qn(shown)):
                properties.remove(element)
        _set_text(content, printable(value), name)


def _set_text(content: BaseOxmlElement, value: str, name: str) -> None:
    pieces = list(content.iter(qn("w:t")))
    if not pieces:
        runs = list(content.iter(qn("w:r"))) or [None]
        if runs[0] is None:
            raise TemplateError("office.template_empty_control", name=name)
        runs[0].append(OxmlElement("w:t"))
        pieces = list(content.iter(qn("w:t")))
    for piece in pieces[1:]:
        piece.text = ""
    pieces[0].text = ""
    _replace(pieces[:1], 0, 0, value)


def _replace(pieces: list[BaseOxmlElement], start: int, end: int, value: str) -> None:
    """Put `value` in place of the characters from `start` to `end` of what the pieces hold together: it stands in the
    piece in which the place begins, and so has the look of its first brace.
    """
    at = 0
    written = False
    for piece in pieces:
        text = piece.text or ""
        first, last = max(start - at, 0), min(end - at, len(text))
        at += len(text)
        inside = first < last or (start == end == first == 0)
        if not inside:
            continue
        put = "" if written else value
        written = True
        _write(piece, text[:first] + put + text[last:])


def _write(piece: BaseOxmlElement, text: str) -> None:
    """Write text, each of its lines after a break."""
    first, *others = text.replace("\r", "").split("\n")
    piece.text = first
    piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    after = piece
    for line in others:
        broken, more = OxmlElement("w:br"), OxmlElement("w:t")
        more.text = line
        more.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        after.addnext(broken)
        broken.addnext(more)
        after = more


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
