"""Hysteresis: how one condition at one sensor stands, from reading to reading."""

from __future__ import annotations

from dataclasses import dataclass, replace

from netmon.model.degradation import Condition
from netmon.model.incident import Severity
from netmon.model.thresholds import LOW_IS_BAD, Rule

_EARLY = 0.9
"""The part of a hold after which a reading is late enough: visits come a little before their time, or after it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a condition, and from where on that is bad (`raised`), and good again (`clear`)."""

    condition: Condition
    value: float
    raised: float
    clear: float
    severity: Severity

    @property
    def bad(self) -> bool:
        """Whether it is at or beyond the limit."""
        low = self.condition in LOW_IS_BAD
        return self.value <= self.raised if low else self.value >= self.raised

    @property
    def good(self) -> bool:
        """Whether it is at or within the other limit; what lies between the two is neither."""
        low = self.condition in LOW_IS_BAD
        return self.value >= self.clear if low else self.value <= self.clear


@dataclass(frozen=True, slots=True)
class Course:
    """A condition that is believed (`raised`), or about to be.

    `turned` is since when every reading has spoken against what is believed (monotonic seconds), None while they do
    not. `since` is when the condition began (UTC, epoch seconds); `value`, `limit` and `severity` are of the last
    reading.
    """

    raised: bool
    turned: float | None
    since: float
    value: float
    limit: float
    severity: Severity


def step(course: Course | None, rule: Rule, reading: Reading, now: float, wall: float) -> Course | None:
    """Return the course after a reading; None where all is well. A reading that is missing is no reading: no step.

    `now` is monotonic, `wall` UTC; both in seconds.
    """
    if course is None or not course.raised:
        if not reading.bad:
            return None
        began = course or Course(raised=False, turned=now, since=wall, value=0.0, limit=0.0, severity=reading.severity)
        held = _long_enough(began.turned, rule.hold, now)
        return _read(replace(began, raised=held, turned=None if held else began.turned), reading)
    if not reading.good:
        return _read(course if course.turned is None else replace(course, turned=None), reading)
    turned = now if course.turned is None else course.turned
    if _long_enough(turned, rule.release, now):
        return None
    return _read(replace(course, turned=turned), reading)


def interrupted(course: Course) -> Course | None:
    """Return the course after a time in which nothing could be read for a better reason: what is believed stays.

    What was about to be believed, or to be over, begins anew.
    """
    if not course.raised:
        return None
    return course if course.turned is None else replace(course, turned=None)


def _long_enough(since: float | None, least: float, now: float) -> bool:
    return since is not None and now - since >= _EARLY * least


def _read(course: Course, reading: Reading) -> Course:
    return replace(course, value=reading.value, limit=reading.raised, severity=reading.severity)
