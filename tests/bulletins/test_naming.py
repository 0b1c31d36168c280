"""A period is read as it is written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.bulletins.errors import BulletinError
from netmon.bulletins.naming import bulletin_id, period_of, period_text
from netmon.model.names import NetworkId
from netmon.model.period import Period, PeriodKind

DAYS = st.dates(date(2000, 1, 5), date(2099, 12, 1))


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("2026-06", "month", "2026-06-01", "2026-06-30"),
        ("2026-w23", "week", "2026-06-01", "2026-06-07"),
        ("2026-W53", "week", "2026-12-28", "2027-01-03"),
        ("2026-Q2", "quarter", "2026-04-01", "2026-06-30"),
        ("2026-H1", "half", "2026-01-01", "2026-06-30"),
        ("2026-H2", "half", "2026-07-01", "2026-12-31"),
        (" 2026 ", "year", "2026-01-01", "2026-12-31"),
        ("2026-06-30", "day", "2026-06-30", "2026-06-30"),
        ("2026-06-01..2026-06-10", "span", "2026-06-01", "2026-06-10"),
    ],
)
def test_a_period_is_read(text: str, kind: str, first: str, last: str) -> None:
    assert period_of(text) == Period(PeriodKind(kind), date.fromisoformat(first), date.fromisoformat(last))


@given(st.sampled_from(PeriodKind), DAYS, st.integers(0, 500))
def test_what_a_period_is_called_is_read_as_the_same(kind: PeriodKind, day: date, days: int) -> None:
    period = Period.around(kind, day)
    if kind is PeriodKind.SPAN:
        period = Period(kind, day, date.fromordinal(day.toordinal() + days))
    assert period_of(period_text(period)) == period


@pytest.mark.parametrize("text", ["", "june", "2026-13", "2025-W53", "2026-Q5", "2026-02-30", "2026-06-01.."])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(BulletinError, match="no_period"):
        period_of(text)


def test_a_span_does_not_run_backwards() -> None:
    with pytest.raises(BulletinError, match="backwards"):
        period_of("2026-06-10..2026-06-01")


def test_an_id_says_the_network_and_the_period() -> None:
    assert bulletin_id(NetworkId("extranet"), period_of("2026-06")) == "extranet-2026-06-month"
