"""Who a neighbour is: by its chassis, its name, its address; and never by a guess that two could fulfil."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from ipaddress import ip_address

from netmon.judge.cabling.sight import Sight
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, NetworkId
from netmon.model.neighbours import Neighbour

_Index = dict[tuple[NetworkId, str], set[DeviceId]]


class Directory:
    """The devices of an inventory by everything that others may call them, each network for itself."""

    def __init__(self, inventory: Inventory, sights: Mapping[DeviceId, Sight]) -> None:
        self._chassis: _Index = {}
        self._macs: _Index = {}
        self._names: _Index = {}
        self._labels: _Index = {}
        self._addresses: _Index = {}
        for device in inventory.devices.values():
            sight = sights.get(device.id)
            addresses = (device.address, *device.accept_reply_from)
            self._add(self._addresses, device.network, device.id, map(str, addresses))
            names: list[str | None] = [device.id, device.name]
            if sight is not None:
                names += [sight.sys_name, sight.neighbours.name]
                self._add(self._macs, device.network, device.id, sight.macs)
                if sight.neighbours.chassis:
                    self._add(self._chassis, device.network, device.id, [sight.neighbours.chassis])
            folded = {_folded(name) for name in names if name}
            self._add(self._names, device.network, device.id, folded)
            self._add(self._labels, device.network, device.id, {_label(name) for name in folded})

    @staticmethod
    def _add(index: _Index, network: NetworkId, device: DeviceId, keys: Iterable[str]) -> None:
        for key in keys:
            index.setdefault((network, key), set()).add(device)

    def who(self, seen: Neighbour, network: NetworkId) -> frozenset[DeviceId]:
        """Return the devices that a neighbour may be: one where it is known, none where nobody is.

        What it says of itself is taken together: what fits every statement that fits anybody. Where statements fit
        different devices, its chassis is believed before its name, and its name before its address.
        """
        by_chassis = self._of_chassis(seen.chassis, network)
        by_name = self._of_name(seen.name, network)
        by_address: set[DeviceId] = set()
        for address in seen.addresses:
            by_address |= self._addresses.get((network, _plain(address)), set())
        found: set[DeviceId] = set()
        for some in (by_chassis, by_name, by_address):
            found = (found & some or found) if found else some
        return frozenset(found)

    def who_by_name(self, seen: Neighbour, network: NetworkId) -> frozenset[DeviceId]:
        """Return the devices that a neighbour may be by its chassis and its name alone."""
        by_chassis, by_name = self._of_chassis(seen.chassis, network), self._of_name(seen.name, network)
        return frozenset(by_chassis & by_name or by_chassis or by_name)

    def _of_chassis(self, chassis: str | None, network: NetworkId) -> set[DeviceId]:
        if chassis is None:
            return set()
        return (
            self._chassis.get((network, chassis))
            or self._macs.get((network, chassis))
            or self._addresses.get((network, _plain(chassis)))
            or set()
        )

    def _of_name(self, name: str | None, network: NetworkId) -> set[DeviceId]:
        """Look for the whole name, then for its first label: domains are appended by some and left out by others."""
        if name is None:
            return set()
        folded = _folded(name)
        return self._names.get((network, folded)) or self._labels.get((network, _label(folded))) or set()


def _folded(name: str) -> str:
    return name.strip().casefold()


def _label(name: str) -> str:
    """Return the first label of a domain name; of an address all of it."""
    return name if name.replace(".", "").isdecimal() else name.split(".", 1)[0]


def _plain(address: str) -> str:
    try:
        return str(ip_address(address))
    except ValueError:
        return address
