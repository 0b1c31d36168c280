"""Incidents as they stood at a time: what came later is not told. Pure."""

from __future__ import annotations

from netmon.model.incident import Acknowledgement, Conclusion, Incident
from netmon.model.names import SubjectKind
from netmon.shifts.values import Case


def open_at(incident: Incident, at: float) -> bool:
    """Tell whether it was open at a time (UTC, epoch seconds)."""
    return incident.opened_at <= at and (incident.closed_at is None or incident.closed_at > at)


def case_at(incident: Incident, at: float) -> Case:
    """Return it as of a time. What was acknowledged or concluded after it is left out."""
    known = [one for one in incident.affected if one.subject.kind is SubjectKind.UNIT and one.since < at]
    closed = incident.closed_at is not None and incident.closed_at <= at
    owner, conclusion = _owner(incident.acknowledgement, at), _conclusion(incident.conclusion, at)
    return Case(
        id=incident.id,
        matter=incident.matter,
        severity=incident.severity,
        roots=incident.roots,
        reason=incident.reason,
        since=incident.since,
        opened_at=incident.opened_at,
        bearer=incident.bearer,
        conditions=incident.conditions,
        cut_off=tuple(one.subject for one in known if one.until is None or one.until > at),
        ever=len({one.subject for one in known}),
        closed_at=incident.closed_at if closed else None,
        ending=incident.ending if closed else None,
        owner="" if owner is None else owner.by,
        owned_since=None if owner is None else owner.at,
        remark="" if owner is None else owner.note,
        cause="" if conclusion is None else conclusion.cause.value,
        party="" if conclusion is None else conclusion.party,
        ticket="" if conclusion is None else conclusion.ticket,
        covered_by=incident.covered_by or "",
    )


def gravest_first(case: Case) -> tuple[int, int, float]:
    """Sort by severity, then by how many units are cut off, then the longest first."""
    return case.severity.rank, -len(case.cut_off), case.since


def _owner(found: Acknowledgement | None, at: float) -> Acknowledgement | None:
    if found is None or found.at > at or (found.until is not None and found.until <= at):
        return None
    return found


def _conclusion(found: Conclusion | None, at: float) -> Conclusion | None:
    return None if found is None or found.at > at else found
