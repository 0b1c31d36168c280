"""What happened to an incident, told from how it was and how it is."""

from __future__ import annotations

from collections.abc import Sequence

from netmon.model.belief import Reason
from netmon.model.incident import Affected, Ending, Incident, IncidentStep, Matter
from netmon.model.names import IncidentId


def step_between(
    before: Incident | None, after: Incident, moved: Sequence[Affected], merged: Sequence[IncidentId]
) -> tuple[IncidentStep, Reason] | None:
    """Return the most telling of the steps from one to the other and its reason, None where nothing is different.

    `merged` are the incidents that became part of it.
    """
    if before is None:
        return IncidentStep.OPENED, after.reason
    if not after.open:
        return IncidentStep.CLOSED, why_closed(after)
    if merged:
        return IncidentStep.MERGED, Reason.of("incident.merged", incidents=", ".join(merged))
    if after.over_since is not None and before.over_since is None:
        return IncidentStep.RECOVERING, Reason("incident.recovering")
    if after.over_since is None and before.over_since is not None:
        return IncidentStep.RELAPSED, after.reason
    why = _why_changed(before, after)
    if why is not None:
        return IncidentStep.CHANGED, why
    return (IncidentStep.SPREAD, _spread(moved)) if moved else None


def why_closed(incident: Incident) -> Reason:
    """Return why an incident is closed."""
    match incident.ending:
        case Ending.ORDERED:
            return Reason("incident.ended_ordered")
        case Ending.RETIRED:
            return Reason("incident.ended_retired")
        case Ending.MERGED:
            return Reason.of("incident.ended_merged", incident=incident.merged_into)
        case Ending.RECOVERED | None:
            return Reason("incident.ended_recovered")


def _why_changed(before: Incident, after: Incident) -> Reason | None:
    if after.matter is not before.matter:
        return _why_other_matter(before, after)
    if after.root != before.root and after.root is not None:
        return Reason.of("incident.other_root", root=after.root)
    if after.severity is not before.severity:
        graver = after.severity.rank < before.severity.rank
        return Reason("incident.graver" if graver else "incident.less_grave")
    if after.roots != before.roots:
        return Reason.of("incident.other_roots", count=len(after.roots))
    return Reason("incident.other_conditions") if after.conditions != before.conditions else None


def _why_other_matter(before: Incident, after: Incident) -> Reason:
    match after.matter:
        case Matter.REDUNDANCY:
            return Reason("incident.not_cut_any_more")
        case Matter.FLAPPING:
            return Reason("incident.flapping")
        case Matter.OUTAGE if before.matter is Matter.REDUNDANCY:
            return Reason("incident.redundancy_used_up")
        case _:
            return after.reason


def _spread(moved: Sequence[Affected]) -> Reason:
    more = sum(one.until is None for one in moved)
    return Reason.of("incident.spread", more=more, fewer=len(moved) - more)
