"""What the inventory says that incidents are judged by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from netmon.judge.topology import Topology, subject_of
from netmon.judge.wiring import device_subject, link_subject, service_subject
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.plant import Link, Role
from netmon.model.register import Level

_BACKBONE = (Role.CORE, Role.PE)
_HIGH = (Level.NATION, Level.PROVINCE, Level.PREFECTURE)


class Group(NamedTuple):
    """Roots of one group are one incident: the legs of `node`, or a root that stands alone."""

    node: Subject
    legs: bool


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`legs`: of every link that has companions, the node that each of them alone would do for.

    `leads_out`: the links to what is beyond the plant. `core` and `backbone` are devices, `high` are the units of
    prefecture level or above, `managed` the devices that are to be read, `portals` the units' registered sites.
    """

    links: Mapping[Subject, Link] = field(default_factory=dict)
    legs: Mapping[Subject, Subject] = field(default_factory=dict)
    leads_out: frozenset[Subject] = frozenset()
    core: frozenset[Subject] = frozenset()
    backbone: frozenset[Subject] = frozenset()
    high: frozenset[Subject] = frozenset()
    managed: frozenset[Subject] = frozenset()
    networks: tuple[NetworkId, ...] = ()
    portals: frozenset[Subject] = frozenset()

    @classmethod
    def of(cls, inventory: Inventory) -> Surroundings:
        """Read it from an inventory."""
        devices = {device_subject(device): device for device in inventory.devices.values()}
        topology = Topology.of(inventory.links.values())
        links = {link_subject(link): link for link in inventory.links.values()}
        leads_out = frozenset(subject for subject, link in links.items() if topology.leads_out(link))
        return cls(
            links=links,
            legs=_legs(links, leads_out),
            leads_out=leads_out,
            core=frozenset(subject for subject, device in devices.items() if device.role is Role.CORE),
            backbone=frozenset(subject for subject, device in devices.items() if device.role in _BACKBONE),
            high=frozenset(
                Subject(SubjectKind.UNIT, unit.id, network)
                for unit in inventory.units.values()
                if unit.level in _HIGH
                for network in inventory.networks
            ),
            managed=frozenset(
                subject for subject, device in devices.items() if device.snmp is not None or device.ssh is not None
            ),
            networks=tuple(inventory.networks),
            portals=frozenset(service_subject(service) for service in inventory.services.values() if service.portal),
        )

    def group(self, root: Subject) -> Group:
        """Return the group that a root belongs to."""
        node = self.legs.get(root)
        return Group(root, legs=False) if node is None else Group(node, legs=True)

    def bearer(self, roots: Iterable[Subject]) -> str:
        """Return the bearer that all of these share, "" unless all are links and they do."""
        return _shared(link.bearer if (link := self.links.get(root)) else "" for root in roots)

    def carrier(self, roots: Iterable[Subject]) -> str:
        """Return the carrier that all of these share, "" unless all are links and they do."""
        return _shared(link.carrier if (link := self.links.get(root)) else "" for root in roots)


def _shared(names: Iterable[str]) -> str:
    found = set(names)
    return found.pop() if len(found) == 1 else ""


def _legs(links: Mapping[Subject, Link], leads_out: frozenset[Subject]) -> dict[Subject, Subject]:
    """Return the nodes of links that have companions. Of links that lead out it is what is beyond that is reached."""
    below: dict[Subject, list[Subject]] = {}
    for subject, link in links.items():
        end = link.upper if subject in leads_out else link.lower
        below.setdefault(subject_of(end, link.network), []).append(subject)
    return {leg: node for node, legs in below.items() if len(legs) > 1 for leg in legs}
