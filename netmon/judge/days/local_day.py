"""Local days as instants, and their hours. A day has 23 to 25 of them where clocks are changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import lru_cache

from netmon.judge.spans import Span, Spans
from netmon.model.days import begin_of, end_of

HOUR = 3600


@dataclass(frozen=True, slots=True)
class LocalDay:
    """`begins` ≤ t < `ends`, in UTC epoch seconds.

    Hours are those of UTC, as everything that is counted by the hour is. One belongs to the day in which it begins:
    that matters where midnight is in the middle of one.
    """

    date: date
    begins: float
    ends: float

    @property
    def first(self) -> int:
        """The start of its first hour."""
        return _hours(self.begins, self.ends).start

    @property
    def hours(self) -> range:
        """The starts of its hours."""
        return _hours(self.begins, self.ends)

    @property
    def all_bits(self) -> int:
        """All of its hours."""
        return (1 << len(self.hours)) - 1

    @property
    def span(self) -> Span:
        """From its beginning to its end."""
        return self.begins, self.ends

    def bits(self, spans: Spans) -> int:
        """Return the hours that any of these stretches touches."""
        found, count = 0, len(self.hours)
        for since, until in spans:
            low = min(max(int((since - self.first) // HOUR), 0), count)
            high = min(max(int(-((self.first - until) // HOUR)), 0), count)
            if high > low:
                found |= (1 << high) - (1 << low)
        return found


def local_day(day: date, zone: tzinfo) -> LocalDay:
    """Return a day of a time zone."""
    return LocalDay(day, begin_of(day, zone), end_of(day, zone))


def day_at(at: float, zone: tzinfo) -> LocalDay:
    """Return the day that an instant is in: at midnight that which begins."""
    return local_day(datetime.fromtimestamp(at, zone).date(), zone)


def days_between(first: date, last: date) -> Iterator[date]:
    """Yield the days from the first to the last, both included."""
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(ordinal)


@lru_cache(maxsize=64)
def _hours(begins: float, ends: float) -> range:
    return range(int(-(-begins // HOUR)) * HOUR, int(-(-ends // HOUR)) * HOUR, HOUR)
