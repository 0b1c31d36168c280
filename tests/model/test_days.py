"""A local day, and when it begins and is over."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.days import begin_of, day_of, end_of, last_full_day, last_midnight

SHANGHAI = ZoneInfo("Asia/Shanghai")
JUNE_30 = date(2026, 6, 30)
ZONES = st.sampled_from([SHANGHAI, ZoneInfo("UTC"), ZoneInfo("America/New_York"), ZoneInfo("Europe/Berlin")])


def at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).timestamp()


def test_the_thirtieth_of_june_is_over_at_midnight_here() -> None:
    assert end_of(JUNE_30, SHANGHAI) == at("2026-07-01 00:00")
    assert datetime.fromtimestamp(end_of(JUNE_30, SHANGHAI), UTC) == datetime(2026, 6, 30, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "day", "full"),
    [
        ("2026-06-30 00:00", date(2026, 6, 29), date(2026, 6, 29)),
        ("2026-06-30 00:00:01", JUNE_30, date(2026, 6, 29)),
        ("2026-06-30 23:59:59", JUNE_30, date(2026, 6, 29)),
        ("2026-07-01 00:00", JUNE_30, JUNE_30),
    ],
)
def test_a_midnight_belongs_to_the_day_it_ends(moment: str, day: date, full: date) -> None:
    assert day_of(at(moment), SHANGHAI) == day
    assert last_full_day(at(moment), SHANGHAI) == full


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), ZONES)
def test_days_follow_each_other_without_a_gap(day: date, zone: ZoneInfo) -> None:
    assert end_of(day, zone) == begin_of(day + timedelta(days=1), zone)
    assert 23 <= (end_of(day, zone) - begin_of(day, zone)) / 3600 <= 25
    assert day_of(end_of(day, zone), zone) == day
    assert last_midnight(end_of(day, zone) - 1, zone) == begin_of(day, zone)
    assert last_full_day(end_of(day, zone), zone) == day
