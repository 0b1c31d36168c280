"""Which report is due, by the plan of the inventory. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from netmon.judge.maintenance import instant_of
from netmon.model.names import NetworkId
from netmon.model.notify_plan import DAY
from netmon.model.report_plan import ReportPlan
from netmon.shifts.values import Kind


@dataclass(frozen=True, slots=True)
class Due:
    """A report of `since` ≤ at < `until` (UTC, epoch seconds), to be made at `until`."""

    kind: Kind
    since: float
    until: float


def due(plan: ReportPlan, zone: str, now: float) -> tuple[Due, ...]:
    """Return of each kind the newest whose time has come. What was missed before that is not made up for: the record
    has it, and a report of long ago tells nobody what to do now.
    """
    daily = () if plan.daily is None else (plan.daily,)
    found: list[Due] = []
    for kind, minutes in ((Kind.DAILY, daily), (Kind.HANDOVER, plan.handover)):
        turns = [at for at in _turns(minutes, zone, now) if at <= now]
        if len(turns) > 1:
            found.append(Due(kind, turns[-2], turns[-1]))
    return tuple(found)


def report_id(kind: str, network: NetworkId, until: float, zone: str, about: str = "") -> str:
    """Return the id of a report: made twice it is the same one."""
    local = datetime.fromtimestamp(until, ZoneInfo(zone)).strftime("%Y%m%dT%H%M")
    return "-".join(part for part in (kind, about, network, local) if part)


def _turns(minutes: tuple[int, ...], zone: str, now: float) -> list[float]:
    """Return the times of three days around `now`, the earliest first."""
    today = datetime.fromtimestamp(now, ZoneInfo(zone)).date()
    days = (today - timedelta(days=ago) for ago in (2, 1, 0))
    return sorted(
        instant_of(datetime.combine(day, time(minute % DAY // 60, minute % 60)), zone)
        for day in days
        for minute in minutes
    )
