"""Who is judged after whom, and by what: the inventory as belief flows through it, roots first."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from netmon.judge.path import Uplink
from netmon.judge.topology import Topology, subject_of
from netmon.judge.unit import UnitPaths
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.plant import Device, Link, LinkEnd, Redundancy, Service
from netmon.model.register import Unit


def device_subject(device: Device) -> Subject:
    """Return the subject that a device is."""
    return Subject(SubjectKind.DEVICE, device.id, device.network)


def link_subject(link: Link) -> Subject:
    """Return the subject that a link is."""
    return Subject(SubjectKind.LINK, link.id, link.network)


def service_subject(service: Service) -> Subject:
    """Return the subject that a service is."""
    return Subject(SubjectKind.SERVICE, service.id, service.network)


@dataclass(frozen=True, slots=True)
class Wiring:
    """`ranks` holds every subject; `dependents` those to judge again when one changes, all of a higher rank.

    `uplinks` are those of devices, and of units that links end at without a device; a link that comes from beyond the
    plant is none of them. A service hangs on the unit that runs it.
    """

    devices: Mapping[Subject, Device]
    links: Mapping[Subject, Link]
    units: Mapping[Subject, UnitPaths]
    uplinks: Mapping[Subject, tuple[Uplink, ...]]
    dependents: Mapping[Subject, tuple[Subject, ...]]
    ranks: Mapping[Subject, int]
    services: Mapping[Subject, Service] = field(default_factory=dict)

    @classmethod
    def of(cls, inventory: Inventory) -> Wiring:
        """Derive all of it. On a graph with a cycle, which no checked inventory has, the ranks merely end early."""
        topology = Topology.of(inventory.links.values())
        devices = {device_subject(device): device for device in inventory.devices.values()}
        links = {link_subject(link): link for link in inventory.links.values()}
        lower_ends = [(link.lower, link.network) for link in inventory.links.values()]
        nodes = dict.fromkeys([*devices, *(subject_of(end, network) for end, network in lower_ends)])
        flow: dict[Subject, list[Subject]] = {subject: [] for subject in (*devices, *links)}
        for subject, link in links.items():
            lower = [subject_of(link.lower, link.network)] if link.lower.device is not None else []
            for parent in _parents(topology, link.upper, link.network):
                # What is below hangs on what is above also where the link between them stays as it is.
                flow[parent] += [subject, *lower]
            flow[subject] += lower
        ranks = _ranks(flow)
        units = _unit_paths(inventory, topology)
        _append_units(flow, units)
        last = max(ranks.values(), default=0) + 1
        ranks.update(dict.fromkeys(units, last))
        services = {service_subject(service): service for service in inventory.services.values()}
        for subject, service in services.items():
            flow.setdefault(_unit(service), []).append(subject)
        ranks.update(dict.fromkeys(services, last + 1))
        uplinks = {
            node: tuple(_uplink(link) for link in topology.links_above(node) if not topology.leads_out(link))
            for node in nodes
        }
        dependents = {key: tuple(after) for key, after in flow.items()}
        return cls(devices, links, units, uplinks, dependents, ranks, services)

    @staticmethod
    def unit_of(service: Service) -> Subject:
        """Return the unit that runs a service, in the network that it is in."""
        return _unit(service)


def _unit(service: Service) -> Subject:
    return Subject(SubjectKind.UNIT, service.unit, service.network)


def _uplink(link: Link) -> Uplink:
    upper = subject_of(link.upper, link.network) if link.upper.device is not None else None
    return Uplink(link_subject(link), link.redundancy, upper)


def _parents(topology: Topology, upper: LinkEnd, network: NetworkId) -> Iterable[Subject]:
    """Return what a link hangs on: the device above it, or the links that end where it begins without a device."""
    node = subject_of(upper, network)
    if upper.device is not None:
        return [node]
    return [link_subject(link) for link in topology.links_above(node)]


def _ranks(flow: Mapping[Subject, list[Subject]]) -> dict[Subject, int]:
    """Return a number for every subject, so that each comes after all it hangs on (Kahn's algorithm)."""
    waiting = dict.fromkeys(flow, 0)
    for afters in flow.values():
        for after in afters:
            waiting[after] += 1
    ready = deque(subject for subject, count in waiting.items() if count == 0)
    ranks = dict.fromkeys(flow, 0)
    while ready:
        subject = ready.popleft()
        for after in flow[subject]:
            ranks[after] = max(ranks[after], ranks[subject] + 1)
            waiting[after] -= 1
            if waiting[after] == 0:
                ready.append(after)
    return ranks


def _unit_paths(inventory: Inventory, topology: Topology) -> dict[Subject, UnitPaths]:
    owned: dict[Subject, list[Subject]] = {}
    for device in inventory.devices.values():
        owned.setdefault(Subject(SubjectKind.UNIT, device.unit, device.network), []).append(device_subject(device))
    ending = {
        Subject(SubjectKind.UNIT, end.unit, link.network): None
        for link in inventory.links.values()
        for end in (link.upper, link.lower)
        if end.device is None
    }
    expected = [_in_networks(unit) for unit in inventory.units.values()]
    subjects = dict.fromkeys([*(subject for some in expected for subject in some), *owned, *ending])
    return {
        subject: UnitPaths(
            tuple(owned.get(subject, ())),
            tuple((link_subject(link), link.redundancy) for link in topology.links_above(subject))
            or (() if subject in owned else _ways_out(topology, subject)),
        )
        for subject in subjects
    }


def _ways_out(topology: Topology, unit: Subject) -> tuple[tuple[Subject, Redundancy], ...]:
    """Return the links from a unit beyond the plant: they are all that joins it to us, and any of them does."""
    return tuple((link_subject(link), Redundancy.ANY) for link in topology.links_below(unit))


def _in_networks(unit: Unit) -> list[Subject]:
    return [Subject(SubjectKind.UNIT, unit.id, network) for network in unit.networks]


def _append_units(flow: dict[Subject, list[Subject]], units: Mapping[Subject, UnitPaths]) -> None:
    for unit, paths in units.items():
        for path in (*paths.devices, *(link for link, _ in paths.links)):
            flow[path].append(unit)
