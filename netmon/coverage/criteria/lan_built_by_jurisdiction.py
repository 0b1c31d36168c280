"""局域网普及率, by jurisdictions: a division has one where that of its own government body is built."""

from __future__ import annotations

from netmon.coverage.basis import Basis
from netmon.coverage.criteria.lan_built import lan_of
from netmon.coverage.divisions import divisions_of
from netmon.coverage.rule import Rule
from netmon.model.belief import Reason
from netmon.model.indicator import Criterion, Indicator
from netmon.model.verdict import Finding, Item, ItemKind, Verdict


def judge(item: Item, indicator: Indicator, basis: Basis) -> Finding:
    """Judge a division by its government."""
    government = basis.lookup.governments.get(item.id)
    if government is None:
        return Finding(item, Verdict.UNKNOWN, Reason("verdict.no_government"))
    return lan_of(item, government.id, indicator.population.network, basis)


RULE = Rule(Criterion("lan_built_by_jurisdiction"), 1, judge, ItemKind.DIVISION, divisions_of)
