"""IPv6 就绪: units with a device of their own that answered over IPv6, or of which it is attested."""

from __future__ import annotations

from netmon.coverage.basis import Basis
from netmon.coverage.lately import Codes, lately, settle
from netmon.coverage.papers import word_of
from netmon.coverage.rule import Rule
from netmon.coverage.span import first_day_since
from netmon.model.attestation import Claim
from netmon.model.indicator import Criterion, Indicator
from netmon.model.names import DeviceId, Subject, SubjectKind, UnitId
from netmon.model.verdict import Finding, Item

CODES = Codes("verdict.ipv6_answered", "verdict.ipv6_silent")


def judge(item: Item, indicator: Indicator, basis: Basis) -> Finding:
    """Judge a unit. That its devices are asked over IPv4 says nothing."""
    unit, network = UnitId(item.id), indicator.population.network
    ends = basis.endpoints.get((unit, network))
    declared = [] if ends is None else [basis.plant.devices[DeviceId(one.id)] for one in ends.own]
    over_ipv6 = [Subject(SubjectKind.DEVICE, one.id, network) for one in declared if one.ipv6]
    first = {str(one.id): first_day_since(one.family_since, basis.zone) for one in declared}
    return settle(item, unit, lately(over_ipv6, basis, CODES, first), word_of(basis, unit, network, Claim.IPV6))


RULE = Rule(Criterion("ipv6_ready"), 1, judge)
