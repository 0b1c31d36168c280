"""What the inventory wants asked."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.model.observation import ProbeName, Question
from netmon.model.plant import Device, Prefer
from netmon.model.probing import IcmpUse
from netmon.model.target import Target


def targets(inventory: Inventory) -> tuple[Target, ...]:
    """Return every target, those of one device next to each other."""
    ports = _ports(inventory)
    return tuple(
        target for device in inventory.devices.values() for target in _of(device, inventory, ports.get(device.id, ()))
    )


def _ports(inventory: Inventory) -> dict[DeviceId, tuple[str, ...]]:
    """Return the interfaces of each device at which links end."""
    found: dict[DeviceId, dict[str, None]] = {}
    for link in inventory.links.values():
        for end in (link.upper, link.lower):
            if end.device is not None and end.interface is not None:
                found.setdefault(end.device, {})[end.interface] = None
    return {device: tuple(ports) for device, ports in found.items()}


def _of(device: Device, inventory: Inventory, ports: tuple[str, ...]) -> Iterator[Target]:
    probing = device.probing
    if probing.icmp is IcmpUse.ON:
        yield Target(device, ProbeName.ICMP, {Question.REACHABILITY: probing.reachability})
    if device.snmp is not None and not (device.prefer is Prefer.SSH and device.ssh is not None):
        questions = {
            Question.REACHABILITY: probing.reachability,
            Question.IDENTITY: probing.identity,
            Question.HEALTH: probing.health,
            Question.NEIGHBOURS: probing.neighbours,
        }
        if probing.interfaces:
            questions[Question.COUNTERS] = probing.counters
        yield Target(device, ProbeName.SNMP, questions, inventory.credentials[device.snmp], ports)
    if device.ssh is not None:
        questions = {
            Question.REACHABILITY: probing.ssh_status,
            Question.IDENTITY: max(probing.identity, probing.ssh_status),
            Question.HEALTH: max(probing.health, probing.ssh_status),
            Question.NEIGHBOURS: max(probing.neighbours, probing.ssh_status),
            Question.CONFIGURATION: probing.configuration,
        }
        yield Target(device, ProbeName.SSH, questions, inventory.ssh_credentials[device.ssh])
