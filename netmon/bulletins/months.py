"""The natural months that a period consists of."""

from __future__ import annotations

from netmon.judge.availability.months import Month
from netmon.model.period import Period, PeriodKind


def months_of(period: Period) -> tuple[Month, ...]:
    """Return the months of a period that is made of whole ones, none of any other.

    Months are closed as wholes: of a week, or of some days, nothing can be told from them.
    """
    if period.first.day != 1 or period.last != Period.around(PeriodKind.MONTH, period.last).last:
        return ()
    found, last = [Month(period.first.year, period.first.month)], Month(period.last.year, period.last.month)
    while found[-1] < last:
        found.append(found[-1].next)
    return tuple(found)
