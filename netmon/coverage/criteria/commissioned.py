"""接入率: an access link in service, and a document that says that it was opened. No document is a no."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.coverage.basis import Basis
from netmon.coverage.papers import Word, word_of
from netmon.coverage.rule import Rule
from netmon.model.attestation import Claim
from netmon.model.belief import Reason, Truth
from netmon.model.indicator import Criterion, Indicator
from netmon.model.names import NetworkId, UnitId
from netmon.model.verdict import Evidence, Finding, Item, Source, Verdict


@dataclass(frozen=True, slots=True)
class Opening:
    """Whether a unit's access was opened. `paper` is the code of what the paper is called, `document` its number."""

    verdict: Verdict
    reason: Reason
    evidence: tuple[Evidence, ...]
    paper: str = ""
    document: str = ""


def judge(item: Item, indicator: Indicator, basis: Basis) -> Finding:
    """Judge a unit."""
    unit = UnitId(item.id)
    opening = opened(unit, indicator.population.network, basis)
    source = Source.DOCUMENT if opening.evidence else None
    return Finding(item, opening.verdict, opening.reason, opening.evidence, source, unit)


def opened(unit: UnitId, network: NetworkId, basis: Basis) -> Opening:
    """Tell whether a unit's access was opened, and by which document.

    The signed list of what was connected before (存量台账) stands for the confirmation and for the link.
    """
    confirmed = word_of(basis, unit, network, Claim.COMMISSIONED)
    listed = word_of(basis, unit, network, Claim.BASELINE)
    if listed.says is Truth.YES:
        return _opened("verdict.on_baseline", "verdict.paper_baseline", listed, confirmed)
    if confirmed.says is not Truth.YES:
        return _not_opened(confirmed, listed)
    ends = basis.endpoints.get((unit, network))
    if ends is None or not ends.far:
        return Opening(Verdict.UNMET, Reason("verdict.no_access_link"), (*confirmed.evidence, *listed.evidence))
    return _opened("verdict.opened", "verdict.paper_confirmation", confirmed, listed)


def _opened(code: str, called: str, word: Word, other: Word) -> Opening:
    document = word.paper.document if word.paper is not None else ""
    reason = Reason(code, (("document", document),))
    return Opening(Verdict.MET, reason, (*word.evidence, *other.evidence), called, document)


def _not_opened(confirmed: Word, listed: Word) -> Opening:
    reason = next((word.reason for word in (confirmed, listed) if word.evidence), None)
    evidence = (*confirmed.evidence, *listed.evidence)
    return Opening(Verdict.UNMET, reason or Reason("verdict.no_opening_confirmation"), evidence)


RULE = Rule(Criterion("commissioned"), 1, judge)
