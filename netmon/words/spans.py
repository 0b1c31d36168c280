"""Lengths of time as people say them."""

from __future__ import annotations

from netmon.words.speech import say
from netmon.words.text import Language

_UNITS = (("days", 86400), ("hours", 3600), ("minutes", 60), ("seconds", 1))


def say_duration(language: Language, seconds: float) -> str:
    """Return a length of time in its two largest units: “3 天 4 小时”, “3 days 4 hours”."""
    rest = max(0, int(seconds))
    parts: list[str] = []
    for unit, size in _UNITS:
        count, rest = divmod(rest, size)
        if count:
            parts.append(say(language, f"cli.{unit}" if count != 1 else f"cli.{unit}_one", count=count))
        if len(parts) == 2 or (parts and not count):
            break
    return " ".join(parts) or say(language, "cli.moment")
