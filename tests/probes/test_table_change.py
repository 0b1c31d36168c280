from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from netmon.probes.table_change import MOST, WITHIN, TableChange


def test_a_change_is_passed_on_as_often_as_it_is_asked_for() -> None:
    change = TableChange()
    assert [change.take(value, at) for at, value in enumerate([700, 700, 900, 900])] == [700, 700, 900, 900]


def test_an_answer_without_it_is_no_change() -> None:
    change = TableChange()
    assert [change.take(value, at) for at, value in enumerate([700, None, 700])] == [700, 700, 700]


def test_an_agent_that_says_its_uptime_there_is_believed_a_few_times_an_hour() -> None:
    change = TableChange()
    said = [change.take(3000 * visit, 30.0 * visit) for visit in range(1, 241)]  # two hours, every 30 s
    passed_on = sum(one != other for one, other in pairwise(said))
    assert MOST <= passed_on <= 2 * MOST


@given(st.lists(st.tuples(st.floats(0, 1000), st.none() | st.integers(0, 5)), max_size=60))
def test_no_hour_sees_more_changes_than_are_passed_on(visits: list[tuple[float, int | None]]) -> None:
    change, now, before = TableChange(), 0.0, None
    changes: list[float] = []
    for pause, value in visits:
        now += pause
        told = change.take(value, now)
        if before is not None and told != before:
            changes.append(now)
        before = told
    for at in changes:
        assert sum(at - WITHIN < other <= at for other in changes) <= MOST
