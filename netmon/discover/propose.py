"""From what was found to a proposed inventory. Pure: the same sightings, in any order, give the same file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from netmon.discover import remarks
from netmon.discover.names import ids_of
from netmon.discover.plan import Plan
from netmon.discover.same import Sighted, devices_of
from netmon.discover.sighting import Found, Sighting
from netmon.discover.unassigned import Home
from netmon.discover.upside import heights
from netmon.discover.wiring import Ports, Wire, wires_of
from netmon.inventory.proposal import Proposal, ProposedDevice, ProposedLink
from netmon.model.belief import Reason
from netmon.model.credential import SnmpCredential
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.model.plant import Role

FIREWALLS = frozenset(
    {
        "asa", "ftd", "fortigate", "panos", "stoneos", "gaia", "screenos",
        "sonicwall", "sophos-xg", "stormshield", "forcepoint", "opnsense", "pfsense",
    }
)  # fmt: skip
"""Systems that run on nothing but firewalls."""
EDGE, MIDDLE = (Role.ACCESS, Role.LAN), (Role.CORE, Role.PE)
"""Roles that the inventory does not let stand above the others."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What a discovery came to. `devices` are new, `known` those that the inventory has already, by its ids."""

    devices: Mapping[str, Sighted]
    known: Mapping[str, Sighted]
    wires: tuple[Wire, ...]
    ports: Ports


def findings_of(sightings: Iterable[Sighting], plan: Plan, inventory: Inventory | None) -> Findings:
    """Tell devices from addresses, name them, and lay the cables between them."""
    found = devices_of((one.address, one.found) for one in sightings if one.found is not None)
    new = [one for one in found if _known_id(one, plan) is None]
    known = {str(id_): one for one in found if (id_ := _known_id(one, plan)) is not None}
    ids = ids_of(new, () if inventory is None else inventory.devices)
    devices = {ids[one.address]: one for one in new}
    aliases: dict[str, str] = {}
    for address, device in plan.known.items():
        aliases |= {str(address): device.id, device.id.casefold(): device.id, device.name.casefold(): device.id}
    every = known | devices
    for name, one in every.items():
        aliases |= {str(address): name for address in (one.address, *one.aliases)}
    described = {name: one.found for name, one in every.items()}
    ports = Ports(described, aliases)
    return Findings(devices, known, wires_of(described, ports), ports)


def propose(
    sightings: Sequence[Sighting],
    plan: Plan,
    inventory: Inventory | None,
    home: Home,
    credentials: Sequence[SnmpCredential],
) -> Proposal:
    """Return the file to propose. `credentials` are those that the inventory does not have."""
    found = findings_of(sightings, plan, inventory)
    devices = tuple(_device(id_, one, plan, inventory, home) for id_, one in found.devices.items())
    roles = {device.id: device.role for device in devices}
    roles |= {} if inventory is None else {str(id_): device.role for id_, device in inventory.devices.items()}
    links, untold = _links(found, plan, inventory, roles)
    chapters = remarks.chapters(sightings, plan, found.known, found.ports, untold)
    return Proposal(
        head=remarks.head(len(devices), len(links), standalone=inventory is None),
        networks=home.networks,
        divisions=home.divisions if devices else {},
        units=home.units if devices else {},
        credentials=tuple(credentials),
        devices=devices,
        links=links,
        chapters=chapters,
    )


def role_of(found: Found) -> Role | None:
    """Return what a device is for, where that is evident."""
    descr = (found.descr or "").casefold()
    return Role.FIREWALL if found.os in FIREWALLS or "firewall" in descr else None


def _known_id(one: Sighted, plan: Plan) -> DeviceId | None:
    return next((plan.known[each].id for each in (one.address, *one.aliases) if each in plan.known), None)


def _device(id_: str, one: Sighted, plan: Plan, inventory: Inventory | None, home: Home) -> ProposedDevice:
    credential = plan.credential_of(one.address)
    usual = inventory is None or all(device.snmp_port == 161 for device in inventory.devices.values())
    role = role_of(one.found)
    return ProposedDevice(
        id=id_,
        name=(one.found.name or "").strip() or id_,
        unit=home.unit,
        address=one.address,
        role=role or Role.ACCESS,
        network=home.network,
        snmp=None if credential is None else str(credential.id),
        snmp_port=None if usual and plan.snmp_port == 161 else plan.snmp_port,
        remarks=remarks.of_device(one, plan.known, role),
    )


def _links(
    found: Findings, plan: Plan, inventory: Inventory | None, roles: Mapping[str, Role]
) -> tuple[tuple[ProposedLink, ...], tuple[Reason, ...]]:
    """Return the links, and those that were seen and cannot be proposed."""
    declared = () if inventory is None else tuple(inventory.links.values())
    taken = {
        (str(end.device), end.interface.casefold())
        for link in declared
        for end in (link.upper, link.lower)
        if end.device is not None and end.interface is not None
    }
    seeds = {id_ for id_, one in found.devices.items() if {one.address, *one.aliases} & set(plan.seeds)}
    below = heights(declared, found.wires, seeds)
    used = set() if inventory is None else {id_.casefold() for id_ in inventory.links}
    links: list[ProposedLink] = []
    untold: list[Reason] = []
    for wire in found.wires:
        ends = sorted((wire.one, wire.other), key=lambda end: (below[end[0]], end[0]))
        upper, lower = ends
        busy = [end for end in ends if (end[0], end[1].casefold()) in taken]
        if len(busy) == 2:
            continue  # it is declared, or the inventory has others at both ports: that is what a comparison is for
        facts = {"upper": upper[0], "upper_port": upper[1], "lower": lower[0], "lower_port": lower[1]}
        if busy:
            untold.append(Reason.of("proposal.port_taken", device=busy[0][0], port=busy[0][1], **facts))
        elif roles[upper[0]] in EDGE and roles[lower[0]] in MIDDLE:
            untold.append(Reason.of("proposal.upside_down", **facts))
        else:
            id_ = _link_id(upper[0], lower[0], used)
            said = () if wire.sure else (Reason("proposal.one_sided"),)
            links.append(ProposedLink(id_, upper, lower, said))
    return tuple(sorted(links, key=lambda link: link.id)), tuple(untold)


def _link_id(upper: str, lower: str, used: set[str]) -> str:
    stem = f"{upper[:30]}--{lower[:28]}"
    id_, number = stem, 2
    while id_.casefold() in used:
        id_, number = f"{stem}-{number}", number + 1
    used.add(id_.casefold())
    return id_
