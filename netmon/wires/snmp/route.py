"""In which order, and how many at a time, the columns of a plan are asked."""

from __future__ import annotations

from netmon.wires.snmp import pdu
from netmon.wires.snmp.history import History, Lanes, Step
from netmon.wires.snmp.lane import Lane
from netmon.wires.snmp.objects import TablePlan
from netmon.wires.snmp.tolerance import GETNEXT_COLUMNS, Tolerance


def groups(plan: TablePlan, history: History, tolerance: Tolerance) -> tuple[Lanes, ...]:
    """Return the groups of a read that begins: the plan's, narrowed to what the agent takes.

    GETNEXT brings one row at a time, so there every column goes along; columns in no order go together, for each needs
    as many requests as it has rows; columns that were mute go last, each alone.
    """
    lanes = {column: Lane(column, number, column.octets) for number, column in enumerate(plan.columns)}
    by_row = history.unordered | history.careful | history.mute
    planned = [tuple(lane for column in group if (lane := lanes[column]).number not in by_row) for group in plan.groups]
    if not tolerance.bulk:
        planned = [tuple(lane for group in planned for lane in group)]
    found = [part for group in planned for part in _cut(group, tolerance.width(GETNEXT_COLUMNS))]
    found += _cut(tuple(lane for lane in lanes.values() if lane.number in history.unordered), GETNEXT_COLUMNS)
    alone = [lane for lane in lanes.values() if lane.number in history.careful - history.unordered - history.mute]
    alone += [lane for lane in lanes.values() if lane.number in history.mute - history.unordered]
    return (*found, *((lane,) for lane in alone))


def _cut(group: Lanes, width: int) -> list[Lanes]:
    return [group[at : at + width] for at in range(0, len(group), width)]


def step(todo: tuple[Lanes, ...], history: History, tolerance: Tolerance, rows: int | None) -> Step:
    """Return the request for the first group of `todo`. `rows` is how many rows a column is known to have."""
    lanes, rest = todo[0], todo[1:]
    by_row = history.unordered | history.careful | history.mute
    if not tolerance.bulk or any(lane.number in by_row for lane in lanes):
        return Step(lanes, rest, asking(lanes, 0))
    left = None if rows is None else rows - min(lane.rows for lane in lanes)
    return Step(lanes, rest, asking(lanes, tolerance.repetitions_for(len(lanes), left)))


def asking(lanes: Lanes, repetitions: int) -> pdu.Request:
    """Return the GETBULK for these lanes, or the GETNEXT where `repetitions` is 0."""
    return pdu.request(pdu.GETBULK if repetitions else pdu.GETNEXT, tuple(lane.after for lane in lanes), repetitions)
