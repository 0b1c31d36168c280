"""The numbers that incidents are judged by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IncidentRules:
    """Times in seconds.

    An incident closes when all has been well for `close_after`. `common_links` outages of one carrier or bearer, each
    within `common_within` of the one before, are probably one. From `cut_units` units on an outage is critical.
    """

    close_after: float = 60.0
    common_links: int = 3
    common_within: float = 300.0
    cut_units: int = 10
