from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.memory import rebooted, recalled, stale_after, still_good
from netmon.model.belief import Belief, Reason, Standing, State, Truth
from netmon.model.probing import Probing
from tests.judge.views import subject

NOW, WINDOW = 1_790_000_000.0, 110.0


def test_evidence_lasts_for_the_missed_intervals_and_one_long_visit() -> None:
    assert stale_after(Probing(reachability=10.0, stale_after=3.0, deadline=20.0)) == 50.0


@pytest.mark.parametrize(
    ("state", "ago", "good"),
    [
        (State.UP, 0.0, True),
        (State.UP, WINDOW, True),
        (State.UP, WINDOW + 1, False),
        (State.UP, None, False),
        (State.UP, -3600.0, False),
        (State.DOWN, 1e7, True),
        (State.DOWN, None, True),
        (State.UNREACHABLE, 1e7, True),
        (State.UNKNOWN, None, True),
    ],
)
def test_a_stored_up_is_good_for_a_few_intervals_and_a_stored_down_for_ever(
    state: State, ago: float | None, good: bool
) -> None:
    belief = Belief(
        subject("device:a"), Standing(state), 0.0, Reason("reason.answers"), None if ago is None else NOW - ago
    )
    assert still_good(belief, NOW, WINDOW) is good


def test_a_remembered_no_is_not_proven_and_a_remembered_unknown_is_nothing() -> None:
    no = recalled(Truth.NO)
    assert no is not None
    assert not no.proven
    assert recalled(Truth.UNKNOWN) is None


@pytest.mark.parametrize(
    ("before", "after", "elapsed", "expected"),
    [
        (1000, 4000, 30.0, False),
        (1000, 1000, 30.0, False),
        (500_000, 200, 30.0, True),
        (2**32 - 1000, 2000, 30.0, False),
        (2**32 - 1000, 2000, 3600.0, True),
        (2**32 - 1000, 360_000 - 1000, 3600.0, False),
        (2**31, 100, 30.0, True),
        (4000, 1000, 30.0, True),  # it restarts again and again
        (500_000, 499_900, 30.0, True),  # its clock was set back
        (4000, 5000, 190.0, True),  # it went on, but shows less than has elapsed
        (4000, 4000, 190.0, False),  # a clock that stands still
        (4000, 21_000, 190.0, False),
    ],
)
def test_going_back_or_too_little_on_is_a_restart_unless_the_counter_went_round(
    before: int, after: int, elapsed: float, expected: bool
) -> None:
    assert rebooted(before, after, elapsed) is expected


@given(st.integers(0, 2**32 - 1), st.floats(0.1, 400 * 86400.0), st.floats(-0.03, 0.03))
def test_time_that_passes_is_never_a_restart(before: int, elapsed: float, drift: float) -> None:
    assert not rebooted(before, (before + int(elapsed * 100 * (1 + drift))) % 2**32, elapsed)
