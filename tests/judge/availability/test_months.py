"""Natural months in local time."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.availability.months import Month, last_whole, months_between

HUNAN = ZoneInfo("Asia/Shanghai")
BERLIN = ZoneInfo("Europe/Berlin")
DAY = 86400


def at(text: str, zone: ZoneInfo = HUNAN) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=zone).timestamp()


def test_a_month_is_of_local_time_and_has_its_own_length() -> None:
    assert Month(2026, 2).span(HUNAN) == (at("2026-02-01"), at("2026-03-01"))
    since, until = Month(2026, 11).span(HUNAN)
    assert until - since == 30 * DAY
    since, until = Month(2026, 10).span(BERLIN)
    assert until - since == 31 * DAY + 3600  # clocks are set back


@pytest.mark.parametrize("text", ["2026-13", "2026-00", "0000-01", "26-01", "2026-1", "2026/01", "\u0662026-01", ""])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a month"):
        Month.parse(text)


def test_the_last_whole_month_is_over_at_the_midnight_that_ends_it() -> None:
    assert last_whole(at("2026-01-01"), HUNAN) == Month(2025, 12)
    assert last_whole(at("2026-01-01") - 1, HUNAN) == Month(2025, 11)


def test_the_months_that_are_over_begin_with_the_one_that_anything_began_in() -> None:
    found = [str(month) for month in months_between(at("2025-11-20"), at("2026-02-01"), HUNAN)]
    assert found == ["2025-11", "2025-12", "2026-01"]
    assert not list(months_between(at("2026-01-01"), at("2026-01-31 23:59:59"), HUNAN))


@given(st.dates(date(1971, 1, 1), date(2100, 1, 1)))
def test_months_follow_each_other_without_a_gap(day: date) -> None:
    month = Month(day.year, day.month)
    assert month.next.previous == month.previous.next == month == Month.parse(str(month))
    assert month.previous < month < month.next
    assert month.span(HUNAN)[1] == month.next.span(HUNAN)[0]
