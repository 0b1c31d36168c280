"""What a unit has: its devices, the links that end at it, the services it runs, and where it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netmon.judge.wiring import device_subject, link_subject, service_subject
from netmon.model.inventory import Inventory
from netmon.model.names import DivisionCode, Subject
from netmon.model.plant import Device, Link, Service
from netmon.model.register import Division, Unit
from netmon.web.pages.condition import Beliefs
from netmon.web.pages.lists import Row, row_of


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """A unit. `divisions` lead from the top down to where it is; rows are in the order of their urgency."""

    unit: Unit
    divisions: tuple[Division, ...]
    devices: tuple[Row, ...]
    links: tuple[Row, ...]
    services: tuple[Row, ...]


def facts_of(unit: Unit, inventory: Inventory, beliefs: Beliefs) -> UnitFacts:
    """Gather what a unit has."""
    devices = (device for device in inventory.devices.values() if device.unit == unit.id)
    links = (link for link in inventory.links.values() if unit.id in {link.upper.unit, link.lower.unit})
    return UnitFacts(
        unit,
        way_down(unit.division, inventory),
        rows(((device_subject(device), device) for device in devices), beliefs),
        rows(((link_subject(link), link) for link in links), beliefs),
        rows(
            ((service_subject(one), one) for one in inventory.services.values() if one.unit == unit.id),
            beliefs,
        ),
    )


def rows(things: Iterable[tuple[Subject, Device | Link | Service]], beliefs: Beliefs) -> tuple[Row, ...]:
    """Return things as lines of a list, the most urgent first."""
    return tuple(sorted(row_of(subject, thing, beliefs) for subject, thing in things))


def way_down(code: DivisionCode, inventory: Inventory) -> tuple[Division, ...]:
    """Return a division and all it belongs to, the largest first; none where the inventory does not have it."""
    found: list[Division] = []
    here: DivisionCode | None = code
    while here is not None and (division := inventory.divisions.get(here)) is not None and division not in found:
        found.append(division)
        here = division.parent
    return tuple(reversed(found))
