"""The time that a person means by a date: its end, never later than now."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from netmon.figures.errors import FigureError
from netmon.model.days import begin_of, day_of, end_of


def moment_of(text: str, zone: tzinfo, now: float) -> float:
    """Return what a date (its end: 截至当日 24 时) or a time of the zone means, as UTC epoch seconds.

    Today is meant up to now. Raises FigureError for what is no date, or lies in the future.
    """
    said = text.strip()
    try:
        found = datetime.fromisoformat(said)
        whole = len(said) <= len("2026-06-30") and ":" not in said
        at = end_of(found.date(), zone) if whole else _instant(found, zone)
        begins = begin_of(found.date(), zone) if whole else at
    except (ValueError, OverflowError) as error:
        raise FigureError("figures.bad_date", value=said) from error
    if begins > now:
        raise FigureError("figures.future", value=said, today=datetime.fromtimestamp(now, zone).date())
    return min(at, now)


def days_between(since: date, until: date) -> list[date]:
    """Return all days from the one to the other, both included."""
    return [date.fromordinal(number) for number in range(since.toordinal(), until.toordinal() + 1)]


def text_of(at: float, zone: tzinfo) -> str:
    """Return a time as a figure is dated: `2026-06-30 24:00` at the midnight that ends a day."""
    day = day_of(at, zone)
    if at == end_of(day, zone):
        return f"{day} 24:00"
    return datetime.fromtimestamp(at, zone).strftime("%Y-%m-%d %H:%M")


def _instant(found: datetime, zone: tzinfo) -> float:
    return (found if found.tzinfo is not None else found.replace(tzinfo=zone)).timestamp()
