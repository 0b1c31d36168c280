"""Figures as of any time, as known at any time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, tzinfo

from netmon.coverage.basis import Basis, Endpoints
from netmon.coverage.endpoints import endpoints_of
from netmon.coverage.evaluate import evaluate
from netmon.figures.dates import text_of
from netmon.figures.digest import Digests, figure_digest
from netmon.figures.errors import FigureError
from netmon.figures.filing import Filing
from netmon.figures.newest import Newest
from netmon.figures.parts import Definitions, Parts
from netmon.figures.snapshots import figure_of, snapshot_of
from netmon.figures.targets import target_of
from netmon.figures.walk import Walk
from netmon.model.counted import Plant
from netmon.model.days import day_of, end_of
from netmon.model.figure import Counts, Figure
from netmon.model.indicator import Indicator
from netmon.model.names import IndicatorId, NetworkId, UnitId
from netmon.model.snapshot import LOOKED_BACK, FigureSnapshot

_KEPT = 8
_WALKS = 2


class Figures:
    """Assembles what figures are judged by, and judges. To be used by one thread at a time.

    Times are UTC, epoch seconds: `at` is what a figure holds for, `known` as of when what is known was known, not
    before `at`. Every method raises FigureError for what does not exist.
    """

    def __init__(self, parts: Parts, zone: tzinfo, vantage: str = "") -> None:
        self._parts, self._zone, self._vantage = parts, zone, vantage
        self._definitions: Newest[float, Definitions] = Newest(_KEPT)
        self._bases: Newest[tuple[NetworkId, float, float], Basis] = Newest(_KEPT)
        self._filings: Newest[tuple[NetworkId, float], Filing] = Newest(_KEPT)
        self._digests: Newest[tuple[NetworkId, float, float], str] = Newest(_KEPT)
        self._walks: Newest[tuple[Indicator, float], Walk] = Newest(_WALKS)
        self._inputs = Digests()
        self._ends: Newest[int, tuple[Plant, Mapping[tuple[UnitId, NetworkId], Endpoints]]] = Newest(_KEPT)

    @property
    def zone(self) -> tzinfo:
        """The time zone by which days are told."""
        return self._zone

    @property
    def vantage(self) -> str:
        """From where it is seen: the name of the instance."""
        return self._vantage

    @property
    def parts(self) -> Parts:
        """What the figures are made from."""
        return self._parts

    def look(self) -> None:
        """Take note of what was written since: what is made from now on may be known to have been recorded earlier."""
        self._parts.look()
        for made in (self._definitions, self._bases, self._filings, self._digests, self._walks):
            made.clear()

    def definitions(self, known: float) -> Definitions:
        """Return what was defined at a time."""
        return self._definitions.once(known, lambda: self._parts.definitions(known))

    def indicator(self, indicator: IndicatorId, known: float) -> Indicator:
        """Return an indicator as it was defined at a time."""
        defined = self.definitions(known).indicators
        if indicator not in defined:
            raise FigureError("figures.not_defined", indicator=indicator, choices=list(defined) or ["-"])
        return defined[indicator]

    def basis(self, network: NetworkId, at: float, known: float) -> Basis:
        """Return all that figures of a network are judged by."""
        return self._bases.once((network, at, known), lambda: self._basis(network, at, known))

    def figure(self, indicator: IndicatorId, at: float, known: float) -> Figure:
        """Return the figure of an indicator."""
        return self.evaluate(self.indicator(indicator, known), at, known)

    def evaluate(self, indicator: Indicator, at: float, known: float) -> Figure:
        """Return the figure of an indicator that need not be defined."""
        self._refuse_before_first(at)
        targets = self.definitions(known).targets
        target = target_of(targets, indicator.id, day_of(at, self._zone))
        figure = evaluate(indicator, self.basis(indicator.population.network, at, known), target)
        return replace(figure, sample=True) if not figure.sample and self.made_up(at) else figure

    def counts(self, indicator: Indicator, at: float, known: float) -> tuple[Counts, bool] | None:
        """Count the end of a day, and tell whether something was made up: what `evaluate` finds, without telling why.

        None where it takes the whole figure. Days in their order cost least: what an earlier one had is not judged.
        """
        day, network = day_of(at, self._zone), indicator.population.network
        if at != end_of(day, self._zone) or at > known or self._parts.pack(network, day, known) is None:
            return None
        self._refuse_before_first(at)
        basis = self.basis(network, at, known)
        if basis.watched_hours is not None:
            return None
        filing = self._filing(network, known)
        walk = self._walks.once((indicator, known), lambda: Walk(indicator, known, self._parts, filing))
        counts = walk.of(basis)
        return None if counts is None else (counts, self.made_up(at))

    def made_up(self, at: float) -> bool:
        """Tell whether what is judged at a time rests on a past that was made up."""
        until = self._parts.made_up_until()
        return until is not None and at - LOOKED_BACK < until

    def reported(self, indicator: IndicatorId, day: date) -> Figure | None:
        """Return what was reported of a day, None where nothing was. It never changes; why is found again each time."""
        kept = self._parts.reported(indicator, day)
        if kept is None:
            return None
        again = evaluate(kept.indicator, self.basis(kept.indicator.population.network, kept.at, kept.known))
        return figure_of(kept, again.findings)

    def closing(self, indicator: Indicator, day: date, known: float) -> FigureSnapshot:
        """Return what is to be reported of a day that is over."""
        at = end_of(day, self._zone)
        figure = self.evaluate(indicator, at, known)
        return snapshot_of(figure, day, self.inputs(figure))

    def inputs(self, figure: Figure) -> str:
        """Return the digest of all that a figure was made from, which is kept with what is reported."""
        network = figure.indicator.population.network
        basis = self._digest(network, figure.at, figure.known)
        return figure_digest(basis, figure.indicator, figure.target, figure.rule)

    def input_parts(self, network: NetworkId, at: float, known: float) -> Mapping[str, str]:
        """Return the digests of the register, the plant, the documents and the sightings, each by its name."""
        seen = self._parts.seen(network, at, known).digest
        return self._inputs.parts(self.basis(network, at, known), seen)

    def _basis(self, network: NetworkId, at: float, known: float) -> Basis:
        parts, day = self._parts, day_of(at, self._zone)
        plant, seen = parts.plant(at, known), parts.seen(network, at, known)
        return Basis(
            at,
            known,
            day,
            self._zone,
            parts.register(at, known),
            plant,
            seen.sightings,
            self._filing(network, known).of(day),
            parts.months(at, known),
            seen.watched_hours,
            self._vantage,
            self._endpoints(plant),
        )

    def _filing(self, network: NetworkId, known: float) -> Filing:
        return self._filings.once((network, known), lambda: Filing(self._parts.papers(network, known)))

    def _endpoints(self, plant: Plant) -> Mapping[tuple[UnitId, NetworkId], Endpoints]:
        # The plant is kept beside what was made of it, so that no other can take its identity.
        return self._ends.once(id(plant), lambda: (plant, endpoints_of(plant)))[1]

    def _digest(self, network: NetworkId, at: float, known: float) -> str:
        def made() -> str:
            return self._inputs.of(self.basis(network, at, known), self._parts.seen(network, at, known).digest)

        return self._digests.once((network, at, known), made)

    def _refuse_before_first(self, at: float) -> None:
        begun = self._parts.begun()
        if begun is None:
            raise FigureError("figures.nothing_yet")
        if at < begun:
            raise FigureError("figures.before_first", since=text_of(begun, self._zone))
