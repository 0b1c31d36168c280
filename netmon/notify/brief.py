"""What a message about an incident has to say, before it is said in any language. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from netmon.judge.diagnosis import Finding
from netmon.judge.explanation import Explanation
from netmon.model.belief import Reason, Truth
from netmon.model.incident import Incident
from netmon.model.inventory import Inventory
from netmon.model.names import LinkId, Subject, SubjectKind
from netmon.model.plant import Link
from netmon.views.calls import Call, calls_about
from netmon.views.extent import Extent

MOST_TRIED = 6


@dataclass(frozen=True, slots=True)
class Sight:
    """What is known beside the incident. `explain` raises KeyError for what is not watched; `suspect` is None where
    there is no verdict. `earlier` are incidents of the same root, the newest first.
    """

    inventory: Inventory
    explain: Callable[[Subject], Explanation]
    suspect: Callable[[Link], Finding | None]
    earlier: tuple[Incident, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """`extent` is what is cut off, or was until it was over; `calls` are circuits and contacts of what fails.

    `tried` are clauses: what was asked of the roots, and what came of it.
    """

    incident: Incident
    extent: Extent = field(default_factory=Extent)
    calls: tuple[tuple[Subject, Call], ...] = ()
    tried: tuple[Reason, ...] = ()
    suspect: Finding | None = None
    earlier: tuple[Incident, ...] = ()


def brief_of(incident: Incident, sight: Sight) -> Brief:
    """Gather all of it."""
    calls = calls_about(incident.roots, sight.inventory)
    return Brief(
        incident,
        extent=Extent.of((one for one in incident.affected if one.until is None or not incident.open), sight.inventory),
        calls=calls,
        tried=tuple(dict.fromkeys(_tried(incident.roots, sight.explain)))[:MOST_TRIED] if incident.open else (),
        suspect=_suspect(calls, incident, sight),
        earlier=sight.earlier,
    )


def _suspect(calls: Iterable[tuple[Subject, Call]], incident: Incident, sight: Sight) -> Finding | None:
    """Return the first verdict about a link that fails, or that leads to what fails."""
    links = [subject for subject in (*incident.roots, *(subject for subject, _ in calls)) if _is_link(subject)]
    found = (sight.inventory.links.get(LinkId(link.id)) for link in dict.fromkeys(links))
    verdicts = (sight.suspect(link) for link in found if link is not None and incident.open)
    return next((verdict for verdict in verdicts if verdict is not None), None)


def _is_link(subject: Subject) -> bool:
    return subject.kind is SubjectKind.LINK


def _tried(roots: Iterable[Subject], explain: Callable[[Subject], Explanation]) -> Iterator[Reason]:
    """Say what was asked of the roots and what came of it: failures first."""
    for root in roots:
        try:
            explanation = explain(root)
        except KeyError:  # no longer watched
            continue
        for probe in sorted(explanation.probes, key=lambda probe: probe.answers is not Truth.NO):
            facts = {"probe": f"diagnosis.probe_{probe.probe}", "device": probe.device}
            if probe.failure is not None:
                kind = f"failure.{probe.failure.kind}"
                yield Reason.of("notify.tried_failed", **facts, kind=kind, misses=max(1, probe.misses))
            elif probe.answers is Truth.YES:
                yield Reason.of("notify.tried_answered", **facts)
        for port in explanation.ports:
            yield Reason.of("notify.tried_port", device=port.device, interface=port.interface, state=port.found)
