"""Laying out: where each panel stands on Grafana's grid of 24 columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from grafana.workshop.board import COLUMNS, Stack, Strip
from grafana.workshop.panels import Panel


class Place(NamedTuple):
    """The upper left corner and the size, in columns and rows of the grid."""

    x: int
    y: int
    width: int
    height: int


def shares(whole: int, wanted: Sequence[int]) -> list[int]:
    """Share `whole` among parts that want so much, or with 0 what the others leave; the first get what is over.

    Wanting more than there is, or leaving nothing for somebody, raises ValueError.
    """
    free = [place for place, width in enumerate(wanted) if not width]
    left = whole - sum(wanted)
    if left < len(free) or (left and not free):
        raise ValueError(f"{list(wanted)} do not fill {whole}")
    each, over = divmod(left, len(free)) if free else (0, 0)
    given = list(wanted)
    for number, place in enumerate(free):
        given[place] = each + (number < over)
    return given


def lay(strip: Strip, y: int) -> Iterator[tuple[Panel, Place]]:
    """Yield the panels of a strip with their places, the strip beginning at row `y`."""
    x = 0
    for cell, width in zip(strip.cells, shares(COLUMNS, [cell.width for cell in strip.cells]), strict=True):
        yield from _pile(cell, Place(x, y, width, strip.height))
        x += width


def _pile(cell: Stack, place: Place) -> Iterator[tuple[Panel, Place]]:
    y = place.y
    for panel, height in zip(cell.panels, shares(place.height, [0] * len(cell.panels)), strict=True):
        yield panel, place._replace(y=y, height=height)
        y += height
