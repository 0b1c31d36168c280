"""Where the inventory differs from what devices say: facts of devices, each with what would be right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from netmon.judge.cabling.identify import Directory
from netmon.judge.cabling.sight import PortNames, Sight
from netmon.judge.port_names import canonical, parent_of
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, NetworkId
from netmon.model.plant import Device, LinkEnd

MOST_NEAR = 3


@dataclass(frozen=True, slots=True)
class Drift:
    """One difference. `code` is its sentence (`drift.…`), `facts` fill it; `link` where it stands in a link's entry.

    `right` is what the value in the file would have to be; None where only somebody on site can tell.
    """

    code: str
    device: DeviceId
    network: NetworkId
    facts: Mapping[str, str] = field(default_factory=dict)
    link: LinkId | None = None
    right: str | None = None


def drifts(
    inventory: Inventory, sights: Mapping[DeviceId, Sight], kinds: Mapping[DeviceId, tuple[str, ...]]
) -> list[Drift]:
    """Return every difference; `kinds` is what each device is: its os and vendor, as far as they are known."""
    found = [*_interfaces(inventory, sights), *_names(inventory, sights), *_profiles(inventory, kinds)]
    return [*found, *_addresses(inventory, sights)]


def _interfaces(inventory: Inventory, sights: Mapping[DeviceId, Sight]) -> Iterator[Drift]:
    """Yield interfaces that links name and devices do not have, or spell otherwise."""
    for link in inventory.links.values():
        for end in (link.upper, link.lower):
            device = end.device
            sight = sights.get(device) if device is not None else None
            if device is None or end.interface is None or sight is None or not sight.ports.indexes:
                continue
            drift = _interface(device, end, sight.ports, link.network, link.id)
            if drift is not None:
                yield drift


def _interface(device: DeviceId, end: LinkEnd, ports: PortNames, network: NetworkId, link: LinkId) -> Drift | None:
    declared = end.interface or ""
    if declared in ports.spellings:
        return None
    own = ports.texts.get(canonical(declared))
    if own is not None:
        facts = {"device": device, "interface": declared, "own": own}
        return Drift("drift.interface_spelling", device, network, facts, link, own)
    names = sorted(set(ports.indexes.values()))
    close = get_close_matches(parent_of(declared), names, MOST_NEAR)
    facts = {"device": device, "interface": declared, "near": ", ".join(close)}
    return Drift("drift.interface_absent", device, network, facts, link)


def _names(inventory: Inventory, sights: Mapping[DeviceId, Sight]) -> Iterator[Drift]:
    """Yield devices that call themselves by the name of another, and those that share a name."""
    called: dict[tuple[NetworkId, str], list[Device]] = {}
    ids = {(device.network, device.id.casefold()): device for device in inventory.devices.values()}
    for device in inventory.devices.values():
        sight = sights.get(device.id)
        name = (sight.sys_name or sight.neighbours.name) if sight is not None else None
        if not name:
            continue
        called.setdefault((device.network, name.casefold()), []).append(device)
        other = ids.get((device.network, name.casefold()))
        if other is not None and other is not device:
            facts = {"device": device.id, "address": str(device.address), "sysname": name, "other": other.id}
            yield Drift("drift.sysname_of_other", device.id, device.network, facts)
    for (network, name), devices in called.items():
        for device in devices[1:]:
            facts = {"device": device.id, "other": devices[0].id, "sysname": name}
            yield Drift("drift.sysname_twice", device.id, network, facts)


def _profiles(inventory: Inventory, kinds: Mapping[DeviceId, tuple[str, ...]]) -> Iterator[Drift]:
    for device in inventory.devices.values():
        known = kinds.get(device.id, ())
        if device.profile and known and device.profile.casefold() not in {kind.casefold() for kind in known}:
            facts = {"device": device.id, "profile": device.profile, "found": " / ".join(known)}
            yield Drift("drift.profile", device.id, device.network, facts, right=known[0])


def _addresses(inventory: Inventory, sights: Mapping[DeviceId, Sight]) -> Iterator[Drift]:
    """Yield management addresses that another device tells as its own, by its chassis or its name."""
    directory = Directory(inventory, sights)
    owners = {(device.network, str(device.address)): device for device in inventory.devices.values()}
    told: set[tuple[DeviceId, DeviceId]] = set()
    for witness, sight in sights.items():
        network = inventory.devices[witness].network
        for seen in sight.neighbours.rows:
            who = directory.who_by_name(seen, network)
            for address in seen.addresses:
                owner = owners.get((network, address))
                if owner is None or len(who) != 1 or owner.id in who:
                    continue
                (other,) = who
                if (owner.id, other) not in told:
                    told.add((owner.id, other))
                    facts = {"device": owner.id, "address": address, "other": other, "witness": witness}
                    yield Drift("drift.address_elsewhere", owner.id, network, facts)
