"""Rows of what every maker prints much alike: the time, the load of a processor, `name : value` lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netmon.vendors.cli.tables import lines, pairs
from netmon.vendors.cli.templates import TemplateRow

_TIME = re.compile(r"\b(\d{1,2}:\d{2}:\d{2}(?:\.\d{1,6})?)")
_ISO = re.compile(r"\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})\b")
_US = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_NAMED = re.compile(r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* +(\d{1,2})\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d:.])(\d{4})(?![\d:.-])")
_WEEKDAY = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b", re.IGNORECASE)
_ZONE = re.compile(
    r"\((UTC|GMT)[^)]{0,10}\)|:\d{2}(?:\.\d+)? +(?!Mon|Tue|Wed|Thu|Fri|Sat|Sun)([A-Za-z]{2,10})\b|\b(UTC|GMT|CST)\b"
)


def clock(text: str) -> Sequence[TemplateRow]:
    """Read `display clock` and `show clock`: one row of time, timezone, dayweek, year, month, day."""
    whole = " ".join(lines(text)[:6])[:400]
    time, zone, weekday = _TIME.search(whole), _ZONE.search(whole), _WEEKDAY.search(whole)
    if time is None:
        return []
    iso, american, named, year = _ISO.search(whole), _US.search(whole), _NAMED.search(whole), _YEAR.search(whole)
    date = ("", "", "")
    if iso:
        date = (iso[1], iso[2], iso[3])
    elif american:
        date = (american[3], american[1], american[2])
    elif named:
        date = (year[1] if year else "", named[1], named[2])
    return [
        {
            "time": time[1],
            "timezone": next((group for group in zone.groups() if group), "") if zone else "",
            "dayweek": weekday[0] if weekday else "",
            "year": date[0],
            "month": date[1],
            "day": date[2],
        }
    ]


_SECONDS = re.compile(r"(?:five|5) ?(?:seconds|sec|s)\b[^%\d]{0,12}(\d{1,3}(?:\.\d+)?) ?%", re.IGNORECASE)
_MINUTE = re.compile(r"(?:one|1) ?(?:minute|min|m)\b[^%\d]{0,12}(\d{1,3}(?:\.\d+)?) ?%", re.IGNORECASE)
_MINUTES = re.compile(r"(?:five|5) ?(?:minutes|min|m)\b[^%\d]{0,12}(\d{1,3}(?:\.\d+)?) ?%", re.IGNORECASE)


def load(text: str) -> tuple[str, str, str]:
    """Return the load of five seconds, one minute and five minutes as it is first told; "" for what is not."""
    every = lines(text)[:200]
    return (_found(_SECONDS, every), _found(_MINUTE, every), _found(_MINUTES, every))


def cpu(text: str) -> Sequence[TemplateRow]:
    """Read the load of a processor: one row of cpu_5_sec, cpu_1_min, cpu_5_min."""
    seconds, minute, minutes = load(text)
    if not (seconds or minute or minutes):
        return []
    return [{"cpu_5_sec": seconds, "cpu_1_min": minute, "cpu_5_min": minutes}]


def paired(text: str) -> Sequence[TemplateRow]:
    """Read `name : value` lines: one row, with names as fields have them (`system_name`)."""
    said = pairs(lines(text))
    return [{re.sub(r"[^a-z0-9]+", "_", name).strip("_"): value for name, value in said.items()}] if said else []


def _found(pattern: re.Pattern[str], every: Sequence[str]) -> str:
    return next((match[1] for one in every if (match := pattern.search(one))), "")
