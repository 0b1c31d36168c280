"""Which reports are made when, as the inventory says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportPlan:
    """Minutes of the local day at which they are made; None and () for never.

    Files are kept for `keep` seconds in `directory`, "" for `reports` beside the database. What was kept in the
    database stays.
    """

    daily: int | None = None
    handover: tuple[int, ...] = ()
    keep: float = 400 * 86400.0
    directory: str = ""
