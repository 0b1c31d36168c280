"""A picture as shapes: drawn once, written as SVG for pages and as EMF for offices. No font is needed to make it.

Lengths are in points (1/72 inch) from the upper left corner, colours are RRGGBB.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Anchor(Enum):
    """Which end of a text its place is."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle. `hatched`: with stripes across, so that it is told apart without colour."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """Text on one line; `y` is its baseline, `size` in points."""

    x: float
    y: float
    text: str
    size: float = 9.0
    colour: str = "000000"
    anchor: Anchor = Anchor.START
    bold: bool = False


Shape = Box | Stroke | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on white, the last on top."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
