"""The way to a device that said nothing: who said what on it, and where along the links the silence begins."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from netmon.judge.topology import Topology, subject_of
from netmon.judge.wiring import link_subject
from netmon.model.names import Subject, SubjectKind
from netmon.model.observation import Cause, Failure
from netmon.model.plant import Link
from netmon.model.preflight import Finding, Matter, Sighting

Answered = Callable[[Subject], bool | None]
"""Whether a device said anything; None where it was not asked."""


def cannot_send(failure: Failure) -> Finding:
    """Say why nothing leaves this host."""
    matter = Matter.HELD_BACK if failure.cause is Cause.HELD_BACK else Matter.NO_ROUTE
    return Finding.of(matter, detail=failure.detail)


def said_on_the_way(sighting: Sighting) -> Finding | None:
    """Return what somebody on the way said about a device that itself said nothing; None where nobody did."""
    for failure in (sighting.ping, sighting.snmp, sighting.ssh):
        if not isinstance(failure, Failure):
            continue
        match failure.cause:
            case Cause.NO_ROUTE | Cause.HELD_BACK:
                return cannot_send(failure)
            case Cause.UNREACHABLE if failure.witness == sighting.source:
                # The host tells itself that nobody answers for that address on its own segment (ARP, ND).
                return Finding.of(Matter.NO_NEIGHBOUR)
            case Cause.UNREACHABLE:
                return Finding.of(Matter.UNREACHABLE, witness=failure.witness or "?")
            case Cause.LOOP:
                return Finding.of(Matter.LOOP, witness=failure.witness)
            case Cause.PROHIBITED | Cause.PORT_CLOSED if failure.witness:
                return Finding.of(Matter.PROHIBITED, witness=failure.witness)
    return None


def silence(subject: Subject, topology: Topology, answered: Answered) -> Finding:
    """Say where to look for a device that nothing was heard of: behind an upstream that answers, or further up."""
    asked = [(link, upper) for link, upper in _above(subject, topology) if answered(upper) is not None]
    for link, upper in asked:
        if answered(upper):
            return Finding.of(Matter.SILENT_BEHIND, link=link_subject(link), upstream=upper)
    if not asked:
        return Finding.of(Matter.SILENT)
    return Finding.of(Matter.SILENT_WITH, upstream=_topmost(asked[0][1], topology, answered))


def _topmost(subject: Subject, topology: Topology, answered: Answered) -> Subject:
    """Return the highest device above, itself included, up to which all is silent."""
    while True:
        further = [upper for _, upper in _above(subject, topology) if answered(upper) is not None]
        if not further or any(map(answered, further)):
            return subject
        subject = further[0]


def _above(subject: Subject, topology: Topology) -> Iterator[tuple[Link, Subject]]:
    """Yield the devices right above, with the link towards them; units without a device are passed through."""
    links = list(topology.links_above(subject))
    seen = set(links)
    while links:
        link = links.pop(0)
        upper = subject_of(link.upper, link.network)
        if upper.kind is SubjectKind.DEVICE:
            yield link, upper
            continue
        further = [one for one in topology.links_above(upper) if one not in seen]
        seen.update(further)
        links += further
