"""When a condition is believed, and when it is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.degraded.course import Course, Reading, interrupted, step
from netmon.model.degradation import Condition
from netmon.model.incident import Severity
from netmon.model.thresholds import LOW_IS_BAD, Rule

RULE = Rule(90.0, 80.0, hold=900.0, release=600.0, severity=Severity.MINOR)
EVERY = 300.0


def reading(value: float, rule: Rule = RULE, condition: Condition = Condition.CPU) -> Reading:
    return Reading(condition, value, rule.raised, rule.clear, rule.severity)


def courses(
    values: Sequence[float | None], rule: Rule = RULE, condition: Condition = Condition.CPU, every: float = EVERY
) -> list[Course | None]:
    """How a condition stood after each reading; None where nothing could be read."""
    course: Course | None = None
    told = []
    for number, value in enumerate(values):
        if value is not None:
            course = step(course, rule, reading(value, rule, condition), number * every, 1e9 + number * every)
        told.append(course)
    return told


def raised(values: Sequence[float | None], rule: Rule = RULE, condition: Condition = Condition.CPU) -> str:
    """The same as a line: `^` while the condition is believed, `.` while it is not."""
    return "".join("^" if one is not None and one.raised else "." for one in courses(values, rule, condition))


@pytest.mark.parametrize(
    ("values", "told"),
    [
        pytest.param([50] * 6, "......", id="all well"),
        pytest.param([95, 95, 95, 95, 95], "...^^", id="fifteen minutes above"),
        pytest.param([95, 95, 95, 50, 95, 95, 95], ".......", id="never above for long enough"),
        pytest.param([95, 95, 95, 85, 95, 95, 95], ".......", id="between the limits is not above"),
        pytest.param([95, None, None, 95], "...^", id="what is missing is neither"),
        pytest.param([90, 90, 90, 90], "...^", id="at the limit"),
        pytest.param([95] * 4 + [85] * 6, "...^^^^^^^", id="between the limits is not over"),
        pytest.param([95] * 4 + [80, 80, 80], "...^^^.", id="over after ten minutes within"),
        pytest.param([95] * 4 + [50, 50, 85, 50, 50, 50], "...^^^^^^.", id="not over while it comes back"),
        pytest.param([95] * 4 + [None] * 9, "...^^^^^^^^^^", id="what is missing ends nothing"),
    ],
)
def test_a_condition_is_believed_and_over_after_its_time(values: list[float | None], told: str) -> None:
    assert raised(values) == told


def test_light_is_bad_where_it_is_low() -> None:
    rule = Rule(-22.0, -20.0, 600.0, 600.0, Severity.MINOR)
    values = [-8, -23, -23, -23, -21, -19, -19, -19]
    assert raised(values, rule, Condition.LIGHT) == "...^^^^."


def test_a_condition_tells_since_when_and_by_how_much() -> None:
    told = courses([95, 96, 97, 98])[-1]
    assert told == Course(raised=True, turned=None, since=1e9, value=98, limit=90.0, severity=Severity.MINOR)


def test_without_a_hold_the_first_reading_is_believed() -> None:
    assert raised([95, 50, 50], replace(RULE, hold=0.0, release=0.0)) == "^.."


def test_an_interruption_keeps_what_is_believed_and_forgets_what_was_about_to_be() -> None:
    about, believed, nearly_over = courses([95])[-1], courses([95] * 4)[-1], courses([95] * 4 + [50])[-1]
    assert about is not None
    assert interrupted(about) is None
    assert believed is not None
    assert interrupted(believed) is believed
    assert nearly_over is not None
    assert interrupted(nearly_over) == replace(nearly_over, turned=None)


VALUES = st.lists(st.one_of(st.none(), st.floats(0.0, 100.0)), max_size=60)


@given(VALUES)
def test_it_turns_at_most_once_in_a_hold_and_a_release(values: list[float | None]) -> None:
    line = raised(values)
    turns = sum(one != other for one, other in zip("." + line, line, strict=False))
    least = 0.9 * (RULE.hold + RULE.release)
    assert turns <= 2 + 2 * len(values) * EVERY / least


@given(st.lists(st.floats(88.0, 92.0), max_size=200))
def test_noise_around_the_limit_never_ends_a_condition(values: list[float]) -> None:
    line = raised(values)
    assert "^." not in line


@given(VALUES, st.floats(0.0, 30.0), st.sampled_from(list(Condition)))
def test_what_is_worse_throughout_is_believed_no_later(
    values: list[float | None], worse: float, condition: Condition
) -> None:
    low = condition in LOW_IS_BAD
    rule = Rule(40.0, 60.0, 900.0, 600.0, Severity.MINOR) if low else RULE
    sign = -worse if low else worse
    bad = raised([None if value is None else value + sign for value in values], rule, condition)
    good = raised(values, rule, condition)
    assert "^" in bad or "^" not in good
    assert bad.find("^") <= good.find("^") or "^" not in good


@given(VALUES)
def test_readings_on_one_side_alone_are_believed_at_once_or_never(values: list[float | None]) -> None:
    """With neither hold nor release, and one limit, it is the reading that is believed."""
    rule = replace(RULE, clear=RULE.raised, hold=0.0, release=0.0)
    for value, told in zip(values, courses(values, rule), strict=True):
        if value is not None and value != RULE.raised:
            assert (told is not None) is (value > RULE.raised)
