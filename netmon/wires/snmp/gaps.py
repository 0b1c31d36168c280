"""Cells that a column ended before, where other columns of its table go on.

An agent that cannot read or encode one value may say endOfMibView in its place, and everything behind it is lost to a
walk. What is behind it is known from the other columns, so it can be asked for by name. Most agents say endOfMibView
because they have no more: a few cells are asked first, and where none of them is there, nothing is asked again before
the rows change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from netmon.wires.snmp.objects import Column, ObjectType, Table, TablePlan
from netmon.wires.snmp.oid import Oid
from netmon.wires.snmp.values import Value

CELLS_PER_GET = 24
"""A request of about 500 octets, and mostly a reply of that size."""
SAMPLE = 8
"""Cells of each column that are asked first."""
MOST_CELLS = 4096

Cell = tuple[int, Oid]
"""A column, by its number in the plan, and an index."""
Shape = tuple[tuple[Oid, ...] | None, ...]


@dataclass(slots=True)
class Filling:
    """What is kept from visit to visit: the rows for which asking was vain, and the last table filled, of which one."""

    vain: Shape | None = None
    base: Table | None = None
    cells: tuple[tuple[Cell, Value], ...] = ()
    filled: Table | None = None


def missing(table: Table, stopped: frozenset[int]) -> list[Cell]:
    """Return the cells behind the end of each stopped column, in rows that another column has."""
    indexes = [column.index if isinstance(column, Column) else None for column in table.columns]
    cells: list[Cell] = []
    known: list[Oid] | None = None
    for number in sorted(stopped):
        index = indexes[number]
        if index is None:
            continue
        last = index[-1] if index else ()
        if not any(other and other[-1] > last for other in indexes):
            continue
        if known is None:
            known = sorted(set(chain.from_iterable(other or () for other in indexes)))
        cells += [(number, row) for row in known if row > last]
    return cells[:MOST_CELLS]


def shape(table: Table) -> Shape:
    """Return the rows of every column."""
    return tuple(column.index if isinstance(column, Column) else None for column in table.columns)


def sample(cells: list[Cell]) -> list[Cell]:
    """Return a few cells of each column, from its first to its last."""
    columns: dict[int, list[Cell]] = {}
    for cell in cells:
        columns.setdefault(cell[0], []).append(cell)
    return [cell for column in columns.values() for cell in _spread(column)]


def _spread(cells: list[Cell]) -> list[Cell]:
    most = len(cells) - 1
    if most < SAMPLE:
        return cells
    return [cells[most * at // (SAMPLE - 1)] for at in range(SAMPLE)]


def requests(plan: TablePlan, cells: list[Cell]) -> Iterator[tuple[list[Cell], list[ObjectType]]]:
    """Cut cells into what one GET asks for, and name their objects."""
    for at in range(0, len(cells), CELLS_PER_GET):
        part = cells[at : at + CELLS_PER_GET]
        yield part, [_instance(plan.columns[number], index) for number, index in part]


def _instance(column: ObjectType, index: Oid) -> ObjectType:
    return ObjectType(column.name, (*column.oid, *index), column.syntax)


def fill(table: Table, found: dict[Cell, Value], filling: Filling) -> Table:
    """Return the table with these cells in it: the last one where nothing about it changed."""
    cells = tuple(sorted(found.items()))
    if filling.base is table and filling.cells == cells and filling.filled is not None:
        return filling.filled
    columns = list(table.columns)
    for number in {number for number, _ in found}:
        column = columns[number]
        if isinstance(column, Column):
            more = [(index, value) for (other, index), value in cells if other == number]
            columns[number] = Column(
                (*column.index, *(index for index, _ in more)), (*column.values, *(value for _, value in more))
            )
    filled = Table(tuple(columns), table.flags | {"early_end"})
    filling.base, filling.cells, filling.filled = table, cells, filled
    return filled
