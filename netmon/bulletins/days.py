"""An indicator over the days up to the end of the period, for the picture."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from netmon.bulletins.asked import Asked
from netmon.figures.series import Series as Points
from netmon.model.bulletin import Series
from netmon.model.names import IndicatorId
from netmon.model.period import Period

LEAST: Final = timedelta(weeks=8)
MOST: Final = 400
"""Days; of a longer time every seventh is told."""
_DAY, _WEEK = timedelta(days=1), timedelta(weeks=1)


def days_of(period: Period) -> tuple[date, ...]:
    """Return the days of the previous period and of this one, of eight weeks at least; of more than MOST days every
    seventh, the last day among them.
    """
    first = min(period.previous().first, period.last - LEAST + _DAY)
    count = (period.last - first).days + 1
    step = _DAY if count <= MOST else _WEEK
    found = [period.last]
    while found[-1] - step >= first:
        found.append(found[-1] - step)
    return tuple(reversed(found))


def series_of(asked: Asked, points: Points, indicator: IndicatorId, *, sample: bool) -> Series:
    """Return the counts of these days as known; None for a day of which nothing is, or nothing that is real. Only in a
    bulletin that is a `sample` itself made-up days are told.
    """
    days = days_of(asked.period)
    told = {}
    for first, last in _stretches(days):
        for one in points.of(indicator, first, last, asked.known):
            if sample or not one.sample:
                told[one.day] = one.counts
    return Series(indicator, days, tuple(told.get(day) for day in days))


def _stretches(days: tuple[date, ...]) -> list[tuple[date, date]]:
    """Return what to ask for at once: all of it day by day, else one day each."""
    if len(days) < 2 or days[1] - days[0] == _DAY:
        return [(days[0], days[-1])]
    return [(day, day) for day in days]
