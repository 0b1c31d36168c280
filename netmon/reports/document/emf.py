"""A drawing as an enhanced metafile (MS-EMF), the vector picture that every office program draws.

No font is needed to write it: what stands where is said, and the program that shows it has the font. Dashes and stripes
are drawn line by line, because programs disagree on those of their pens and brushes.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable, Iterator
from itertools import pairwise

from netmon.reports.document.drawing import Anchor, Box, Drawing, Label, Stroke
from netmon.reports.document.plain import printable

TYPEFACE = "SimSun"
"""Windows and WPS know it by this name in every language; elsewhere what Chinese there is takes its place."""
_UNITS = 20
"""Logical units, and dots of the display that it is drawn for, in a point."""
_DISPLAY = (14_400, 254)
"""Dots and millimetres that this display is wide and high: 1440 dots an inch. A made-up one, the same everywhere."""
_GB2312 = 134
_STRIPES = 4.0
"""Points between the stripes of a hatched box."""
_DASH = (4.0, 3.0)
"""Points drawn, points left out."""
_EDGE = 0.6

# Types of records (MS-EMF 2.1.1).
_HEADER, _POLYLINE, _WINDOW_EXTENT, _WINDOW_ORIGIN, _VIEWPORT_EXTENT, _VIEWPORT_ORIGIN, _EOF = 1, 4, 9, 10, 11, 12, 14
_MAP_MODE, _BACKGROUND, _ALIGN, _TEXT_COLOUR, _SELECT, _PEN, _BRUSH, _DELETE = 17, 18, 22, 24, 37, 38, 39, 40
_RECTANGLE, _FONT, _TEXT = 43, 82, 84
_ANISOTROPIC, _TRANSPARENT = 8, 1
_NO_BRUSH, _NO_PEN, _SYSTEM_FONT = 0x80000005, 0x80000008, 0x8000000D
"""Stock objects (2.1.31)."""
_OBJECT = 1
"""The only handle used: an object is made, drawn with and deleted before the next is made."""
_ENDS = {Anchor.START: 24, Anchor.MIDDLE: 24 | 6, Anchor.END: 24 | 2}
"""Text stands on its baseline; which end its place is (2.1.25)."""
_NOWHERE = struct.pack("<4i", 0, 0, -1, -1)
"""Bounds that nobody has worked out (2.2.19: an empty rectangle)."""

Point = tuple[float, float]


def write_emf(drawing: Drawing, title: str) -> bytes:
    """Return the picture as a file; `title` is what it says of itself. Equal drawings make equal bytes."""
    records = [*_prelude(drawing), *_shapes(drawing), _record(_EOF, struct.pack("<III", 0, 16, 20))]
    said = f"netmon\0{printable(title)}\0\0".encode("utf-16-le")
    body = b"".join(records)
    padded = said + bytes(-len(said) % 4)
    width, height = _units(drawing.width), _units(drawing.height)
    dots, millimetres = _DISPLAY
    header = struct.pack(
        "<4i4iIIIIHHIIIIIIIIIIII",
        *(0, 0, width - 1, height - 1),
        *(0, 0, round(drawing.width * 2540 / 72), round(drawing.height * 2540 / 72)),  # 0.01 mm
        *(0x464D4520, 0x10000),  # " EMF", version 1
        *(108 + len(padded) + len(body), len(records) + 1, _OBJECT + 1, 0),
        *(len(said) // 2, 108, 0),
        *(dots, dots, millimetres, millimetres),
        *(0, 0, 0),
        *(millimetres * 1000, millimetres * 1000),
    )
    return _record(_HEADER, header + padded) + body


def _prelude(drawing: Drawing) -> Iterator[bytes]:
    extent = struct.pack("<ii", _units(drawing.width), _units(drawing.height))
    yield _record(_MAP_MODE, struct.pack("<I", _ANISOTROPIC))
    yield _record(_WINDOW_ORIGIN, bytes(8))
    yield _record(_WINDOW_EXTENT, extent)
    yield _record(_VIEWPORT_ORIGIN, bytes(8))
    yield _record(_VIEWPORT_EXTENT, extent)
    yield _record(_BACKGROUND, struct.pack("<I", _TRANSPARENT))
    yield from _filled(Box(0, 0, drawing.width, drawing.height, "FFFFFF"))


def _shapes(drawing: Drawing) -> Iterator[bytes]:
    for shape in drawing.shapes:
        match shape:
            case Box(hatched=True):
                yield from _filled(Box(shape.x, shape.y, shape.width, shape.height, "FFFFFF"))
                yield from _lines([*_stripes(shape), _outline(shape)], shape.fill, _EDGE)
            case Box():
                yield from _filled(shape)
            case Stroke(dashed=True):
                yield from _lines(_dashes(shape.points), shape.colour, shape.width)
            case Stroke():
                yield from _lines([shape.points], shape.colour, shape.width)
            case Label():
                yield from _text(shape)


def _filled(box: Box) -> Iterator[bytes]:
    brush = struct.pack("<IIII", _OBJECT, 0, _colour(box.fill), 0)
    corners = (box.x, box.y, box.x + box.width, box.y + box.height)
    yield _select(_NO_PEN)
    yield from _with(
        _record(_BRUSH, brush), _NO_BRUSH, [_record(_RECTANGLE, struct.pack("<4i", *map(_units, corners)))]
    )


def _lines(lines: Iterable[Iterable[Point]], colour: str, width: float) -> Iterator[bytes]:
    pen = struct.pack("<IIiiI", _OBJECT, 0, max(_units(width), 1), 0, _colour(colour))
    drawn = []
    for line in lines:
        points = [(_units(x), _units(y)) for x, y in line]
        packed = b"".join(struct.pack("<ii", *point) for point in points)
        drawn.append(_record(_POLYLINE, _NOWHERE + struct.pack("<I", len(points)) + packed))
    yield from _with(_record(_PEN, pen), _NO_PEN, drawn)


def _text(label: Label) -> Iterator[bytes]:
    em = _units(label.size)
    letters = printable(label.text)
    encoded = letters.encode("utf-16-le")
    apart = []
    for letter in letters:
        # How far to go on after each code unit: Chinese is as wide as high, SimSun's Latin half of that.
        apart += [em if ord(letter) > 0x2E7F else em // 2, *([0] if ord(letter) > 0xFFFF else [])]
    padded = encoded + bytes(-len(encoded) % 4)
    scale = 100 * _DISPLAY[1] / _DISPLAY[0]
    told = struct.pack(
        "<4iIffiiIII4iI",
        *(0, 0, -1, -1),
        *(1, scale, scale),  # GM_COMPATIBLE, 0.01 mm in a dot
        *(_units(label.x), _units(label.y)),
        *(len(encoded) // 2, 76, 0),
        *(0, 0, -1, -1),
        76 + len(padded),
    )
    drawn = [
        _record(_ALIGN, struct.pack("<I", _ENDS[label.anchor])),
        _record(_TEXT_COLOUR, struct.pack("<I", _colour(label.colour))),
        _record(_TEXT, told + padded + struct.pack(f"<{len(apart)}I", *apart)),
    ]
    yield from _with(_record(_FONT, _font(em, bold=label.bold)), _SYSTEM_FONT, drawn)


def _font(em: int, *, bold: bool) -> bytes:
    """Return a font as high as `em`: a LogFontPanose (2.2.16), of which only the LogFont says anything."""
    face = TYPEFACE.encode("utf-16-le").ljust(64, b"\0")
    logical = struct.pack("<5i8B", -em, 0, 0, 0, 700 if bold else 400, 0, 0, 0, _GB2312, 0, 0, 0, 0) + face
    return struct.pack("<I", _OBJECT) + logical.ljust(320, b"\0")


def _stripes(box: Box) -> Iterator[tuple[Point, Point]]:
    """Yield lines that rise across a box at 45 degrees: where x + y is the same, counted from its corner."""
    step = _STRIPES * math.sqrt(2)
    for number in range(1, math.ceil((box.width + box.height) / step)):
        far = number * step
        left, right = max(0.0, far - box.height), min(far, box.width)
        yield (box.x + left, box.y + far - left), (box.x + right, box.y + far - right)


def _outline(box: Box) -> tuple[Point, ...]:
    right, bottom = box.x + box.width, box.y + box.height
    return ((box.x, box.y), (right, box.y), (right, bottom), (box.x, bottom), (box.x, box.y))


def _dashes(points: tuple[Point, ...]) -> Iterator[tuple[Point, Point]]:
    """Yield the dashes of a line through points; each of its stretches begins with one."""
    on, off = _DASH
    for (x, y), (to_x, to_y) in pairwise(points):
        length = math.hypot(to_x - x, to_y - y)
        for number in range(math.ceil(length / (on + off))):
            begins = number * (on + off) / length
            ends = min(begins + on / length, 1.0)
            yield (
                (x + (to_x - x) * begins, y + (to_y - y) * begins),
                (x + (to_x - x) * ends, y + (to_y - y) * ends),
            )


def _with(made: bytes, instead: int, drawn: Iterable[bytes]) -> Iterator[bytes]:
    """Yield what makes an object, draws with it and deletes it; `instead` is selected first, for it must be free."""
    yield made
    yield _select(_OBJECT)
    yield from drawn
    yield _select(instead)
    yield _record(_DELETE, struct.pack("<I", _OBJECT))


def _select(handle: int) -> bytes:
    return _record(_SELECT, struct.pack("<I", handle))


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<II", kind, 8 + len(data)) + data


def _units(points: float) -> int:
    return round(points * _UNITS)


def _colour(rrggbb: str) -> int:
    return int.from_bytes(bytes.fromhex(rrggbb), "little")
