"""接入率: an access link in service, and a document that says that it was opened. No document is a no."""

from __future__ import annotations

from netmon.coverage.basis import Basis
from netmon.coverage.papers import in_force, spoken
from netmon.coverage.rule import Rule
from netmon.model.attestation import Attestation, Claim
from netmon.model.belief import Reason, Truth
from netmon.model.indicator import Criterion, Indicator
from netmon.model.names import NetworkId, UnitId
from netmon.model.verdict import Evidence, Finding, Item, Source, Verdict


def judge(item: Item, indicator: Indicator, basis: Basis) -> Finding:
    """Judge a unit."""
    unit, network = UnitId(item.id), indicator.population.network
    verdict, reason, evidence = commissioned(unit, network, basis)
    return Finding(item, verdict, reason, evidence, Source.DOCUMENT if evidence else None, unit)


def commissioned(unit: UnitId, network: NetworkId, basis: Basis) -> tuple[Verdict, Reason, tuple[Evidence, ...]]:
    """Tell whether a unit's access was opened, and by which document.

    The signed list of what was connected before (存量台账) stands for the confirmation and for the link.
    """
    baseline = in_force(basis, unit, network, Claim.BASELINE)
    if baseline is not None:
        return _said(baseline)
    confirmed = in_force(basis, unit, network, Claim.COMMISSIONED)
    if confirmed is None:
        return Verdict.UNMET, Reason("verdict.no_opening_confirmation"), ()
    verdict, reason, evidence = _said(confirmed)
    endpoints = basis.endpoints.get((unit, network))
    if verdict is Verdict.MET and (endpoints is None or not endpoints.far):
        return Verdict.UNMET, Reason("verdict.no_access_link"), evidence
    return verdict, reason, evidence


def _said(paper: Attestation) -> tuple[Verdict, Reason, tuple[Evidence, ...]]:
    evidence = (spoken(paper, Truth.YES if paper.holds else Truth.NO),)
    return (Verdict.MET if paper.holds else Verdict.UNMET), evidence[0].what, evidence


RULE = Rule(Criterion.COMMISSIONED, 1, judge)
