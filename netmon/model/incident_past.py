"""What is on record of one incident."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.model.incident import Incident, IncidentChange


@dataclass(frozen=True, slots=True)
class IncidentPast:
    """`stored` is the incident as it was written last, None where there is none of that id.

    `changes` are in the order in which they happened; `absorbed` are those that merged into it; `before` are earlier
    ones of the same roots, the newest first.
    """

    stored: Incident | None = None
    changes: tuple[IncidentChange, ...] = ()
    absorbed: tuple[Incident, ...] = ()
    before: tuple[Incident, ...] = ()
