"""A table as it is to look in a workbook. It says nothing of what the rows mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

Cell = str | int | float | None
"""None is an empty cell."""


class Tone(Enum):
    """How a row stands out; the value is the fill (RGB) of its first cell."""

    PLAIN = None
    GOOD = "C6EFCE"
    FAIR = "FFEB9C"
    BAD = "FFC7CE"


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and a width in characters."""

    heading: str
    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """As many cells as there are columns. The text of the first tells what its colour does."""

    cells: tuple[Cell, ...]
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; `title` is cut to the 31 characters that Excel allows."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
