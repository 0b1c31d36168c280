"""What was told of a group last: Alertmanager comes again when an answer was lost, and reminds when nothing changes."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from netmon.model.alert_group import AlertGroup, Received
from netmon.model.notification import Happening, Notification

AGAIN: Final = 900.0
"""Seconds within which the same is the same delivery once more. Alertmanager tries again for one group_interval (5 min
by default), and once more at the next; its reminders (repeat_interval, 4 h by default) come later than that.
"""
GROUPS: Final = 5000
GROUP, STATE = "group", "state"
"""Annotations of a notification that what was told is read from again."""


@dataclass(frozen=True, slots=True)
class Last:
    """What was told of a group last, and when (UTC, epoch seconds)."""

    state: str
    at: float
    firing: bool


@dataclass(frozen=True, slots=True)
class Fresh:
    """What is to be told of a group, and whether it is a reminder: nothing has changed for long."""

    happening: Happening
    reminder: bool = False


class GroupMemory:
    """Groups by Alertmanager's receiver and key."""

    def __init__(self) -> None:
        self._last: OrderedDict[str, Last] = OrderedDict()

    def restore(self, told: Iterable[Notification]) -> None:
        """Take over what an earlier process told, the oldest first."""
        for one in told:
            facts = dict(one.annotations)
            if GROUP in facts:
                firing = one.happening is not Happening.RESOLVED
                self._keep(facts[GROUP], Last(facts.get(STATE, ""), one.made_at, firing))

    def judge(self, group: AlertGroup, now: float) -> Fresh | Received:
        """Return what is to be told of it, or that it is the same delivery once more."""
        last = self._last.get(group_of(group))
        firing = any(alert.firing for alert in group.alerts)
        if last is not None and last.state == state_of(group):
            if abs(now - last.at) < AGAIN:
                return Received.REPEATED
            return Fresh(Happening.FIRING if firing else Happening.RESOLVED, reminder=firing)
        if not firing:
            return Fresh(Happening.RESOLVED)
        return Fresh(Happening.CHANGED if last is not None and last.firing else Happening.FIRING)

    def note(self, group: AlertGroup, now: float) -> None:
        """Remember that it was told."""
        self._keep(group_of(group), Last(state_of(group), now, any(alert.firing for alert in group.alerts)))

    def _keep(self, group: str, last: Last) -> None:
        self._last[group] = last
        self._last.move_to_end(group)
        while len(self._last) > GROUPS:
            self._last.popitem(last=False)


def group_of(group: AlertGroup) -> str:
    """Return a short name of a group that is the same whenever it comes."""
    return _digest([group.receiver, group.key])


def state_of(group: AlertGroup) -> str:
    """Return a short name of what is told of it: which alerts, since when, and which of them are over."""
    alerts = sorted([one.fingerprint, str(one.starts_at), str(one.firing)] for one in group.alerts)
    return _digest([alerts, group.truncated])


def _digest(said: object) -> str:
    return sha256(json.dumps(said).encode()).hexdigest()[:16]
