"""Pictures in a line of text (DrawingML), as wide as the page allows and never wider than they were drawn for."""

from __future__ import annotations

from netmon.reports.document.blocks import Picture
from netmon.reports.document.markup import element
from netmon.reports.document.word.text import NAMESPACES

_EMU = 12_700
"""In a point (ECMA-376 part 1, 20.1.2.1)."""


def picture_run(picture: Picture, number: int, relation: str, across: int) -> str:
    """Return a run that shows a picture. `number` is its own in the file, `relation` leads to its bytes."""
    drawing = picture.drawing
    scale = min(1.0, across / 20 / drawing.width)
    width, height = round(drawing.width * scale * _EMU), round(drawing.height * scale * _EMU)
    said: dict[str, str | float] = {"id": number, "name": picture.name, "descr": picture.alt, "title": picture.title}
    shown = element(
        "pic:pic",
        element("pic:nvPicPr", element("pic:cNvPr", **said), element("pic:cNvPicPr")),
        element(
            "pic:blipFill",
            element("a:blip", r__embed=relation),
            element("a:stretch", element("a:fillRect")),
        ),
        element(
            "pic:spPr",
            element("a:xfrm", element("a:off", x=0, y=0), element("a:ext", cx=width, cy=height)),
            element("a:prstGeom", element("a:avLst"), prst="rect"),
        ),
    )
    inline = element(
        "wp:inline",
        element("wp:extent", cx=width, cy=height),
        element("wp:docPr", **said),
        element("wp:cNvGraphicFramePr", element("a:graphicFrameLocks", noChangeAspect=1)),
        element("a:graphic", element("a:graphicData", shown, uri=NAMESPACES["pic"])),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
    return element("w:r", element("w:drawing", inline))
