"""What is to be reported of days that are over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import islice

from netmon.figures.dates import days_between
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.model.days import end_of, last_full_day
from netmon.model.names import IndicatorId
from netmon.model.snapshot import FigureSnapshot

PATIENCE = 6 * 3600.0
"""Seconds for which days can have been closed, after which one is reported though it was not: what is not known then
is unknown.
"""

_DAY = timedelta(days=1)


def to_report(
    figures: Figures, reported: Mapping[IndicatorId, date], now: float, most: int, running_since: float = 0.0
) -> Iterator[FigureSnapshot]:
    """Yield at most so many figures that are due at `now` (UTC, epoch seconds), the oldest day first.

    `reported` is the newest day of each indicator that was. A day that went by while no daemon ran is reported late, as
    known then: who runs since a little while has days closed first that were over long ago. Of an indicator that was
    never reported, yesterday is the first.
    """
    return islice(_due(figures, reported, now, running_since), most)


def _due(
    figures: Figures, reported: Mapping[IndicatorId, date], now: float, running_since: float
) -> Iterator[FigureSnapshot]:
    last = last_full_day(now, figures.zone)
    defined = figures.definitions(now).indicators.values()
    first = min((reported.get(one.id, last - _DAY) for one in defined), default=last)
    for day in days_between(first + _DAY, last):
        late = now - max(end_of(day, figures.zone), running_since) >= PATIENCE
        for one in defined:
            if reported.get(one.id, last - _DAY) >= day:
                continue
            if not late and not figures.parts.closed(one.population.network, day):
                continue
            try:
                yield figures.closing(one, day, now)
            except FigureError:
                continue  # before the first inventory
