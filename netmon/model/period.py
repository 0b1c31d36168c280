"""Periods that are reported of: natural weeks, months, quarters, halves and years, or any days; never part of a day."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_DAY = timedelta(days=1)


class PeriodKind(StrEnum):
    """What a period is called by; a week begins on Monday (GB/T 7408.1, ISO 8601)."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    SPAN = "span"


_MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF: 6, PeriodKind.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Period:
    """Local days from `first` to `last`, both of them in it."""

    kind: PeriodKind
    first: date
    last: date

    @classmethod
    def around(cls, kind: PeriodKind, day: date) -> Period:
        """Return the natural period with that day in it; a SPAN is that day alone."""
        if kind is PeriodKind.WEEK:
            monday = day - timedelta(days=day.weekday())
            return cls(kind, monday, monday + timedelta(days=6))
        if kind in _MONTHS:
            months = _MONTHS[kind]
            first = date(day.year, (day.month - 1) // months * months + 1, 1)
            return cls(kind, first, _end_of_months(first, months))
        return cls(kind, day, day)

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def previous(self) -> Period:
        """Return the period that this one is compared with first (环比), of the same kind or length."""
        if self.kind is PeriodKind.SPAN:
            return Period(self.kind, self.first - timedelta(days=self.days), self.first - _DAY)
        return Period.around(self.kind, self.first - _DAY)

    def year_before(self) -> Period:
        """Return the same period a year before (同比): a week by its ISO number, the last where there is no 53rd."""
        if self.kind is PeriodKind.WEEK:
            year, week, _ = self.first.isocalendar()
            newest = date(year - 1, 12, 28).isocalendar().week
            return Period.around(self.kind, date.fromisocalendar(year - 1, min(week, newest), 1))
        if self.kind in _MONTHS:
            return Period.around(self.kind, self.first.replace(year=self.first.year - 1, day=1))
        return Period(self.kind, _year_before(self.first), _year_before(self.last))


def _end_of_months(first: date, months: int) -> date:
    month = first.month + months - 1
    return date(first.year, month, monthrange(first.year, month)[1])


def _year_before(day: date) -> date:
    # There is no 29 February in the year before a leap year.
    return date(day.year - 1, 2, 28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)
