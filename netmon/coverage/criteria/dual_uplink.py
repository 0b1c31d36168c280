"""双上联: units with two access links by different upper devices or carriers, both of which carried in the window."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from netmon.coverage.basis import Basis
from netmon.coverage.lately import VERDICTS
from netmon.coverage.link_sight import Seen, all_of, any_of, carried
from netmon.coverage.rule import Rule
from netmon.model.belief import Reason, Truth
from netmon.model.counted import CountedLink
from netmon.model.indicator import Criterion, Indicator
from netmon.model.names import LinkId, UnitId
from netmon.model.verdict import Finding, Item, Source, Verdict


def judge(item: Item, indicator: Indicator, basis: Basis) -> Finding:
    """Judge a unit. One of which no link is declared at all is unknown: nobody has said anything of it."""
    unit = UnitId(item.id)
    ends = basis.endpoints.get((unit, indicator.population.network))
    links = [basis.plant.links[LinkId(one.id)] for one in ends.far] if ends is not None else []
    if not links:
        return Finding(item, Verdict.UNKNOWN, Reason("verdict.no_link_declared"), unit=unit)
    seen = [carried(link, basis) for link in links]
    pairs = [pair for pair in combinations(zip(links, seen, strict=True), 2) if apart(pair[0][0], pair[1][0])]
    says = any_of(all_of(one.sight.says for _, one in pair) for pair in pairs) if pairs else Truth.NO
    evidence = tuple(one.evidence(says, basis) for one in seen)
    deciding = next((pair for pair in pairs if all_of(one.sight.says for _, one in pair) is says), None)
    kept = says is Truth.YES and deciding is not None and any(one.sight.kept for _, one in deciding)
    source = None if says is Truth.UNKNOWN else Source.MEASURED
    return Finding(item, VERDICTS[says], _why(says, links, pairs, seen), evidence, source, unit, kept)


def apart(one: CountedLink, other: CountedLink) -> bool:
    """Tell whether two links have different upper devices or carriers, as far as both are known."""
    devices = one.upper_device, other.upper_device
    upper = one.upper_unit != other.upper_unit or (None not in devices and devices[0] != devices[1])
    return upper or ("" not in {one.carrier, other.carrier} and one.carrier != other.carrier)


def _why(says: Truth, links: Sequence[CountedLink], pairs: Sequence[object], seen: Sequence[Seen]) -> Reason:
    if len(links) < 2:
        return Reason("verdict.one_link_declared")
    if not pairs:
        return Reason.of("verdict.links_not_apart", links=len(links))
    up = sum(one.sight.says is Truth.YES for one in seen)
    code = {
        Truth.YES: "verdict.two_links_carried",
        Truth.NO: "verdict.no_two_links_carried",
        Truth.UNKNOWN: "verdict.two_links_not_probed",
    }[says]
    return Reason.of(code, links=len(links), up=up)


RULE = Rule(Criterion("dual_uplink"), 1, judge)
