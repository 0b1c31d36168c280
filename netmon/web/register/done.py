"""What the audit log says of the register."""

from __future__ import annotations

from netmon.coverage.difference import Difference
from netmon.model.belief import Reason
from netmon.model.register_change import MOVES_POPULATION, RegisterChange


def derived(found: Difference) -> Reason:
    """Return what an inventory came to."""
    if any(one.baseline for one in found.taken):
        return Reason.of("audit.register_begun", units=len({one.unit for one in found.taken}))
    told = {"taken": len(found.taken), "proposed": len(found.proposed), "withdrawn": len(found.withdrawn)}
    return Reason.of("audit.register_derived", **told)


def proposed(change: RegisterChange) -> Reason:
    """Return that somebody proposed a change, or entered one that needs nobody else."""
    code = "audit.register_proposed" if change.act in MOVES_POPULATION else "audit.register_entered"
    told = {"unit": change.unit, "day": change.effective, "document": change.document, "reason": change.reason}
    return Reason.of(code, act=f"act.{change.act}", **told)


def reviewed(change: RegisterChange) -> Reason:
    """Return that somebody approved or rejected a change."""
    told = {"unit": change.unit, "by": change.proposed_by, "note": change.review_note or "-"}
    return Reason.of(f"audit.register_{change.review}", act=f"act.{change.act}", **told)


def baseline_approved(units: int, changes: int) -> Reason:
    """Return that somebody approved what the register began with."""
    return Reason.of("audit.register_baseline", units=units, count=changes)
