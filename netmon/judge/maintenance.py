"""When maintenance is: the windows of one entry, as instants."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import dropwhile, takewhile
from zoneinfo import ZoneInfo

from netmon.model.maintenance import Maintenance, Recurrence

_DAY = timedelta(days=1)
_ONE_BY_ONE = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Window:
    """One occurrence: `begins` ≤ t < `ends` (UTC, epoch seconds)."""

    begins: float
    ends: float


def instant_of(local: datetime, zone: str) -> float:
    """Return when clocks of `zone` show `local` (naive), in UTC epoch seconds.

    What they show twice, where they are set back, is the first of the two. What they never show, where they are set
    forward, is the moment when they are.
    """
    tz = ZoneInfo(zone)
    early, late = (local.replace(tzinfo=tz, fold=fold) for fold in (0, 1))
    before, after = early.utcoffset(), late.utcoffset()
    if before is None or after is None or before >= after:
        return early.timestamp()
    # Somewhere between both readings of `local` the clocks are set from `before` to `after`.
    known, until = (local - after).replace(tzinfo=UTC), (local - before).replace(tzinfo=UTC)
    while until - known > _ONE_BY_ONE:
        middle = known + timedelta(seconds=(until - known) // _ONE_BY_ONE // 2)
        if middle.astimezone(tz).utcoffset() == before:
            known = middle
        else:
            until = middle
    return until.timestamp()


def windows(maintenance: Maintenance, since: float = 0.0) -> Iterator[Window]:
    """Yield the windows that end after `since` (UTC, epoch seconds), the earliest first; of a recurring entry all.

    From when an entry was cancelled there is none.
    """
    found: Iterator[Window] = (_window(maintenance, day) for day in _days(maintenance, since))
    if maintenance.cancelled_at is not None:
        found = _before(found, maintenance.cancelled_at)
    return dropwhile(lambda window: window.ends <= since, found)


def running(maintenance: Maintenance, now: float) -> Window | None:
    """Return the window that `now` (UTC, epoch seconds) is in, None between two."""
    window = next(windows(maintenance, now), None)
    return window if window is not None and window.begins <= now else None


def next_turn(maintenance: Maintenance, now: float) -> float | None:
    """Return when a window next begins or ends after `now` (UTC, epoch seconds), None where none ever does."""
    window = next(windows(maintenance, now), None)
    if window is None:
        return None
    return window.begins if window.begins > now else window.ends


def over(maintenance: Maintenance, now: float) -> bool:
    """Tell whether no window is left, at `now` (UTC, epoch seconds)."""
    return next(windows(maintenance, now), None) is None


def counts(maintenance: Maintenance, window: Window) -> bool:
    """Tell whether a window is taken out of the time that availability is measured over.

    It is where it was approved, under a number, before it began.
    """
    approval = maintenance.approval
    return approval is not None and bool(approval.number) and approval.at <= window.begins


def _before(found: Iterator[Window], end: float) -> Iterator[Window]:
    for window in takewhile(lambda one: one.begins < end, found):
        yield Window(window.begins, min(window.ends, end))


def _window(maintenance: Maintenance, day: date) -> Window:
    begins = instant_of(datetime.combine(day, maintenance.begins.time()), maintenance.zone)
    return Window(begins, begins + maintenance.lasts)


def _days(maintenance: Maintenance, since: float) -> Iterator[date]:
    """Yield the days on which a window begins, from the last that may reach beyond `since` on."""
    first, last = maintenance.begins.date(), maintenance.until or date.max
    if maintenance.recurrence is Recurrence.ONCE:
        yield first
        return
    reaching = datetime.fromtimestamp(max(0.0, since - maintenance.lasts), UTC).date() - 2 * _DAY
    day = max(first, reaching)
    while day <= last:
        if _recurs(maintenance, day):
            yield day
        if day == date.max:
            return
        day += _DAY


def _recurs(maintenance: Maintenance, day: date) -> bool:
    match maintenance.recurrence:
        case Recurrence.WEEKLY:
            return day.weekday() in (maintenance.weekdays or (maintenance.begins.weekday(),))
        case Recurrence.MONTHLY:
            return day.day in (maintenance.monthdays or (maintenance.begins.day,))
        case _:
            return True
