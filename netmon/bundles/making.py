"""The indicators of a network at the end of a period, as they leave the building."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from netmon.bundles.content import Cell, Detail, IndicatorPart, Mark, Published
from netmon.bundles.fields import NAME
from netmon.bundles.kinds import kind_told
from netmon.bundles.marks import Marker
from netmon.coverage.breakdown import division_of
from netmon.coverage.register import Register
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.model.days import end_of
from netmon.model.figure import Counts
from netmon.model.indicator import Indicator
from netmon.model.names import NetworkId
from netmon.model.period import Period
from netmon.model.snapshot import FigureSnapshot, KeptVerdict
from netmon.model.text import harmless
from netmon.model.verdict import ItemKind, Verdict

NAMED = frozenset({ItemKind.UNIT, ItemKind.DIVISION, ItemKind.FUNCTION})
"""Of these a bundle in detail gives ids and names, and an overlap key marks. Of devices and services counts alone."""


@dataclass(frozen=True, slots=True)
class Made:
    """The parts, whether anything in them is invented, and what was published of the period."""

    parts: tuple[IndicatorPart, ...]
    sample: bool
    bulletins: tuple[Published, ...] = ()


def parts_of(
    figures: Figures,
    network: NetworkId,
    period: Period,
    now: float,
    marker: Marker | None = None,
    *,
    detail: bool = False,
) -> Made:
    """Return the indicators of a network at the end of a period: as reported, else as known `now` (UTC, epoch seconds).

    Raises FigureError where the period is not over, or before there was anything on record.
    """
    at = end_of(period.last, figures.zone)
    if at > now:
        raise FigureError("bundle.not_over", day=period.last)
    defined = figures.definitions(now).indicators.values()
    found = [_snapshot(figures, one, period, now) for one in defined if one.population.network == network]
    parts = tuple(
        _part(one, figures.parts.register(at, one.known), marker, reported=kept, detail=detail) for one, kept in found
    )
    return Made(parts, any(one.sample for one, _ in found))


def _snapshot(figures: Figures, indicator: Indicator, period: Period, now: float) -> tuple[FigureSnapshot, bool]:
    kept = figures.parts.reported(indicator.id, period.last)
    return (figures.closing(indicator, period.last, now), False) if kept is None else (kept, True)


def _part(
    one: FigureSnapshot, register: Register, marker: Marker | None, *, reported: bool, detail: bool
) -> IndicatorPart:
    placed = [(kept, _cell(kept, register)) for kept in one.kept]
    named = all(kept.item.kind in NAMED for kept in one.kept)
    indicator, target = one.indicator, one.target
    return IndicatorPart(
        id=indicator.id,
        criterion=indicator.criterion,
        rule=one.rule,
        counts=one.counts,
        cells=_cells(placed),
        inputs=one.digest if ":" in one.digest else f"sha256:{one.digest}",
        known=int(one.known * 1000),
        reported=reported,
        levels=indicator.population.levels,
        threshold=indicator.threshold,
        target=None if target is None else target.at_least,
        due=None if target is None else target.due,
        attainment=one.attainment,
        mix=dict(one.mix),
        declared=one.declared,
        reviewed=one.reviewed,
        pending=one.pending,
        provisional=one.provisional,
        disputed=one.disputed,
        marks=tuple(_marks(placed, register, marker)) if marker is not None and named else (),
        details=tuple(_details(placed, register)) if detail and named else (),
    )


def _cell(kept: KeptVerdict, register: Register) -> Cell:
    unit = None if kept.unit is None else register.units.get(kept.unit)
    if unit is not None:
        return Cell(register.lineage.get(unit.division, unit.division), unit.level.value, kind_told(unit.kind))
    division = division_of(kept.item.id, register) if kept.item.kind is ItemKind.DIVISION else None
    return Cell() if division is None else Cell(kept.item.id, division.level.value)


def _cells(placed: list[tuple[KeptVerdict, Cell]]) -> dict[Cell, Counts]:
    found: dict[Cell, Counter[Verdict]] = {}
    for kept, cell in placed:
        found.setdefault(cell, Counter())[kept.verdict] += 1
    return {cell: Counts(*(each[verdict] for verdict in Verdict)) for cell, each in found.items()}


def _marks(placed: list[tuple[KeptVerdict, Cell]], register: Register, marker: Marker) -> Iterator[Mark]:
    made = []
    for kept, cell in placed:
        unit = register.units.get(kept.unit) if kept.unit is not None and kept.item.kind is ItemKind.UNIT else None
        by_name = "" if unit is None else marker.of_name(cell.division, unit.level.value, unit.name)
        made.append(Mark(marker.of_item(kept.item), by_name, cell, kept.verdict))
    # By the mark: their order in the register would tell who is who.
    yield from sorted(made, key=lambda one: one.by_id)


def _details(placed: list[tuple[KeptVerdict, Cell]], register: Register) -> Iterator[Detail]:
    for kept, cell in placed:
        yield Detail(kept.item, kept.unit, _name(kept, register), cell, kept.verdict)


def _name(kept: KeptVerdict, register: Register) -> str:
    division = division_of(kept.item.id, register) if kept.item.kind is ItemKind.DIVISION else None
    unit = None if kept.unit is None else register.units.get(kept.unit)
    function = kept.item.id.partition("/")[2] if kept.item.kind is ItemKind.FUNCTION else ""
    said = function or (division.name if division is not None else "" if unit is None else unit.name)
    return harmless(said).strip()[:NAME].strip() or kept.item.id
