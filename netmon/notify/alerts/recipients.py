"""Whom the name of Alertmanager's receiver means. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from netmon.model.names import ReceiverId
from netmon.model.notify_plan import NotifyPlan
from netmon.notify.kinds import is_machine
from netmon.notify.routing import reached


def recipients(plan: NotifyPlan, name: str, now: datetime) -> tuple[ReceiverId, ...]:
    """Return who is told `now` (local, naive): whom `alerts` says, else a receiver, roster or person of that name.

    `otherwise` are told where that is nobody. What came from an Alertmanager never goes to one.
    """
    known = name in plan.receivers or name in plan.rosters or name in plan.people
    meant = plan.alerts.get(name, (name,) if known else ())
    return _people(plan, meant, now) or _people(plan, plan.otherwise, now)


def _people(plan: NotifyPlan, names: Iterable[str], now: datetime) -> tuple[ReceiverId, ...]:
    found = dict.fromkeys(receiver for receiver, _ in reached(plan, names, now))
    return tuple(id_ for id_ in found if id_ in plan.receivers and not is_machine(plan.receivers[id_]))
