from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.thresholds import BLANK, Streak, denied, doubt, returning, seen
from netmon.model.belief import Truth
from netmon.model.probing import Threshold

FOUR, TWO_OF_THREE = Threshold(4, 4), Threshold(2, 3)
YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def after(results: str, start: Streak = BLANK, down: Threshold = FOUR, up: Threshold = TWO_OF_THREE) -> Streak:
    """The streak after results, one letter each: `a` answered, `m` missed; asking n begins at second n."""
    for second, result in enumerate(results):
        start = seen(start, answered=result == "a", began=float(second), down=down, up=up)
    return start


@pytest.mark.parametrize(
    ("results", "verdict"),
    [
        ("", UNKNOWN),
        ("a", YES),
        ("m", UNKNOWN),
        ("mmm", UNKNOWN),
        ("mmmm", NO),
        ("mmma", YES),
        ("ammm", YES),
        ("ammma", YES),
        ("ammmammm", YES),
        ("ammmm", NO),
        ("ammmma", NO),
        ("ammmmaa", YES),
        ("ammmmama", YES),
        ("ammmmammaa", YES),
        ("ammmmamm", NO),
    ],
)
def test_four_misses_in_a_row_are_a_no_and_two_answers_of_three_a_yes(results: str, verdict: Truth) -> None:
    assert after(results).verdict is verdict


@pytest.mark.parametrize(
    ("results", "verdict"),
    [("aaaaamama", YES), ("aaaaamamam", NO), ("aaaaammm", NO), ("aaaaamm", YES)],
)
def test_three_misses_of_five_need_not_be_in_a_row(results: str, verdict: Truth) -> None:
    assert after(results, down=Threshold(3, 5)).verdict is verdict


def test_results_before_a_verdict_do_not_count_towards_the_next() -> None:
    back = after("mmmaa", after("aaaaa", down=Threshold(3, 5)), down=Threshold(3, 5))
    assert back.verdict is YES
    assert after("mm", back, down=Threshold(3, 5)).verdict is YES


def test_misses_are_counted_and_dated_until_the_next_answer() -> None:
    missed = after("ammm")
    assert (missed.misses, missed.doubted_since) == (3, 2.0)
    assert after("am").doubted_since == 1.0
    assert after("ammma").misses == 0


def test_a_settled_yes_stays_the_same_object() -> None:
    settled = after("aaaaaa")
    assert seen(settled, answered=True, began=9.0, down=FOUR, up=TWO_OF_THREE) is settled


def test_doubt_keeps_a_no_and_asks_for_new_misses() -> None:
    doubted = doubt(after("mmmmmm"))
    assert (doubted.verdict, doubted.proven, doubted.misses) == (NO, False, 0)
    assert not after("mmm", doubted).proven
    assert after("mmmm", doubted).proven
    assert after("aa", doubted).verdict is YES


@pytest.mark.parametrize(("results", "verdict"), [("ammm", YES), ("mmm", UNKNOWN), ("aaaa", YES)])
def test_doubt_forgets_misses_that_are_not_a_no_yet(results: str, verdict: Truth) -> None:
    doubted = doubt(after(results))
    assert (doubted.verdict, doubted.misses) == (verdict, 0)


def test_a_denial_needs_no_repetition() -> None:
    assert denied(after("aaaa")).verdict is NO
    assert after("a", denied(after("aaaa"))).verdict is NO
    assert after("aa", denied(after("aaaa"))).verdict is YES


@pytest.mark.parametrize(
    ("results", "may_be_back"),
    [("mmmm", False), ("mmmma", True), ("mmmmam", True), ("mmmmamm", False), ("mmmmaa", False), ("aaaa", False)],
)
def test_a_no_may_be_over_while_an_answer_counts_towards_the_return(results: str, *, may_be_back: bool) -> None:
    assert returning(after(results), TWO_OF_THREE) is may_be_back


def test_where_one_answer_is_enough_there_is_no_between() -> None:
    assert not returning(after("mmmm", up=Threshold(1, 1)), Threshold(1, 1))


thresholds = st.integers(1, 5).flatmap(lambda n: st.integers(1, n).map(lambda k: Threshold(k, n)))


@given(st.text("am", max_size=40), thresholds, thresholds)
def test_no_verdict_without_enough_of_its_results(results: str, down: Threshold, up: Threshold) -> None:
    streak = BLANK
    for second, result in enumerate(results):
        before, streak = streak, seen(streak, answered=result == "a", began=float(second), down=down, up=up)
        if streak.verdict is NO and before.verdict is not NO:
            assert result == "m"
            assert results[: second + 1][-down.n :].count("m") >= down.k
        if streak.verdict is YES and before.verdict is NO:
            assert result == "a"
            assert results[: second + 1][-up.n :].count("a") >= up.k
        assert (streak.misses > 0) == (result == "m")
        assert (streak.doubted_since is None) == (streak.misses == 0)


@given(st.text("am", max_size=30), thresholds, thresholds)
def test_enough_of_the_same_always_settles(results: str, down: Threshold, up: Threshold) -> None:
    streak = after(results, down=down, up=up)
    assert after("m" * down.n, streak, down, up).verdict is NO
    assert after("a" * up.n, streak, down, up).verdict is YES
