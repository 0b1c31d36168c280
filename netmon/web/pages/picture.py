"""What the front page shows, as values: counts by state, and the faults that explain the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netmon.model.belief import Belief, State
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, NetworkId, Subject, SubjectKind, UnitId
from netmon.model.register import Contact
from netmon.watch.board import Board

KINDS = (SubjectKind.UNIT, SubjectKind.DEVICE, SubjectKind.LINK)


@dataclass(frozen=True, slots=True)
class Count:
    """How many subjects of a kind are in which state, in one network."""

    kind: SubjectKind
    total: int
    by_state: Mapping[State, int]


@dataclass(frozen=True, slots=True)
class Root:
    """A fault that explains itself, and what it takes with it beside itself."""

    belief: Belief
    name: str
    units: int
    devices: int
    contacts: tuple[Contact, ...] = ()
    carrier: str = ""
    circuit: str = ""
    hotline: str = ""


@dataclass(frozen=True, slots=True)
class NetworkPicture:
    """One network: its name in both languages, counts, and its root faults, the widest first."""

    id: NetworkId
    name: str
    name_en: str
    counts: tuple[Count, ...]
    roots: tuple[Root, ...]


def picture_of(board: Board) -> tuple[NetworkPicture, ...]:
    """Return the networks of the inventory in force. Figures of two networks are never mixed."""
    inventory, beliefs = board.inventory, board.beliefs
    totals, states = _totals(inventory), _states(beliefs.values())
    taken = _taken(beliefs.values())
    roots = [
        _root(belief, inventory, taken)
        for subject, belief in beliefs.items()
        if belief.standing.root == subject and belief.standing.state is State.DOWN
    ]
    roots.sort(key=lambda root: (-root.units, -root.devices, root.belief.since, root.belief.subject))
    return tuple(
        NetworkPicture(
            network.id,
            network.name,
            network.name_en or network.name,
            tuple(_count(kind, network.id, totals, states) for kind in KINDS),
            tuple(root for root in roots if root.belief.subject.network == network.id),
        )
        for network in inventory.networks.values()
    )


_Group = tuple[SubjectKind, NetworkId]


def _totals(inventory: Inventory) -> Counter[_Group]:
    totals: Counter[_Group] = Counter()
    for unit in inventory.units.values():
        totals.update((SubjectKind.UNIT, network) for network in unit.networks)
    totals.update((SubjectKind.DEVICE, device.network) for device in inventory.devices.values())
    totals.update((SubjectKind.LINK, link.network) for link in inventory.links.values())
    return totals


def _states(beliefs: Iterable[Belief]) -> Counter[tuple[_Group, State]]:
    return Counter(((belief.subject.kind, belief.subject.network), belief.standing.state) for belief in beliefs)


def _count(
    kind: SubjectKind, network: NetworkId, totals: Counter[_Group], states: Counter[tuple[_Group, State]]
) -> Count:
    group = (kind, network)
    by_state = {state: states[group, state] for state in State}
    # What nobody believes anything of yet is unknown, not missing from the sum.
    by_state[State.UNKNOWN] = totals[group] - by_state[State.UP] - by_state[State.DOWN] - by_state[State.UNREACHABLE]
    return Count(kind, totals[group], by_state)


def _taken(beliefs: Iterable[Belief]) -> Counter[tuple[Subject, SubjectKind]]:
    return Counter(
        (belief.standing.root, belief.subject.kind)
        for belief in beliefs
        if belief.standing.root is not None and belief.standing.root != belief.subject
    )


def _root(belief: Belief, inventory: Inventory, taken: Counter[tuple[Subject, SubjectKind]]) -> Root:
    subject = belief.subject
    units, devices = taken[subject, SubjectKind.UNIT], taken[subject, SubjectKind.DEVICE]
    if subject.kind is SubjectKind.LINK and (link := inventory.links.get(LinkId(subject.id))):
        return Root(belief, link.name, units, devices, link.contacts, link.carrier, link.circuit, link.hotline)
    if subject.kind is SubjectKind.DEVICE and (device := inventory.devices.get(DeviceId(subject.id))):
        owner = inventory.units.get(device.unit)
        return Root(belief, device.name, units, devices, owner.contacts if owner else ())
    if subject.kind is SubjectKind.UNIT and (unit := inventory.units.get(UnitId(subject.id))):
        return Root(belief, unit.name, units, devices, unit.contacts)
    return Root(belief, subject.id, units, devices)
