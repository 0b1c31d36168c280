"""A figure by parts of its population; the parts are the whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.coverage.breakdown import By, breakdown, prefecture_of
from netmon.coverage.evaluate import count
from netmon.model.belief import Reason
from netmon.model.figure import Counts
from netmon.model.names import DivisionCode, UnitId
from netmon.model.register import Division, Level
from netmon.model.verdict import Finding, Item, ItemKind, Verdict
from tests.coverage.made import COUNTY, PREFECTURE, PROVINCE, register, unit

OFFICE = unit("office", level=Level.PROVINCE, kind="组成部门", division=PROVINCE)
CITY = unit("city", level=Level.PREFECTURE, kind="市州政府", division=PREFECTURE)
DISTRICT = unit("district", division=COUNTY)
REGISTER = register(OFFICE, CITY, DISTRICT)


def finding(of: str, verdict: Verdict = Verdict.MET, kind: ItemKind = ItemKind.UNIT) -> Finding:
    unit_id = None if kind is ItemKind.DIVISION else UnitId(of)
    return Finding(Item(kind, of), verdict, Reason("verdict.exempt"), unit=unit_id)


@pytest.mark.parametrize(
    ("by", "parts"),
    [
        (By.LEVEL, ["province", "prefecture", "county"]),
        (By.KIND, ["组成部门", "市州政府", "县市区政府"]),
        (By.PREFECTURE, ["", PREFECTURE]),
    ],
)
def test_units_are_told_apart(by: By, parts: list[str]) -> None:
    assert list(breakdown(map(finding, ("office", "city", "district")), REGISTER, by)) == parts


def test_divisions_have_a_level_and_a_prefecture_and_no_kind() -> None:
    found = [finding(COUNTY, Verdict.UNKNOWN, ItemKind.DIVISION), finding(PREFECTURE, kind=ItemKind.DIVISION)]
    assert breakdown(found, REGISTER, By.LEVEL) == {"county": Counts(unknown=1), "prefecture": Counts(met=1)}
    assert breakdown(found, REGISTER, By.PREFECTURE) == {PREFECTURE: Counts(met=1, unknown=1)}
    assert breakdown(found, REGISTER, By.KIND) == {"": Counts(met=1, unknown=1)}


def test_an_old_code_lies_where_the_new_one_does_and_a_ring_of_parents_ends() -> None:
    old = replace(REGISTER, lineage={**REGISTER.lineage, DivisionCode("430122"): COUNTY})
    assert prefecture_of(DivisionCode("430122"), old) == PREFECTURE
    one, two = DivisionCode("430001"), DivisionCode("430002")
    ring = register(divisions=[Division(one, "甲", Level.COUNTY, two), Division(two, "乙", Level.COUNTY, one)])
    assert prefecture_of(one, ring) in {"", one, two}
    assert prefecture_of(DivisionCode("999999"), REGISTER) == ""


@given(st.lists(st.tuples(st.sampled_from(["office", "city", "district", "gone"]), st.sampled_from(Verdict))))
def test_the_parts_sum_up_to_the_whole(some: list[tuple[str, Verdict]]) -> None:
    found = [finding(of, verdict) for of, verdict in some]
    for by in By:
        parts = breakdown(found, REGISTER, by).values()
        whole = count(found)
        assert sum(part.met for part in parts) == whole.met
        assert (sum(part.n for part in parts), sum(part.exempt for part in parts)) == (whole.n, whole.exempt)
