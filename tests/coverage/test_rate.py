"""A rate is cut off, never rounded up: what is printed is never more than what is so."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.coverage.rate import percent, percent_rounded, points


@pytest.mark.parametrize(
    ("rate", "digits", "said"),
    [
        (Fraction(46, 136), 1, "33.8%"),
        (Fraction(46, 136), 0, "33%"),
        (Fraction(67, 72), 1, "93.0%"),
        (Fraction(67, 72), 2, "93.05%"),
        (Fraction(53, 66), 1, "80.3%"),
        (Fraction(8996, 10000), 1, "89.9%"),
        (Fraction(8996, 10000), 2, "89.96%"),
        (Fraction(9, 10), 1, "90.0%"),
        (Fraction(0), 1, "0.0%"),
        (Fraction(1), 1, "100.0%"),
        (Fraction(9_999_999, 10_000_000), 1, "99.9%"),
        (Fraction(1, 200), 1, "0.5%"),
        (Fraction(1, 20000), 3, "0.005%"),
    ],
)
def test_a_rate_is_printed_rounded_down(rate: Fraction, digits: int, said: str) -> None:
    assert percent(rate, digits) == said


def test_forty_six_of_a_hundred_and_thirty_six_is_thirty_four_only_for_who_asks_to_round() -> None:
    assert percent(Fraction(46, 136)) == "33.8%"
    assert percent_rounded(Fraction(46, 136)) == "34%"
    assert percent_rounded(Fraction(1, 200)) == "1%"


@given(st.fractions(0, 1), st.integers(0, 4))
def test_what_is_printed_is_at_most_the_rate_and_less_than_a_digit_away(rate: Fraction, digits: int) -> None:
    printed = Fraction(percent(rate, digits).removesuffix("%")) / 100
    assert printed <= rate < printed + Fraction(1, 100 * 10**digits)


@given(st.integers(1, 5000), st.integers(0, 5000))
def test_only_all_of_them_are_a_hundred_per_cent(n: int, less: int) -> None:
    met = max(0, n - less)
    assert (percent(Fraction(met, n)) == "100.0%") == (met == n)


@pytest.mark.parametrize(
    ("before", "after", "digits", "said"),
    [
        (Fraction(67, 72), Fraction(66, 72), 1, "-1.4"),
        (Fraction(66, 72), Fraction(67, 72), 1, "+1.4"),
        (Fraction(67, 72), Fraction(67, 72), 1, "0.0"),
        (Fraction(4999, 5000), Fraction(1), 1, "+0.1"),
        (Fraction(4998, 5000), Fraction(4999, 5000), 2, "+0.02"),
    ],
)
def test_points_are_the_difference_of_what_is_printed(
    before: Fraction, after: Fraction, digits: int, said: str
) -> None:
    assert points(before, after, digits) == said
