"""Where what is attested and what is measured contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from netmon.coverage.basis import Basis
from netmon.coverage.papers import word_of
from netmon.coverage.registry import all_rules
from netmon.model.attestation import Attestation, Claim
from netmon.model.belief import Truth
from netmon.model.indicator import Criterion, Indicator, Population
from netmon.model.names import IndicatorId, NetworkId, UnitId
from netmon.model.verdict import Evidence, Item, ItemKind, Source

CRITERIA: Final[Mapping[Claim, Criterion]] = {
    Claim.LAN_BUILT: Criterion("lan_built"),
    Claim.PORTAL: Criterion("portal_exists"),
    Claim.IPV6: Criterion("ipv6_ready"),
}
"""What is measured of a unit, by the claim that speaks of the same."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A paper that speaks, and what was seen against it."""

    paper: Attestation
    measured: Evidence


def measured(basis: Basis, unit: UnitId, network: NetworkId, claim: Claim) -> Evidence | None:
    """Return what netmon itself saw of what a claim is about; None where it saw neither yes nor no."""
    criterion = CRITERIA.get(claim)
    rule = None if criterion is None else all_rules().get(criterion)
    if rule is None or unit not in basis.register.units:
        return None
    indicator = Indicator(IndicatorId(claim), claim, Population(network), rule.criterion)
    evidence = rule.judge(Item(ItemKind.UNIT, unit), indicator, basis).evidence
    seen = (one for one in evidence if one.source is Source.MEASURED and one.says is not Truth.UNKNOWN)
    return next(seen, None)


def conflicts(basis: Basis) -> tuple[Conflict, ...]:
    """Return each paper in force that says the opposite of what was seen, in the order of units and claims."""
    keys = sorted(key for key in basis.attestations if key[2] in CRITERIA)
    papers = (word_of(basis, *key).paper for key in keys)
    return against(basis, (paper for paper in papers if paper is not None and not paper.expired(basis.day)))


def against(basis: Basis, papers: Iterable[Attestation]) -> tuple[Conflict, ...]:
    """Return those of `papers` that say the opposite of what was seen; they need not be on record yet."""
    found = ((paper, measured(basis, paper.unit, paper.network, paper.claim)) for paper in papers)
    return tuple(
        Conflict(paper, seen)
        for paper, seen in found
        if seen is not None and seen.says is not (Truth.YES if paper.holds else Truth.NO)
    )
