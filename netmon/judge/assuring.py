"""What an assurance comes to: whom it is about, when it runs, and the inventory as it is in force meanwhile. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, TypeVar

from netmon.judge.maintenance import instant_of, windows
from netmon.model.assurance import Assurance, Tighter
from netmon.model.belief import Reason
from netmon.model.inventory import Inventory
from netmon.model.maintenance import Maintenance
from netmon.model.names import DeviceId, DivisionCode, LinkId, ServiceId, Subject, SubjectKind, UnitId
from netmon.model.notify_plan import NotifyPlan, Route, Scope
from netmon.model.plant import Device, Service
from netmon.model.probing import Probing
from netmon.model.thresholds import Thresholds

K = TypeVar("K")
V = TypeVar("V")
VISITS_A_SECOND: Final = 1000.0
"""Visits that one instance was measured to make in a second on one core, and on time (docs/performance.md)."""
_SHARE: Final = 0.6
"""Of its interval a timeout lasts at most."""


@dataclass(frozen=True, slots=True)
class Assured:
    """What is in the set: devices of its units, links that lead to them, and whatever is named, with its ends."""

    units: frozenset[UnitId]
    devices: frozenset[DeviceId]
    links: frozenset[LinkId]
    services: frozenset[ServiceId]

    def subjects(self, assurance: Assurance) -> tuple[Subject, ...]:
        """Return all of it, by kind and id."""
        kinds: tuple[tuple[SubjectKind, Iterable[str]], ...] = (
            (SubjectKind.UNIT, self.units),
            (SubjectKind.LINK, self.links),
            (SubjectKind.DEVICE, self.devices),
            (SubjectKind.SERVICE, self.services),
        )
        return tuple(Subject(kind, id_, assurance.network) for kind, ids in kinds for id_ in sorted(ids))


def assured(assurance: Assurance, inventory: Inventory) -> Assured:
    """Return the set of an assurance."""
    network, within = assurance.network, assurance.within
    units = {
        unit.id
        for unit in inventory.units.values()
        if network in unit.networks
        and (within.whole or unit.id in within.units or _lies_in(unit.division, within.divisions, inventory))
    }
    own = [link for link in inventory.links.values() if link.network == network]
    links = {link.id for link in own if within.whole or link.id in within.links or link.lower.unit in units}
    ends = {end.device for link in own if link.id in within.links for end in (link.upper, link.lower)}
    devices = {
        device.id
        for device in inventory.devices.values()
        if device.network == network
        and (within.whole or device.unit in units or device.id in within.devices or device.id in ends)
    }
    services = {
        service.id
        for service in inventory.services.values()
        if service.network == network and (within.whole or service.unit in units or service.id in within.services)
    }
    return Assured(frozenset(units), frozenset(devices), frozenset(links), frozenset(services))


def span_of(assurance: Assurance) -> tuple[float, float]:
    """Return from when to before when it runs (UTC, epoch seconds)."""
    return instant_of(assurance.begins, assurance.zone), instant_of(assurance.ends, assurance.zone)


def running(assurances: Iterable[Assurance], now: float) -> tuple[Assurance, ...]:
    """Return those that run at a time (UTC, epoch seconds)."""
    return tuple(one for one in assurances if span_of(one)[0] <= now < span_of(one)[1])


def in_force(inventory: Inventory, now: float) -> Inventory:
    """Return the inventory as it is in force at a time: where assurances overlap, the shortest interval wins, and the
    fewest misses; conditions go by the one that began last.
    """
    devices: dict[DeviceId, Device] = {}
    services: dict[ServiceId, Service] = {}
    plan = inventory.notify
    for one in sorted(running(inventory.assurances.values(), now), key=lambda one: (one.begins, one.id)):
        found = assured(one, inventory)
        for device in found.devices:
            devices[device] = _tightened(devices.get(device, inventory.devices[device]), one.tighter)
        for service in found.services:
            services[service] = _checked(services.get(service, inventory.services[service]), one.tighter)
        plan = _told(plan, one, frozenset(found.subjects(one)))
    if plan is inventory.notify and not devices and not services:
        return inventory
    return replace(
        inventory,
        devices=_with(inventory.devices, devices),
        services=_with(inventory.services, services),
        notify=plan,
    )


def advice(inventory: Inventory) -> tuple[Reason, ...]:
    """Return which assurances ask for more than an instance is known to manage."""
    return tuple(_advice(inventory))


def _advice(inventory: Inventory) -> Iterator[Reason]:
    for one in inventory.assurances.values():
        found, tighter = assured(one, inventory), one.tighter
        if not (found.units or found.devices or found.links or found.services):
            yield Reason.of("assurance.empty", id=one.id)
        meanwhile = {id_: _tightened(device, tighter) if id_ in found.devices else device
                     for id_, device in inventory.devices.items()}  # fmt: skip
        rate = sum(1 / device.probing.reachability for device in meanwhile.values())
        slow = sum(device.probing.timeout / device.probing.reachability for device in meanwhile.values())
        if rate > VISITS_A_SECOND:
            yield Reason.of("assurance.too_fast", id=one.id, rate=f"{rate:.0f}", most=f"{VISITS_A_SECOND:.0f}")
        # All of them silent at once: each visit then lasts as long as its timeout.
        elif slow > inventory.limits.in_flight:
            yield Reason.of("assurance.too_many", id=one.id, count=f"{slow:.0f}", most=inventory.limits.in_flight)


def frozen_by(inventory: Inventory, entry: Maintenance, covered: Iterable[Subject]) -> Assurance | None:
    """Return the assurance during which maintenance needs an approval that it does not have; None where it may be."""
    if entry.approval is not None and entry.approval.number:
        return None
    touched = frozenset(covered)
    for one in inventory.assurances.values():
        since, until = span_of(one)
        window = next(windows(entry, since), None)
        if not one.freeze or window is None or window.begins >= until:
            continue
        if not touched.isdisjoint(assured(one, inventory).subjects(one)):
            return one
    return None


def _lies_in(code: DivisionCode, wanted: Iterable[DivisionCode], inventory: Inventory) -> bool:
    above: DivisionCode | None = code
    seen: set[DivisionCode] = set()
    while above is not None and above not in seen:
        if above in wanted:
            return True
        seen.add(above)
        division = inventory.divisions.get(above)
        above = None if division is None else division.parent
    return False


def _tightened(device: Device, tighter: Tighter) -> Device:
    said = {condition.value: tighter.thresholds.of(condition) for condition in tighter.conditions}
    rules: Thresholds = replace(device.thresholds, **said)
    return replace(device, probing=_probing(device.probing, tighter), thresholds=rules)


def _probing(before: Probing, tighter: Tighter) -> Probing:
    reachability = _least(before.reachability, tighter.reachability)
    counters = _least(before.counters, tighter.counters)
    down, up = before.down, before.up
    if tighter.down is not None and tighter.down.n <= down.n:
        down = tighter.down
    if tighter.up is not None and tighter.up.n <= up.n:
        up = tighter.up
    timeout = min(before.timeout, reachability * _SHARE)
    return replace(
        before,
        reachability=reachability,
        counters=counters,
        health=_least(before.health, tighter.health),
        reasks=before.reasks if tighter.reasks is None else tighter.reasks,
        down=down,
        up=up,
        timeout=timeout,
        # A deadline lies between the timeout and the interval of what it limits.
        deadline=min(before.deadline, counters),
    )


def _checked(service: Service, tighter: Tighter) -> Service:
    return replace(service, interval=_least(service.interval, tighter.service_interval))


def _told(plan: NotifyPlan, one: Assurance, subjects: frozenset[Subject]) -> NotifyPlan:
    telling = one.telling
    besides = (Route(Scope(networks=(one.network,), subjects=subjects), telling.to),) if telling.to else ()
    # The same steps once more, sooner: at the end, so that steps told before keep their numbers.
    limit = telling.escalate
    sooner = () if limit is None else tuple(
        replace(tier, after=min(tier.after, limit), scope=replace(tier.scope, subjects=subjects))
        for tier in plan.escalation
    )  # fmt: skip
    return replace(
        plan,
        besides=(*plan.besides, *besides),
        escalation=(*plan.escalation, *sooner),
        hold=_least(plan.hold, telling.hold),
    )


def _least(before: float, said: float | None) -> float:
    return before if said is None else min(before, said)


def _with(before: Mapping[K, V], changed: Mapping[K, V]) -> Mapping[K, V]:
    return MappingProxyType({**before, **changed})
