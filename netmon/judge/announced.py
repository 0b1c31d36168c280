"""Whether maintenance can be meant as it is entered: a slip of the pen must not silence a county for a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from netmon.judge.maintenance import over
from netmon.model.belief import Reason
from netmon.model.maintenance import Maintenance, Recurrence

LONGEST: Final = 31 * 86400.0
"""Seconds that one window may last."""
AHEAD: Final = 3 * 366 * 86400.0
"""Seconds from now within which the first window begins."""
TEXT: Final = 500
"""Characters of a reason, a name or a number."""


def is_zone(name: str) -> bool:
    """Tell whether `name` is a time zone of the IANA database."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a folder of the database, such as “Asia”
        return False
    return True


def doubts(entry: Maintenance, now: float) -> tuple[Reason, ...]:
    """Return all that cannot be meant (`now`: UTC, epoch seconds); whether its subject exists is not looked at."""
    if not is_zone(entry.zone):
        return (Reason.of("maintenance.bad_zone", zone=entry.zone),)
    found = [*_of_time(entry, now), *_of_recurrence(entry), *_of_text(entry, now)]
    if not found and over(entry, now):
        found.append(Reason.of("maintenance.over_already"))
    return tuple(found)


def _of_time(entry: Maintenance, now: float) -> Iterator[Reason]:
    if not 0 < entry.lasts <= LONGEST:
        yield Reason.of("maintenance.bad_length", days=int(LONGEST / 86400))
    if entry.begins.tzinfo is not None:
        yield Reason.of("maintenance.begins_with_zone")
    elif abs(entry.begins.replace(tzinfo=UTC).timestamp() - now) > AHEAD:
        yield Reason.of("maintenance.too_far", begins=f"{entry.begins:%Y-%m-%d %H:%M}")


def _of_recurrence(entry: Maintenance) -> Iterator[Reason]:
    every = entry.recurrence
    if every is Recurrence.ONCE and entry.until is not None:
        yield Reason.of("maintenance.until_once")
    if entry.until is not None and entry.until < entry.begins.date():
        yield Reason.of("maintenance.until_before", until=entry.until)
    if entry.weekdays and every is not Recurrence.WEEKLY:
        yield Reason.of("maintenance.weekdays_not_weekly")
    if entry.monthdays and every is not Recurrence.MONTHLY:
        yield Reason.of("maintenance.monthdays_not_monthly")
    if not all(0 <= day <= 6 for day in entry.weekdays) or not all(1 <= day <= 31 for day in entry.monthdays):
        yield Reason.of("maintenance.bad_days")
    # Every day from 23:00 for 25 hours is always: that is no maintenance.
    period = {Recurrence.DAILY: 1, Recurrence.WEEKLY: 7, Recurrence.MONTHLY: 28}.get(every)
    if period is not None and entry.lasts >= period * 86400:
        yield Reason.of("maintenance.never_ends")


def _of_text(entry: Maintenance, now: float) -> Iterator[Reason]:
    approval = entry.approval
    texts = [entry.reason, entry.by, *((approval.number, approval.by) if approval is not None else ())]
    if any(len(text) > TEXT for text in texts):
        yield Reason.of("maintenance.text_too_long", limit=TEXT)
    if not entry.reason.strip():
        yield Reason.of("maintenance.reason_missing")
    if not entry.by.strip():
        yield Reason.of("maintenance.by_missing")
    if approval is not None and not approval.number.strip():
        yield Reason.of("maintenance.approval_without_number")
    if approval is not None and approval.at > now:
        at = datetime.fromtimestamp(approval.at, ZoneInfo(entry.zone))
        yield Reason.of("maintenance.approval_to_come", at=f"{at:%Y-%m-%d %H:%M}")
