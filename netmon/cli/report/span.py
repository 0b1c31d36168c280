"""Which span is reported of."""

from __future__ import annotations

from datetime import date, timedelta, tzinfo

from netmon.cli.config.find import instant_of
from netmon.cli.errors import WrongUseError
from netmon.judge.spans import Span
from netmon.model.days import begin_of, end_of, last_full_day


def day_span(text: str | None, since: str | None, until: str | None, zone: tzinfo, now: float) -> Span:
    """Return the local day, by default the last that is over; or from `since` to `until`. Raises WrongUseError."""
    if text is not None and (since is not None or until is not None):
        raise WrongUseError("report.date_alone")
    if since is not None or until is not None:
        return free_span(since, until, zone, now)
    day = last_full_day(now, zone) if text is None else _day(text, zone, now)
    return begin_of(day, zone), min(end_of(day, zone), now)


def free_span(since: str | None, until: str | None, zone: tzinfo, now: float) -> Span:
    """Return from one time to another, by default until now. Raises WrongUseError."""
    if since is None:
        raise WrongUseError("report.from_when")
    begins = _instant(since, "--from", zone, now)
    ends = now if until is None else min(_instant(until, "--to", zone, now), now)
    if begins >= ends:
        raise WrongUseError("report.backwards")
    return begins, ends


def _day(text: str, zone: tzinfo, now: float) -> date:
    try:
        day = date.fromisoformat(text.strip())
    except ValueError as error:
        raise WrongUseError("report.bad_date", value=text) from error
    if begin_of(day, zone) >= now:
        raise WrongUseError("report.future", value=text, last=last_full_day(now, zone) + timedelta(days=1))
    return day


def _instant(text: str, option: str, zone: tzinfo, now: float) -> float:
    at = instant_of(text, zone, now)
    if at is None:
        raise WrongUseError("incident_cli.bad_time", option=option, value=text)
    return at
