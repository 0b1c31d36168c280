"""The register at a day, as known at a time: only what was approved by then, and nothing that is learned later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.coverage.fold import Registers, register_at
from netmon.coverage.register import Register
from netmon.model.indicator import Criterion
from netmon.model.names import DivisionCode, RegisterChangeId, UnitId
from netmon.model.register import Level
from netmon.model.register_change import Act, RegisterChange, Review
from tests.coverage.given import (
    CHANGSHA,
    DAY,
    DIVISIONS,
    EXTRANET,
    INTRANET,
    NEW,
    NOW,
    OLD,
    approved,
    born,
    changed,
    rejected,
)

MONTH = date(2026, 7, 1)


def on(changes: list[RegisterChange], day: date = DAY, known: float = NOW) -> Register:
    return register_at(changes, DIVISIONS, day, known)


def listed(register: Register) -> set[str]:
    return {str(unit.id) for unit in register.units.values() if EXTRANET in unit.listed}


def test_a_unit_counts_from_the_day_on_which_its_listing_takes_effect() -> None:
    changes = [*born("a", None), replace(changed(Act.SCOPED, "a", MONTH), network=EXTRANET)]
    assert listed(on(changes, MONTH - timedelta(1))) == set()
    assert listed(on(changes, MONTH)) == {"a"}
    assert on(changes, MONTH).units[UnitId("a")].listed[EXTRANET].document == "湘政办〔2026〕9 号"


def test_what_nobody_has_approved_does_not_count_and_is_told_to_wait() -> None:
    proposed = replace(changed(Act.CLOSED, "a", MONTH), review=Review.PROPOSED, reviewed_at=None, reviewed_by="")
    register = on([*born("a", None, EXTRANET), proposed])
    assert listed(register) == {"a"}
    assert register.pending == 1
    assert listed(on([*born("a", None, EXTRANET), rejected(proposed)])) == {"a"}
    after = on([*born("a", None, EXTRANET), approved(proposed)])
    assert (listed(after), after.pending) == (set(), 0)


def test_an_approval_of_today_changes_what_is_known_of_july_and_not_what_was_known_then() -> None:
    changes = [*born("a", None, EXTRANET), changed(Act.CLOSED, "a", MONTH, at=5.0)]
    assert listed(on(changes, MONTH, known=4.9)) == {"a"}
    assert listed(on(changes, MONTH, known=5.0)) == set()


def test_the_first_inventory_stands_unreviewed_until_somebody_approves_it() -> None:
    (first,) = born("a", None)
    first = replace(first, baseline=True, review=Review.PROPOSED, reviewed_at=None, reviewed_by="")
    assert (len(on([first]).units), on([first]).reviewed, on([first]).pending) == (1, False, 0)
    assert on([approved(first)]).reviewed
    assert not on([approved(first, at=NOW + 1)]).reviewed
    assert on([rejected(first)]).units == {}
    assert len(on([rejected(first, at=NOW + 1)]).units) == 1


def test_a_unit_that_is_merged_counts_once_from_that_day() -> None:
    merged = replace(changed(Act.MERGED, "a", MONTH), into=UnitId("b"))
    changes = [*born("a", None, EXTRANET, INTRANET), *born("b", None, EXTRANET), merged]
    assert listed(on(changes, MONTH - timedelta(1))) == {"a", "b"}
    after = on(changes, MONTH)
    assert listed(after) == {"b"}
    assert (
        after.units[UnitId("b")].listed[INTRANET].change == merged.id
    )  # what the other had to join, it has to join now


@pytest.mark.parametrize("birth_first", [True, False])
def test_two_units_that_merge_into_a_new_one_count_as_that_one_however_it_was_entered(birth_first: bool) -> None:
    birth = born("c", MONTH)
    merged = [replace(changed(Act.MERGED, name, MONTH), into=UnitId("c")) for name in ("a", "b")]
    entered = [*birth, *merged] if birth_first else [*merged, *birth]
    numbered = [replace(one, id=RegisterChangeId(f"9{place:016}")) for place, one in enumerate(entered)]
    changes = [*born("a", None, EXTRANET), *born("b", None, EXTRANET), *numbered]
    assert listed(on(changes, MONTH - timedelta(1))) == {"a", "b"}
    assert listed(on(changes, MONTH)) == {"c"}


def test_what_is_merged_into_a_unit_that_was_merged_itself_goes_to_the_last() -> None:
    changes = [one for name in "abc" for one in born(name, None)]
    changes += [replace(changed(Act.SCOPED, "a"), network=EXTRANET)]
    changes += [replace(changed(Act.MERGED, one, MONTH), into=UnitId(two)) for one, two in ("bc", "ab")]
    assert listed(on(changes, MONTH)) == {"c"}


def test_an_exemption_holds_for_its_days_and_its_criterion() -> None:
    exempt = replace(
        changed(Act.EXEMPTED, "a", MONTH),
        network=EXTRANET,
        criterion=Criterion("lan_built"),
        until=MONTH + timedelta(30),
    )
    changes = [*born("a", None, EXTRANET), exempt]
    days = (MONTH - timedelta(1), MONTH, MONTH + timedelta(29), MONTH + timedelta(30))
    assert [len(on(changes, day).units[UnitId("a")].exemptions) for day in days] == [0, 1, 1, 0]
    lifted = replace(changed(Act.UNEXEMPTED, "a", MONTH + timedelta(7)), network=EXTRANET)
    assert on([*changes, lifted], MONTH + timedelta(7)).units[UnitId("a")].exemptions == ()
    other = replace(lifted, criterion=Criterion("connected"))
    assert on([*changes, other], MONTH + timedelta(7)).units[UnitId("a")].exemptions != ()


def test_a_unit_that_is_closed_and_begins_anew_begins_with_nothing() -> None:
    exempt = replace(changed(Act.EXEMPTED, "a"), network=EXTRANET)
    changes = [*born("a", None, EXTRANET), exempt, changed(Act.CLOSED, "a", MONTH), *born("a", MONTH + timedelta(9))]
    anew = on(changes, MONTH + timedelta(9)).units[UnitId("a")]
    assert (dict(anew.listed), anew.exemptions) == ({}, ())


def test_between_two_turns_the_register_is_made_once() -> None:
    registers = Registers([*born("a", None, EXTRANET), changed(Act.CLOSED, "a", MONTH)], DIVISIONS, NOW)
    assert registers.turns == (date(2011, 1, 1), MONTH)
    assert registers.at(date(2012, 1, 1)) is registers.at(MONTH - timedelta(1))
    assert registers.at(MONTH) is registers.at(date.max)


NAMES = st.sampled_from("abcd")
DAYS = st.none() | st.dates(MONTH, MONTH + timedelta(5))
TIMES = st.floats(0, 10)


@st.composite
def anything(draw: st.DrawFn) -> RegisterChange:
    """A change of any kind, at any stage of its review."""
    change = replace(
        changed(draw(st.sampled_from(Act)), draw(NAMES), draw(DAYS), at=draw(TIMES), baseline=draw(st.booleans())),
        name=draw(st.none() | NAMES),
        level=draw(st.sampled_from(Level)),
        division=draw(st.sampled_from((OLD, NEW, CHANGSHA))),
        network=draw(st.sampled_from((EXTRANET, INTRANET))),
        until=draw(DAYS),
        into=UnitId(draw(NAMES)),
    )
    review = draw(st.sampled_from(Review))
    at = None if review is Review.PROPOSED else change.proposed_at + draw(TIMES)
    return replace(change, review=review, reviewed_by="丙", reviewed_at=at)


@settings(max_examples=40)
@given(st.lists(anything(), max_size=12), st.lists(anything(), max_size=6), DAYS, TIMES)
def test_nothing_that_is_recorded_later_moves_what_was_known(
    changes: list[RegisterChange], later: list[RegisterChange], day: date | None, known: float
) -> None:
    after = [replace(one, proposed_at=known + 1, reviewed_at=one.reviewed_at and known + 2) for one in later]
    reviews = [
        replace(one, review=Review.APPROVED, reviewed_at=known + 1) if one.reviewed_at is None else one
        for one in changes
    ]
    before = on(changes, day or MONTH, known)
    assert on([*changes, *after], day or MONTH, known) == before
    assert on(reviews, day or MONTH, known) == before


@settings(max_examples=40)
@given(st.lists(anything(), max_size=12).flatmap(lambda one: st.tuples(st.just(one), st.permutations(one))), DAYS)
def test_the_order_in_which_changes_come_does_not_matter(
    both: tuple[list[RegisterChange], list[RegisterChange]], day: date | None
) -> None:
    changes, shuffled = both
    assert on(changes, day or MONTH) == on(shuffled, day or MONTH)


def shape(register: Register) -> dict[str, tuple[object, ...]]:
    """All that decides who counts."""
    return {
        str(unit.id): (unit.level, unit.kind, register.lineage[unit.division], frozenset(unit.listed), unit.exemptions)
        for unit in register.units.values()
    }


@settings(max_examples=40)
@given(st.lists(anything(), max_size=12), NAMES, DAYS, st.sampled_from([Act.RENAMED, Act.RECODED]))
def test_another_name_or_code_counts_nobody_in_or_out(
    changes: list[RegisterChange], name: str, day: date | None, act: Act
) -> None:
    changes = [replace(one, division=OLD if one.act is Act.BORN else None) for one in changes]
    another = replace(changed(act, name, day), name="乙" if act is Act.RENAMED else None)
    another = replace(another, division=NEW if act is Act.RECODED else None)
    assert shape(on([*changes, another])) == shape(on(changes))


@settings(max_examples=40)
@given(st.lists(anything(), max_size=12), DAYS)
def test_nobody_is_counted_who_does_not_exist(changes: list[RegisterChange], day: date | None) -> None:
    known = {one.unit for one in changes if one.act is Act.BORN}
    assert set(on(changes, day or MONTH, 30.0).units) <= known


def test_the_code_of_a_county_changes_and_no_count_does() -> None:
    units = [replace(one, division=OLD) for name in ("wangcheng", "office") for one in born(name, None, EXTRANET)]
    recoded = [replace(changed(Act.RECODED, name, date(2011, 1, 1)), division=NEW) for name in ("wangcheng", "office")]
    for year in (2009, 2010, 2011, 2012):
        before, after = on(units, date(year, 6, 1)), on([*units, *recoded], date(year, 6, 1))
        assert shape(before) == shape(after)
        assert after.divisions.keys() == before.divisions.keys() == {"430000", "430100", "430112"}
    assert after.units[UnitId("office")].division == DivisionCode("430112")
