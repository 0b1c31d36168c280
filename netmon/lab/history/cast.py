"""The devices of a past that anybody asks, each at the phase that the poller would give it."""

from __future__ import annotations

from netmon.lab.history.actor import Actor, interval_of
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.poller.phases import Phases


def cast(inventory: Inventory, born: float, seed: int) -> dict[DeviceId, Actor]:
    """Return the devices; by `born` (UTC, epoch seconds) they have been running for a while."""
    ports: dict[DeviceId, set[str]] = {device: set() for device in inventory.devices}
    for link in inventory.links.values():
        for end in (link.upper, link.lower):
            if end.device is not None and end.interface is not None:
                ports[end.device].add(end.interface)
    phases = {interval_of(device): Phases() for device in inventory.devices.values()}
    for interval, seated in phases.items():
        seated.join(one.id for one in inventory.devices.values() if interval_of(one) == interval)
    found = {}
    for device in inventory.devices.values():
        interval = interval_of(device)
        actor = Actor(device, ports[device.id], phases[interval].phase(device.id) * interval, born, seed)
        if actor.asked:
            found[device.id] = actor
    return found
