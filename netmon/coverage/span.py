"""Which stretch of time a verdict rests on, so that its records can be opened. UTC, epoch seconds, half-open."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache

from netmon.coverage.basis import Basis
from netmon.model.days import begin_of, end_of, last_full_day

Span = tuple[float, float]


def full_days(basis: Basis, days: int, ago: int = 0) -> Span:
    """Return the newest full days, or so many that ended some days earlier."""
    return _full_days(basis.at, basis.zone, days, ago)


def days_until_now(basis: Basis, days: int) -> Span:
    """Return the newest full days and the one that is not over."""
    return full_days(basis, days)[0], basis.at


def hours_until_now(basis: Basis, hours: int) -> Span:
    """Return the newest hours."""
    return basis.at - 3600 * hours, basis.at


def first_day_since(at: float, zone: tzinfo) -> date:
    """Return the first local day that begins no earlier than a time; of 0, which is always, the first of all."""
    if at <= 0:
        return date.min
    day = datetime.fromtimestamp(at, zone).date()
    return day if begin_of(day, zone) >= at else day + timedelta(days=1)


def month(basis: Basis, name: str) -> Span:
    """Return a natural month, given as `2006-11`."""
    first = date.fromisoformat(f"{name}-01")
    last = (first + timedelta(days=31)).replace(day=1)
    return begin_of(first, basis.zone), begin_of(last, basis.zone)


@lru_cache(maxsize=64)
def _full_days(at: float, zone: tzinfo, days: int, ago: int) -> Span:
    last = last_full_day(at, zone) - timedelta(days=ago)
    return begin_of(last - timedelta(days=days - 1), zone), end_of(last, zone)
