"""ifTableLastChange (RFC 2863 §3.1.5): when an agent last added, took away or renumbered interfaces. Pure.

Some agents say their sysUpTime there, and those on which people dial in change it all the time. Who believed each word
would read all names at every visit, so of changes that come too often no more is told.
"""

from __future__ import annotations

from dataclasses import dataclass, field

MOST, WITHIN = 4, 3600.0
"""So many changes are passed on in so many seconds."""


@dataclass(slots=True)
class TableChange:
    """What an agent said of it. `told` is whether it says anything."""

    told: bool = False
    _passed_on: int | None = None
    _changes: list[float] = field(default_factory=list)

    def take(self, value: int | None, now: float) -> int | None:
        """Return the value to go by, `now` in monotonic seconds: the last one passed on, where this is one too many."""
        if value is None or value == self._passed_on:
            return self._passed_on
        if self._passed_on is not None:
            self._changes = [at for at in self._changes if at > now - WITHIN]
            if len(self._changes) >= MOST:
                return self._passed_on
            self._changes.append(now)
        self._passed_on = value
        return value
