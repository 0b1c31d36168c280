"""Stretches of time are joined, cut and taken away as sets of moments would be."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.spans import Span, Spans, common, seconds, union, without

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8)


def moments(spans: Spans | list[Span]) -> set[int]:
    """Return the whole seconds that are covered."""
    return {at for since, until in spans for at in range(int(since), int(until))}


@given(SPANS, SPANS)
def test_spans_are_sets_of_moments(one: list[Span], other: list[Span]) -> None:
    mine, theirs = union(one), union(other)
    assert moments(mine) == moments(one)
    assert moments(common(mine, theirs)) == moments(one) & moments(other)
    assert moments(without(mine, theirs)) == moments(one) - moments(other)
    assert seconds(mine) == len(moments(one))


@given(SPANS)
def test_what_is_joined_is_in_order_and_apart(spans: list[Span]) -> None:
    joined = union(spans)
    assert all(since < until for since, until in joined)
    assert all(before[1] < after[0] for before, after in pairwise(joined))
