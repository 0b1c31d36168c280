"""Which incident comes first."""

from __future__ import annotations

from collections.abc import Iterable

from netmon.model.incident import Incident
from netmon.views.extent import units_cut


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
