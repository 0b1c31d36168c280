"""Periods as they are typed: `2026-06`, `2026-W23`, `2026-Q2`, `2026-H1`, `2026`, a day, or days FROM..TO."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from netmon.cli.errors import WrongUseError
from netmon.model.period import Period, PeriodKind

_NATURAL: Final = re.compile(r"(?P<year>[0-9]{4})(?:-(?:(?P<month>[0-9]{2})|(?P<letter>[WQH])(?P<number>[0-9]{1,2})))?")
_MONTHS: Final = {"Q": (PeriodKind.QUARTER, 3), "H": (PeriodKind.HALF, 6)}


def period_of(text: str) -> Period:
    """Return the period that is meant; WrongUseError where it is none."""
    said = text.strip().upper()
    try:
        if ".." in said:
            first, last = map(date.fromisoformat, said.split("..", 1))
            if first > last:
                raise ValueError
            return Period(PeriodKind.SPAN, first, last)
        found = _NATURAL.fullmatch(said)
        return Period.around(PeriodKind.DAY, date.fromisoformat(said)) if found is None else _natural(found)
    except ValueError:
        raise WrongUseError("cli.bad_period", value=text) from None


def period_text(period: Period) -> str:
    """Return a period as it is typed."""
    first = period.first
    match period.kind:
        case PeriodKind.DAY:
            return str(first)
        case PeriodKind.WEEK:
            year, week, _ = first.isocalendar()
            return f"{year}-W{week:02}"
        case PeriodKind.MONTH:
            return f"{first:%Y-%m}"
        case PeriodKind.QUARTER:
            return f"{first.year}-Q{first.month // 3 + 1}"
        case PeriodKind.HALF:
            return f"{first.year}-H{first.month // 6 + 1}"
        case PeriodKind.YEAR:
            return str(first.year)
        case PeriodKind.SPAN:
            return f"{first}..{period.last}"


def _natural(found: re.Match[str]) -> Period:
    year, month, letter, number = int(found["year"]), found["month"], found["letter"], int(found["number"] or 1)
    if letter == "W":
        return Period.around(PeriodKind.WEEK, date.fromisocalendar(year, number, 1))
    if letter is not None:
        kind, months = _MONTHS[letter]
        # Number 0 would be the end of the year before.
        return Period.around(kind, date(year, (number - 1) * months + 1 if number else 0, 1))
    return Period.around(PeriodKind.YEAR if month is None else PeriodKind.MONTH, date(year, int(month or 1), 1))
