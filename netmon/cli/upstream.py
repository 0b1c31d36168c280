"""What a subject hangs on, and whom to ring about it, as the inventory says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netmon.cli.session import Session
from netmon.judge.topology import subject_of
from netmon.judge.wiring import Wiring
from netmon.model.inventory import Inventory
from netmon.model.names import LinkId, ServiceId, Subject, SubjectKind, UnitId
from netmon.model.register import Contact
from netmon.words import say_list


@dataclass(frozen=True, slots=True)
class Above:
    """A subject upstream, and over how many steps (link, device, link, …) it is reached."""

    subject: Subject
    distance: int


def upstream(inventory: Inventory, subject: Subject) -> tuple[Above, ...]:
    """Return everything `subject` hangs on, nearest first."""
    wiring = Wiring.of(inventory)
    seen = {subject}
    found: list[Above] = []
    frontier = [subject]
    distance = 0
    while frontier:
        distance += 1
        reached = sorted({upper for node in frontier for upper in _right_above(inventory, wiring, node)} - seen)
        found += [Above(upper, distance) for upper in reached]
        seen.update(reached)
        frontier = reached
    return tuple(found)


def _right_above(inventory: Inventory, wiring: Wiring, subject: Subject) -> list[Subject]:
    """Return the links above a device, the upper end of a link, the devices of a unit and the links that join it."""
    if subject.kind is SubjectKind.UNIT and (paths := wiring.units.get(subject)) is not None:
        return [*paths.devices, *(link for link, _ in paths.links)]
    if subject.kind is SubjectKind.SERVICE:
        service = wiring.services.get(subject)
        return [] if service is None or (unit := wiring.unit_of(service)) not in wiring.units else [unit]
    node = subject
    if subject.kind is SubjectKind.LINK:
        link = inventory.links.get(LinkId(subject.id))
        if link is None:
            return []
        node = subject_of(link.upper, link.network)
        if link.upper.device is not None:
            return [node]
    return [uplink.link for uplink in wiring.uplinks.get(node, ())]


def whom_to_call(session: Session, inventory: Inventory, subject: Subject) -> tuple[str, ...]:
    """Return the lines an engineer needs at hand: the carrier's circuit and hotline, the unit's contacts."""
    if subject.kind is SubjectKind.LINK:
        link = inventory.links.get(LinkId(subject.id))
        if link is None:
            return ()
        said = (("carrier", link.carrier), ("circuit", link.circuit), ("hotline", link.hotline))
        circuit = [session.say(f"cli.link_{name}", value=value) for name, value in said if value]
        return (*([say_list(session.language, circuit)] if circuit else []), *_contacts(session, link.contacts))
    if subject.kind in {SubjectKind.UNIT, SubjectKind.SERVICE}:
        service = inventory.services.get(ServiceId(subject.id)) if subject.kind is SubjectKind.SERVICE else None
        unit = inventory.units.get(service.unit if service is not None else UnitId(subject.id))
        return _contacts(session, unit.contacts if unit is not None else ())
    return ()


def _contacts(session: Session, contacts: Iterable[Contact]) -> tuple[str, ...]:
    return tuple(
        session.say("cli.contact", who=" ".join(part for part in (who.name, who.duty, who.phone, who.room) if part))
        for who in contacts
    )
