"""What the inventory wants asked."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.model.inventory import Inventory
from netmon.model.observation import ProbeName, Question
from netmon.model.plant import Device, Prefer
from netmon.model.probing import IcmpUse
from netmon.model.target import Target


def targets(inventory: Inventory) -> tuple[Target, ...]:
    """Return every target, those of one device next to each other."""
    return tuple(target for device in inventory.devices.values() for target in _of(device, inventory))


def _of(device: Device, inventory: Inventory) -> Iterator[Target]:
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
        yield Target(device, ProbeName.SNMP, questions, inventory.credentials[device.snmp])
    if device.ssh is not None:
        questions = {
            Question.REACHABILITY: probing.ssh_status,
            Question.IDENTITY: max(probing.identity, probing.ssh_status),
            Question.HEALTH: max(probing.health, probing.ssh_status),
            Question.NEIGHBOURS: max(probing.neighbours, probing.ssh_status),
            Question.CONFIGURATION: probing.configuration,
        }
        yield Target(device, ProbeName.SSH, questions, inventory.ssh_credentials[device.ssh])
