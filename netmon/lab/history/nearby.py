"""Who is looked at when something happens to a device: all that is above it, and the far ends of its links."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from netmon.lab.history.script import Change
from netmon.lab.plant import PortName
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.model.plant import LinkEnd


class Nearby:
    """The neighbourhoods in an inventory."""

    def __init__(self, inventory: Inventory) -> None:
        self._above: dict[DeviceId, set[DeviceId]] = {device: set() for device in inventory.devices}
        self._below: dict[DeviceId, set[DeviceId]] = {device: set() for device in inventory.devices}
        self._beside: dict[DeviceId, set[DeviceId]] = {device: set() for device in inventory.devices}
        self._across: dict[PortName, DeviceId] = {}
        for link in inventory.links.values():
            upper, lower = link.upper.device, link.lower.device
            if upper is None or lower is None:
                continue
            self._above[lower].add(upper)
            self._below[upper].add(lower)
            self._beside[upper].add(lower)
            self._beside[lower].add(upper)
            self._join(link.upper, lower)
            self._join(link.lower, upper)

    def _join(self, end: LinkEnd, far: DeviceId) -> None:
        if end.device is not None and end.interface is not None:
            self._across[end.device, end.interface] = far

    def of(self, change: Change, silent: Collection[DeviceId]) -> set[DeviceId]:
        """Return whoever has to be wide awake when `change` happens; `silent` are those who did not answer before.

        Who is silent below has another root from then on.
        """
        ports = change.ports.keys()
        near = {device for device, _ in ports} | {self._across[port] for port in ports if port in self._across}
        touched = change.silent | change.answering | change.loss.keys() | change.new
        below = _reach(near | touched, self._below) & set(silent) if silent else set()
        return self.around(touched | below) | _reach(near, self._above)

    def around(self, devices: Iterable[DeviceId]) -> set[DeviceId]:
        """Return these, who is at the far ends of their links, and all that is above any of them."""
        near = set(devices)
        for device in tuple(near):
            near |= self._beside[device]
        return _reach(near, self._above)


def _reach(devices: Iterable[DeviceId], ways: Mapping[DeviceId, set[DeviceId]]) -> set[DeviceId]:
    """Return these, and all that can be reached from them."""
    frontier = list(devices)
    seen = set(frontier)
    while frontier:
        more = ways[frontier.pop()] - seen
        seen |= more
        frontier += more
    return seen
