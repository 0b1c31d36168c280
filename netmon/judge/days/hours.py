"""In which hours of a day a subject was really asked, and in which of these it answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from netmon.judge.days.local_day import LocalDay
from netmon.judge.spans import Span, Spans, common, without
from netmon.model.belief import Truth


class Hours(NamedTuple):
    """Bits of the hours of a day, the first one lowest: `valid` tell something, in `ok` it answered."""

    valid: int = 0
    ok: int = 0


class Checked(NamedTuple):
    """How many checks of a service an hour has that were valid, and how many of these were ok. `bit` is the hour."""

    bit: int
    valid: int
    ok: int


class Checks(NamedTuple):
    """The checks of a day that count, and how many of them failed."""

    made: int = 0
    failed: int = 0


Carried = tuple[float, Truth]
"""Since when (UTC, epoch seconds) a link carries, does not, or is not known to."""


def of_asking(asked: Hours, blind: int) -> Hours:
    """Return the hours of what is asked; `blind` are those in which netmon could not tell, for some time or all of it.

    An answer proves itself, however blind we were. Silence in such an hour proves nothing.
    """
    ok = asked.ok & asked.valid
    return Hours((asked.valid & ~blind) | ok, ok)


def of_checks(checked: Iterable[Checked], blind: int) -> tuple[Hours, Checks]:
    """Return the same of a service, and its checks; in a blind hour only those count that succeeded."""
    valid = ok = count = failed = 0
    for hour in checked:
        good = min(hour.ok, hour.valid)
        counted = good if hour.bit & blind else hour.valid
        valid |= hour.bit if counted else 0
        ok |= hour.bit if good else 0
        count += counted
        failed += counted - good
    return Hours(valid, ok), Checks(count, failed)


def of_link(held: Sequence[Carried], day: LocalDay, blind: Spans) -> Hours:
    """Return the hours in which it was known whether a link carries, and those in which it did, for some time at least.

    `held` is in the order of time; the first may have begun before the day. What was believed while netmon did not
    look is not known. Nor is it of a link that cannot be seen because something above it is down.
    """
    if not blind and len(held) == 1 and held[0][0] <= day.begins:
        return _all(held[0][1], day)
    sighted = without((day.span,), blind)
    valid = ok = 0
    ends = [*(since for since, _ in held[1:]), day.ends]
    for (since, truth), until in zip(held, ends, strict=False):
        if truth is Truth.UNKNOWN:
            continue
        span: Span = max(since, day.begins), min(until, day.ends)
        bits = day.bits(common((span,), sighted)) if span[0] < span[1] else 0
        valid |= bits
        ok |= bits if truth is Truth.YES else 0
    return Hours(valid, ok)


def _all(truth: Truth, day: LocalDay) -> Hours:
    bits = day.all_bits
    return Hours(0 if truth is Truth.UNKNOWN else bits, bits if truth is Truth.YES else 0)
