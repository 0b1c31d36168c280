"""Whether a port went and came back between two readings that look alike: ifLastChange (RFC 2863, IF-MIB). Pure.

It is the value of sysUpTime when the port took on the state it has, 0 where it has had that since before the agent
began. Many agents do not keep to that: they say 0 always, or the present time, or count in seconds, or from another
moment. So a value counts only where it is another than before and says a moment between the two readings.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from netmon.judge.memory import rebooted
from netmon.judge.ports import Port
from netmon.model.belief import Truth
from netmon.model.interfaces import IntColumn

TICKS = 1 << 32
A_SECOND = 100
JUST_NOW = 1.0
"""Seconds up to which a change is not believed yet: agents that always say the present time say nothing."""
FEWEST = 3
"""Ports of which it can be told whether an agent says the same of all."""
_LATELY, _LONG_UP = 120 * A_SECOND, 600 * A_SECOND
_SAME = A_SECOND // 10


@dataclass(frozen=True, slots=True)
class Mark:
    """A port as it was read. `began` and `ended` are when it was asked, in seconds of any clock, the same for all.

    `uptime` and `changed` are sysUpTime and ifLastChange in hundredths of a second.
    """

    port: Port
    changed: int
    uptime: int
    began: float
    ended: float


def ago(uptime: int, changed: int) -> float:
    """Return how long ago a port changed, in seconds, also where sysUpTime went round meanwhile (after 497 days)."""
    return (uptime - changed) % TICKS / A_SECOND


def between(before: Mark | None, now: Mark) -> tuple[Mark, float | None]:
    """Return the mark to compare the next reading with, and when the port last changed where it did so unseen.

    What an administrator does is no fault, and a state that differs tells itself. The moment is on the clock of the
    marks, and at the earliest that it can have been.
    """
    if before is None or now.port is not before.port or now.port.carrying is Truth.UNKNOWN:
        return now, None
    if now.port is Port.ADMIN_DOWN or now.changed in (before.changed, 0):
        return now, None
    if rebooted(before.uptime, now.uptime, now.ended - before.ended):
        return now, None
    since = ago(now.uptime, now.changed)
    if since < JUST_NOW:
        return before, None
    moment = now.began - since
    return now, moment if moment > before.ended else None


def all_at_once(changed: Collection[int], asked: int) -> bool:
    """Tell whether all ports changed at one moment, so that it was the agent, and not they, that something happened to.

    `changed` are the values of those that did, `asked` how many ports were read.
    """
    return FEWEST <= asked <= len(changed) and max(changed) - min(changed) <= _SAME


def believable(last_change: IntColumn, uptime: int | None) -> bool:
    """Tell whether an agent's column may be what it ought to be: not where most ports always changed a moment ago."""
    known = [value for value in last_change if value is not None]
    if uptime is None or uptime < _LONG_UP or len(known) < FEWEST:
        return True
    lately = sum((uptime - value) % TICKS <= _LATELY for value in known)
    return 2 * lately <= len(known)


def restarted(before: int | None, after: int | None, ended: float, began: float) -> float | None:
    """Return when a device restarted between two readings of sysUpTime, None where it did not.

    The first reading `ended` then, the second `began` then. What began again at another time is another agent's
    clock, as when the other half of a cluster answers.
    """
    if before is None or after is None or not rebooted(before, after, began - ended):
        return None
    moment = began - after / A_SECOND
    return moment if moment > ended else None
