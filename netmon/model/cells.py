"""Texts of others in the cells of a CSV file, which a spreadsheet must not take for formulas."""

from __future__ import annotations

from typing import Final

FORMULAS: Final = frozenset({"=", "+", "-", "@"})
"""What a spreadsheet takes for the beginning of one."""


def cell_text(text: str) -> str:
    """Return a text that stays a text; one that begins like a formula is quoted as spreadsheets do it."""
    return f"'{text}" if text[:1] in FORMULAS else text


def text_of_cell(cell: str) -> str:
    """Return the text that `cell_text` was given."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULAS else cell
