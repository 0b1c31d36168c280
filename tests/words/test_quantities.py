from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.words.quantities import bit_rate, milliseconds, percent


@pytest.mark.parametrize(
    ("bps", "said"),
    [
        (0.0, "0 bit/s"),
        (999.0, "999 bit/s"),
        (999.6, "1 kbit/s"),
        (64_000.0, "64 kbit/s"),
        (999_600.0, "1 Mbit/s"),
        (20_000_000.0, "20 Mbit/s"),
        (1_254_000_000.0, "1.25 Gbit/s"),
        (123_456_789_012.0, "123 Gbit/s"),
        (4e12, "4 Tbit/s"),
    ],
)
def test_bit_rates_have_three_digits(bps: float, said: str) -> None:
    assert bit_rate(bps) == said


@pytest.mark.parametrize(
    ("share", "said"),
    [(0.0, "0%"), (0.0004, "<0.1%"), (0.012, "1.2%"), (0.5, "50%"), (0.9996, ">99.9%"), (1.0, "100%"), (1.07, "107%")],
)
def test_what_is_not_all_never_reads_all_and_what_is_not_nothing_never_nothing(share: float, said: str) -> None:
    assert percent(share) == said


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.0, "0 ms"), (0.00042, "0.42 ms"), (0.0042, "4.2 ms"), (1.2, "1200 ms")]
)
def test_times_are_told_in_milliseconds(seconds: float, said: str) -> None:
    assert milliseconds(seconds) == said


@given(st.floats(0, 1e14))
def test_no_rate_is_told_with_more_than_three_digits(bps: float) -> None:
    number = bit_rate(bps).split()[0]
    assert len(number.replace(".", "")) <= 3
