"""What a person means by a date."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from netmon.figures.dates import days_between, moment_of, text_of
from netmon.figures.errors import FigureError
from tests.coverage.made import ZONE


def at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).timestamp()


NOW = at("2026-11-23 16:30")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2026-06-30", "2026-07-01 00:00"),
        (" 2026-06-30 ", "2026-07-01 00:00"),
        ("20260630", "2026-07-01 00:00"),
        ("2026-06-30 18:00", "2026-06-30 18:00"),
        ("2026-06-30T18:00:00+08:00", "2026-06-30 18:00"),
        ("2026-06-30T10:00:00Z", "2026-06-30 18:00"),
        ("2026-11-23", "2026-11-23 16:30"),
        ("2026-11-22", "2026-11-23 00:00"),
    ],
)
def test_a_date_is_its_end_and_today_is_now(said: str, meant: str) -> None:
    assert moment_of(said, ZONE, NOW) == at(meant)


@pytest.mark.parametrize("said", ["2026-11-24", "2026-11-23 16:31", "2027-01-01"])
def test_what_has_not_come_yet_is_refused_and_today_is_named(said: str) -> None:
    with pytest.raises(FigureError, match=r"figures\.future") as refused:
        moment_of(said, ZONE, NOW)
    assert refused.value.facts["today"] == date(2026, 11, 23)


@pytest.mark.parametrize("said", ["", "June", "2026-13-01", "2026-06-31", "30", "9999-12-31"])
def test_what_is_no_date_is_refused(said: str) -> None:
    with pytest.raises(FigureError, match=r"figures\.bad_date"):
        moment_of(said, ZONE, NOW)


def test_a_figure_is_dated_with_the_day_that_ended() -> None:
    assert text_of(at("2026-07-01 00:00"), ZONE) == "2026-06-30 24:00"
    assert text_of(at("2026-07-01 00:01"), ZONE) == "2026-07-01 00:01"


def test_days_are_counted_with_both_ends() -> None:
    assert days_between(date(2026, 2, 27), date(2026, 3, 1)) == [date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 1)]
    assert days_between(date(2026, 3, 1), date(2026, 2, 27)) == []
