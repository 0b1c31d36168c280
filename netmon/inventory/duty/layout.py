"""Which columns of a sheet say what: one row for each shift, or one row for each day with a column for each shift."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice

from netmon.inventory.duty.book import Cell, Leaf, Row
from netmon.inventory.duty.dates import DutyError, Period, period_of, squeezed
from netmon.inventory.duty.times import hours_in
from netmon.inventory.nearest import hint
from netmon.inventory.problem import Report, Spot
from netmon.words.duty_terms import DUTY_HEADINGS, NOT_READ
from netmon.words.sheet_examples import REQUIRED_SIGNS

FURTHEST = 20
"""So many rows that are not blank may stand above the headings."""


@dataclass(frozen=True, slots=True)
class Layout:
    """`columns`: what it says → its column. `shifts`: column → from when to when; empty where each row is a shift."""

    row: int
    period: Period
    columns: Mapping[str, int]
    shifts: Mapping[int, tuple[int, int]] = field(default_factory=dict)


def is_roster(leaf: Leaf) -> bool:
    """Say whether a sheet has a column of days, so that it is meant to be a roster."""
    return any(_meaning(cell) == "day" for row in _top(leaf).values() for cell in row.values())


def layout_of(leaf: Leaf, name: str, stem: str, report: Report) -> Layout | None:
    """Return how a sheet is laid out; None, and what is wrong, where that cannot be told for sure.

    `name` is what its places name as their file, `stem` the name of the file without its ending.
    """
    top = _top(leaf)
    headed = [number for number, row in top.items() if _is_heading(row)]
    if not headed:
        days = (cell for row in top.values() for cell in row.values() if _meaning(cell) == "day")
        line, column = next((cell.at for cell in days), (1, 1))
        report.add("duty.no_layout", Spot(name, line, column))
        return None
    number = headed[0]
    while number + 1 in headed:  # headings in two rows, the upper ones merged: the lower one says it all
        number += 1
    above = [cell.text for line, row in top.items() if line < headed[0] for cell in row.values()]
    return _columns(top[number], number, period_of(*above, leaf.title, stem), name, report)


def _top(leaf: Leaf) -> Mapping[int, Row]:
    return dict(islice(leaf.rows.items(), FURTHEST))


def _is_heading(row: Row) -> bool:
    meant = {_meaning(cell) for cell in row.values()}
    return "day" in meant and ("people" in meant or any(_hours(cell) for cell in row.values()))


def _meaning(cell: Cell) -> str | None:
    return DUTY_HEADINGS.get(_plain(cell)) if isinstance(cell.value, str) else None


def _plain(cell: Cell) -> str:
    return squeezed(cell.text).rstrip(REQUIRED_SIGNS).casefold()


def _hours(cell: Cell) -> tuple[int, int] | None:
    try:
        return hours_in(cell.text) if isinstance(cell.value, str) else None
    except DutyError:
        return None


def _columns(row: Row, number: int, period: Period, name: str, report: Report) -> Layout | None:
    columns: dict[str, int] = {}
    shifts: dict[int, tuple[int, int]] = {}
    right = True
    by_row = any(_meaning(cell) == "people" for cell in row.values())
    for column, cell in row.items():
        key, hours = _meaning(cell), None if by_row else _hours(cell)
        if key is not None and key in columns:
            report.add("duty.heading_twice", Spot(name, number, column), value=cell.text)
            right = False
        elif key is not None:
            columns[key] = column
        elif hours is not None:
            shifts[column] = hours
        elif _plain(cell) not in NOT_READ:
            near = hint(_plain(cell), DUTY_HEADINGS)
            report.add("duty.unknown_heading", Spot(name, number, column), value=cell.text, hint=near)
            right = False
    return Layout(number, period, columns, shifts) if right else None
