"""A table from the steps of a walk, with all that did not change taken over from the last one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

from netmon.model.observation import Failure
from netmon.wires.snmp.history import History
from netmon.wires.snmp.lane import Part
from netmon.wires.snmp.objects import Column, Table, TablePlan
from netmon.wires.snmp.oid import Oid


def table(
    plan: TablePlan,
    history: History,
    faults: Mapping[int, Failure],
    fresh: set[int],
    since: Mapping[int, int],
) -> Table | Failure:
    """Return the table, the last one where it is the same, or the failure where no column could be read.

    `fresh` are the numbers of the columns of which something was decoded; `since` tells from which step on a column
    that was begun anew counts.
    """
    if len(faults) == len(plan.columns):
        return next(iter(faults.values()))
    last = history.table
    if last is not None and not fresh and not faults and not any(isinstance(old, Failure) for old in last.columns):
        return last
    parts: list[list[Part]] = [[] for _ in plan.columns]
    for at, step in enumerate(history.steps):
        for lane, part in zip(step.lanes, step.parts, strict=False):
            if at >= since.get(lane.number, 0):
                parts[lane.number].append(part)
    columns: list[Column | Failure] = []
    for number in range(len(plan.columns)):
        old = last.columns[number] if last is not None else None
        if number in faults:
            columns.append(faults[number])
        elif number not in fresh and isinstance(old, Column):
            columns.append(old)
        else:
            new = _column(parts[number], ordered=number not in history.unordered)
            columns.append(old if old == new and isinstance(old, Column) else new)
    flags = frozenset(chain.from_iterable(step.flags for step in history.steps))
    if history.unordered:
        flags |= {"unordered"}
    if last is not None and flags == last.flags and columns == list(last.columns):
        return last
    return Table(tuple(columns), flags)


def _column(parts: list[Part], *, ordered: bool) -> Column:
    if len(parts) == 1:
        index, values = parts[0].rows, parts[0].values
    else:
        index = tuple(chain.from_iterable(part.rows for part in parts))
        values = tuple(chain.from_iterable(part.values for part in parts))
    if not ordered:
        in_order = sorted(range(len(index)), key=index.__getitem__)
        index, values = tuple(index[at] for at in in_order), tuple(values[at] for at in in_order)
    return Column(_shared(index), values)


@lru_cache(maxsize=4096)
def _shared(index: tuple[Oid, ...]) -> tuple[Oid, ...]:
    """Return one object for an index that columns, and devices, have in common."""
    return index


def rows_of(table: Table | None) -> int | None:
    """Return how many rows the longest column of a table has; None where no column was read."""
    if table is None:
        return None
    return max((len(column.index) for column in table.columns if isinstance(column, Column)), default=None)
