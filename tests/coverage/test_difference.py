"""What an inventory says that the register does not: the first one begins it, later ones propose."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.coverage.difference import INVENTORY, difference
from netmon.coverage.fold import register_at
from netmon.model.names import NetworkId, UnitId
from netmon.model.register import Level, Unit
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
    PROVINCE,
    approved,
    changed,
    found,
    inventory,
    number,
    rejected,
    unit,
)

A, B = unit("a"), unit("b")


def begun(*units: Unit) -> list[RegisterChange]:
    return list(found(units, ()).changes)


def acts(changes: tuple[RegisterChange, ...]) -> list[tuple[Act, str]]:
    return [(one.act, str(one.unit)) for one in changes]


def test_the_first_inventory_is_the_register_and_always_was() -> None:
    first = found([replace(A, list_document="湘政办〔2026〕9 号", since=date(2026, 7, 1), government=True)], ())
    assert acts(first.taken) == [(Act.BORN, "a"), (Act.SCOPED, "a")]
    assert [one.effective for one in first.taken] == [None, date(2026, 7, 1)]
    assert all(one.baseline and one.proposed_by == INVENTORY for one in first.taken)
    assert first.taken[1].document == "湘政办〔2026〕9 号"
    register = register_at(first.changes, DIVISIONS, DAY, NOW)
    assert register.units[UnitId("a")].government
    assert not register.reviewed


def test_an_inventory_that_did_not_change_says_nothing() -> None:
    assert found([A, B], begun(A, B)).changes == ()


def test_a_new_unit_is_proposed_and_does_not_count_until_somebody_approves_it() -> None:
    before = begun(A)
    new = found([A, B], before)
    assert (acts(new.proposed), new.taken) == ([(Act.BORN, "b"), (Act.SCOPED, "b")], ())
    assert {one.effective for one in new.proposed} == {DAY}
    changes = [*before, *new.changes]
    assert list(register_at(changes, DIVISIONS, DAY, NOW).units) == ["a"]
    assert found([A, B], changes).changes == ()
    taken = [*before, *map(approved, new.changes)]
    assert list(register_at(taken, DIVISIONS, DAY, NOW).units) == ["a", "b"]
    assert found([A, B], taken).changes == ()


def test_a_proposal_is_withdrawn_when_the_inventory_no_longer_makes_it() -> None:
    before = begun(A)
    changes = [*before, *found([A, B], before).changes]
    back = found([A], changes)
    assert acts(back.withdrawn) == [(Act.BORN, "b"), (Act.SCOPED, "b")]
    assert {(one.review, one.reviewed_by) for one in back.withdrawn} == {(Review.REJECTED, INVENTORY)}
    withdrawn = [*before, *back.withdrawn]
    assert acts(found([A, B], withdrawn).proposed) == [(Act.BORN, "b"), (Act.SCOPED, "b")]  # nobody refused it


def test_what_a_person_refused_is_not_proposed_again() -> None:
    before = begun(A, B)
    (closing,) = found([A], before).proposed
    assert closing.act is Act.CLOSED
    changes = [*before, rejected(closing)]
    assert found([A], changes).changes == ()
    listed = replace(changed(Act.SCOPED, "b", at=NOW + 1), network=INTRANET)
    assert acts(difference(inventory([A]), [*changes, listed], DAY, NOW + 2, number).proposed) == [(Act.CLOSED, "b")]


def test_what_a_person_has_proposed_is_not_proposed_once_more() -> None:
    before = begun(A, B)
    closing = replace(changed(Act.CLOSED, "b", DAY), review=Review.PROPOSED, reviewed_at=None)
    assert found([A], [*before, closing]).changes == ()


def test_what_a_person_proposes_too_is_left_to_the_person() -> None:
    before = begun(A, B)
    own = found([A], before).proposed
    closing = replace(changed(Act.CLOSED, "b", DAY), review=Review.PROPOSED, reviewed_at=None)
    assert acts(found([A], [*before, *own, closing]).withdrawn) == [(Act.CLOSED, "b")]


def test_a_unit_that_leaves_next_month_may_leave_the_inventory_now_or_then() -> None:
    changes = [*begun(A, B), changed(Act.CLOSED, "b", DAY + timedelta(30))]
    assert found([A], changes).changes == ()
    assert found([A, B], changes).changes == ()


def test_names_and_codes_are_taken_at_once() -> None:
    before = begun(replace(A, division=OLD))
    after = found([replace(A, name="甲局", division=NEW)], before)
    assert acts(after.taken) == [(Act.RENAMED, "a"), (Act.RECODED, "a")]
    assert after.proposed == ()
    register = register_at([*before, *after.changes], DIVISIONS, DAY, NOW)
    assert (register.units[A.id].name, register.units[A.id].division) == ("甲局", NEW)


def test_a_unit_that_moves_to_another_place_is_another_matter() -> None:
    moved = found([replace(A, division=PROVINCE)], begun(A))
    assert acts(moved.proposed) == [(Act.RECLASSIFIED, "a")]
    assert (moved.proposed[0].division, moved.taken) == (PROVINCE, ())


def test_another_level_or_kind_is_proposed_with_nothing_else() -> None:
    (change,) = found([replace(A, level=Level.PREFECTURE)], begun(A)).proposed
    assert (change.act, change.level, change.kind, change.division) == (
        Act.RECLASSIFIED,
        Level.PREFECTURE,
        None,
        None,
    )


def test_a_document_that_was_missing_is_proposed_for_as_long_as_the_unit_was_listed() -> None:
    before = begun(A)
    (change,) = found([replace(A, list_document="湘政办〔2026〕9 号")], before).proposed
    assert (change.act, change.effective) == (Act.SCOPED, None)
    register = register_at([*before, approved(change)], DIVISIONS, date(2020, 1, 1), NOW)
    assert register.units[A.id].listed[EXTRANET].document == "湘政办〔2026〕9 号"


def test_an_instance_of_one_network_says_nothing_of_the_other() -> None:
    both = replace(A, networks=(EXTRANET, INTRANET))
    changes = begun(both, unit("inner", INTRANET), B)
    alone = inventory([replace(A, networks=(EXTRANET,))], DIVISIONS, EXTRANET)
    left = difference(alone, changes, DAY, NOW, number)
    assert acts(left.proposed) == [(Act.CLOSED, "b")]
    assert acts(difference(inventory([], DIVISIONS, EXTRANET), changes, DAY, NOW, number).proposed) == [
        (Act.UNSCOPED, "a"),
        (Act.CLOSED, "b"),
    ]


UNITS = st.builds(
    Unit,
    id=st.sampled_from([UnitId(name) for name in "abcd"]),
    name=st.sampled_from("甲乙"),
    level=st.sampled_from([Level.COUNTY, Level.PREFECTURE]),
    kind=st.sampled_from(["局", "委"]),
    division=st.sampled_from([OLD, NEW, CHANGSHA]),
    networks=st.sets(st.sampled_from([NetworkId("extranet"), NetworkId("intranet")]), min_size=1).map(
        lambda some: tuple(sorted(some))
    ),
    sample=st.booleans(),
    government=st.booleans(),
    list_document=st.sampled_from(["", "一号", "二号"]),
)
INVENTORIES = st.lists(UNITS, unique_by=lambda one: one.id, min_size=1)


@settings(max_examples=30)
@given(st.lists(INVENTORIES, min_size=2, max_size=5))
def test_once_all_is_approved_the_register_says_what_the_inventory_says(inventories: list[list[Unit]]) -> None:
    changes: dict[str, RegisterChange] = {}
    for place, units in enumerate(inventories):
        now = NOW + place
        new = difference(inventory(units), tuple(changes.values()), DAY + timedelta(place), now, number)
        changes |= {one.id: one for one in new.changes}
        assert difference(inventory(units), tuple(changes.values()), DAY + timedelta(place), now, number).changes == ()
        changes |= {one.id: approved(one, now) for one in new.proposed}
    after = difference(
        inventory(inventories[-1]), tuple(changes.values()), DAY + timedelta(len(inventories)), NOW + 99, number
    )
    assert after.changes == ()
    register = register_at(changes.values(), DIVISIONS, DAY + timedelta(9), NOW + 99)
    assert {id_: set(one.listed) for id_, one in register.units.items()} == {
        one.id: set(one.networks) for one in inventories[-1]
    }
