"""What a dashboard is: its variables, and its panels in sections, laid out without counting."""

from __future__ import annotations

from dataclasses import dataclass

from grafana.workshop.panels import Panel
from grafana.workshop.variables import Variable

COLUMNS = 24
"""Grafana's grid."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Panels one below the other, in the place of one. They share its height alike."""

    panels: tuple[Panel, ...]
    width: int = 0


@dataclass(frozen=True, slots=True)
class Strip:
    """What stands side by side. A width of 0 shares with its like what the others leave of the 24 columns."""

    height: int
    cells: tuple[Stack, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Strips below a heading (a code of `netmon.words`); "" for none, as on a wall."""

    code: str
    strips: tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """A dashboard. `board_title.NAME` is its title and `board_about.NAME` its description.

    `past` is how far back it shows at first and `refresh` how often it asks anew, in Grafana's spans ("6h", "30s").
    """

    name: str
    variables: tuple[Variable, ...]
    sections: tuple[Section, ...]
    past: str = "6h"
    refresh: str = "30s"


def stack(*panels: Panel, width: int = 0) -> Stack:
    """Put panels one below the other."""
    return Stack(panels, width)


def strip(height: int, *cells: Panel | Stack) -> Strip:
    """Put panels side by side, all of one height. 1 is 38 pixels; a wall of 1080 has 26, beside what is above."""
    return Strip(height, tuple(cell if isinstance(cell, Stack) else Stack((cell,), cell.width) for cell in cells))
