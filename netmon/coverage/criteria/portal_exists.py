"""网站拥有率: units with a registered site that opened at least once within 30 days."""

from __future__ import annotations

from netmon.coverage.basis import Basis
from netmon.coverage.lately import Codes, lately, settle
from netmon.coverage.papers import word_of
from netmon.coverage.rule import Rule
from netmon.model.attestation import Claim
from netmon.model.indicator import Criterion, Indicator
from netmon.model.names import Subject, SubjectKind, UnitId
from netmon.model.verdict import Finding, Item

CODES = Codes("verdict.portal_opened", "verdict.portal_did_not_open")


def judge(item: Item, indicator: Indicator, basis: Basis) -> Finding:
    """Judge a unit. A paper speaks of it only where no site was checked: that a registered one opens is to be seen."""
    unit, network = UnitId(item.id), indicator.population.network
    sites = [Subject(SubjectKind.SERVICE, one.id, network) for one in basis.lookup.portals.get((unit, network), ())]
    return settle(item, unit, lately(sites, basis, CODES), word_of(basis, unit, network, Claim.PORTAL))


RULE = Rule(Criterion("portal_exists"), 1, judge)
