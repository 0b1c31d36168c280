"""One indicator as JSON, and back. Cells, marks and details are rows, so that a province stays small."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from netmon.bundles.canonical import Json
from netmon.bundles.content import Cell, Detail, IndicatorPart, Mark
from netmon.bundles.fields import (
    Fields,
    a_count,
    a_day,
    a_flag,
    a_fraction,
    a_name,
    a_number,
    a_time,
    an_id,
    many,
    one_of,
    or_empty,
    row,
)
from netmon.bundles.kinds import is_kind
from netmon.model.figure import Attainment, Counts
from netmon.model.names import IndicatorId, UnitId
from netmon.model.register import Level
from netmon.model.verdict import Item, ItemKind, Source, Verdict

_NONE = Counts()


def part_value(part: IndicatorPart) -> dict[str, object]:
    """Return an indicator as JSON; what has its default is left out."""
    rows = sorted((_cell(cell), _counts(counts)) for cell, counts in part.cells.items())
    said: dict[str, object] = {
        "reported": part.reported or None,
        "levels": [one.value for one in part.levels] or None,
        "threshold": None if part.threshold is None else str(part.threshold),
        "target": None if part.target is None else str(part.target),
        "due": None if part.due is None else str(part.due),
        "attainment": None if part.attainment is None else part.attainment.value,
        "mix": {source.value: count for source, count in part.mix.items()} or None,
        "undeclared": not part.declared or None,
        "unreviewed": not part.reviewed or None,
        "pending": part.pending or None,
        "provisional": part.provisional,
        "disputed": part.disputed or None,
        "marks": [[one.by_id, one.by_name, *_cell(one.cell), one.verdict.value] for one in part.marks] or None,
        "details": [_detail(one) for one in part.details] or None,
    }
    return {
        "id": part.id,
        "criterion": part.criterion,
        "rule": part.rule,
        "counts": _counts(part.counts),
        "cells": [[*cell, *counts] for cell, counts in rows],
        "inputs": part.inputs,
        "known": part.known,
    } | {name: value for name, value in said.items() if value is not None}


def part_from(value: Json, where: str) -> IndicatorPart:
    """Read an indicator; ValueError says where it is wrong."""
    fields = Fields(value, where)
    undeclared = fields.some("undeclared", a_flag, default=False)
    unreviewed = fields.some("unreviewed", a_flag, default=False)
    found = IndicatorPart(
        id=IndicatorId(fields.take("id", an_id)),
        criterion=fields.take("criterion", an_id),
        rule=fields.take("rule", an_id),
        counts=fields.take("counts", _counts_from),
        cells=fields.take("cells", _cells_from),
        inputs=fields.take("inputs", an_id),
        known=fields.take("known", a_time),
        reported=fields.some("reported", a_flag, default=False),
        levels=fields.some("levels", many(one_of(Level)), ()),
        threshold=fields.some("threshold", a_fraction, None),
        target=fields.some("target", a_fraction, None),
        due=fields.some("due", a_day, None),
        attainment=fields.some("attainment", one_of(Attainment), None),
        mix=fields.some("mix", _mix_from, {}),
        declared=not undeclared,
        reviewed=not unreviewed,
        pending=fields.some("pending", a_number, 0),
        provisional=fields.some("provisional", a_number, None),
        disputed=fields.some("disputed", a_number, 0),
        marks=fields.some("marks", many(_mark_from), ()),
        details=fields.some("details", many(_detail_from), ()),
    )
    fields.end()
    _add_up(found, where)
    return found


def _add_up(part: IndicatorPart, where: str) -> None:
    """Raise ValueError unless the parts come to the whole, each cell by itself."""
    cells = part.cells
    whole = Counts(*(sum(column) for column in zip(*map(_counts, cells.values()), strict=True)))
    if whole != part.counts:
        raise ValueError(f"{where}.cells")
    marks, details = ((one.cell, one.verdict) for one in part.marks), ((one.cell, one.verdict) for one in part.details)
    for name, rows in (("marks", marks), ("details", details)):
        if (counted := _counted(rows)) and counted != cells:
            raise ValueError(f"{where}.{name}")
    if len({one.by_id for one in part.marks}) != len(part.marks):
        raise ValueError(f"{where}.marks")
    if len({one.item for one in part.details}) != len(part.details):
        raise ValueError(f"{where}.details")


def _counted(rows: Iterable[tuple[Cell, Verdict]]) -> Mapping[Cell, Counts]:
    found: dict[Cell, Counter[Verdict]] = {}
    for cell, verdict in rows:
        found.setdefault(cell, Counter())[verdict] += 1
    return {cell: Counts(*(each[verdict] for verdict in Verdict)) for cell, each in found.items()}


def _cell(cell: Cell) -> tuple[str, str, str]:
    return cell.division, cell.level, cell.kind


def _counts(counts: Counts) -> tuple[int, int, int, int]:
    return counts.met, counts.unmet, counts.unknown, counts.exempt


def _detail(one: Detail) -> list[str]:
    return [one.item.kind.value, one.item.id, one.unit or "", one.name, *_cell(one.cell), one.verdict.value]


def _counts_from(value: Json, where: str) -> Counts:
    return Counts(*(a_count(one, where) for one in row(value, where, 4)))


def _cell_from(division: Json, level: Json, kind: Json, where: str) -> Cell:
    found = or_empty(a_name)(kind, where)
    if found and not is_kind(found):
        raise ValueError(where)
    return Cell(or_empty(an_id)(division, where), "" if level == "" else one_of(Level)(level, where).value, found)


def _cells_from(value: Json, where: str) -> Mapping[Cell, Counts]:
    rows = many(lambda one, place: row(one, place, 7))(value, where)
    found = {_cell_from(one[0], one[1], one[2], where): _counts_from(one[3:], where) for one in rows}
    order = [_cell(one) for one in found]
    if len(found) != len(rows) or order != sorted(order) or _NONE in found.values():
        raise ValueError(where)
    return found


def _mix_from(value: Json, where: str) -> Mapping[Source, int]:
    fields = Fields(value, where)
    found = {one: fields.some(one.value, a_number, -1) for one in Source}
    fields.end()
    return {one: count for one, count in found.items() if count >= 0}


def _mark_from(value: Json, where: str) -> Mark:
    by_id, by_name, division, level, kind, verdict = row(value, where, 6)
    cell = _cell_from(division, level, kind, where)
    return Mark(an_id(by_id, where), or_empty(an_id)(by_name, where), cell, one_of(Verdict)(verdict, where))


def _detail_from(value: Json, where: str) -> Detail:
    kind, id_, unit, name, division, level, of_kind, verdict = row(value, where, 8)
    return Detail(
        Item(one_of(ItemKind)(kind, where), a_name(id_, where)),
        UnitId(or_empty(an_id)(unit, where)) or None,
        a_name(name, where),
        _cell_from(division, level, of_kind, where),
        one_of(Verdict)(verdict, where),
    )
