"""Availability of many together: a network, a prefecture, a carrier. Time up of all over time counted of all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from netmon.judge.availability.account import total
from netmon.judge.charging import carrier_of
from netmon.model.availability import Reckoning, Sums
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, DivisionCode, LinkId, NetworkId, ServiceId, Subject, SubjectKind, UnitId
from netmon.model.register import Division, Level

Key = Callable[[Subject], str | None]
"""Which group something belongs to; None: to none."""


@dataclass(frozen=True, slots=True)
class Group:
    """`members` have enough data for a rate of their own, and alone are in the sums. `lacking` have too little, and
    `unwatched` none at all.

    `sums` are of the members; its faults are those of what had failed, each once, however many it took along.
    `suffered` is how long units were down because of a carrier's links, all added up, in milliseconds.
    """

    key: str
    network: NetworkId
    sums: Sums
    members: int = 0
    lacking: int = 0
    unwatched: int = 0
    suffered: int = 0


def groups_of(sums: Mapping[Subject, Sums], key: Key, roots: Mapping[Subject, Sums] | None = None) -> list[Group]:
    """Sum up by group, worst first. With `roots` their faults stand in place of what the members have of their own."""
    members: defaultdict[tuple[NetworkId, str], list[Sums]] = defaultdict(list)
    failed: defaultdict[tuple[NetworkId, str], list[Sums]] = defaultdict(list)
    for into, parts in ((members, sums), (failed, roots or {})):
        for subject, one in parts.items():
            name = key(subject)
            if name is not None:
                into[subject.network, name].append(one)
    found = []
    for (network, name), some in members.items():
        watched = [one for one in some if one.known]
        enough = [one for one in watched if one.telling]
        both = total(enough)
        if roots is not None:
            faults = total(failed[network, name])
            both = replace(both, faults=faults.faults, ended=faults.ended, repaired=faults.repaired)
        lacking, unwatched = len(watched) - len(enough), len(some) - len(watched)
        found.append(Group(name, network, both, len(enough), lacking, unwatched))
    return sorted(found, key=lambda one: (one.network, worst_first(one.sums), one.key))


def worst_first(sums: Sums, reckoning: Reckoning = Reckoning.BUSINESS) -> tuple[bool, float, int, int]:
    """Sort by the net rate, the lowest first, then by outages; what has too little data for a rate comes last."""
    rate = sums.net(reckoning)
    return rate is None, 1.0 if rate is None else float(rate), -sums.down(reckoning), -sums.no_data


def suffered(
    charged: Mapping[Subject, Mapping[Subject, int]], inventory: Inventory
) -> Mapping[tuple[NetworkId, str], int]:
    """Return how long units were down because of the links of each carrier, all added up, in milliseconds."""
    found: defaultdict[tuple[NetworkId, str], int] = defaultdict(int)
    for unit, roots in charged.items():
        for root, length in roots.items():
            if unit.kind is SubjectKind.UNIT and root.kind is SubjectKind.LINK:
                found[unit.network, carrier_of(root, inventory)] += length
    return found


def unit_of(subject: Subject, inventory: Inventory) -> UnitId | None:
    """Return whose something is: of a link the unit at its lower end; None of what the inventory does not have."""
    match subject.kind:
        case SubjectKind.UNIT:
            return UnitId(subject.id)
        case SubjectKind.DEVICE:
            device = inventory.devices.get(DeviceId(subject.id))
            return None if device is None else device.unit
        case SubjectKind.LINK:
            link = inventory.links.get(LinkId(subject.id))
            return None if link is None else link.lower.unit
        case SubjectKind.SERVICE:
            service = inventory.services.get(ServiceId(subject.id))
            return None if service is None else service.unit


def prefecture_of(subject: Subject, inventory: Inventory) -> str | None:
    """Return the code of the prefecture that something lies in; of what lies in none that of its own division."""
    unit = inventory.units.get(unit_of(subject, inventory) or UnitId(""))
    return None if unit is None else _prefecture(unit.division, inventory.divisions)


def _prefecture(code: DivisionCode, divisions: Mapping[DivisionCode, Division]) -> DivisionCode:
    above: DivisionCode | None = code
    while above is not None and above in divisions:
        if divisions[above].level is Level.PREFECTURE:
            return above
        above = divisions[above].parent
    return code
