"""Availability of all units together over whole months, as these were closed."""

from __future__ import annotations

from netmon.bulletins.asked import Asked
from netmon.bulletins.months import months_of
from netmon.judge.availability.account import total
from netmon.model.availability import MonthClosing, Sums
from netmon.model.names import SubjectKind


def closings_of(asked: Asked) -> tuple[MonthClosing, ...]:
    """Return the closings of all months of the period as known, with the units' rows; nothing unless all are closed.

    Raises StoreError.
    """
    wanted = [str(month) for month in months_of(asked.period)]
    known = {one.month: one for one in asked.reader.month_closings(asked.network, asked.known)}
    if not wanted or not known.keys() >= set(wanted):
        return ()
    return tuple(asked.reader.closed_month(known[month], SubjectKind.UNIT) for month in wanted)


def availability_of(closings: tuple[MonthClosing, ...]) -> Sums | None:
    """Add them up; None without any."""
    return total(sums for one in closings for sums in one.rows.values()) if closings else None
