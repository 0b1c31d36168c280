"""What the inventory wants asked."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.model.inventory import Inventory
from netmon.model.observation import ProbeName, Question
from netmon.model.plant import Device
from netmon.model.probing import IcmpUse
from netmon.model.target import Target


def targets(inventory: Inventory) -> tuple[Target, ...]:
    """Return every target, those of one device next to each other."""
    return tuple(target for device in inventory.devices.values() for target in _of(device, inventory))


def _of(device: Device, inventory: Inventory) -> Iterator[Target]:
    probing = device.probing
    if probing.icmp is IcmpUse.ON:
        yield Target(device, ProbeName.ICMP, {Question.REACHABILITY: probing.reachability})
    if device.snmp is not None:
        questions = {
            Question.REACHABILITY: probing.reachability,
            Question.IDENTITY: probing.identity,
            Question.HEALTH: probing.health,
            Question.NEIGHBOURS: probing.neighbours,
        }
        if probing.interfaces:
            questions[Question.COUNTERS] = probing.counters
        yield Target(device, ProbeName.SNMP, questions, inventory.credentials[device.snmp])
