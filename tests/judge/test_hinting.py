"""Hints, and when somebody asks because of them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.hinting import due_after


@pytest.mark.parametrize(
    ("last", "now", "due"),
    [(None, 100.0, 0.0), (90.0, 100.0, 0.0), (99.0, 100.0, 0.0), (99.75, 100.0, 0.75), (100.5, 100.0, None)],
    ids=["first", "long ago", "just long enough ago", "a moment ago", "about to be asked"],
)
def test_a_hint_asks_at_once_but_not_too_often(last: float | None, now: float, due: float | None) -> None:
    assert due_after(last, now, 1.0) == due


@given(st.lists(st.floats(0, 10), min_size=1, max_size=200))
def test_however_many_hints_come_askings_are_apart_and_none_is_forgotten(at: list[float]) -> None:
    askings: list[float] = []
    last: float | None = None
    for now in sorted(at):
        due = due_after(last, now, 1.0)
        if due is not None:
            last = now + due
            askings.append(last)
        assert last is not None
        assert now <= last <= now + 1.0
    assert all(later - sooner > 0.999 for sooner, later in pairwise(askings))
