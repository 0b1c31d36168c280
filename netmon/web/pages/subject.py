"""What is known of one subject in one network: what is believed and why, what is above it, what hangs on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from netmon.judge.explanation import Explanation
from netmon.judge.wiring import Wiring, device_subject, link_subject, service_subject
from netmon.model.belief import Belief, State
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, ServiceId, Subject, SubjectKind, UnitId
from netmon.model.plant import Link
from netmon.web.pages.condition import Beliefs, Condition, condition_of
from netmon.web.pages.roots import Taken, taken_by

UPSTREAM_SHOWN = 30
RELATED_SHOWN = 20
"""Devices or links of one subject that its page lists."""
EVENTS_OF = 300
"""Subjects whose events a page looks for: one query each."""


@dataclass(frozen=True, slots=True)
class Case:
    """A subject as it is shown. `taken` is what hangs on it where it is a root."""

    subject: Subject
    belief: Belief
    condition: Condition
    why: Explanation
    taken: Taken | None


def subjects_called(kind: SubjectKind, identifier: str, inventory: Inventory, beliefs: Beliefs) -> tuple[Subject, ...]:
    """Return the subjects that an address names: a unit is one in every network it should be in, or is found in."""
    match kind:
        case SubjectKind.UNIT:
            unit = inventory.units.get(UnitId(identifier))
            if unit is None:
                return ()
            networks = dict.fromkeys(unit.networks)
            networks |= dict.fromkeys(
                id_ for id_ in inventory.networks if Subject(SubjectKind.UNIT, identifier, id_) in beliefs
            )
            return tuple(Subject(SubjectKind.UNIT, identifier, network) for network in networks)
        case SubjectKind.DEVICE:
            device = inventory.devices.get(DeviceId(identifier))
            return () if device is None else (Subject(kind, identifier, device.network),)
        case SubjectKind.LINK:
            link = inventory.links.get(LinkId(identifier))
            return () if link is None else (Subject(kind, identifier, link.network),)
        case SubjectKind.SERVICE:
            service = inventory.services.get(ServiceId(identifier))
            return () if service is None else (Subject(kind, identifier, service.network),)


def case_of(
    subject: Subject, inventory: Inventory, beliefs: Beliefs, explain: Callable[[Subject], Explanation]
) -> Case | None:
    """Return the case of a subject, None while nothing was judged yet."""
    belief = beliefs.get(subject)
    if belief is None:
        return None
    taken = taken_by(subject, inventory, beliefs) if belief.standing.state is State.DOWN else None
    return Case(subject, belief, condition_of(belief, beliefs), explain(subject), taken)


def bearing_on(kind: SubjectKind, identifier: str, inventory: Inventory, beliefs: Beliefs) -> tuple[Subject, ...]:
    """Return whose events belong on a page: its own, those of what a unit has, of a device's links, of the ends of a
    link, of the unit of a service.
    """
    own = subjects_called(kind, identifier, inventory, beliefs)
    if not own:
        return ()
    if kind is SubjectKind.LINK:
        link = inventory.links[LinkId(identifier)]
        ends = (inventory.devices.get(end.device) for end in (link.upper, link.lower) if end.device is not None)
        return (*own, *(device_subject(end) for end in ends if end is not None))
    if kind is SubjectKind.SERVICE:
        return (*own, Wiring.unit_of(inventory.services[ServiceId(identifier)]))
    links = (link_subject(link) for link in inventory.links.values() if _ends_at(link, kind, identifier))
    if kind is SubjectKind.DEVICE:
        return (*own, *links)[:EVENTS_OF]
    devices = (device_subject(device) for device in inventory.devices.values() if device.unit == identifier)
    services = (service_subject(one) for one in inventory.services.values() if one.unit == identifier)
    return (*own, *services, *devices, *links)[:EVENTS_OF]


def _ends_at(link: Link, kind: SubjectKind, identifier: str) -> bool:
    ends = (link.upper, link.lower)
    return any((end.unit if kind is SubjectKind.UNIT else end.device) == identifier for end in ends)
