"""Which incident comes first, and all that there is to show of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netmon.model.incident import Incident, IncidentChange
from netmon.views.extent import units_cut


@dataclass(frozen=True, slots=True)
class IncidentRecord:
    """An incident and its past. `changes` are in the order in which they happened; `absorbed` are those that merged
    into it; `before` are earlier ones of the same root, the newest first.
    """

    incident: Incident
    changes: tuple[IncidentChange, ...] = ()
    absorbed: tuple[Incident, ...] = ()
    before: tuple[Incident, ...] = ()


def by_urgency(incidents: Iterable[Incident]) -> list[Incident]:
    """Return incidents as they are to be worked off: open ones first, the gravest, the widest, the newest first."""
    return sorted(incidents, key=_weight)


def _weight(incident: Incident) -> tuple[bool, bool, int, int, float, str]:
    return (
        not incident.open,
        incident.over_since is not None,
        incident.severity.rank if incident.open else 0,
        -units_cut(incident.affected) if incident.open else 0,
        -(incident.closed_at or incident.opened_at),
        incident.id,
    )
