"""联网率: commissioned, and online on more than half of the valid days among the last 7 full days."""

from __future__ import annotations

from netmon.coverage.basis import Basis
from netmon.coverage.criteria.commissioned import Opening, opened
from netmon.coverage.papers import precondition
from netmon.coverage.rule import Rule
from netmon.coverage.sight import Sight
from netmon.coverage.unit_sight import UnitSight, unit_sight
from netmon.model.belief import Reason, Truth
from netmon.model.indicator import Criterion, Indicator
from netmon.model.names import UnitId
from netmon.model.verdict import Finding, Item, Source, Verdict

VERDICTS = {Truth.YES: Verdict.MET, Truth.NO: Verdict.UNMET, Truth.UNKNOWN: Verdict.UNKNOWN}


def judge(item: Item, indicator: Indicator, basis: Basis) -> Finding:
    """Judge a unit. That it was opened is a condition: by itself the paper says nothing of being online."""
    unit, network = UnitId(item.id), indicator.population.network
    opening, seen = opened(unit, network, basis), unit_sight(unit, network, basis)
    evidence = (*precondition(opening.evidence), *seen.evidence)
    if opening.verdict is Verdict.UNMET:
        source = Source.DOCUMENT if opening.evidence else None
        return Finding(item, Verdict.UNMET, _not_opened(opening, seen.sight), evidence, source, unit)
    verdict = VERDICTS[seen.sight.says]
    source = None if verdict is Verdict.UNKNOWN else Source.MEASURED
    reason = _why(opening, seen, bool(evidence[len(opening.evidence) :]))
    return Finding(item, verdict, reason, evidence, source, unit, bool(seen.sight.kept) and source is not None)


def _not_opened(opening: Opening, sight: Sight) -> Reason:
    """Return why; where the unit is online all the same, that is what somebody can mend."""
    if sight.says is Truth.YES and not opening.evidence:
        return Reason("verdict.online_without_paper")
    return opening.reason


def _why(opening: Opening, seen: UnitSight, anything: bool) -> Reason:
    sight = seen.sight
    if not anything:
        return Reason("verdict.nothing_to_probe")
    if sight.too_long:
        return Reason("verdict.maintained_too_long")
    if sight.says is Truth.UNKNOWN:
        return Reason("verdict.no_hours") if sight.provisional else Reason.of("verdict.too_few_days", valid=sight.valid)
    facts: dict[str, object] = {"yes": sight.yes, "valid": sight.valid, "by": seen.by}
    if sight.says is Truth.YES:
        facts |= {"paper": opening.paper, "document": opening.document}
    return Reason.of(_code(sight), **facts, **({"ago": sight.kept} if sight.kept else {}))


def _code(sight: Sight) -> str:
    if sight.says is Truth.YES:
        if sight.provisional:
            return "verdict.online_hours"
        if sight.kept:
            return "verdict.online_kept"
        return "verdict.online_every_day" if sight.yes == sight.valid else "verdict.online_most_days"
    if sight.provisional:
        return "verdict.offline_hours"
    if sight.kept:
        return "verdict.offline_kept"
    return "verdict.offline_most_days" if sight.yes else "verdict.offline_every_day"


RULE = Rule(Criterion("connected"), 1, judge)
