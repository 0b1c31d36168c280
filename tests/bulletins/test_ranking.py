"""Places: integers are compared, equal rates share one, and who is not counted has none."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from netmon.bulletins.ranking import places
from netmon.model.figure import Counts

COUNTS = st.builds(Counts, met=st.integers(0, 4), unmet=st.integers(0, 4), unknown=st.integers(0, 3))


def test_equal_rates_share_a_place_and_the_next_is_skipped() -> None:
    counted = {
        "a": Counts(met=2, unmet=1),
        "b": Counts(met=4, unmet=2),
        "c": Counts(met=1, unmet=1),
        "d": Counts(),
        "e": Counts(met=3),
    }
    assert places(counted) == {"e": 1, "a": 2, "b": 2, "c": 4, "d": None}


def test_what_is_unknown_stays_in_the_denominator() -> None:
    assert places({"a": Counts(met=8, unknown=2), "b": Counts(met=9, unmet=2)}) == {"a": 2, "b": 1}


def test_rates_that_print_alike_are_told_apart() -> None:
    assert places({"a": Counts(met=8999, unmet=1000), "b": Counts(met=9000, unmet=1000)}) == {"a": 2, "b": 1}


@given(st.dictionaries(st.sampled_from("abcdefghijklmn"), COUNTS))
def test_a_place_is_one_more_than_there_are_better_ones(counted: dict[str, Counts]) -> None:
    for one, place in places(counted).items():
        if place is None:
            assert counted[one].n == 0
            continue
        mine = Fraction(counted[one].met, counted[one].n)
        assert place == 1 + sum(Fraction(other.met, other.n) > mine for other in counted.values() if other.n)
