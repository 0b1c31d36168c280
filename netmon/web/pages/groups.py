"""An inventory as the pages go through it, again and again: by network, level and kind. Made once per inventory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netmon.judge.topology import subject_of
from netmon.judge.wiring import device_subject, link_subject
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.register import Level, Network, Unit

LEVELS = {level: rank for rank, level in enumerate(Level)}


@dataclass(frozen=True, slots=True)
class Members:
    """What belongs to a network. Its population (应接入清单) are the units that should be in it.

    `levels` are those of which the inventory has a division or the network a unit, top first. `forks` are the links of
    every lower end that has several. `sample` is how many units are invented.
    """

    network: Network
    population: tuple[tuple[Subject, Unit], ...]
    devices: tuple[Subject, ...]
    links: tuple[Subject, ...]
    levels: tuple[Level, ...]
    forks: tuple[tuple[Subject, tuple[Subject, ...]], ...]
    sample: int


def members_of(inventory: Inventory) -> tuple[Members, ...]:
    """Return the members of each network, in the order of the inventory."""
    return tuple(_members(inventory, network) for network in inventory.networks.values())


def _members(inventory: Inventory, network: Network) -> Members:
    population = [
        (Subject(SubjectKind.UNIT, unit.id, network.id), unit)
        for unit in inventory.units.values()
        if network.id in unit.networks
    ]
    levels = {unit.level for _, unit in population} | {division.level for division in inventory.divisions.values()}
    return Members(
        network,
        tuple(population),
        tuple(device_subject(device) for device in inventory.devices.values() if device.network == network.id),
        tuple(link_subject(link) for link in inventory.links.values() if link.network == network.id),
        tuple(sorted(levels, key=LEVELS.__getitem__)),
        tuple(_forks(inventory, network.id)),
        sum(unit.sample for _, unit in population),
    )


def _forks(inventory: Inventory, network: NetworkId) -> Iterable[tuple[Subject, tuple[Subject, ...]]]:
    above: dict[Subject, list[Subject]] = {}
    for link in inventory.links.values():
        if link.network == network:
            above.setdefault(subject_of(link.lower, network), []).append(link_subject(link))
    return ((lower, tuple(links)) for lower, links in above.items() if len(links) > 1)


@dataclass(slots=True)
class Grouped:
    """Keeps the members of the inventory that was asked for last."""

    _inventory: Inventory | None = None
    _members: tuple[Members, ...] = ()

    def of(self, inventory: Inventory) -> tuple[Members, ...]:
        """Return the members of the networks of `inventory`."""
        if inventory is not self._inventory:
            self._inventory, self._members = inventory, members_of(inventory)
        return self._members


def units_by_level(units: Mapping[Level, int]) -> tuple[tuple[Level, int], ...]:
    """Return counts by level, top first."""
    return tuple(sorted(units.items(), key=lambda pair: LEVELS[pair[0]]))
