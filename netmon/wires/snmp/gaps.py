"""Cells that a walk did not come to, in rows that other columns have.

An agent that cannot read or encode one value may say endOfMibView in its place, or say one row twice; others leave rows
out of long replies, or keep a table in no order at all. What a walk loses by that can still be asked for by name. Most
holes are none: the agent has no more. So a few cells are asked first, and where none of them is there, nothing is asked
again before the rows change.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

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
Shape = tuple[tuple[int, ...] | tuple[Oid, ...] | None, ...]


@dataclass(slots=True)
class Filling:
    """What is kept from visit to visit: shapes of tables without a hole to fill, the last such table with the rows that
    it ought to have, and the last table filled.
    """

    whole: deque[Shape] = field(default_factory=lambda: deque(maxlen=4))
    sound: tuple[Table, tuple[int, ...]] | None = None
    base: Table | None = None
    cells: tuple[tuple[Cell, Value], ...] = ()
    filled: Table | None = None


def shape(table: Table, rows: tuple[int, ...]) -> Shape:
    """Return the rows that a table ought to have, and those that each column has."""
    return rows, *(column.index if isinstance(column, Column) else None for column in table.columns)


def missing(table: Table, rows: tuple[int, ...]) -> list[Cell]:
    """Return the cells that columns lack, in `rows` and in the rows of any other column."""
    indexes = {column.index for column in table.columns if isinstance(column, Column)}
    known = sorted({(row,) for row in rows}.union(*indexes))
    cells: list[Cell] = []
    for number, column in enumerate(table.columns):
        if isinstance(column, Column) and len(column.index) < len(known):
            there = set(column.index)
            cells += [(number, row) for row in known if row not in there]
    return cells[:MOST_CELLS]


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
            values = dict(zip(column.index, column.values, strict=True))
            values |= {index: value for (other, index), value in cells if other == number}
            index = tuple(sorted(values))
            columns[number] = Column(index, tuple(values[row] for row in index))
    filled = Table(tuple(columns), table.flags | {"gaps_filled"})
    filling.base, filling.cells, filling.filled = table, cells, filled
    return filled
