"""Who reads letters. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from netmon.model.names import ReceiverId
from netmon.model.notify_plan import NotifyPlan
from netmon.notify.kinds import gathers
from netmon.notify.routing import reached


def readers(plan: NotifyPlan, names: Iterable[str], now: datetime) -> tuple[ReceiverId, ...]:
    """Return the receivers that are meant `now` (local, naive), each once, programs left out."""
    found = dict.fromkeys(receiver for receiver, _ in reached(plan, names, now))
    return tuple(id_ for id_ in found if id_ in plan.receivers and gathers(plan.receivers[id_]))
