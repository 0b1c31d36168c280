"""How a notice stands on a day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netmon.coverage.notices import Ending, due_soon, due_state, overdue, standing
from netmon.model.bulletin import DueState
from netmon.model.names import NoticeId
from netmon.model.notice import NoticeAct
from tests.rectification.given import AT, NOTICE, SENT, extended, on, replayed, replied, sent


@pytest.mark.parametrize(
    ("day", "state", "left"),
    [(1, DueState.OPEN, 19), (20, DueState.OPEN, 0), (21, DueState.OVERDUE, -1)],
)
def test_the_deadline_is_the_last_day_in_time(day: int, state: DueState, left: int) -> None:
    stands = standing(sent(), on(day))
    assert (stands.state, stands.days_left, stands.number) == (state, left, "湘政整〔2026〕5 号")


def test_what_was_put_right_by_the_deadline_and_has_yet_to_last_is_not_overdue() -> None:
    last_day = replayed("u" * 19 + "mm")
    assert due_state(last_day, on(21)) is DueState.OPEN
    too_late = replayed("u" * 20 + "m")
    assert due_state(too_late, on(21)) is DueState.OVERDUE


def test_it_is_told_by_how_many_days_it_was_late() -> None:
    assert standing(replayed("u" * 22 + "mmm"), on(25)).late == 3
    assert standing(replayed("u" * 17 + "mmm"), on(25)).late == 0


def test_an_extension_moves_the_deadline_and_the_first_one_is_still_told() -> None:
    stands = standing(extended(sent(), on(40)), on(30))
    assert (stands.state, stands.deadline, stands.due, stands.days_left) == (DueState.OPEN, on(40), on(20), 10)


def test_withdrawn_it_is_closed_and_asks_for_nothing() -> None:
    gone = sent().then([replace(SENT, id="00000000000000009", act=NoticeAct.WITHDRAWN, text="发错单位")])
    stands = standing(gone, on(30))
    assert (stands.state, stands.ending, stands.days_left) == (DueState.CLOSED, Ending.WITHDRAWN, None)


def test_it_is_as_it_was_known_then() -> None:
    notice = replied(sent())
    assert notice.as_known(AT - 1) is None
    states = []
    for at in (AT, AT + 20, AT + 60):
        then = notice.as_known(at)
        assert then is not None
        states.append(due_state(then, on(2)))
    assert states == [DueState.NOT_SENT, DueState.OPEN, DueState.REPLIED]


def test_what_falls_due_within_a_week_is_told_before_it_does_and_what_is_overdue_after() -> None:
    near = sent()
    far = replace(extended(sent(), on(60)), id=NoticeId("00000000000000020"))
    late = replace(extended(sent(), on(5)), id=NoticeId("00000000000000030"))
    every = [far, near, late, replace(NOTICE, id=NoticeId("00000000000000040"))]
    assert due_soon(every, on(12)) == []
    assert due_soon(every, on(13)) == [near]
    assert overdue(every, on(13)) == [late]
    assert overdue(every, on(21)) == [late, near]
