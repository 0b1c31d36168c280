"""What an inventory's indicators lack is said before anybody wonders at a figure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from netmon.coverage.advice import advice
from netmon.inventory import load
from netmon.model.indicator import IndicatorTarget
from netmon.model.inventory import Inventory
from netmon.model.names import IndicatorId, UnitId

TODAY = date(2026, 11, 20)
PLACES, CONNECTED = IndicatorId("localities-lan-by-jurisdictions"), IndicatorId("departments-connected")


@pytest.fixture(scope="module")
def province() -> Inventory:
    whole = load(Path(__file__).parents[2] / "inventory.yaml", {}, secrets=False)
    return replace(whole, indicator_targets=())


def codes(inventory: Inventory) -> list[str]:
    return [one.code for one in advice(inventory, TODAY)]


def test_of_the_example_nothing_is_lacking_but_targets_of_today(province: Inventory) -> None:
    assert codes(province) == []
    old = IndicatorTarget(CONNECTED, Fraction(9, 10), date(2010, 12, 31))
    (found,) = advice(replace(province, indicator_targets=(old,)), TODAY)
    assert found.code == "lacks.past_due"
    assert dict(found.facts) == {"indicator": CONNECTED, "least": "90%", "due": "2010-12-31"}


def test_a_target_that_is_followed_by_another_or_due_today_is_right(province: Inventory) -> None:
    old = IndicatorTarget(CONNECTED, Fraction(9, 10), date(2010, 12, 31))
    assert codes(replace(province, indicator_targets=(old, replace(old, due=TODAY)))) == []


def test_a_population_that_nobody_is_in_is_told(province: Inventory) -> None:
    one = province.indicators[CONNECTED]
    kinds = replace(one, population=replace(one.population, kinds=("nobody",)))
    assert codes(replace(province, indicators={**province.indicators, CONNECTED: kinds})) == ["lacks.nobody"]


def test_a_place_without_a_government_is_named_and_wangcheng_is_one_place(province: Inventory) -> None:
    units = dict(province.units)
    units[UnitId("wangcheng")] = replace(units[UnitId("wangcheng")], government=False)
    (found,) = advice(replace(province, units=units), TODAY)
    facts = dict(found.facts)
    assert (found.code, facts["indicator"], facts["count"]) == ("lacks.no_government", str(PLACES), "1")
