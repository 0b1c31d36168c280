"""Units that have to put something right, and how the notices to them stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from netmon.bulletins.names import Names
from netmon.coverage.basis import Basis
from netmon.coverage.notices import DemandStanding, Standing, standing
from netmon.coverage.register import RegisteredUnit
from netmon.model.bulletin import DueState, ToRectify
from netmon.model.figure import Figure
from netmon.model.names import IndicatorId, UnitId
from netmon.model.notice import Demand, Notice
from netmon.model.register import Level
from netmon.model.verdict import Finding, ItemKind, Verdict

_LEVELS = list(Level)


@dataclass(frozen=True, slots=True)
class Lacking:
    """A unit, an indicator, and what of it is not met."""

    unit: RegisteredUnit
    figure: Figure
    findings: tuple[Finding, ...]


def lacking_of(figure: Figure, basis: Basis) -> Iterator[Lacking]:
    """Yield the units of which something is not met. A division's is its government's; without one nobody is asked."""
    found: dict[UnitId, list[Finding]] = {}
    for one in figure.findings:
        if one.verdict is Verdict.UNMET and (unit := _whose(one, basis)) is not None:
            found.setdefault(unit.id, []).append(one)
    for unit_id, some in found.items():
        yield Lacking(basis.register.units[unit_id], figure, tuple(some))


def to_rectify(lacking: Iterable[Lacking], notices: Iterable[Notice], day: date, names: Names) -> tuple[ToRectify, ...]:
    """Return them by division and level, each with the newest notice that asks for it, as it stands on that day."""
    told = [(one, standing(one, day)) for one in sorted(notices, key=lambda one: one.id)]
    asked: dict[tuple[UnitId, Demand], Standing] = {}
    for notice, stands in told:
        for demand in stands.demands:
            if _asks(demand, stands):
                asked[notice.unit, demand.lacking.demand] = stands
    ordered = sorted(lacking, key=lambda one: (one.unit.division, _LEVELS.index(one.unit.level)))
    return tuple(_row(one, asked, names) for one in ordered)


def _asks(demand: DemandStanding, stands: Standing) -> bool:
    return demand.open and stands.ending is None


def _row(one: Lacking, asked: dict[tuple[UnitId, Demand], Standing], names: Names) -> ToRectify:
    indicator: IndicatorId = one.figure.indicator.id
    found = (asked.get((one.unit.id, Demand(indicator, finding.item))) for finding in one.findings)
    stands = next((each for each in found if each is not None), None)
    why = one.findings[0].reason
    names.speak([why])
    return ToRectify(
        unit=one.unit.id,
        name=names.unit(one.unit.id),
        indicator=indicator,
        why=why,
        state=DueState.NOT_SENT if stands is None else stands.state,
        notice="" if stands is None else stands.number,
        deadline=None if stands is None else stands.deadline,
    )


def _whose(finding: Finding, basis: Basis) -> RegisteredUnit | None:
    if finding.unit is not None:
        return basis.register.units.get(finding.unit)
    return basis.lookup.governments.get(finding.item.id) if finding.item.kind is ItemKind.DIVISION else None
