"""What the poller has done, as values."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from netmon.model.names import SiteId
from netmon.model.observation import ProbeName

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0, 60.0)
"""Upper bounds of the buckets, in seconds, inclusive."""


@dataclass(frozen=True, slots=True)
class Histogram:
    """Seconds since the start. `counts` are cumulative, one for each bound; `count` is the bucket +Inf."""

    bounds: tuple[float, ...]
    counts: tuple[int, ...]
    count: int
    sum: float


@dataclass(frozen=True, slots=True)
class PollerStats:
    """Counters since the start, but for the gauges named here.

    Gauges: `devices`, `targets`, `in_flight`, `waiting` (in line at the gate), `stuck` (visits that did not end when
    told to).

    `overruns` are visits still waiting or under way when their next slot came, `skipped` the slots given up for that
    or because the daemon stood still. `coalesced` asks and slots were served by a visit that was at hand.
    `expired` askings were cut off at their deadline. `backed_off` askings were left out after a bug.
    `lateness` is how much later than due visits began. `durations` are of the reachability part, `read_durations` of
    counters and identity, by probe.
    """

    devices: int
    targets: int
    in_flight: int
    waiting: int
    stuck: int
    visits: int
    observations: int
    asks: int
    coalesced: int
    overruns: int
    skipped: int
    expired: int
    bugs: int
    backed_off: int
    lateness: Histogram
    durations: Mapping[ProbeName, Histogram]
    read_durations: Mapping[ProbeName, Histogram]
    site_in_flight_max: Mapping[SiteId, int]


class Meter:
    """Counts seconds into buckets."""

    __slots__ = ("_counts", "_sum")

    def __init__(self) -> None:
        self._counts = [0] * (len(BOUNDS) + 1)
        self._sum = 0.0

    def add(self, seconds: float) -> None:
        """Count one."""
        self._counts[bisect_left(BOUNDS, seconds)] += 1
        self._sum += seconds

    def read(self) -> Histogram:
        """Return what was counted."""
        total, cumulative = 0, []
        for count in self._counts:
            total += count
            cumulative.append(total)
        return Histogram(BOUNDS, tuple(cumulative[:-1]), total, self._sum)
