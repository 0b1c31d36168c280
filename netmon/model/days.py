"""Local days and the instants they begin and end at. A window is half-open, so a midnight ends the day before it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo

_DAY = timedelta(days=1)


def begin_of(day: date, zone: tzinfo) -> float:
    """Return when a local day begins (UTC, epoch seconds)."""
    return datetime.combine(day, time(), zone).timestamp()


def end_of(day: date, zone: tzinfo) -> float:
    """Return when a local day is over, which is when the next one begins (UTC, epoch seconds): 截至当日 24 时."""
    return begin_of(day + _DAY, zone)


def last_midnight(at: float, zone: tzinfo) -> float:
    """Return the newest local midnight that is not after `at` (UTC, epoch seconds)."""
    return begin_of(datetime.fromtimestamp(at, zone).date(), zone)


def day_of(at: float, zone: tzinfo) -> date:
    """Return the local day that a figure of `at` (UTC, epoch seconds) is of: at a midnight that which it ends."""
    day = datetime.fromtimestamp(at, zone).date()
    return day - _DAY if at == begin_of(day, zone) else day


def last_full_day(at: float, zone: tzinfo) -> date:
    """Return the newest local day that is over at `at` (UTC, epoch seconds)."""
    return datetime.fromtimestamp(at, zone).date() - _DAY
