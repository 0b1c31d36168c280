"""The period that is asked for: a month, or from one day or time to another. Half-open."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, tzinfo

from netmon.cli.errors import WrongUseError
from netmon.judge.spans import Span

_MONTH = re.compile(r"(?P<year>[0-9]{4})-(?P<month>0[1-9]|1[0-2])")
_DAY = len("2026-11-23")


def period_of(month: str | None, begin: str | None, end: str | None, zone: tzinfo, now: float) -> Span:
    """Return the period, no later than now (UTC, epoch seconds); this month where nothing is said.

    A day without an hour is whole: `--to` takes it in. Raises WrongUseError.
    """
    if month is not None and (begin, end) != (None, None):
        raise WrongUseError("downtime.month_alone")
    if begin is not None:
        since = _instant(begin, "--from", zone)
        until = now if end is None else _instant(end, "--to", zone, whole=True)
    elif end is not None:
        raise WrongUseError("downtime.to_needs_from")
    else:
        since, until = _month(month, zone, now)
    if since >= now:
        raise WrongUseError("downtime.future")
    if since >= until:
        raise WrongUseError("downtime.backwards")
    return since, min(until, now)


def _month(text: str | None, zone: tzinfo, now: float) -> Span:
    found = _MONTH.fullmatch(datetime.fromtimestamp(now, zone).strftime("%Y-%m") if text is None else text.strip())
    if found is None:
        raise WrongUseError("downtime.bad_month", value=text)
    year, month = int(found["year"]), int(found["month"])
    try:
        first = datetime(year, month, 1, tzinfo=zone)
        after = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=zone)
    except ValueError as error:
        raise WrongUseError("downtime.bad_month", value=text) from error
    return first.timestamp(), after.timestamp()


def _instant(text: str, option: str, zone: tzinfo, *, whole: bool = False) -> float:
    try:
        found = datetime.fromisoformat(text.strip())
        if whole and len(text.strip()) == _DAY:
            found += timedelta(days=1)
    except (ValueError, OverflowError) as error:
        raise WrongUseError("downtime.bad_time", option=option, value=text) from error
    return (found if found.tzinfo is not None else found.replace(tzinfo=zone)).timestamp()
