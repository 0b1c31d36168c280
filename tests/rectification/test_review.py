"""A notice is closed by the figures that were reported, and by nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.coverage.notices import DemandState, Ending, standing
from netmon.model.bulletin import DueState
from netmon.model.notice import NoticeAct
from netmon.rectification.review import CONFIRMED_BY, GRACE, REOPENED_FOR, review
from tests.rectification.given import LACKS, LAN, NOTICE, on, replayed, replied, reported, sent, step_of, why


@pytest.mark.parametrize(
    ("days", "state"),
    [
        ("uuuu", DemandState.LACKING),
        ("um", DemandState.CONFIRMING),
        ("mm", DemandState.CONFIRMING),
        ("mmm", DemandState.PUT_RIGHT),
        ("mum", DemandState.CONFIRMING),
        ("mmumm", DemandState.CONFIRMING),
        ("mmummm", DemandState.PUT_RIGHT),
        ("mm?m", DemandState.CONFIRMING),  # what is not known was not met
        ("m.m..m", DemandState.PUT_RIGHT),  # a day that was not reported says nothing
        ("mcccm", DemandState.CONFIRMING),  # nor does one whose verdict is an older one
        ("ppp", DemandState.LACKING),  # nor one on which watching had only begun
        ("ue", DemandState.MOOT),
        ("m-", DemandState.MOOT),
        ("mmm?????", DemandState.PUT_RIGHT),  # what we do not see is not lost
        ("mmmuu", DemandState.PUT_RIGHT),
        ("mmmuumuu", DemandState.PUT_RIGHT),
        ("mmmuuu", DemandState.LACKING),
        ("mmmu?uu", DemandState.LACKING),
        ("mmmuuummm", DemandState.PUT_RIGHT),
        ("mmm-", DemandState.PUT_RIGHT),  # what was put right stays so
    ],
)
def test_something_is_put_right_by_three_reported_days_and_lost_by_three(days: str, state: DemandState) -> None:
    stands = standing(replayed(days), on(len(days)))
    assert [one.state for one in stands.demands] == [state]


def test_an_answer_closes_nothing() -> None:
    notice = replayed("uuuu", replied(sent()))
    assert standing(notice, on(4)).state is DueState.REPLIED
    assert standing(notice, on(21)).state is DueState.OVERDUE
    assert standing(replayed("mmm", notice, 22), on(24)).ending is Ending.PUT_RIGHT


def test_what_is_lost_within_a_month_opens_the_same_notice_with_a_week_at_least() -> None:
    notice = replayed("mmm" + "m" * 25 + "uuu")
    stands = standing(notice, on(31))
    assert (stands.state, stands.reopened, stands.deadline) == (DueState.OPEN, 1, on(31) + timedelta(REOPENED_FOR))
    assert standing(notice, on(31 + REOPENED_FOR + 1)).state is DueState.OVERDUE
    assert notice.steps[-1].act is NoticeAct.REOPENED


def test_who_answered_before_it_was_lost_has_not_answered_for_the_loss() -> None:
    assert standing(replayed("mmmuuu", replied(sent())), on(6)).state is DueState.OPEN


def test_an_earlier_deadline_that_is_yet_to_come_stays() -> None:
    assert standing(replayed("mmmuuu"), on(6)).deadline == on(20)


def test_what_is_lost_after_that_takes_a_notice_of_its_own() -> None:
    assert standing(replayed("mmm" + "m" * GRACE + "uuuu"), on(40)).ending is Ending.PUT_RIGHT
    began_within = "mmm" + "m" * (GRACE - 1) + "uuu"
    assert standing(replayed(began_within), on(36)).ending is None


def test_the_day_that_the_notice_rests_on_says_nothing_new_and_neither_does_one_that_was_looked_at() -> None:
    assert review(sent(), reported("m", on(0)), why) == ()
    once = replayed("mm")
    assert [review(once, reported("m", on(day)), why) for day in (1, 2)] == [(), ()]


def test_an_indicator_that_the_notice_does_not_name_closes_nothing() -> None:
    assert review(sent(), reported("m", on(1), LAN), why) == ()


def test_a_notice_ends_with_the_last_of_its_demands() -> None:
    both = replace(NOTICE, lacking=(LACKS, replace(LACKS, indicator=LAN)))
    notice = replayed("mmm", sent(both))
    assert standing(notice, on(3)).state is DueState.OPEN
    for day in (4, 5, 6):
        notice = notice.then(step_of(one, notice) for one in review(notice, reported("m", on(day), LAN), why))
    stands = standing(notice, on(6))
    assert (stands.ending, stands.late) == (Ending.PUT_RIGHT, 0)


def test_a_notice_that_was_never_sent_becomes_moot_too() -> None:
    stands = standing(replayed("e", NOTICE), on(1))
    assert (stands.state, stands.ending) == (DueState.CLOSED, Ending.MOOT)


@given(st.text("mu?ec.p-", max_size=40))
def test_looking_again_at_days_that_were_looked_at_changes_nothing(days: str) -> None:
    notice = replayed(days)
    assert replayed(days, notice) == notice


@given(st.text("u?c.p", max_size=60))
def test_without_a_day_on_which_it_is_met_nothing_is_ever_put_right(days: str) -> None:
    assert standing(replayed(days, replied(sent())), on(len(days))).open


@given(st.text("mu?c.p", max_size=60))
def test_it_is_put_right_exactly_where_enough_days_met_stand_together(days: str) -> None:
    told = "".join(one for one in days if one not in "c.p")
    closed = "m" * CONFIRMED_BY in told
    acts = [one.act for one in replayed(days).steps]
    assert (NoticeAct.PUT_RIGHT in acts) == closed
