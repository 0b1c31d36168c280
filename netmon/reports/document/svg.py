"""A drawing as SVG 1.1: no script, no style, no font of its own, so that the strictest page lets it be."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from netmon.reports.document.drawing import Anchor, Box, Drawing, Label, Shape, Stroke
from netmon.reports.document.plain import printable

FONTS = "SimSun, 'Songti SC', 'Noto Serif CJK SC', 'Noto Sans CJK SC', serif"
"""What offices in China have, then what Linux has."""
_NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'
_HATCH_WIDTH = 4


def svg(drawing: Drawing, name: str, title: str, alt: str) -> str:
    """Return the picture as an element that can stand in a page; `name` keeps its ids apart from another's there."""
    size = f'width="{_n(drawing.width)}pt" height="{_n(drawing.height)}pt"'
    box = f'viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}"'
    told = f'role="img" aria-labelledby="{_text(name)}-title {_text(name)}-alt"'
    parts = [
        f'<svg {_NAMESPACE} {size} {box} {told} font-family="{FONTS}">',
        f'<title id="{_text(name)}-title">{_text(title)}</title><desc id="{_text(name)}-alt">{_text(alt)}</desc>',
        *_hatches(drawing, name),
        *(_shape(shape, name) for shape in drawing.shapes),
        "</svg>",
    ]
    return "\n".join(parts)


def write_svg(drawing: Drawing, name: str, title: str, alt: str) -> bytes:
    """Return the picture as a file of its own."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{svg(drawing, name, title, alt)}\n'.encode()


def _hatches(drawing: Drawing, name: str) -> Iterator[str]:
    """Yield the stripes of each colour that is hatched, by its colour."""
    for fill in dict.fromkeys(one.fill for one in drawing.shapes if isinstance(one, Box) and one.hatched):
        yield (
            f'<defs><pattern id="{_hatch(name, fill)}" width="{_HATCH_WIDTH}" height="{_HATCH_WIDTH}"'
            f' patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            f'<rect width="{_HATCH_WIDTH}" height="{_HATCH_WIDTH}" fill="#FFFFFF"/>'
            f'<rect width="1.4" height="{_HATCH_WIDTH}" fill="#{_text(fill)}"/></pattern></defs>'
        )


def _shape(shape: Shape, name: str) -> str:
    match shape:
        case Box():
            fill = f"url(#{_hatch(name, shape.fill)})" if shape.hatched else f"#{_text(shape.fill)}"
            edge = f' stroke="#{_text(shape.fill)}" stroke-width="0.6"' if shape.hatched else ""
            place = f'x="{_n(shape.x)}" y="{_n(shape.y)}" width="{_n(shape.width)}" height="{_n(shape.height)}"'
            return f'<rect {place} fill="{fill}"{edge}/>'
        case Stroke():
            points = " ".join(f"{_n(x)},{_n(y)}" for x, y in shape.points)
            dashes = ' stroke-dasharray="4 3"' if shape.dashed else ""
            line = f'stroke="#{_text(shape.colour)}" stroke-width="{_n(shape.width)}"{dashes}'
            return f'<polyline points="{points}" fill="none" {line} stroke-linecap="round" stroke-linejoin="round"/>'
        case Label():
            return _label(shape)


def _label(label: Label) -> str:
    anchor = "" if label.anchor is Anchor.START else f' text-anchor="{label.anchor.value}"'
    bold = ' font-weight="bold"' if label.bold else ""
    place = f'x="{_n(label.x)}" y="{_n(label.y)}" font-size="{_n(label.size)}" fill="#{_text(label.colour)}"'
    return f"<text {place}{anchor}{bold}>{_text(label.text)}</text>"


def _hatch(name: str, fill: str) -> str:
    return f"{_text(name)}-{_text(fill)}"


def _text(text: str) -> str:
    return escape(printable(text))


def _n(number: float) -> str:
    """Return a length with two decimals at most, the same on every machine."""
    return f"{round(number, 2):.2f}".rstrip("0").rstrip(".")
