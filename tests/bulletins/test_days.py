"""Which days a picture shows, and which months a period consists of."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.bulletins.days import MOST, days_of
from netmon.bulletins.months import months_of
from netmon.model.period import Period, PeriodKind

DAYS = st.dates(date(2020, 1, 1), date(2035, 1, 1))


@pytest.mark.parametrize(
    ("kind", "first", "count"),
    [
        (PeriodKind.DAY, date(2026, 5, 6), 56),
        (PeriodKind.WEEK, date(2026, 5, 11), 56),
        (PeriodKind.MONTH, date(2026, 5, 1), 61),
        (PeriodKind.QUARTER, date(2026, 1, 1), 181),
        (PeriodKind.HALF, date(2025, 7, 1), 365),
        (PeriodKind.YEAR, date(2025, 1, 1), 105),
    ],
)
def test_a_picture_shows_the_previous_period_and_this_one(kind: PeriodKind, first: date, count: int) -> None:
    days = days_of(Period.around(kind, date(2026, 6, 30)))
    assert len(days) == count
    assert first <= days[0] < first + timedelta(days=7)


@given(DAYS, st.integers(0, 3000))
def test_a_picture_never_has_more_days_than_can_be_told_apart_and_ends_with_the_period(day: date, lasts: int) -> None:
    days = days_of(Period(PeriodKind.SPAN, day, day + timedelta(days=lasts)))
    assert days[-1] == day + timedelta(days=lasts)
    steps = {later - earlier for earlier, later in pairwise(days)}
    assert len(steps) == 1
    assert len(days) <= MOST or steps == {timedelta(weeks=1)}


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2026, 6, 1), date(2026, 6, 30), ["2026-06"]),
        (date(2025, 12, 1), date(2026, 2, 28), ["2025-12", "2026-01", "2026-02"]),
        (date(2026, 6, 1), date(2026, 6, 29), []),
        (date(2026, 6, 2), date(2026, 7, 31), []),
        (date(2026, 6, 8), date(2026, 6, 14), []),
    ],
)
def test_only_whole_months_count_as_months(first: date, last: date, months: list[str]) -> None:
    assert [str(one) for one in months_of(Period(PeriodKind.SPAN, first, last))] == months
