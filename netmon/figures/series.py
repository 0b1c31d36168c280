"""A figure day by day.

A day that was reported is taken from there as long as nothing was recorded later that bears on it; any other is judged
anew. So a year of days that went by as they should is read, not made.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from netmon.coverage.evaluate import attainment
from netmon.coverage.registry import all_rules
from netmon.figures.dates import days_between
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.figures.newest import Newest
from netmon.figures.parts import Touch
from netmon.figures.targets import target_of
from netmon.model.days import day_of, end_of
from netmon.model.figure import Figure
from netmon.model.indicator import Indicator
from netmon.model.names import IndicatorId
from netmon.model.snapshot import Point

_KEPT = 20_000
"""Days that were judged anew and are remembered: those of a year, of some dozens of indicators."""


class Series:
    """Tells days of indicators, and remembers those that it had to judge. To be used by one thread at a time."""

    def __init__(self, figures: Figures) -> None:
        self._figures = figures
        self._judged: Newest[tuple[Indicator, date], dict[str, Point]] = Newest(_KEPT)

    def of(self, indicator: IndicatorId, since: date, until: date, known: float) -> tuple[Point, ...]:
        """Return the days `since` ≤ day ≤ `until`, in their order, as known at a time (UTC, epoch seconds).

        Days before anything was recorded are left out; the day that is not over at `known` holds for that moment.
        """
        zone = self._figures.zone
        asked = self._figures.indicator(indicator, known)
        begun = self._figures.parts.begun()
        if begun is None:
            raise FigureError("figures.nothing_yet")
        days = days_between(max(since, day_of(begun, zone)), min(until, day_of(known, zone)))
        if not days:
            return ()
        kept = self._reported(asked, days, known)
        after = min((point.known for some in kept.values() for point in some), default=known)
        touched = _Touched(self._figures.parts.touches(asked.population.network, after), known)
        return tuple(self._point(asked, day, kept.get(day, ()), touched, known) for day in days)

    def reported(self, indicator: IndicatorId, since: date, until: date) -> tuple[Point, ...]:
        """Return the days as they were reported, whatever was defined and known later; the others are left out."""
        return tuple(point for point, _ in self._figures.parts.points(indicator, since, until))

    def _reported(self, asked: Indicator, days: Sequence[date], known: float) -> dict[date, list[Point]]:
        rule = all_rules()[asked.criterion].id
        kept: dict[date, list[Point]] = {}
        for point, defined in self._figures.parts.points(asked.id, days[0], days[-1]):
            if defined == asked and point.rule == rule and point.known <= known:
                kept.setdefault(point.day, []).append(point)
        for day in days:
            judged = self._judged.once((asked, day), dict)
            kept.setdefault(day, []).extend(point for point in judged.values() if point.known <= known)
        return kept

    def _point(self, asked: Indicator, day: date, kept: Sequence[Point], touched: _Touched, known: float) -> Point:
        zone = self._figures.zone
        at = min(end_of(day, zone), known)
        for point in kept:
            if point.at == at and not touched.since(point.known, day):
                return self._held(asked, point, known)
        made = self._judge(asked, day, at, known)
        self._judged.once((asked, day), dict)["newest"] = made
        return made

    def _judge(self, asked: Indicator, day: date, at: float, known: float) -> Point:
        found = self._figures.counts(asked, at, known)
        if found is None:
            return point_of(self._figures.evaluate(asked, at, known), day)
        counts, sample = found
        rule = all_rules()[asked.criterion].id
        return self._held(asked, Point(asked.id, day, at, known, counts, rule, None, None, sample), known)

    def _held(self, asked: Indicator, point: Point, known: float) -> Point:
        """Hold a day that was kept against the targets of now."""
        target = target_of(self._figures.definitions(known).targets, asked.id, point.day)
        held = None if target is None else attainment(point.counts, target.at_least)
        return point if held is point.attainment else replace(point, attainment=held)


class _Touched:
    """Tells of days whether anything that bears on them was recorded since they were judged, and by `known`."""

    def __init__(self, touches: Sequence[Touch], known: float) -> None:
        found = sorted(touch for touch in touches if touch.recorded_at <= known)
        self._recorded = [touch.recorded_at for touch in found]
        # From each on, the earliest day that it or any later one bears on.
        self._earliest = [touch.since for touch in found]
        for place in range(len(found) - 2, -1, -1):
            self._earliest[place] = min(self._earliest[place], self._earliest[place + 1])

    def since(self, judged_at: float, day: date) -> bool:
        place = bisect_right(self._recorded, judged_at)
        return place < len(self._earliest) and self._earliest[place] <= day


def point_of(figure: Figure, day: date) -> Point:
    """Return a figure as one day of a series."""
    return Point(
        figure.indicator.id,
        day,
        figure.at,
        figure.known,
        figure.counts,
        figure.rule,
        figure.attainment,
        figure.provisional,
        figure.sample,
    )
