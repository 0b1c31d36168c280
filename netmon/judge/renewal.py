"""Whether an agent may have renumbered its interfaces since it was last seen. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.judge.memory import rebooted
from netmon.judge.numbering import Doubt
from netmon.model.interfaces import IntColumn
from netmon.model.observation import DeviceReadings, Failure, Observation

_UP = 1  # ifOperStatus


@dataclass(frozen=True, slots=True)
class Sight:
    """What a reachability visit showed. `at` is seconds of any clock, the same for all; `uptime` hundredths of one.

    `oper` is ifOperStatus of each row of `index`; `table` is ifTableLastChange.
    """

    at: float
    uptime: int | None
    index: tuple[int, ...] | None
    oper: IntColumn | None = None
    table: int | None = None


def sight_of(observation: Observation) -> Sight | None:
    """Return what an observation shows of the agent's numbering, None where it shows nothing."""
    result = observation.result
    if isinstance(result, Failure) or not isinstance(result, DeviceReadings):
        return None
    return seen(observation.at, result)


def seen(at: float, readings: DeviceReadings) -> Sight:
    """Return what readings show of the agent's numbering."""
    status = readings.status
    index, oper = (None, None) if status is None else (status.index, status.oper)
    return Sight(at, readings.uptime, index, oper, readings.table_changed)


def doubt_of(before: Sight, after: Sight, window: float) -> Doubt | None:
    """Return why names and numbers may have parted, None where nothing speaks for it.

    What was seen more than `window` seconds ago is no evidence any more, not of this either.
    """
    known = before.uptime is not None and after.uptime is not None
    if known and rebooted(before.uptime or 0, after.uptime or 0, after.at - before.at):
        return Doubt.RESTART
    if before.index is not after.index and before.index and after.index and before.index != after.index:
        return Doubt.ROWS
    if before.oper is not after.oper and before.oper and after.oper and _changed_places(before.oper, after.oper):
        return Doubt.STATES
    if before.table is not None and after.table is not None and before.table != after.table:
        return Doubt.TABLE
    return Doubt.AWAY if known and after.at - before.at > window else None


def plugged_in(before: Sight, after: Sight) -> bool:
    """Tell whether some port came up: who is plugged in there may be another now."""
    was, now = before.oper, after.oper
    if was is now or not was or not now or len(was) != len(now):
        return False
    return any(one != _UP == other for one, other in zip(was, now, strict=True))


def kept(before: Sight | None, after: Sight) -> Sight:
    """Return what to compare the next visit with: what this one did not show is kept from before."""
    if before is None:
        return after
    return Sight(
        after.at if after.uptime is not None else before.at,
        after.uptime if after.uptime is not None else before.uptime,
        after.index or before.index,
        after.oper if after.index else before.oper,
        after.table if after.table is not None else before.table,
    )


def _changed_places(before: IntColumn, after: IntColumn) -> bool:
    """Tell whether some number went down and another came up: two ports may have changed places."""
    pairs = set(zip(before, after, strict=True))
    return any(was == _UP != now for was, now in pairs) and any(was != _UP == now for was, now in pairs)
