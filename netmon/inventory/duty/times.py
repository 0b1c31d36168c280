"""Times of the day, and parts of it, as offices write them; minutes since midnight."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from netmon.inventory.duty.dates import DutyError, squeezed
from netmon.model.notify_plan import DAY
from netmon.words.duty_terms import DASH, TIME, WHOLE_DAY


def minute_of(value: object) -> int:
    """Return the time that a cell says, up to 24:00. Raises DutyError."""
    if isinstance(value, datetime):
        value = value.time() if value.year < 1901 else value  # a time alone, counted from the epoch of Excel
    if isinstance(value, time):
        return value.hour * 60 + value.minute
    if isinstance(value, timedelta) and timedelta() <= value <= timedelta(days=1):
        return int(value.total_seconds()) // 60
    found = TIME.fullmatch(squeezed(value)) if isinstance(value, str) else None
    if found is None:
        raise DutyError("duty.not_a_time", value=str(value))
    return _minutes(found, str(value))


def hours_in(text: str) -> tuple[int, int] | None:
    """Return from when to when a text says that a shift lasts, None where it does not. Raises DutyError."""
    plain = squeezed(text)
    times = list(TIME.finditer(plain))
    if len(times) == 2 and DASH.fullmatch(plain[times[0].end() : times[1].start()]):
        begins, ends = (_minutes(found, text) for found in times)
        if begins == DAY or (times[1]["next"] and ends > begins):  # longer than a day
            raise DutyError("duty.not_a_time", value=text)
        return begins, ends
    if not times and any(word in plain.casefold() for word in WHOLE_DAY):
        return 0, DAY
    return None


def written(minute: int) -> str:
    """Return a time as the inventory has it. Midnight at the end of a day is that of the next."""
    return f"{minute % DAY // 60:02d}:{minute % 60:02d}"


def _minutes(found: re.Match[str], text: str) -> int:
    past = 30 if found["half"] else int(found["minute"] or found["past"] or 0)
    minutes = int(found["hour"]) * 60 + past
    if minutes > DAY:
        raise DutyError("duty.not_a_time", value=text)
    return minutes
