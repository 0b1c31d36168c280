"""What a subject hangs on, and whom to ring about it, as the inventory says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netmon.cli.session import Session
from netmon.judge.wiring import Wiring
from netmon.model.inventory import Inventory
from netmon.model.names import LinkId, Subject, SubjectKind, UnitId
from netmon.model.register import Contact


@dataclass(frozen=True, slots=True)
class Above:
    """A subject upstream, and over how many steps (link, device, link, …) it is reached."""

    subject: Subject
    distance: int


def upstream(inventory: Inventory, subject: Subject) -> tuple[Above, ...]:
    """Return everything `subject` hangs on, nearest first."""
    hangs_on: dict[Subject, list[Subject]] = {}
    for upper, lowers in Wiring.of(inventory).dependents.items():
        for lower in lowers:
            hangs_on.setdefault(lower, []).append(upper)
    seen = {subject}
    found: list[Above] = []
    frontier = [subject]
    distance = 0
    while frontier:
        distance += 1
        reached = sorted({upper for node in frontier for upper in hangs_on.get(node, [])} - seen)
        found += [Above(upper, distance) for upper in reached]
        seen.update(reached)
        frontier = reached
    return tuple(found)


def whom_to_call(session: Session, inventory: Inventory, subject: Subject) -> tuple[str, ...]:
    """Return the lines an engineer needs at hand: the carrier's circuit and hotline, the unit's contacts."""
    if subject.kind is SubjectKind.LINK:
        link = inventory.links[LinkId(subject.id)]
        said = (("carrier", link.carrier), ("circuit", link.circuit), ("hotline", link.hotline))
        circuit = [session.say(f"cli.link_{name}", value=value) for name, value in said if value]
        between = session.say("cli.between")
        return (*([between.join(circuit)] if circuit else []), *_contacts(session, link.contacts))
    if subject.kind is SubjectKind.UNIT:
        return _contacts(session, inventory.units[UnitId(subject.id)].contacts)
    return ()


def _contacts(session: Session, contacts: Iterable[Contact]) -> tuple[str, ...]:
    return tuple(
        session.say("cli.contact", who=" ".join(part for part in (who.name, who.duty, who.phone, who.room) if part))
        for who in contacts
    )
