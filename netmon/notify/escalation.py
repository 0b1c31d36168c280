"""Who is told too while nobody acknowledges."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from netmon.model.belief import Reason
from netmon.model.incident import Incident
from netmon.model.names import ReceiverId
from netmon.model.notify_plan import NotifyPlan
from netmon.notify.routing import Concern, matches, reached


def tiers_due(
    plan: NotifyPlan, incident: Incident, concern: Concern, unseen: float, now: datetime
) -> Iterator[tuple[int, ReceiverId, Reason]]:
    """Yield the steps that are due after `unseen` seconds without acknowledgement: number from 1, receiver, reason."""
    for number, tier in enumerate(plan.escalation, 1):
        if unseen >= tier.after and matches(tier.scope, incident, concern, now):
            for receiver, who in reached(plan, tier.to, now):
                yield (
                    number,
                    receiver,
                    Reason.of("notify.why_tier", number=number, minutes=f"{tier.after / 60:g}", who=who),
                )


def next_tier(plan: NotifyPlan, unseen: float) -> float | None:
    """Return in how many seconds the next step is due, None where there is none."""
    waits = [tier.after - unseen for tier in plan.escalation if tier.after > unseen]
    return min(waits, default=None)
