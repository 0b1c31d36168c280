"""All that is made of one moment: the figures, their parts by prefecture, and how papers stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from netmon.coverage.breakdown import By, breakdown
from netmon.coverage.conflicts import conflicts
from netmon.coverage.paper_states import PaperState, paper_states
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.model.figure import Counts, Figure
from netmon.model.names import IndicatorId, NetworkId


@dataclass(frozen=True, slots=True)
class Papers:
    """How the papers of a network stand, and how many in force say the opposite of what is measured."""

    states: Mapping[PaperState, int]
    conflicts: int


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """The figures in the order of their indicators. `prefectures` by the id of a prefecture; what lies in none, as a
    department of the province, is in none of them.
    """

    figures: Mapping[IndicatorId, Figure] = field(default_factory=dict)
    prefectures: Mapping[IndicatorId, Mapping[str, Counts]] = field(default_factory=dict)
    papers: Mapping[NetworkId, Papers] = field(default_factory=dict)


def make(figures: Figures, now: float) -> Made:
    """Make all of it as of `now` (UTC, epoch seconds); nothing before anything is on record."""
    defined = figures.definitions(now).indicators.values()
    try:
        made = {one.id: figures.evaluate(one, now, now) for one in defined}
    except FigureError:
        return Made()
    networks = dict.fromkeys(one.population.network for one in defined)
    bases = {network: figures.basis(network, now, now) for network in networks}
    prefectures: dict[IndicatorId, Mapping[str, Counts]] = {}
    for figure in made.values():
        register = bases[figure.indicator.population.network].register
        parts = breakdown(figure.findings, register, By.PREFECTURE)
        prefectures[figure.indicator.id] = {code: counts for code, counts in sorted(parts.items()) if code}
    papers = {network: Papers(paper_states(basis), len(conflicts(basis))) for network, basis in bases.items()}
    return Made(made, prefectures, papers)
