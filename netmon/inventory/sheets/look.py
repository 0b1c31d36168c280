"""How the workbook looks: colours, fonts, widths."""

from __future__ import annotations

from typing import Final
from unicodedata import east_asian_width

from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill

REQUIRED: Final = PatternFill("solid", fgColor="1F4E79")
OPTIONAL: Final = PatternFill("solid", fgColor="7F9DB9")
EXAMPLE: Final = PatternFill("solid", fgColor="EDEDED")
NONE: Final = PatternFill()
WRONG: Final = PatternFill("solid", fgColor="FFB3B3")
HEADING: Final = Font(bold=True, color="FFFFFF")
FADED: Final = Font(italic=True, color="7F7F7F")
TITLE: Final = Font(bold=True, size=14)
STRONG: Final = Font(bold=True)
HYPERLINK: Final = Font(underline="single", color="0563C1")
WRAPPED: Final = Alignment(wrap_text=True, vertical="top")
TOP: Final = Alignment(vertical="top")

TEXT: Final = "@"
"""The number format of text: leading zeros stay, and 1-2 does not become a date."""

NARROWEST, WIDEST = 9, 40
AUTHOR: Final = "netmon"


def width_of(text: str) -> int:
    """Return how many columns of a fixed font a text takes: a Chinese character takes two."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def column_width(*texts: str) -> float:
    """Return the width of a column that shows its heading and an example."""
    return min(max(NARROWEST, *(width_of(text) + 3 for text in texts)), WIDEST)


def note(text: str, author: str = AUTHOR) -> Comment:
    """Return a comment on a cell, large enough to be read."""
    lines = 1 + width_of(text) // 36
    return Comment(text, author, height=24 + 18 * lines, width=280)
