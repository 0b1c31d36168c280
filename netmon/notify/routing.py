"""Which receivers an incident is told to, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from netmon.model.belief import Reason
from netmon.model.incident import Incident
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, DivisionCode, LinkId, ReceiverId, ServiceId, Subject, SubjectKind, UnitId
from netmon.model.notify_plan import NotifyPlan, Scope, Weekday
from netmon.model.register import Level, Unit
from netmon.notify.roster import on_duty


@dataclass(frozen=True, slots=True)
class Concern:
    """Whom an incident concerns: the levels of its units, and their divisions with all those above."""

    levels: frozenset[Level] = frozenset()
    divisions: frozenset[DivisionCode] = frozenset()


def concern_of(incident: Incident, inventory: Inventory) -> Concern:
    """Return whom an incident concerns: the units that it cuts off, and those that its roots belong to."""
    units = set(_units(incident, inventory))
    divisions: set[DivisionCode] = set()
    for unit in units:
        code: DivisionCode | None = unit.division
        while code is not None and code not in divisions:
            divisions.add(code)
            division = inventory.divisions.get(code)
            code = None if division is None else division.parent
    return Concern(frozenset(unit.level for unit in units), frozenset(divisions))


def routed(plan: NotifyPlan, incident: Incident, concern: Concern, now: datetime) -> dict[ReceiverId, Reason]:
    """Return who is told of an incident `now` (local, naive), and by which route; else those of `otherwise`."""
    found: dict[ReceiverId, Reason] = {}
    matched = False
    for number, route in enumerate(plan.routes, 1):
        if matches(route.scope, incident, concern, now):
            matched = True
            for receiver, who in reached(plan, route.to, now):
                found.setdefault(receiver, Reason.of("notify.why_route", number=number, who=who))
    if not matched:
        for receiver, who in reached(plan, plan.otherwise, now):
            found.setdefault(receiver, Reason.of("notify.why_otherwise", who=who))
    for route in plan.besides:
        if matches(route.scope, incident, concern, now):
            for receiver, who in reached(plan, route.to, now):
                found.setdefault(receiver, Reason.of("notify.why_assured", who=who))
    return found


def matches(scope: Scope, incident: Incident, concern: Concern, now: datetime) -> bool:
    """Tell whether an incident is within a scope `now` (local, naive)."""
    return (
        (not scope.networks or incident.network in scope.networks)
        and (scope.at_least is None or incident.severity.rank <= scope.at_least.rank)
        and (not scope.matters or incident.matter in scope.matters)
        and (not scope.levels or not concern.levels.isdisjoint(scope.levels))
        and (not scope.divisions or not concern.divisions.isdisjoint(scope.divisions))
        and (not scope.weekdays or list(Weekday)[now.weekday()] in scope.weekdays)
        and (not scope.subjects or not scope.subjects.isdisjoint((*incident.roots, *incident.cut_off)))
        and (scope.hours is None or scope.hours.cover(now.hour * 60 + now.minute))
    )


def reached(plan: NotifyPlan, names: Iterable[str], now: datetime) -> Iterator[tuple[ReceiverId, str]]:
    """Yield each receiver that is meant by ids of receivers, rosters and people, with the id that it goes by."""
    for name in names:
        if name in plan.rosters:
            for person in on_duty(plan.rosters[name], now):
                yield from ((receiver, person) for receiver in plan.people[person].receivers)
        elif name in plan.people:
            yield from ((receiver, name) for receiver in plan.people[name].receivers)
        else:
            yield ReceiverId(name), name


def units_off(incident: Incident) -> tuple[Subject, ...]:
    """Return the units that are cut off now."""
    return tuple(subject for subject in incident.cut_off if subject.kind is SubjectKind.UNIT)


def unit_of(root: Subject, inventory: Inventory) -> UnitId | None:
    """Return the unit that a root belongs to: of a link, the one at its lower end."""
    match root.kind:
        case SubjectKind.DEVICE:
            device = inventory.devices.get(DeviceId(root.id))
            return None if device is None else device.unit
        case SubjectKind.LINK:
            link = inventory.links.get(LinkId(root.id))
            return None if link is None else link.lower.unit
        case SubjectKind.UNIT:
            return UnitId(root.id)
        case SubjectKind.SERVICE:
            service = inventory.services.get(ServiceId(root.id))
            return None if service is None else service.unit


def _units(incident: Incident, inventory: Inventory) -> Iterator[Unit]:
    ids = [UnitId(subject.id) for subject in units_off(incident)]
    ids += [owner for root in incident.roots if (owner := unit_of(root, inventory)) is not None]
    yield from (inventory.units[id_] for id_ in ids if id_ in inventory.units)
