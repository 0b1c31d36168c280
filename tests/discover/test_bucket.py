"""The rate: never more than it says in any span of time, and no slower than it may be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from netmon.discover.bucket import CATCH_UP, Bucket


def given_at(rate: float, delays: list[float]) -> list[float]:
    """Return when tokens were taken by somebody who comes back late by these delays."""
    now, taken = 0.0, []
    bucket = Bucket(rate, now)
    for delay in delays:
        now += delay
        while (wait := bucket.wait(now)) > 0:
            now += wait
        bucket.take(now)
        taken.append(now)
    return taken


@given(st.floats(0.1, 1000), st.lists(st.floats(0, 5), min_size=2, max_size=60))
def test_in_no_span_of_time_are_more_tokens_given_than_the_rate_allows(rate: float, delays: list[float]) -> None:
    taken = given_at(rate, delays)
    for first in range(len(taken)):
        for last in range(first, len(taken)):
            allowed = rate * (taken[last] - taken[first] + CATCH_UP) + 1
            assert last - first + 1 <= allowed + 1e-6


def test_somebody_who_is_a_little_late_each_time_still_keeps_the_rate() -> None:
    taken = given_at(20, [0.03] * 1000)
    assert 0.99 * 50 <= taken[-1] - taken[0] <= 1.01 * 50


def test_after_a_long_stop_there_is_no_burst() -> None:
    taken = given_at(20, [0.0, 3600.0, *[0.0] * 20])
    at_once = sum(1 for at in taken if at == taken[1])
    assert at_once <= 1 + 20 * CATCH_UP
