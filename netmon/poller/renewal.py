"""Whether an agent may have renumbered its interfaces since it was last seen. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.model.observation import Failure, Observation, SnmpReadings

WRAP = 2**32
"""sysUpTime counts hundredths of a second in 32 bits, and begins again after 497 days (RFC 3418)."""
SLACK = 0.05
LEAST_SLACK = 6000
"""Hundredths of a second by which a clock may be off without having been set back: 5 %, or a minute."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What a reachability visit showed. `at` is UTC, epoch seconds; `uptime` hundredths of a second."""

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
    if before.index is not after.index and before.index and after.index and before.index != after.index:
        return True
    if before.uptime is None or after.uptime is None or after.uptime >= before.uptime:
        return False
    elapsed = (after.at - before.at) * 100
    advance = (after.uptime - before.uptime) % WRAP
    return abs(advance - elapsed) > max(LEAST_SLACK, SLACK * elapsed)


def kept(before: Sight | None, after: Sight) -> Sight:
    """Return what to compare the next visit with: what this one did not show is kept from before."""
    if before is None:
        return after
    return Sight(
        after.at if after.uptime is not None else before.at,
        after.uptime if after.uptime is not None else before.uptime,
        after.index or before.index,
    )
