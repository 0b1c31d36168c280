"""The section `reports`."""

from __future__ import annotations

from typing import Final

from netmon.inventory.check import check
from netmon.inventory.problem import Report
from netmon.inventory.schema.reports import ReportsEntry
from netmon.inventory.sections import Sections
from netmon.model.report_plan import ReportPlan

KEEP: Final = (86400.0, 3660 * 86400.0)
"""Least and most seconds that files are kept."""


def reports_of(sections: Sections, report: Report) -> ReportPlan:
    """Return which reports are made; none where the inventory does not say."""
    declared = sections.once.get("reports")
    entry = None if declared is None else check(ReportsEntry, declared, report)
    built_in = ReportPlan()
    if declared is None or entry is None:
        return built_in
    for number, minute in enumerate(entry.handover):
        if minute in entry.handover[:number]:
            declared.tell(report, "problem.handover_twice", "handover", number)
    keep = built_in.keep if entry.keep is None else entry.keep
    if not KEEP[0] <= keep <= KEEP[1]:
        declared.tell(report, "problem.duration_range", "keep", low="1d", high="3660d")
    return ReportPlan(entry.daily, tuple(sorted(set(entry.handover))), keep, entry.directory)
