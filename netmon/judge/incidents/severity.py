"""How grave an incident is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netmon.judge.incidents.rules import IncidentRules
from netmon.judge.incidents.surroundings import Surroundings
from netmon.model.incident import Matter, Severity
from netmon.model.names import Subject


@dataclass(frozen=True, slots=True)
class Weight:
    """What an incident weighs: how many units it cuts off now, how many of them of prefecture level or above.

    `node` is what the legs are those of, where it has lost some of them. `before` is how grave it was until now, where
    it was no less than an outage then too.
    """

    roots: tuple[Subject, ...]
    units: int = 0
    high: int = 0
    node: Subject | None = None
    before: Severity | None = None


def gravest(severities: Iterable[Severity]) -> Severity:
    """Return the gravest of at least one."""
    return min(severities, key=lambda severity: severity.rank)


def severity_of(matter: Matter, weight: Weight, near: Surroundings, rules: IncidentRules) -> Severity:
    """Return how grave an incident of that matter is. A DEGRADED one is as grave as its gravest condition instead."""
    match matter:
        case Matter.ISOLATED:
            return Severity.CRITICAL
        case Matter.OUTAGE:
            return _at_worst([_outage(weight, near, rules)], weight)
        case Matter.COMMON_CAUSE:
            return _at_worst([Severity.MAJOR, _outage(weight, near, rules)], weight)
        case Matter.REDUNDANCY:
            exposed = weight.node in near.backbone or any(root in near.leads_out for root in weight.roots)
            return Severity.MAJOR if exposed else Severity.MINOR
        case Matter.FLAPPING:
            cut = [_outage(weight, near, rules)] if weight.units else []
            return _at_worst([Severity.MINOR, *cut], weight)
        case Matter.UNMANAGED | Matter.DEGRADED:
            return Severity.MINOR


def _at_worst(severities: Iterable[Severity], weight: Weight) -> Severity:
    """Return the gravest of these, and of what it was before: it is no less for being half over."""
    return gravest([*severities, *([] if weight.before is None else [weight.before])])


def _outage(weight: Weight, near: Surroundings, rules: IncidentRules) -> Severity:
    vital = any(root in near.core or root in near.leads_out for root in weight.roots)
    if vital or weight.high or weight.units >= rules.cut_units:
        return Severity.CRITICAL
    portal = any(root in near.portals for root in weight.roots)
    return Severity.MAJOR if weight.units or portal else Severity.MINOR
