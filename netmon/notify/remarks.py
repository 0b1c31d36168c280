"""What is not wrong about who is told, and still wants a look: for `netmon check`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from netmon.model.belief import Reason
from netmon.model.notify_plan import NotifyPlan, Scope
from netmon.notify.roster import gaps

AHEAD = timedelta(days=30)


def remarks(plan: NotifyPlan, now: datetime) -> Iterator[Reason]:
    """Tell of incidents that nobody would hear of, and of the first gap in each roster from `now` (local, naive) on."""
    if not (plan.receivers or plan.routes or plan.otherwise):
        return
    if not plan.otherwise and not any(route.scope == Scope() and route.to for route in plan.routes):
        yield Reason("notify.remark_nobody")
    for roster in plan.rosters.values():
        gap = next(gaps(roster, now, now + AHEAD), None)
        if gap is not None:
            since, until = (f"{at:%Y-%m-%d %H:%M}" for at in gap)
            yield Reason.of("notify.remark_gap", roster=roster.id, since=since, until=until)
