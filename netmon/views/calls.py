"""Whom to ring about something, and what to tell them: the carrier's circuit and hotline, a unit's contacts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, ServiceId, Subject, SubjectKind, UnitId
from netmon.model.plant import Link
from netmon.model.register import Contact


@dataclass(frozen=True, slots=True)
class Call:
    """Whom the inventory names for one thing; empty where it names nobody."""

    carrier: str = ""
    circuit: str = ""
    hotline: str = ""
    contacts: tuple[Contact, ...] = ()


def whom_to_call(subject: Subject, inventory: Inventory) -> Call:
    """Return whom the inventory names for a link, a unit, or the unit that a device or service belongs to."""
    match subject.kind:
        case SubjectKind.LINK:
            link = inventory.links.get(LinkId(subject.id))
            return Call(link.carrier, link.circuit, link.hotline, link.contacts) if link is not None else Call()
        case SubjectKind.DEVICE:
            device = inventory.devices.get(DeviceId(subject.id))
            return Call(contacts=_contacts(inventory, [device.unit] if device is not None else []))
        case SubjectKind.UNIT:
            return Call(contacts=_contacts(inventory, [UnitId(subject.id)]))
        case SubjectKind.SERVICE:
            service = inventory.services.get(ServiceId(subject.id))
            return Call(contacts=_contacts(inventory, [service.unit] if service is not None else []))


def calls_about(roots: Iterable[Subject], inventory: Inventory) -> tuple[tuple[Subject, Call], ...]:
    """Return whom to ring about what fails, each root with its own.

    A device that is silent may be well behind a circuit that is not: the circuits that lead to it are named with it.
    Of a link that has no contact of its own, the unit at its lower end can look at what stands there.
    """
    found: dict[Subject, Call] = {}
    for root in roots:
        for subject in (root, *_circuits(root, inventory), *_below(root, inventory)):
            call = whom_to_call(subject, inventory)
            if call != Call():
                found.setdefault(subject, call)
    return tuple(found.items())


def _circuits(root: Subject, inventory: Inventory) -> Iterable[Subject]:
    if root.kind is SubjectKind.DEVICE:
        for link in inventory.links.values():
            if link.lower.device == root.id and link.network == root.network and _is_rented(link):
                yield Subject(SubjectKind.LINK, link.id, link.network)


def _below(root: Subject, inventory: Inventory) -> Iterable[Subject]:
    link = inventory.links.get(LinkId(root.id)) if root.kind is SubjectKind.LINK else None
    if link is not None and not link.contacts:
        device = inventory.devices.get(link.lower.device) if link.lower.device is not None else None
        yield Subject(SubjectKind.UNIT, link.lower.unit if device is None else device.unit, link.network)


def _is_rented(link: Link) -> bool:
    return bool(link.carrier or link.circuit or link.hotline)


def _contacts(inventory: Inventory, units: Iterable[UnitId]) -> tuple[Contact, ...]:
    return tuple(who for id_ in units if (unit := inventory.units.get(id_)) for who in unit.contacts)
