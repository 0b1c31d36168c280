"""A sheet as it was filled in: which column means what, and the rows that are meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from netmon.inventory.sheets.cells import Said, plain
from netmon.inventory.sheets.layout import Tab
from netmon.inventory.sheets.mistakes import Mistake
from netmon.words import Language, say
from netmon.words.sheet_examples import MARKS

Cells = Mapping[int, Said]
"""A row: column number → what its cell says. Numbers count from 1, as they do for rows."""


@dataclass(slots=True)
class Grid:
    """One sheet. `columns` are those with a heading, as it is written; rows are numbered as the reader sees them.

    `aside` are columns that an earlier import added to tell problems.
    """

    tab: Tab
    title: str
    heading_row: int = 1
    columns: dict[int, str] = field(default_factory=dict)
    aside: frozenset[int] = frozenset()
    rows: list[tuple[int, dict[int, str]]] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)
    examples: list[int] = field(default_factory=list)

    def take_headings(self, row: int, cells: Cells) -> bool:
        """Take a row as the headings, unless it is blank; return whether it was taken."""
        problems = {say(each, "sheets.title_problems") for each in Language}
        found = {column: said.text for column, said in cells.items() if said.text}
        self.heading_row = row
        self.aside = frozenset(column for column, text in found.items() if text in problems)
        self.columns = {column: text for column, text in found.items() if column not in self.aside}
        return bool(self.columns)

    def key(self, column: int) -> str | None:
        """Return what a column means."""
        return self.tab.key_of(self.columns.get(column, ""))

    def column(self, key: str) -> int | None:
        """Return the first column that means `key`."""
        return next((column for column in self.columns if self.key(column) == key), None)

    def tell(self, row: int, column: int, message: str) -> None:
        """Add what is wrong with a cell."""
        self.mistakes.append(Mistake(self.title, row, column, message))


def fill(grid: Grid, rows: Iterable[tuple[int, Cells]], language: Language) -> None:
    """Take the rows below the headings: blank ones and the example are skipped, cells that are no text are told of."""
    first = grid.column(grid.tab.first) or 0
    for number, cells in rows:
        if not any(said.text for column, said in cells.items() if column not in grid.aside):
            continue
        if first in cells and cells[first].text.startswith(MARKS):
            if _is_example(grid, cells):
                grid.examples.append(number)
            else:
                mark = next(mark for mark in MARKS if cells[first].text.startswith(mark))
                grid.tell(number, first, say(language, "sheets.example_changed", mark=mark))
            continue
        for column, said in cells.items():
            if said.fault:
                grid.tell(number, column, say(language, said.fault, value=said.text))
            elif said.text and column not in grid.columns and column not in grid.aside:
                grid.tell(number, column, say(language, "sheets.no_heading"))
        grid.rows.append((number, {column: said.text for column, said in cells.items() if column in grid.columns}))


def _is_example(grid: Grid, cells: Cells) -> bool:
    """Say whether a row is the example of either language as the template wrote it: nobody's work is skipped."""
    said = {grid.key(column): each.text for column, each in cells.items() if each.text}
    return any(_same(said, grid.tab.example(language)) for language in Language)


def _same(said: Mapping[str | None, str], example: Mapping[str, str]) -> bool:
    return all(text == plain(example.get(key, ""), key) for key, text in said.items() if key)
