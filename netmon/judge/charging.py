"""Whose an outage is: the roots that are a subject's own, and the carrier behind a root."""

from __future__ import annotations

from collections.abc import Mapping

from netmon.judge.wiring import device_subject, link_subject
from netmon.model.inventory import Inventory
from netmon.model.names import LinkId, Subject, SubjectKind


def own_roots(inventory: Inventory) -> Mapping[Subject, frozenset[Subject]]:
    """Return, of every unit in a network, what joins it there: its devices, and the links that end at it below.

    When one of those fails, the failure is the unit's own; when anything above fails, it is not.
    """
    found: dict[Subject, set[Subject]] = {}
    for device in inventory.devices.values():
        unit = Subject(SubjectKind.UNIT, device.unit, device.network)
        found.setdefault(unit, set()).add(device_subject(device))
    for link in inventory.links.values():
        unit = Subject(SubjectKind.UNIT, link.lower.unit, link.network)
        found.setdefault(unit, set()).add(link_subject(link))
    return {unit: frozenset(roots) for unit, roots in found.items()}


def carrier_of(subject: Subject, inventory: Inventory) -> str:
    """Return the carrier of a link, "" for all else."""
    link = inventory.links.get(LinkId(subject.id)) if subject.kind is SubjectKind.LINK else None
    return link.carrier if link is not None else ""
