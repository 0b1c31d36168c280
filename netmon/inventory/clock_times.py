"""Times of day as they are written: `08:30`, and `08:30-18:00` for a part of each day."""

from __future__ import annotations

import re
from typing import Final

from pydantic_core import PydanticCustomError

from netmon.inventory.scalars import written
from netmon.model.notify_plan import DAY, Hours

TIME: Final = re.compile(r"([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00")
HOURS: Final = re.compile(rf"({TIME.pattern})-({TIME.pattern})")


def read_time(value: object) -> int:
    """Read `08:30`; minutes since midnight."""
    said = written(value)
    if not TIME.fullmatch(said) or _minutes(said) == DAY:
        raise PydanticCustomError("problem.not_a_time", "not a time of day")
    return _minutes(said)


def read_hours(value: object) -> Hours:
    """Read `08:30-18:00`, or over midnight `18:00-08:30`."""
    said = written(value)
    begins, dash, ends = said.partition("-")
    if not dash or not TIME.fullmatch(begins) or not TIME.fullmatch(ends) or begins == ends:
        raise PydanticCustomError("problem.not_hours", "not a part of the day")
    return Hours(_minutes(begins) % DAY, _minutes(ends))


def _minutes(said: str) -> int:
    hours, _, minutes = said.partition(":")
    return int(hours) * 60 + int(minutes)
