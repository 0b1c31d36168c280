"""As of when a bulletin is known unless another time is asked for: once its figures stand, and its months."""

from __future__ import annotations

from netmon.bulletins.months import months_of
from netmon.figures.figures import Figures
from netmon.model.days import end_of
from netmon.model.names import NetworkId
from netmon.model.period import Period
from netmon.store import Reader


def settled(figures: Figures, reader: Reader, network: NetworkId, period: Period) -> float | None:
    """Return the first time (UTC, epoch seconds) at which the figures of the last day were reported, and the months in
    the period closed; None while they are not.

    Where an indicator was not reported, as none is of a past that was made up, it is when the day was closed instead.
    What comes later never changes the answer, except where a figure is reported late.
    """
    end = end_of(period.last, figures.zone)
    closed = next((one.recorded_at for one in reader.day_revisions(network) if one.day == period.last), None)
    found: list[float] = []
    for one in figures.definitions(end).indicators.values():
        if one.population.network != network:
            continue
        kept = figures.parts.reported(one.id, period.last)
        when = closed if kept is None else kept.known
        if when is None:
            return None
        found.append(when)
    months = _months_closed(figures, reader, network, period)
    return None if months is None or not found else max(end, *found, *months)


def _months_closed(figures: Figures, reader: Reader, network: NetworkId, period: Period) -> list[float] | None:
    """Return when each month of the period was closed first, None while one is not that is going to be."""
    closed = {one.month: one.recorded_at for one in reader.month_closings(network, first=True)}
    seen = [one.first_seen for one in reader.subjects(retired=True) if one.subject.network == network]
    found = []
    for month in months_of(period):
        if str(month) in closed:
            found.append(closed[str(month)])
        elif seen and min(seen) < month.span(figures.zone)[1]:
            return None
    return found
