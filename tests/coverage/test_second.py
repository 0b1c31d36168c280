"""Two independent ways of counting come to the same, item by item, on a thousand made-up provinces."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from random import Random

from netmon.coverage.evaluate import evaluate
from netmon.coverage.registry import all_rules
from netmon.model.figure import Figure
from netmon.model.indicator import Indicator
from netmon.model.register import Level
from tests.coverage.made import EXTRANET, INTRANET, indicator
from tests.coverage.second import Judged, Second
from tests.coverage.worlds import KINDS, World, world

WORLDS = 1000
LEVELS = (Level.PROVINCE, Level.PREFECTURE, Level.COUNTY)


def indicators(seed: int) -> list[Indicator]:
    """Return one indicator for each criterion, of a population that differs from world to world."""
    random = Random(-seed)
    levels = random.choice(((), (), LEVELS[:1], LEVELS[1:]))
    kinds = random.choice(((), (), (), KINDS[:2]))
    return [
        indicator(
            criterion,
            network=random.choice((EXTRANET, EXTRANET, INTRANET)),
            levels=levels,
            kinds=kinds,
            threshold=Fraction(999, 1000) if rule.threshold else None,
        )
        for criterion, rule in all_rules().items()
    ]


def as_judged(figure: Figure) -> dict[tuple[str, str], Judged]:
    return {
        (one.item.kind.value, one.item.id): Judged(one.verdict.value, one.disputed, one.carried)
        for one in figure.findings
    }


def differences(seed: int, made: World, met: Counter[tuple[str, str]]) -> list[str]:
    found, second, basis = [], Second(made), made.basis()
    for asked in indicators(seed):
        figure, other = evaluate(asked, basis), second.count(asked)
        counts = figure.counts
        first = as_judged(figure)
        met.update((asked.criterion, judged.verdict) for judged in other.values())
        if first != other:
            found.append(f"world {seed}, {asked.criterion}: {set(first.items()) ^ set(other.items())}")
        if (counts.met, counts.unmet, counts.unknown, counts.exempt) != second.totals(asked):
            found.append(f"world {seed}, {asked.criterion}: {counts} and {second.totals(asked)}")
    return found


def test_both_judge_a_thousand_worlds_alike_and_see_every_verdict_of_every_criterion() -> None:
    met: Counter[tuple[str, str]] = Counter()
    for seed in range(WORLDS):
        assert differences(seed, world(seed), met) == []
    never = {
        (criterion, verdict)
        for criterion in all_rules()
        for verdict in ("met", "unmet", "unknown", "exempt")
        if met[criterion, verdict] < 10
    }
    assert never == {("commissioned", "unknown")}  # no document is a no
