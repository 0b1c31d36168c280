"""A handover is signed by the one who leaves, then by another one who takes over. Pure."""

from __future__ import annotations

from netmon.model.belief import Reason
from netmon.model.handover import Handover, HandoverSide, KeptReport
from netmon.shifts.values import Kind


def why_not(report: KeptReport | None, handover: Handover, side: HandoverSide, by: str) -> Reason | None:
    """Return why somebody cannot sign, None where they can."""
    if report is None or report.kind != Kind.HANDOVER:
        return Reason("handover.none_such")
    there = handover.left if side is HandoverSide.LEFT else handover.taken
    if there is not None:
        return Reason.of("handover.signed_already", by=there.by)
    if side is HandoverSide.LEFT:
        return None
    if handover.left is None:
        return Reason("handover.left_first")
    return Reason.of("handover.same_person", by=by) if handover.left.by == by else None
