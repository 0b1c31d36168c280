"""Instants and durations for a reader: the inventory's time zone, and words instead of seconds."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from netmon.cli.errors import WrongUseError
from netmon.views.instants import iso
from netmon.words import Language
from netmon.words.spans import say_duration

__all__ = ["duration", "instant", "iso", "span", "zone_of"]

_SPAN = re.compile(r"(?P<number>[0-9]{1,6})(?P<unit>[smhdw])")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}


def zone_of(name: str) -> tzinfo:
    """Return the time zone called `name`; UTC where this host does not know it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def instant(at: float, zone: tzinfo) -> str:
    """Return an instant (UTC, epoch seconds) as it is written in `zone`."""
    return datetime.fromtimestamp(at, zone).strftime("%Y-%m-%d %H:%M:%S")


def duration(seconds: float, language: Language) -> str:
    """Return a length of time in its two largest units: “3 天 4 小时”, “3 days 4 hours”."""
    return say_duration(language, seconds)


def span(text: str, option: str) -> float:
    """Read a length of time as it is typed (`30s`, `15m`, `1h`, `7d`, `2w`), in seconds."""
    found = _SPAN.fullmatch(text.strip())
    if found is None:
        raise WrongUseError("cli.bad_span", option=option, value=text)
    return float(int(found["number"]) * _SECONDS[found["unit"]])
