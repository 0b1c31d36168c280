"""Of when an address asks, and the figures of that time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netmon.figures.asked import REPORTED, When, told, when
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.model.figure import Figure
from netmon.model.names import IndicatorId
from netmon.views.figure_json import Names
from netmon.words import Language

LONGEST = 32
"""Characters of a date in an address that are looked at."""
_ABSENT = frozenset({"figures.not_defined", "figures.no_such_item", "figures.before_first", "figures.nothing_yet"})


@dataclass(frozen=True, slots=True)
class Asked:
    """`at` and `known` as the address has them: a day, "" for now, `reported` for as reported on the day itself."""

    at: str = ""
    known: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Asked:
        """Read an address. `known=now` says what is so anyhow."""
        known = query.get("known", "").strip()[:LONGEST]
        return cls(query.get("at", "").strip()[:LONGEST], "" if known == "now" else known)

    @property
    def now(self) -> bool:
        """Whether it is the figures of now that are asked for; what is reported is so only of a day."""
        return not self.at and self.known in {"", REPORTED}

    def when(self, figures: Figures, now: float) -> When:
        """Return which time is meant. Raises FigureError."""
        return when(figures, self.at or None, self.known or None, now)


@dataclass(frozen=True, slots=True)
class Told:
    """A figure. `kept` tells that it was reported so, and not made again; `instead` that it should have been."""

    figure: Figure
    kept: bool = False
    instead: bool = False


def all_of(figures: Figures, asked: Asked, now: float) -> tuple[Told, ...]:
    """Return every figure of a time, in the order of the indicators. Raises FigureError."""
    moment = asked.when(figures, now)
    defined = figures.definitions(moment.known).indicators.values()
    made = ((one, *told(figures, one, moment)) for one in defined)
    return tuple(Told(figure, kept, moment.reported and not kept) for _, figure, kept in made)


def one_of(
    figures: Figures, indicator: IndicatorId, asked: Asked, now: float, current: Mapping[IndicatorId, Figure]
) -> Told:
    """Return one figure: of now that which was made last. Raises FigureError."""
    if asked.now and indicator in current:
        return Told(current[indicator])
    moment = asked.when(figures, now)
    figure, kept = told(figures, figures.indicator(indicator, moment.known), moment)
    return Told(figure, kept, moment.reported and not kept)


def names_of(figures: Figures, figure: Figure, language: Language) -> Names:
    """Return what is called what in a figure. Raises FigureError."""
    basis = figures.basis(figure.indicator.population.network, figure.at, figure.known)
    return Names(language, basis.register, basis.plant)


def status_of(error: FigureError) -> int:
    """Return the HTTP status of what cannot be answered."""
    return 404 if error.code in _ABSENT else 422
