"""Pictures on a sheet, as metafiles: openpyxl places them, and knows no such picture of its own."""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.drawing.image import Image
from openpyxl.worksheet.worksheet import Worksheet

from netmon.reports.document.blocks import Picture
from netmon.reports.document.emf import write_emf
from netmon.reports.document.excel.cell import put, width
from netmon.reports.document.markup import escape

_ROW = 15
"""Points: how high a row is where nothing is said of it."""
_DRAWING = "xl/drawings/drawing1.xml"
"""There is one, for there is one sheet with pictures."""


class _Metafile(Image):
    """A picture that openpyxl writes as it is. Its own class reads the size of bitmaps, through Pillow."""

    def __init__(self, picture: Picture) -> None:  # the other's would open a file
        self.bytes = write_emf(picture.drawing, picture.title)
        self.width, self.height = round(picture.drawing.width * 96 / 72), round(picture.drawing.height * 96 / 72)
        self.format = "emf"
        self.anchor = "A1"

    def _data(self) -> bytes:
        return self.bytes


def fill_pictures(page: Worksheet, pictures: Iterable[Picture]) -> None:
    """Show pictures one under the other, each under its title and above what it shows in words."""
    page.column_dimensions["A"].width = width(46.0)
    row = 1
    for picture in pictures:
        put(page, row, 1, picture.title, heading=True)
        page.add_image(_Metafile(picture), f"A{row + 1}")
        row += 2 + int(picture.drawing.height // _ROW) + 1
        put(page, row, 1, picture.alt)
        row += 2


def name_pictures(members: dict[str, bytes], pictures: Iterable[Picture]) -> dict[str, bytes]:
    """Return the members with what each picture shows in words, which openpyxl has no place for."""
    if _DRAWING not in members:
        return members
    drawing = members[_DRAWING].decode()
    for number, picture in enumerate(pictures, 1):
        said = f'name="{escape(picture.name)}" descr="{escape(picture.alt)}"'
        drawing = drawing.replace(f'name="Image {number}" descr="Picture"', said)
    return members | {_DRAWING: drawing.encode()}
