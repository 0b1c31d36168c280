"""The names of those on duty."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from netmon.model.notify_plan import NotifyPlan
from netmon.notify.roster import on_duty


def duty_at(plan: NotifyPlan, at: float) -> tuple[str, ...]:
    """Return who is on duty at a time (UTC, epoch seconds), by all rosters, nobody twice."""
    local = datetime.fromtimestamp(at, ZoneInfo(plan.zone)).replace(tzinfo=None)
    ids = dict.fromkeys(id_ for roster in plan.rosters.values() for id_ in on_duty(roster, local))
    return tuple(plan.people[id_].name for id_ in ids)
