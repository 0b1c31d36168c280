"""A place is one place, whatever its code: 望城县 430122 became 望城区 430112."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from netmon.coverage.lineage import lineage_of, valid_on
from netmon.model.names import DivisionCode
from netmon.model.register import Division, Level
from tests.coverage.given import CHANGSHA, DIVISIONS, NEW, OLD, TURN


def place(code: str, *replaces: str, since: int | None = None, until: int | None = None) -> Division:
    days = [None if year is None else date(year, 1, 1) for year in (since, until)]
    old = tuple(DivisionCode(one) for one in replaces)
    return Division(
        DivisionCode(code), code, Level.COUNTY, CHANGSHA, valid_from=days[0], valid_to=days[1], replaces=old
    )


def count(divisions: tuple[Division, ...], year: int) -> int:
    return len(valid_on(divisions, date(year, 6, 1), lineage_of(divisions)))


def test_a_county_that_became_a_district_is_one_place() -> None:
    lineage = lineage_of(DIVISIONS)
    assert lineage[OLD] == lineage[NEW] == NEW
    before, after = (valid_on(DIVISIONS, day, lineage) for day in (TURN - timedelta(1), TURN))
    assert before.keys() == after.keys()
    assert (before[NEW].name, after[NEW].name) == ("望城县", "望城区")


def test_a_code_that_changed_twice_leads_to_the_newest() -> None:
    chain = (place("1", until=2000), place("2", "1", since=2000, until=2010), place("3", "2", since=2010))
    assert set(lineage_of(chain).values()) == {"3"}


def test_two_places_that_are_merged_count_twice_before_and_once_after() -> None:
    merged = (place("1", until=2010), place("2", until=2010), place("3", "2", "1", since=2010))
    assert lineage_of(merged) == {"1": "1", "2": "3", "3": "3"}
    assert (count(merged, 2009), count(merged, 2010)) == (2, 1)


def test_a_place_that_is_divided_counts_once_before_and_twice_after() -> None:
    divided = (place("1", until=2010), place("2", "1", since=2010), place("3", "1", since=2010))
    assert lineage_of(divided) == {"1": "2", "2": "2", "3": "3"}
    assert (count(divided, 2009), count(divided, 2010)) == (1, 2)


@given(st.lists(st.integers(0, 1), min_size=1, max_size=30), st.integers(1990, 2040))
def test_no_code_change_ever_changes_how_many_places_there_are(recoded: list[int], year: int) -> None:
    divisions: list[Division] = []
    for number, becomes in enumerate(recoded):
        turn = 2000 + number
        divisions.append(place(f"a{number}", until=turn if becomes else None))
        if becomes:
            divisions.append(place(f"b{number}", f"a{number}", since=turn))
    assert count(tuple(divisions), year) == len(recoded)
