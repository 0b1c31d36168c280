"""What a run of daemon and lab comes to, and the limits it is held to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from tests.bench.scrapes import Visits

MINUTE = 60.0
ON_TIME = 1.0
"""Seconds after it is due in which a visit has to begin to be on time: a tenth of the shortest interval."""


@dataclass(frozen=True, slots=True)
class Run:
    """A measurement. CPU is seconds per second, that is cores; memory in MiB; `scrape` in seconds.

    `due` are the slots of the wheel in that time, `datagrams_dropped` those the kernel had no room for on either side,
    `busy_cores` how many processes wanted a core at the worst minute: more than two tell that others were at work.
    """

    devices: int
    ports: int
    dead: int
    seconds: float
    due: float
    visits: Visits
    states: Mapping[str, int]
    cpu: float
    lab_cpu: float
    lab_requests: float
    datagrams_dropped: int
    memory: float
    memory_height: float
    scrape: float
    busy_cores: float


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, and where it has to lie."""

    what: str
    value: float
    unit: str = ""
    least: float = -inf
    most: float = inf

    @property
    def good(self) -> bool:
        """Whether it lies there."""
        return self.least <= self.value <= self.most


def figures(run: Run) -> list[Figure]:
    """Return the figures of a run."""
    visits = run.visits
    on_time = visits.lateness[ON_TIME] / (visits.begun + visits.skipped)
    wrong = abs(run.states.get("down", 0) - run.dead) + abs(run.states.get("up", 0) - (run.devices - run.dead))
    return [
        Figure("devices", run.devices),
        Figure("of them dead", run.dead),
        Figure("measured", run.seconds, "s"),
        Figure("visits", visits.begun, f"of {run.due:.0f} due", least=0.999 * run.due),
        Figure("visits on time", 100 * on_time, "%", least=99.9),
        Figure("lateness, 99th percentile at most", 1000 * visits.late(0.99), "ms"),
        Figure("lateness, 99.9th percentile at most", 1000 * visits.late(0.999), "ms"),
        Figure("visits that overran", visits.overran, most=0),
        Figure("slots skipped", visits.skipped, most=0),
        Figure("CPU of the daemon", 100 * run.cpu, "% of a core"),
        Figure("memory of the daemon", run.memory, "MiB"),
        Figure("memory at its height", run.memory_height, "MiB"),
        Figure("requests of the daemon", visits.sent / run.seconds, "a second"),
        Figure("values read", (visits.decoded + visits.unchanged) / run.seconds, "a second"),
        Figure("of them not decoded again", 100 * visits.unchanged / (visits.decoded + visits.unchanged), "%"),
        Figure("full garbage collections", visits.collections),
        Figure("scrape", 1000 * run.scrape, "ms"),
        Figure("devices in a wrong state", wrong, most=0),
        Figure("bugs", visits.errors, most=0),
        Figure("CPU of the lab", 100 * run.lab_cpu, "% of a core", most=90),
        Figure("datagrams the kernel dropped", run.datagrams_dropped, most=0),
        Figure("processes that wanted a core", run.busy_cores),
    ]


def table(figures: list[Figure]) -> str:
    """Return the figures for a terminal; what lies outside its limits is marked."""
    return "\n".join(
        f"{' ' if figure.good else '!'} {figure.what:<38}{figure.value:>12,.5g}  {figure.unit}".rstrip()
        for figure in figures
    )
