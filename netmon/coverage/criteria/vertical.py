"""纵向覆盖: divisions whose uplink to the next level is in service and carried within the window."""

from __future__ import annotations

from netmon.coverage.basis import Basis
from netmon.coverage.divisions import divisions_of
from netmon.coverage.lately import VERDICTS
from netmon.coverage.link_sight import any_of
from netmon.coverage.rule import Rule
from netmon.coverage.sight import WINDOW
from netmon.coverage.span import full_days
from netmon.coverage.uplinks import attested, end_to_end, look_at, uplinks
from netmon.model.belief import Reason, Truth
from netmon.model.indicator import Criterion, Indicator
from netmon.model.names import NetworkId
from netmon.model.verdict import Evidence, Finding, Item, ItemKind, Source, Verdict

END_TO_END = {
    Truth.YES: "verdict.end_to_end",
    Truth.NO: "verdict.not_end_to_end",
    Truth.UNKNOWN: "verdict.end_to_end_unknown",
}


def judge(item: Item, indicator: Indicator, basis: Basis) -> Finding:
    """Judge a division by its own uplink.

    What was seen decides; papers do where nothing can be, and stand for the declaration of a link that is not there.
    Whether the province reaches it is told beside that, and speaks neither for nor against it.
    """
    network = indicator.population.network
    links = uplinks(item.id, network, basis)
    seen = look_at(links, basis)
    says = any_of(one.sight.says for one in seen)
    word = attested(item.id, network, basis)
    evidence = (*(one.evidence(says, basis) for one in seen), *word.evidence, _reach(item.id, network, basis))
    if says is not Truth.UNKNOWN:
        deciding = [one for one in seen if one.sight.says is says]
        kept = all(one.sight.kept for one in deciding)
        return Finding(item, VERDICTS[says], deciding[0].what, evidence, Source.MEASURED, carried=kept)
    if word.evidence:
        return Finding(item, VERDICTS[word.says], word.reason, evidence, word.source)
    if links:
        return Finding(item, Verdict.UNKNOWN, Reason("verdict.uplink_not_probed"), evidence)
    return Finding(item, Verdict.UNMET, Reason("verdict.no_uplink"), evidence)


def _reach(division: str, network: NetworkId, basis: Basis) -> Evidence:
    since, until = full_days(basis, WINDOW)
    what = Reason(END_TO_END[end_to_end(division, network, basis)])
    return Evidence(Source.MEASURED, Truth.UNKNOWN, what, None, since, until)


RULE = Rule(Criterion("vertical"), 1, judge, ItemKind.DIVISION, divisions_of)
