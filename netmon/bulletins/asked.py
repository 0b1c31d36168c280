"""What a bulletin is asked for, and the times that follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netmon.coverage.basis import Basis
from netmon.coverage.register import Register
from netmon.figures.figures import Figures
from netmon.judge.spans import Span
from netmon.model.days import begin_of, end_of
from netmon.model.figure import Figure
from netmon.model.indicator import Indicator
from netmon.model.names import NetworkId
from netmon.model.period import Period
from netmon.store import Reader


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """One network, one period, as known at `known` (UTC, epoch seconds). `reported`: figures that were reported of the
    last day are told as they were, which is what is meant by a time that `settled` names.
    """

    figures: Figures
    reader: Reader
    network: NetworkId
    period: Period
    known: float
    reported: bool = False

    @property
    def begin(self) -> float:
        """When the first day of the period begins."""
        return begin_of(self.period.first, self.figures.zone)

    @property
    def end(self) -> float:
        """When its last day is over."""
        return end_of(self.period.last, self.figures.zone)

    @property
    def at(self) -> float:
        """What its figures hold for: the end, or what is known while it is not over."""
        return min(self.end, self.known)

    @property
    def span(self) -> Span:
        """That part of the period of which anything can be known."""
        return self.begin, max(self.begin, self.at)

    @property
    def made_up(self) -> bool:
        """Whether part of the period itself is a past that was made up."""
        until = self.figures.parts.made_up_until()
        return until is not None and self.begin < until

    def indicators(self) -> list[Indicator]:
        """Return the network's indicators as they were defined, in their order."""
        defined = self.figures.definitions(self.known).indicators.values()
        return [one for one in defined if one.population.network == self.network]

    def basis(self) -> Basis:
        """Return what the figures of the end are judged by, as known at `known`."""
        return self.figures.basis(self.network, self.at, self.known)

    def register_of(self, figure: Figure) -> Register:
        """Return the register that a figure counted by."""
        return self.figures.basis(self.network, figure.at, figure.known).register

    def as_reported(self, indicator: Indicator, day: date) -> tuple[Figure, str] | None:
        """Return what was reported of a day by `known`, with the digest of its inputs; None where nothing was."""
        kept = self.figures.parts.reported(indicator.id, day)
        if kept is None or kept.known > self.known:
            return None
        figure = self.figures.reported(indicator.id, day)
        return None if figure is None else (figure, kept.digest)
