from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.period import Period, PeriodKind

NATURAL = [kind for kind in PeriodKind if kind is not PeriodKind.SPAN]
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))

# kind, a day in it, its first and last, the one before, the one a year before
TABLE = [
    ("day", "2026-03-01", "2026-03-01 2026-03-01", "2026-02-28 2026-02-28", "2025-03-01 2025-03-01"),
    ("day", "2028-02-29", "2028-02-29 2028-02-29", "2028-02-28 2028-02-28", "2027-02-28 2027-02-28"),
    ("week", "2026-01-01", "2025-12-29 2026-01-04", "2025-12-22 2025-12-28", "2024-12-30 2025-01-05"),
    ("week", "2026-12-31", "2026-12-28 2027-01-03", "2026-12-21 2026-12-27", "2025-12-22 2025-12-28"),
    ("month", "2028-02-10", "2028-02-01 2028-02-29", "2028-01-01 2028-01-31", "2027-02-01 2027-02-28"),
    ("quarter", "2026-01-31", "2026-01-01 2026-03-31", "2025-10-01 2025-12-31", "2025-01-01 2025-03-31"),
    ("half", "2026-07-01", "2026-07-01 2026-12-31", "2026-01-01 2026-06-30", "2025-07-01 2025-12-31"),
    ("year", "2026-07-01", "2026-01-01 2026-12-31", "2025-01-01 2025-12-31", "2025-01-01 2025-12-31"),
]


def told(period: Period) -> str:
    return f"{period.first} {period.last}"


@pytest.mark.parametrize(("kind", "day", "whole", "before", "a_year_before"), TABLE)
def test_a_natural_period_has_its_days_and_those_it_is_compared_with(
    kind: str, day: str, whole: str, before: str, a_year_before: str
) -> None:
    period = Period.around(PeriodKind(kind), date.fromisoformat(day))
    assert (told(period), told(period.previous()), told(period.year_before())) == (whole, before, a_year_before)


def test_any_span_is_compared_with_as_many_days_before_it_and_the_same_dates_of_last_year() -> None:
    span = Period(PeriodKind.SPAN, date(2026, 3, 1), date(2026, 3, 10))
    assert told(span.previous()) == "2026-02-19 2026-02-28"
    assert told(span.year_before()) == "2025-03-01 2025-03-10"


@given(st.sampled_from(NATURAL), DAYS)
def test_natural_periods_lie_end_to_end_and_hold_the_day_they_are_asked_for(kind: PeriodKind, day: date) -> None:
    period = Period.around(kind, day)
    assert period.first <= day <= period.last
    assert period.previous().last + timedelta(days=1) == period.first
    assert period.previous() == Period.around(kind, period.first - timedelta(days=1))
    assert period.year_before().kind is kind
    assert period.year_before().last < period.first
