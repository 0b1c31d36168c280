"""A report as it is kept: its content, sealed by a digest, and what is read of it later."""

from __future__ import annotations

from netmon.model.handover import KeptReport
from netmon.shifts.assured_values import AssuranceReport
from netmon.shifts.content import ContentError, canonical, digest_of, read
from netmon.shifts.due import report_id
from netmon.shifts.values import Inspection


def kept(made: Inspection) -> KeptReport:
    """Return what is kept of a report."""
    content = canonical(made)
    return KeptReport(
        id=report_id(made.kind, made.network, made.until, made.zone),
        kind=made.kind.value,
        network=made.network,
        since=made.since,
        until=made.until,
        made_at=made.made_at,
        content=content,
        digest=digest_of(content),
        sample=made.sample,
    )


def kept_assurance(report: AssuranceReport) -> KeptReport:
    """Return what is kept of the report of an assurance."""
    made, content = report.inspection, canonical(report)
    return KeptReport(
        id=report_id(made.kind, made.network, made.until, made.zone, report.id),
        kind=made.kind.value,
        network=made.network,
        since=made.since,
        until=made.until,
        made_at=made.made_at,
        content=content,
        digest=digest_of(content),
        about=report.id,
        sample=made.sample,
    )


def assurance_of(report: KeptReport) -> AssuranceReport:
    """Return what was gathered of an assurance; raises ContentError where it is not what was kept."""
    if digest_of(report.content) != report.digest:
        raise ContentError(report.id)
    return read(AssuranceReport, report.content)


def inspection_of(report: KeptReport) -> Inspection:
    """Return what was gathered; raises ContentError where it is not what was kept."""
    if digest_of(report.content) != report.digest:
        raise ContentError(report.id)
    return read(Inspection, report.content)
