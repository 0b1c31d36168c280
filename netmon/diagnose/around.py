"""Which other devices tell whether it is the link, something above it, or this host."""

from __future__ import annotations

from collections.abc import Iterable

from netmon.judge.wiring import Wiring, link_subject
from netmon.model.names import Subject, SubjectKind
from netmon.model.plant import Link, Role

MOST_ABOVE = 6
MOST_ASIDE = 3


def above(wiring: Wiring, link: Link) -> tuple[Subject, ...]:
    """Return the devices that the upper end of a link hangs on, nearest first; not the upper end itself."""
    kind = SubjectKind.DEVICE if link.upper.device is not None else SubjectKind.UNIT
    start = Subject(kind, link.upper.device or link.upper.unit, link.network)
    seen, frontier, found = {start}, [start], list[Subject]()
    while frontier and len(found) < MOST_ABOVE:
        uppers = [uplink.upper for node in frontier for uplink in wiring.uplinks.get(node, ())]
        frontier = [upper for upper in dict.fromkeys(uppers) if upper is not None and upper not in seen]
        seen.update(frontier)
        found += [node for node in frontier if node.kind is SubjectKind.DEVICE]
    return tuple(found[:MOST_ABOVE])


def aside(wiring: Wiring, link: Link, taken: Iterable[Subject]) -> tuple[Subject, ...]:
    """Return a few devices of the same network that do not hang on the link: the backbone's first."""
    out = {*taken, *_below(wiring, link_subject(link))}
    ends = {link.upper.device, link.lower.device}
    free = [
        (device.role is not Role.CORE, device.id, subject)
        for subject, device in wiring.devices.items()
        if subject not in out and device.id not in ends and subject.network == link.network
    ]
    return tuple(subject for _, _, subject in sorted(free)[:MOST_ASIDE])


def _below(wiring: Wiring, start: Subject) -> set[Subject]:
    seen, frontier = {start}, [start]
    while frontier:
        further = [one for node in frontier for one in wiring.dependents.get(node, ()) if one not in seen]
        seen.update(further)
        frontier = list(dict.fromkeys(further))
    return seen
