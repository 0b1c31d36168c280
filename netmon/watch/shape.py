"""What an incident is at the moment: its matter, how grave it is, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from netmon.judge.incidents.plight import Beliefs, Plight, connection
from netmon.judge.incidents.rules import IncidentRules
from netmon.judge.incidents.severity import Weight, gravest, severity_of
from netmon.judge.incidents.surroundings import Surroundings
from netmon.judge.path import BROKEN
from netmon.model.belief import Reason, State
from netmon.model.degradation import Condition, Degradation
from netmon.model.incident import Family, Incident, Matter
from netmon.model.names import Subject
from netmon.watch.docket import Case

Degradations = Mapping[Subject, tuple[Degradation, ...]]

_OUTAGES = frozenset({Matter.OUTAGE, Matter.COMMON_CAUSE, Matter.FLAPPING})

_ORDER = {condition: place for place, condition in enumerate(Condition)}


def shaped(
    case: Case,
    beliefs: Beliefs,
    degradations: Degradations,
    near: Surroundings,
    rules: IncidentRules,
    *,
    over: bool = False,
) -> Incident:
    """Return the incident of a case as it is now. When it is over, or may be, it is told as it was."""
    before = case.incident
    after = replace(
        before,
        roots=tuple(case.roots),
        bearer=case.bearer,
        since=case.since,
        over_since=case.over_since,
        affected=tuple(case.affected.values()),
    )
    if over or case.over_since is not None:
        return after
    match case.family:
        case Family.CONNECTION:
            return _connection(case, after, beliefs, near, rules)
        case Family.QUALITY:
            return _quality(after, degradations)
        case Family.MANAGEMENT | Family.ISOLATION:
            severity = severity_of(after.matter, Weight(after.roots), near, rules)
            return replace(after, severity=severity, reason=_why(after, before, beliefs))


def _connection(case: Case, after: Incident, beliefs: Beliefs, near: Surroundings, rules: IncidentRules) -> Incident:
    node = _node(case, near)
    matter = _matter(case, after, node, beliefs)
    before = case.incident.severity if case.told and case.incident.matter in _OUTAGES else None
    severity = severity_of(matter, Weight(after.roots, case.units, case.high, node, before), near, rules)
    after = replace(after, matter=matter, severity=severity)
    return replace(after, reason=_why(after, case.incident, beliefs))


def _node(case: Case, near: Surroundings) -> Subject | None:
    """Return what the roots are the legs of, None where they are not legs, or not of one node."""
    nodes = {near.legs.get(root) for root in case.roots}
    return nodes.pop() if len(nodes) == 1 else None


def _matter(case: Case, after: Incident, node: Subject | None, beliefs: Beliefs) -> Matter:
    if case.bearer:
        return Matter.COMMON_CAUSE
    plights = {connection(root, beliefs) for root in case.roots}
    if Plight.FLAPPING in plights:
        return Matter.FLAPPING
    if Plight.FAILING not in plights:
        return after.matter  # nothing is known: it stays what it was
    if node is None:
        return Matter.OUTAGE
    below = beliefs.get(node)
    if below is None or below.standing.state is State.UNKNOWN:
        return after.matter if case.told and after.matter is not Matter.FLAPPING else Matter.REDUNDANCY
    cut = below.standing.state in BROKEN and below.standing.root in case.roots
    return Matter.OUTAGE if cut else Matter.REDUNDANCY


def _quality(after: Incident, degradations: Degradations) -> Incident:
    found = degradations.get(after.roots[0], ()) if after.roots else ()
    if not found:
        return after
    worst = min(found, key=lambda one: (one.severity.rank, _ORDER[one.condition], one.sensor))
    conditions = tuple(sorted({one.condition for one in found}, key=_ORDER.__getitem__))
    why = Reason.of("incident.degraded", condition=f"condition.{worst.condition}", count=len(found))
    return replace(after, severity=gravest(one.severity for one in found), conditions=conditions, reason=why)


def _why(after: Incident, before: Incident, beliefs: Beliefs) -> Reason:
    match after.matter:
        case Matter.ISOLATED:
            return Reason("incident.isolated")
        case Matter.COMMON_CAUSE:
            return _why_common(after, before)
        case Matter.FLAPPING:
            return Reason("incident.flapping")
        case _:
            return _why_root(after, before, beliefs)


def _why_common(after: Incident, before: Incident) -> Reason:
    """Return what they have in common, and how many failed in all: that some are back by now changes neither."""
    code = "incident.common_cause"
    failed = int(dict(before.reason.facts)["count"]) if before.reason.code == code else 0
    return Reason.of(code, bearer=after.bearer, count=max(failed, len(after.roots)))


def _why_root(after: Incident, before: Incident, beliefs: Beliefs) -> Reason:
    """Return why the root is believed to fail; while it goes on failing that is told as it was first."""
    same = after.root == before.root and after.matter is before.matter and before.reason.code
    belief = None if after.root is None else beliefs.get(after.root)
    known = belief is not None and (belief.standing.root == after.root or after.matter is Matter.UNMANAGED)
    return belief.reason if belief is not None and known and not same else before.reason
