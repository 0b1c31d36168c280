"""How days of hours become a word: online or not, over the window that every figure of seven days shares.

A day is valid with valid hours in at least 12 of it, and online where something answered in at least half of those.
Over the last 7 full days it takes more than half of the valid days, of which at least 4 are needed. A day that was
wholly under approved maintenance is not valid; where all 7 were, the word of the 7 days before it stands, for 30 days.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from netmon.coverage.basis import Basis
from netmon.model.belief import Truth
from netmon.model.day_facts import DayFacts

WINDOW = 7
"""Full days that a figure looks back."""
VALID_DAYS = 4
"""Valid days among them without which nothing is said."""
VALID_HOURS = 12
"""Hours with valid samples that a valid day needs."""
KEPT = 30
"""Days for which a word is kept while everything is under maintenance, and within which a thing answered lately."""

Days = Sequence[DayFacts | None]
MAINTAINED = DayFacts(0, 0, maintained=True)


@dataclass(frozen=True, slots=True)
class Sight:
    """What a window came to. `yes` of `valid` days spoke for it: hours instead of days while it is `provisional`.

    `kept` is how many days ago the window ended where maintenance has left nothing to judge by since; `too_long` tells
    that this has lasted for more than 30 days.
    """

    says: Truth
    yes: int = 0
    valid: int = 0
    provisional: bool = False
    kept: int = 0
    too_long: bool = False


Judge = Callable[[Days], Sight]


def look(days_of: Callable[[int], Days], basis: Basis, by_days: Judge, by_hours: Judge) -> Sight:
    """Judge the window of a figure. `days_of` returns so many of the newest days, the oldest first.

    While netmon has not watched for 7 full days, the hours there are decide, and what comes of it is provisional.
    """
    provisional = basis.watched_hours is not None
    sight = judged(days_of(WINDOW + provisional), provisional, by_days, by_hours)
    return sight or _before(days_of(WINDOW + KEPT), by_days)


def judged(days: Days, provisional: bool, by_days: Judge, by_hours: Judge) -> Sight | None:
    """Judge days as `look` does; None where all of a window was maintained: then it takes the 30 days before it too."""
    if provisional:
        return replace(by_hours(days), provisional=True)
    if len(days) > WINDOW:
        return _before(days, by_days)
    return None if all(day is not None and day.maintained for day in days) else by_days(days)


def _before(days: Days, judge: Judge) -> Sight:
    """Judge the 7 days that end with the newest one that was not wholly maintained."""
    kept = 0
    for day in reversed(days):
        if day is None or not day.maintained:
            break
        kept += 1
    if kept > KEPT:
        return Sight(Truth.UNKNOWN, too_long=True)
    end = len(days) - kept
    return replace(judge(days[end - WINDOW : end]), kept=kept)


def is_valid(day: DayFacts | None, hours: int = VALID_HOURS) -> bool:
    """Tell whether something was really asked in so many hours of a day that was not wholly maintained."""
    return day is not None and not day.maintained and day.valid.bit_count() >= hours


@lru_cache(maxsize=4096)
def online(valid: int, ok: int) -> Truth:
    """Tell whether a day with these hours was online; UNKNOWN of one that is not valid."""
    asked = valid.bit_count()
    if asked < VALID_HOURS:
        return Truth.UNKNOWN
    return Truth.YES if 2 * (ok & valid).bit_count() >= asked else Truth.NO


def mostly_online(days: Days) -> Sight:
    """Tell whether more than half of the valid days were online."""
    words = [online(day.valid, day.ok) for day in days if day is not None and not day.maintained]
    yes = words.count(Truth.YES)
    valid = yes + words.count(Truth.NO)
    if valid < VALID_DAYS:
        return Sight(Truth.UNKNOWN, yes, valid)
    return Sight(Truth.YES if 2 * yes > valid else Truth.NO, yes, valid)


def mostly_answered(days: Days) -> Sight:
    """Tell whether something answered in more than half of the valid hours there are."""
    yes, valid = _hours(days)
    return Sight(Truth.UNKNOWN if not valid else Truth.YES if 2 * yes > valid else Truth.NO, yes, valid)


def once(days: Days) -> Sight:
    """Tell whether it answered at all. A no needs as many valid days as any other word."""
    seen = [day for day in days if day is not None and not day.maintained]
    yes = sum(bool(day.ok & day.valid) for day in seen)
    valid = sum(is_valid(day) for day in seen)
    return Sight(Truth.YES if yes else Truth.NO if valid >= VALID_DAYS else Truth.UNKNOWN, yes, max(yes, valid))


def once_in_hours(days: Days) -> Sight:
    """Tell whether it answered in any of the hours there are."""
    yes, valid = _hours(days)
    return Sight(Truth.YES if yes else Truth.NO if valid else Truth.UNKNOWN, yes, valid)


def joined(facts: Days) -> DayFacts | None:
    """Return a day of several endpoints as one: what any of them answered.

    One that was maintained says nothing. The day is a maintained one where nothing else was validly asked.
    """
    known = [one for one in facts if one is not None]
    if len(known) < 2:
        return known[0] if known else None
    valid = ok = 0
    for one in known:
        if not one.maintained:
            valid |= one.valid
            ok |= one.ok & one.valid
    return MAINTAINED if not valid and any(one.maintained for one in known) else DayFacts(valid, ok)


def _hours(days: Days) -> tuple[int, int]:
    seen = [day for day in days if day is not None and not day.maintained]
    return sum((day.ok & day.valid).bit_count() for day in seen), sum(day.valid.bit_count() for day in seen)
