"""局域网普及率, by units: a LAN switch of the unit's own that answered, or a record or return that is not too old."""

from __future__ import annotations

from netmon.coverage.attesting import OLDEST
from netmon.coverage.basis import Basis
from netmon.coverage.lately import Codes, lately, settle
from netmon.coverage.papers import word_of
from netmon.coverage.rule import Rule
from netmon.model.attestation import Claim
from netmon.model.indicator import Criterion, Indicator
from netmon.model.names import DeviceId, NetworkId, Subject, UnitId
from netmon.model.plant import Role
from netmon.model.verdict import Finding, Item

CODES = Codes("verdict.lan_answered", "verdict.lan_silent")


def judge(item: Item, indicator: Indicator, basis: Basis) -> Finding:
    """Judge a unit."""
    return lan_of(item, UnitId(item.id), indicator.population.network, basis)


def lan_of(item: Item, unit: UnitId, network: NetworkId, basis: Basis) -> Finding:
    """Return the finding on the LAN of a unit. The paper suffices: a switch that is silent is no proof against it."""
    seen = lately(switches(unit, network, basis), basis, CODES)
    word = word_of(basis, unit, network, Claim.LAN_BUILT, oldest=OLDEST)
    return settle(item, unit, seen, word, paper_suffices=True)


def switches(unit: UnitId, network: NetworkId, basis: Basis) -> list[Subject]:
    """Return the LAN switches that are the unit's own."""
    ends = basis.endpoints.get((unit, network))
    if ends is None:
        return []
    return [one for one in ends.own if basis.plant.devices[DeviceId(one.id)].role is Role.LAN]


RULE = Rule(Criterion("lan_built"), 1, judge)
