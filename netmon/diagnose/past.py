"""What the record says of a link and of what failed beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from netmon.judge.diagnosis.evidence import Fellows, Past
from netmon.judge.diagnosis.finding import Side
from netmon.judge.wiring import device_subject, link_subject
from netmon.model.belief import Belief, Event, Flag, State
from netmon.model.inventory import Inventory
from netmon.model.link_sample import LinkSample
from netmon.model.names import LinkId, SiteId, Subject, UnitId
from netmon.model.plant import Link, LinkEnd

LATELY = 86_400.0
"""Seconds within which a failure that is over still tells something."""
SAME_MINUTES = 180.0
"""Seconds before and after a failure within which another one belongs to it: intervals, thresholds and batteries."""
HOUR = 3600.0
MOST_EVENTS = 5000
_FAILED = (State.DOWN, State.UNREACHABLE)


class Record(Protocol):
    """What is asked of the database; `netmon.store.Reader` is one."""

    def belief(self, subject: Subject) -> Belief | None:
        """Return what is believed of one subject."""
        ...

    def events(
        self,
        since: float | None = None,
        until: float | None = None,
        subject: Subject | None = None,
        limit: int = 100,
    ) -> tuple[Event, ...]:
        """Return events, the newest first."""
        ...

    def link_samples(self, link: LinkId, since: float, until: float) -> tuple[LinkSample, ...]:
        """Return the slots of a link."""
        ...


def read_past(record: Record, inventory: Inventory, link: Link, now: float) -> Past:
    """Return the record of a link. Raises what the record raises where it cannot be read."""
    subject = link_subject(link)
    belief = record.belief(subject)
    events = record.events(since=now - LATELY, subject=subject, limit=MOST_EVENTS)
    failed_at = _failed_at(record, inventory, link, events)
    errors = [one.errors for one in record.link_samples(link.id, now - HOUR, now) if one.errors is not None]
    standing = belief.standing if belief is not None else None
    root = standing.root if standing is not None and standing.state is State.UNREACHABLE else None
    together: frozenset[Subject] = frozenset()
    if failed_at is not None:
        around = record.events(since=failed_at - SAME_MINUTES, until=failed_at + SAME_MINUTES, limit=MOST_EVENTS)
        together = _failed_too(around, failed_at) - {subject}
    others = [one for one in inventory.links.values() if one.id != link.id and one.network == link.network]
    return Past(
        state=State.UNKNOWN if standing is None else standing.state,
        since=None if belief is None else belief.since,
        failed_at=failed_at,
        changes=sum(event.at >= now - HOUR and _fell(event) for event in events),
        root=None if root == subject else root,
        carrier=_fellows(others, together, lambda one: bool(link.carrier) and one.carrier == link.carrier),
        circuit=_fellows(others, together, lambda one: bool(link.circuit) and one.circuit == link.circuit),
        places=tuple(
            (side, _at_place(inventory, link, end, others, together))
            for side, end in ((Side.UPPER, link.upper), (Side.LOWER, link.lower))
        ),
        errors=sum(errors) if errors else None,
    )


def _failed_at(record: Record, inventory: Inventory, link: Link, events: Iterable[Event]) -> float | None:
    """Return when the link or a device at its ends last failed: the earliest of those that have not come back."""
    devices = [inventory.devices[end.device] for end in (link.upper, link.lower) if end.device is not None]
    beliefs = [record.belief(subject) for subject in (link_subject(link), *map(device_subject, devices))]
    down = [belief.since for belief in beliefs if belief is not None and belief.standing.state in _FAILED]
    return min(down) if down else next((event.at for event in events if _fell(event)), None)


def _failed_too(around: Iterable[Event], at: float) -> frozenset[Subject]:
    """Return what failed by itself, and was not well again before `at`."""
    failed: set[Subject] = set()
    for event in sorted(around, key=lambda event: event.at):
        if _is_a_root(event):
            failed.add(event.subject)
        elif event.after.state not in _FAILED and event.at < at:
            failed.discard(event.subject)
    return frozenset(failed)


def _fell(event: Event) -> bool:
    return event.after.state in _FAILED and event.before.state not in _FAILED


def _is_a_root(event: Event) -> bool:
    """Whether something failed by itself: not by order, nor because of something else."""
    shut = Flag.ADMIN_DOWN in event.after.flags
    return _fell(event) and event.after.root == event.subject and not shut


def _fellows(others: Iterable[Link], failed: frozenset[Subject], alike: Callable[[Link], bool]) -> Fellows:
    subjects = [link_subject(one) for one in others if alike(one)]
    return Fellows(tuple(sorted(one for one in subjects if one in failed)), len(subjects))


_Place = tuple[SiteId | None, UnitId]


def _place(inventory: Inventory, end: LinkEnd) -> _Place:
    """Return where an end is: the site of its device, else its unit."""
    site = inventory.devices[end.device].site if end.device is not None else None
    return (site, UnitId("")) if site is not None else (None, end.unit)


def _at_place(
    inventory: Inventory, link: Link, end: LinkEnd, others: Iterable[Link], failed: frozenset[Subject]
) -> Fellows:
    place = _place(inventory, end)
    links = [
        link_subject(one)
        for one in others
        if place in (_place(inventory, one.upper), _place(inventory, one.lower))
        and {one.upper.device, one.lower.device} != {link.upper.device, link.lower.device}
    ]
    devices = [
        device_subject(device)
        for device in inventory.devices.values()
        if place == _place(inventory, LinkEnd(device.unit, device.id)) and device.id not in _devices(link)
    ]
    subjects = [*links, *devices]
    return Fellows(tuple(sorted(one for one in subjects if one in failed)), len(subjects))


def _devices(link: Link) -> set[str]:
    return {device for device in (link.upper.device, link.lower.device) if device is not None}
