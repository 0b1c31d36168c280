"""Tables of which a few rows alone say anything: a chassis has hundreds of entities, and ten of them a processor.

Once a table was walked, those rows are asked for by name. The others are looked at again when the device is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netmon.model.health import Health
from netmon.vendors.objects import Oid, Value, oid_of
from netmon.wires.snmp.objects import ObjectType, TablePlan

Rows = Mapping[Oid, Value]

SMALL = 256
"""Cells up to which a table is rather walked: that costs a few requests, and shows at once what was plugged in."""
SHARE = 4
"""A row in so many that says something, at most, makes it worth while to ask for those alone."""
CELLS_PER_GET = 24


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: its column, its row, and what it is asked by."""

    column: Oid
    row: Oid
    instance: ObjectType


@dataclass(frozen=True, slots=True)
class Few:
    """The cells that are worth asking for, in what one GET asks for at a time."""

    parts: tuple[tuple[Cell, ...], ...]


def worth_asking(plan: TablePlan, read: Mapping[Oid, Rows], health: Health) -> Few | None:
    """Return the cells of the rows that any sensor rests on; None where the table is better walked."""
    columns = [column for column in plan.columns if column.oid in read]
    rows = {row for column in columns for row in read[column.oid]}
    table = plan.columns[0].oid[:-1]
    telling = sorted(set(_rows_of(table, health)) & rows)
    if len(rows) * len(columns) <= SMALL or len(telling) * SHARE > len(rows):
        return None
    cells = [
        Cell(column.oid, row, ObjectType(column.name, (*column.oid, *row), column.syntax))
        for row in telling
        for column in columns
        if row in read[column.oid]
    ]
    return Few(tuple(tuple(cells[at : at + CELLS_PER_GET]) for at in range(0, len(cells), CELLS_PER_GET)))


def _rows_of(table: Oid, health: Health) -> Iterable[Oid]:
    for reading in health.readings:
        instance = oid_of(reading.source.oid)
        if instance[: len(table)] == table:
            yield instance[len(table) + 1 :]
