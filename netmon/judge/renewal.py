"""Whether an agent may have renumbered its interfaces since it was last seen. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.judge.memory import rebooted
from netmon.judge.numbering import Doubt
from netmon.model.observation import Failure, Observation, SnmpReadings


@dataclass(frozen=True, slots=True)
class Sight:
    """What a reachability visit showed. `at` is seconds of any clock, the same for all; `uptime` hundredths of one."""

    at: float
    uptime: int | None
    index: tuple[int, ...] | None


def sight_of(observation: Observation) -> Sight | None:
    """Return what an observation shows of the agent's numbering, None where it shows nothing."""
    result = observation.result
    if isinstance(result, Failure) or not isinstance(result, SnmpReadings):
        return None
    return Sight(observation.at, result.uptime, result.status.index if result.status is not None else None)


def renewed(before: Sight, after: Sight) -> bool:
    """Tell whether the agent restarted, or has other interfaces than before: names and numbers may have parted."""
    return doubt_of(before, after) is not None


def doubt_of(before: Sight, after: Sight) -> Doubt | None:
    """Return why names and numbers may have parted, None where nothing speaks for it."""
    known = before.uptime is not None and after.uptime is not None
    if known and rebooted(before.uptime or 0, after.uptime or 0, after.at - before.at):
        return Doubt.RESTART
    if before.index is not after.index and before.index and after.index and before.index != after.index:
        return Doubt.ROWS
    return None


def kept(before: Sight | None, after: Sight) -> Sight:
    """Return what to compare the next visit with: what this one did not show is kept from before."""
    if before is None:
        return after
    return Sight(
        after.at if after.uptime is not None else before.at,
        after.uptime if after.uptime is not None else before.uptime,
        after.index or before.index,
    )
