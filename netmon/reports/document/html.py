"""A document as one HTML file that needs nothing else, no script, font or address outside, and prints as it should."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from netmon.reports.document.blocks import Block, Column, Document, Facts, Heading, Line, Paragraph, Picture, Table
from netmon.reports.document.blocks import Mark as RowMark
from netmon.reports.document.numbering import LEVELS, numbered
from netmon.reports.document.plain import printable
from netmon.reports.document.style import lang_of, style_of
from netmon.reports.document.svg import svg

WIDE = 50.0
"""Characters of Chinese from which on an annex is laid across the page."""

BROAD = 25.0
"""Characters from which on a table is rather pushed to and fro than squeezed on a narrow screen."""
SHORT = 15
"""Lines of a table up to which it is not parted by the end of a page."""


def write_html(document: Document) -> bytes:
    """Return the file: UTF-8, the same for the same document."""
    return "\n".join([*_head(document), *_body(document), "</body>", "</html>", ""]).encode()


def _head(document: Document) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="{lang_of(document.language)}">'
    yield '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{_text(document.title)}</title>"
    yield f"<style>\n{style_of(document)}</style></head>"
    yield "<body>"


def _body(document: Document) -> Iterator[str]:
    if document.watermark:
        # Whoever listens is told once, above the title; the letters across each page are for the eye.
        yield f'<div class="watermark" aria-hidden="true"><b>{_text(document.watermark)}</b></div>'
    yield "<header>"
    if document.watermark:
        yield f'<p class="flag">{_text(document.watermark)}</p>'
    yield f"<h1>{_text(document.title)}</h1>"
    if document.subtitle:
        yield f'<p class="subtitle">{_text(document.subtitle)}</p>'
    yield "</header>"
    yield "<main>"
    for heading, block in numbered(document):
        yield from _block(heading, block)
    yield "</main>"
    if document.foot:
        yield f'<footer class="foot"><p>{_text(document.foot)}</p></footer>'


def _block(heading: str, block: Block) -> Iterator[str]:
    match block:
        case Heading():
            level = min(block.level, LEVELS) + 1
            yield f"<h{level}>{_text(heading)}</h{level}>"
        case Paragraph():
            yield f'<p class="small">{_text(block.text)}</p>' if block.small else f"<p>{_text(block.text)}</p>"
        case Facts():
            yield "<dl>"
            yield from (f"<dt>{_text(name)}</dt><dd>{_text(what)}</dd>" for name, what in block.rows)
            yield "</dl>"
        case Table():
            yield from _table(block)
        case Picture():
            drawn = svg(block.drawing, f"picture-{block.name}", block.title, block.alt)
            yield f"<figure>{drawn}<figcaption>{_text(block.title)}</figcaption></figure>"


def _table(table: Table) -> Iterator[str]:
    width = sum(column.width for column in table.columns)
    wide = width > WIDE
    short = len(table.lines) <= SHORT and not table.annex
    classes = "table" + (" annex" if table.annex else "") + (" wide" if wide else " broad" if width > BROAD else "")
    classes += (" short" if short else "") + (" by-hand" if table.by_hand else "")
    yield f'<div class="{classes}">'
    if not table.lines and table.empty:
        yield f'<p class="empty">{_text(table.title)}</p><p class="empty">{_text(table.empty)}</p>'
    else:
        yield f'<table id="{_text(table.name)}">'
        yield f"<caption>{_text(table.title)}</caption>"
        yield f"<colgroup>{''.join(_col(column, width) for column in table.columns)}</colgroup>"
        heads = "".join(f'<th scope="col">{_text(column.heading)}</th>' for column in table.columns)
        yield f"<thead><tr>{heads}</tr></thead>"
        yield "<tbody>"
        yield from (_line(line, table.columns) for line in table.lines)
        yield "</tbody></table>"
    if table.note:
        yield f'<p class="note">{_text(table.note)}</p>'
    yield "</div>"


def _col(column: Column, width: float) -> str:
    return f'<col width="{100 * column.width / width:.2f}%">'


def _line(line: Line, columns: tuple[Column, ...]) -> str:
    cells = []
    for place, (cell, column) in enumerate(zip(line.cells, columns, strict=True)):
        text = "" if cell is None else _text(str(cell))
        kind = ' class="n"' if column.number else ""
        cells.append(f'<th scope="row"{kind}>{text}</th>' if place == 0 else f"<td{kind}>{text}</td>")
    mark = "" if line.mark is RowMark.PLAIN else f' class="{line.mark.value}"'
    return f"<tr{mark}>{''.join(cells)}</tr>"


def _text(text: str) -> str:
    return escape(printable(text))
