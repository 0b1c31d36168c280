"""What the poller has done, as values."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from netmon.model.names import SiteId
from netmon.model.observation import ProbeName

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0, 60.0)
"""Upper bounds of the buckets, in seconds, inclusive."""
WINDOW = 4096


@dataclass(frozen=True, slots=True)
class Histogram:
    """Seconds since the start. `counts` are cumulative, one for each bound; `count` is the bucket +Inf."""

    bounds: tuple[float, ...]
    counts: tuple[int, ...]
    count: int
    sum: float


@dataclass(frozen=True, slots=True)
class Lateness:
    """How much later than due visits began, in seconds: quantiles over the last visits, and all since the start.

    The quantiles are None before the first visit.
    """

    p50: float | None
    p99: float | None
    max: float | None
    histogram: Histogram


@dataclass(frozen=True, slots=True)
class PollerStats:
    """Counters since the start, but for the gauges named here.

    Gauges: `devices`, `targets`, `in_flight`, `waiting` (in line at the gate), `due_per_second` (by the intervals),
    `next_due_in` (seconds; None if nothing is ever due), `stuck` (visits that did not end when told to).

    `overruns` are visits still waiting or under way when their next slot came, `skipped` the slots given up for that
    or because the daemon stood still. `coalesced` asks and slots were served by a visit that was at hand.
    `expired` askings were cut off at their deadline. `backed_off` askings were left out after a bug.
    `durations` are of the reachability part, `read_durations` of counters and identity, by probe.
    """

    devices: int
    targets: int
    in_flight: int
    waiting: int
    stuck: int
    due_per_second: float
    next_due_in: float | None
    visits: int
    observations: int
    asks: int
    coalesced: int
    overruns: int
    skipped: int
    expired: int
    bugs: int
    backed_off: int
    lateness: Lateness
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


class LatenessMeter:
    """Keeps the last visits' lateness beside the histogram of all."""

    def __init__(self) -> None:
        self._last: deque[float] = deque(maxlen=WINDOW)
        self._all = Meter()

    def add(self, seconds: float) -> None:
        """Count one visit."""
        self._last.append(seconds)
        self._all.add(seconds)

    def read(self) -> Lateness:
        """Return what was counted."""
        ordered = sorted(self._last)
        return Lateness(
            quantile(ordered, 0.5), quantile(ordered, 0.99), ordered[-1] if ordered else None, self._all.read()
        )


def quantile(ordered: list[float], q: float) -> float | None:
    """Return the value that a share `q` of the ordered values does not exceed; None of no values."""
    return ordered[min(len(ordered) - 1, int(q * len(ordered)))] if ordered else None
