"""Local days have 23 to 25 hours, and every hour belongs to exactly one of them."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.days.local_day import HOUR, LocalDay, day_at, days_between, local_day

CHANGSHA = ZoneInfo("Asia/Shanghai")
ZONES = ("Asia/Shanghai", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "America/Havana", "Pacific/Apia")


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("Asia/Shanghai", date(2026, 6, 30), 24),
        ("Europe/Berlin", date(2026, 3, 29), 23),
        ("Europe/Berlin", date(2026, 10, 25), 25),
        ("Asia/Kolkata", date(2026, 6, 30), 24),  # midnight is in the middle of an hour
        ("America/Havana", date(2026, 3, 8), 23),  # clocks are set forward at midnight itself
        ("America/Havana", date(2026, 11, 1), 25),
    ],
)
def test_a_day_has_as_many_hours_as_its_clocks_show(zone: str, day: date, hours: int) -> None:
    found = local_day(day, ZoneInfo(zone))
    assert len(found.hours) == hours
    assert found.ends - found.begins == hours * HOUR


@given(st.sampled_from(ZONES), st.dates(date(2008, 1, 2), date(2035, 1, 1)))
def test_days_follow_each_other_without_a_gap_and_share_no_hour(zone: str, day: date) -> None:
    here, next_day = (local_day(day + timedelta(days=more), ZoneInfo(zone)) for more in (0, 1))
    assert here.ends == next_day.begins
    assert here.hours[-1] + HOUR == next_day.hours[0]
    assert day_at(here.begins, ZoneInfo(zone)) == here
    assert day_at(here.ends - 1, ZoneInfo(zone)) == here


@given(
    st.sampled_from(ZONES),
    st.dates(date(2020, 1, 2), date(2030, 1, 1)),
    st.lists(st.tuples(st.integers(-90, 1600), st.integers(1, 400)), max_size=4),
)
def test_a_stretch_touches_every_hour_that_has_a_minute_of_it(
    zone: str, day: date, stretches: list[tuple[int, int]]
) -> None:
    here = local_day(day, ZoneInfo(zone))
    spans = tuple((here.first + begins * 60.0, here.first + (begins + lasts) * 60.0) for begins, lasts in stretches)
    expected = 0
    for number, hour in enumerate(here.hours):
        if any(since < hour + HOUR and hour < until for since, until in spans):
            expected |= 1 << number
    assert here.bits(spans) == expected


def test_days_between_two_take_both_in() -> None:
    assert list(days_between(date(2026, 2, 27), date(2026, 3, 1))) == [
        date(2026, 2, 27),
        date(2026, 2, 28),
        date(2026, 3, 1),
    ]
    assert local_day(date(2026, 6, 30), CHANGSHA) == LocalDay(date(2026, 6, 30), 1_782_748_800.0, 1_782_835_200.0)
