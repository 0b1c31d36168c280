"""Answers about figures, made beside the loop: judged, named and written out there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, TypeVar

from netmon.coverage.divisions import item_of
from netmon.figures.asked import REPORTED, told, when
from netmon.figures.dates import moment_of
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.model.belief import Reason
from netmon.model.days import day_of, end_of
from netmon.model.figure import Figure
from netmon.model.indicator import Indicator
from netmon.model.names import IndicatorId
from netmon.model.snapshot import Point
from netmon.model.verdict import Item
from netmon.views.answer_json import Standing, days_json, told_json, verdict_json
from netmon.views.figure_json import Json, Names
from netmon.web.api.indicator_query import LONGEST, UNFIT, Asked, Span, refused
from netmon.web.office import RefusedError
from netmon.web.pages.indicators.asking import names_of
from netmon.words import Language

YEAR: Final = timedelta(days=364)
"""Days before the last one that a series has unless others are asked for."""
_AT_ONCE: Final = timedelta(days=31)

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Days:
    """Which days of an indicator are meant, as known when (UTC, epoch seconds); `reported`: as they were reported."""

    indicator: Indicator
    since: date
    until: date
    known: float
    reported: bool

    def months(self) -> Iterator[tuple[date, date]]:
        """Yield them some at a time, the oldest first, both ends included."""
        first = self.since
        while first <= self.until:
            last = min(self.until, first + _AT_ONCE - timedelta(days=1))
            yield first, last
            first = last + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Told:
    """Figures of one time (UTC, epoch seconds), each with whether it was reported so and not made again."""

    at: float
    known: float
    figures: list[tuple[Figure, bool]]


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers `now` (UTC, epoch seconds). Where the figures of now are asked for, `current` are told, those that were
    made last. Every method raises FigureError for what does not exist, RefusedError for what cannot be meant.
    """

    figures: Figures
    current: Mapping[IndicatorId, Figure]
    now: float
    language: Language
    vantage: str
    instance: str

    def told(self, asked: Asked, named: IndicatorId | None) -> dict[str, Json]:
        """Return all figures of a time, or the one that is named."""
        found = self._found(asked, named)
        body = [
            told_json(figure, self._names(figure), asked.by, kept=kept, items=asked.units)
            for figure, kept in found.figures
        ]
        return {**self._head(found), "figures": body}

    def opened(self, asked: Asked, named: IndicatorId, item: Item) -> dict[str, Json]:
        """Return the verdict of one item, with all its evidence."""
        found = self._found(asked, named)
        figure, _ = found.figures[0]
        meant = item_of(item.kind, item.id, self._names(figure).register)
        finding = next((one for one in figure.findings if one.item == meant), None)
        if finding is None:
            raise FigureError("figures.no_such_item", item=str(item))
        return {**self._head(found), "verdicts": [verdict_json(figure, finding, self._names(figure))]}

    def days(self, span: Span, named: IndicatorId) -> Days:
        """Return which days are meant."""
        zone, reported = self.figures.zone, span.known == REPORTED
        known = self.now if span.known is None or reported else moment_of(span.known, zone, self.now)
        indicator = self.figures.indicator(named, known)
        until = min(span.until or date.max, day_of(known, zone))
        since = until - YEAR if span.since is None else span.since
        if since > (span.until or until):
            raise RefusedError(UNFIT, Reason("api_indicator.order"))
        if (until - since).days >= LONGEST:
            raise RefusedError(UNFIT, Reason.of("api_indicator.too_many_days", most=LONGEST))
        return Days(indicator, since, until, known, reported)

    def series(self, days: Days, points: Sequence[Point]) -> dict[str, Json]:
        """Return the answer that these days of a figure are."""
        one, sample = days.indicator, any(point.sample for point in points)
        at = points[-1].at if points else min(end_of(days.until, self.figures.zone), days.known)
        english = self.language is Language.EN and one.name_en
        return {
            **self._standing.head(at, days.known, sample=sample),
            "indicator": one.id,
            "name": one.name_en if english else one.name,
            "reported": days.reported,
            "from": str(days.since),
            "to": str(days.until),
            "days": days_json(points),
        }

    def _found(self, asked: Asked, named: IndicatorId | None) -> Told:
        current = [one for one in self.current.values() if named in {None, one.indicator.id}]
        if asked.now and current:
            wanted = self._of_network(asked, [(one, one.indicator) for one in current])
            return Told(current[0].at, current[0].known, [(one, False) for one in wanted])
        moment = when(self.figures, asked.at, asked.known, self.now)
        defined = self.figures.definitions(moment.known).indicators
        meant = [*defined.values()] if named is None else [self.figures.indicator(named, moment.known)]
        wanted_ones = self._of_network(asked, [(one, one) for one in meant])
        return Told(moment.at, moment.known, [told(self.figures, one, moment) for one in wanted_ones])

    def _of_network(self, asked: Asked, some: Sequence[tuple[_T, Indicator]]) -> list[_T]:
        networks = sorted({str(indicator.population.network) for _, indicator in some})
        if asked.network is not None and asked.network not in networks:
            raise refused("network", networks or ["-"])
        return [one for one, indicator in some if asked.network in {None, indicator.population.network}]

    def _names(self, figure: Figure) -> Names:
        return names_of(self.figures, figure, self.language)

    def _head(self, found: Told) -> dict[str, Json]:
        return self._standing.head(found.at, found.known, sample=any(one.sample for one, _ in found.figures))

    @property
    def _standing(self) -> Standing:
        return Standing(self.figures.zone, self.vantage, self.instance)
