"""From the figures that were reported of a day to one notice for each unit that lacks something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from netmon.coverage.lookup import Lookup
from netmon.coverage.notices import DemandState, Ending, standing
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.model.figure import Figure
from netmon.model.names import IndicatorId, NetworkId, NoticeId, UnitId
from netmon.model.notice import Demand, Lacking, Notice
from netmon.model.verdict import Finding, ItemKind, Verdict
from netmon.rectification.review import GRACE
from netmon.views.figure_json import Names
from netmon.words import Language

MOST_EVIDENCE: Final = 20
"""Pieces of evidence that are kept with a demand, those that decided first: the others are found again by the day."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for. No `units`, no `indicators` mean all of the network's; `day` None the newest that was
    reported. With `unknown`, also what nobody can tell is to be put right.
    """

    network: NetworkId
    units: tuple[UnitId, ...] = ()
    indicators: tuple[IndicatorId, ...] = ()
    day: date | None = None
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A notice that nobody has proposed yet."""

    unit: UnitId
    unit_name: str
    lacking: tuple[Lacking, ...]
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Drafts:
    """`already` are the demands of notices that stand, by these; `nobodys` items that no unit answers for, by name."""

    day: date
    known: float
    drafts: tuple[Draft, ...]
    already: tuple[tuple[Demand, NoticeId], ...] = ()
    nobodys: tuple[str, ...] = ()


def propose(
    figures: Figures, reported: Mapping[IndicatorId, date], wanted: Wanted, notices: Iterable[Notice], now: float
) -> Drafts:
    """Draw notices up. `reported` is the newest day of each indicator that was reported. Raises FigureError where there
    is no such indicator, or where nothing was reported of the day.
    """
    ids = _indicators(figures, wanted, now)
    days = [reported[one] for one in ids if one in reported]
    if not days:
        raise FigureError("rectify.nothing_reported", network=wanted.network)
    day = wanted.day or min(days)
    found = [one for one in (figures.reported(id_, day) for id_ in ids) if one is not None]
    if not found:
        raise FigureError("rectify.not_reported", day=day, newest=max(days))
    return _Drawing(figures, wanted, taken_up(notices, day)).up(found, day)


def taken_up(notices: Iterable[Notice], day: date) -> Mapping[Demand, NoticeId]:
    """Return what is demanded already: of notices that are not closed, and of those that a loss would open again."""
    found: dict[Demand, NoticeId] = {}
    for notice in notices:
        stands = standing(notice, day)
        if stands.ending is Ending.WITHDRAWN:
            continue
        for one in stands.demands:
            right = one.closed if one.state is DemandState.PUT_RIGHT else None
            if one.open or (right is not None and day <= right + timedelta(days=GRACE)):
                found[one.lacking.demand] = notice.id
    return found


def _indicators(figures: Figures, wanted: Wanted, now: float) -> list[IndicatorId]:
    defined = figures.definitions(now).indicators
    every = [id_ for id_, one in defined.items() if one.population.network == wanted.network]
    for id_ in wanted.indicators:
        if id_ not in every:
            raise FigureError("figures.not_defined", indicator=id_, choices=list(every) or ["-"])
    return [id_ for id_ in every if not wanted.indicators or id_ in wanted.indicators]


@dataclass(slots=True)
class _Drawing:
    figures: Figures
    wanted: Wanted
    taken: Mapping[Demand, NoticeId]

    def up(self, found: list[Figure], day: date) -> Drafts:
        lacking: dict[UnitId, list[Lacking]] = {}
        already: list[tuple[Demand, NoticeId]] = []
        nobodys: dict[str, None] = {}
        sample: set[UnitId] = set()
        for figure in found:
            basis = self.figures.basis(self.wanted.network, figure.at, figure.known)
            names, lookup = Names(Language.ZH, basis.register, basis.plant), Lookup(basis.register, basis.plant)
            for finding in self._short(figure):
                unit = _unit_of(finding, lookup)
                if unit is None:
                    nobodys[names.item(finding.item)] = None
                    continue
                if self.wanted.units and unit not in self.wanted.units:
                    continue
                one = _lacking(figure, finding, names)
                if one.demand in self.taken:
                    already.append((one.demand, self.taken[one.demand]))
                    continue
                lacking.setdefault(unit, []).append(one)
                registered = basis.register.units.get(unit)
                if figure.sample or (registered is not None and registered.sample):
                    sample.add(unit)
        last = found[-1]
        register = self.figures.basis(self.wanted.network, last.at, last.known).register
        drafts = [
            Draft(unit, register.units[unit].name if unit in register.units else unit, tuple(some), unit in sample)
            for unit, some in lacking.items()
        ]
        order = {unit: place for place, unit in enumerate(register.units)}
        drafts.sort(key=lambda one: order.get(one.unit, len(order)))
        return Drafts(day, max(one.known for one in found), tuple(drafts), tuple(already), tuple(nobodys))

    def _short(self, figure: Figure) -> Iterator[Finding]:
        verdicts = {Verdict.UNMET, Verdict.UNKNOWN} if self.wanted.unknown else {Verdict.UNMET}
        return (one for one in figure.findings if one.verdict in verdicts)


def _unit_of(finding: Finding, lookup: Lookup) -> UnitId | None:
    """Return who answers for an item: for a division its own government."""
    if finding.unit is not None:
        return finding.unit
    if finding.item.kind is not ItemKind.DIVISION:
        return None
    government = lookup.governments.get(finding.item.id)
    return None if government is None else government.id


def _lacking(figure: Figure, finding: Finding, names: Names) -> Lacking:
    return Lacking(
        figure.indicator.id,
        figure.indicator.name,
        finding.item,
        names.item(finding.item),
        finding.verdict,
        finding.reason,
        finding.evidence[:MOST_EVIDENCE],
    )
