"""IPv6 就绪: units with a device of their own that answered over IPv6, or of which it is attested."""

from __future__ import annotations

from netmon.coverage.basis import Basis
from netmon.coverage.lately import Codes, lately, settle
from netmon.coverage.papers import word_of
from netmon.coverage.rule import Rule
from netmon.model.attestation import Claim
from netmon.model.indicator import Criterion, Indicator
from netmon.model.names import DeviceId, UnitId
from netmon.model.verdict import Finding, Item

CODES = Codes("verdict.ipv6_answered", "verdict.ipv6_silent")


def judge(item: Item, indicator: Indicator, basis: Basis) -> Finding:
    """Judge a unit. That its devices are asked over IPv4 says nothing."""
    unit, network = UnitId(item.id), indicator.population.network
    ends = basis.endpoints.get((unit, network))
    own = () if ends is None else ends.own
    over_ipv6 = [one for one in own if basis.plant.devices[DeviceId(one.id)].ipv6]
    return settle(item, unit, lately(over_ipv6, basis, CODES), word_of(basis, unit, network, Claim.IPV6))


RULE = Rule(Criterion("ipv6_ready"), 1, judge)
