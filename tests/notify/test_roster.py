"""Who is on duty: turns, shifts by date that win over them, and gaps."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.notify_plan import Roster, Rotation, Shift
from netmon.notify.roster import gaps, on_duty


def january(day: int, hour: int = 0, minute: int = 0) -> datetime:
    """Return a local time of January 2026."""
    return datetime.fromisoformat("2026-01-01") + timedelta(days=day - 1, hours=hour, minutes=minute)


WEEKLY = Rotation(date(2026, 1, 5), ("zhang", "li", "wang"), days=7, at=8 * 60 + 30)


@pytest.mark.parametrize(
    ("at", "people"),
    [
        (january(5, 8, 29), ()),
        (january(5, 8, 30), ("zhang",)),
        (january(12, 8, 29), ("zhang",)),
        (january(12, 8, 30), ("li",)),
        (january(19, 12, 0), ("wang",)),
        (january(26, 12, 0), ("zhang",)),
    ],
)
def test_people_take_turns_and_hand_over_at_their_time(at: datetime, people: tuple[str, ...]) -> None:
    assert on_duty(Roster("duty", WEEKLY), at) == people


def shift(day: int, *people: str, hour: int = 0, hours: int = 24) -> Shift:
    begins = january(day, hour)
    return Shift(begins, begins + timedelta(hours=hours), people)


def test_a_shift_of_a_day_wins_over_the_rotation() -> None:
    roster = Roster("duty", WEEKLY, (shift(7, "zhao", "qian"),))
    assert on_duty(roster, january(6, 23, 59)) == ("zhang",)
    assert on_duty(roster, january(7)) == ("zhao", "qian")
    assert on_duty(roster, january(8)) == ("zhang",)


def test_of_two_shifts_at_once_the_one_that_began_last_counts() -> None:
    roster = Roster("duty", None, (shift(7, "zhao"), shift(7, "qian", hour=12, hours=2)))
    assert [on_duty(roster, january(7, hour)) for hour in (11, 12, 14)] == [("zhao",), ("qian",), ("zhao",)]


def test_when_nobody_is_on_duty_is_told() -> None:
    roster = Roster("duty", None, (shift(7, "zhao"), shift(8, "qian", hours=12), shift(10, "sun")))
    begins, ends = january(7, 6), january(12)
    assert list(gaps(roster, begins, ends)) == [
        (january(8, 12), january(10)),
        (january(11), january(12)),
    ]
    assert list(gaps(Roster("duty", WEEKLY), begins, ends)) == []


@given(
    st.lists(st.tuples(st.integers(1, 28), st.integers(0, 23), st.integers(1, 60)), max_size=8), st.integers(0, 27 * 24)
)
def test_gaps_are_exactly_when_nobody_is_on_duty(shifts: list[tuple[int, int, int]], hour: int) -> None:
    roster = Roster("duty", None, tuple(shift(day, "x", hour=at, hours=hours) for day, at, hours in shifts))
    begins, ends = january(1), january(28)
    at = begins + timedelta(hours=hour)
    within = any(since <= at < until for since, until in gaps(roster, begins, ends))
    assert within == (not on_duty(roster, at) and at < ends)
