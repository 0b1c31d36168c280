"""职能上网率: the functions of units that are online, by the list that each unit attests. No network can tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netmon.coverage.basis import Basis
from netmon.coverage.lately import VERDICTS
from netmon.coverage.papers import word_of
from netmon.coverage.register import RegisteredUnit
from netmon.coverage.rule import Rule
from netmon.model.attestation import Claim
from netmon.model.indicator import Criterion, Indicator
from netmon.model.names import UnitId
from netmon.model.verdict import Finding, Item, ItemKind

BETWEEN = "/"
"""Parts unit and function in the id of an item; an id of a unit has none."""


def judge(item: Item, indicator: Indicator, basis: Basis) -> Finding:
    """Judge a function by the newest that is attested of it."""
    unit, _, function = item.id.partition(BETWEEN)
    word = word_of(basis, UnitId(unit), indicator.population.network, Claim.FUNCTION, function)
    return Finding(item, VERDICTS[word.says], word.reason, word.evidence, word.source, UnitId(unit))


def functions(units: Iterable[RegisteredUnit], indicator: Indicator, basis: Basis) -> Iterator[Item]:
    """Yield every function that was ever attested of the units; one whose paper has expired still counts."""
    for unit in units:
        filed = basis.attestations.get((unit.id, indicator.population.network, Claim.FUNCTION), ())
        for name in dict.fromkeys(paper.item for paper in filed):
            yield Item(ItemKind.FUNCTION, f"{unit.id}{BETWEEN}{name}")


RULE = Rule(Criterion("functions_online"), 1, judge, ItemKind.FUNCTION, functions)
