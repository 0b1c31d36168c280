"""How long each stage took from a fault to the message, as a table and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

STAGES: Mapping[str, str] = {
    "believed": "netmon is sure: probes, and those of what is upstream",
    "seen": "scrape and evaluation",
    "fired": "`for` of the rule",
    "grouped": "Alertmanager: group_wait, until netmon is handed it",
    "delivered": "netmon to the receiver",
    "rules": "all of the way by rules",
    "own": "all of the way by netmon's own notifier",
}


@dataclass(frozen=True, slots=True)
class Turn:
    """Instants of one cut (UTC, epoch seconds)."""

    cut: float
    opened: float
    pending: float
    firing: float
    handed: float
    by_rules: float
    by_netmon: float

    def stages(self) -> dict[str, float]:
        """Return seconds by stage."""
        instants = [getattr(self, field.name) for field in fields(self)]
        names = list(STAGES)
        took = {name: instants[place + 1] - instants[place] for place, name in enumerate(names[:5])}
        return took | {"rules": self.by_rules - self.cut, "own": self.by_netmon - self.cut}


def quantile(values: Iterable[float], share: float) -> float:
    """Return the smallest value that so many are no greater than."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -(-len(ordered) * int(share * 100) // 100) - 1))]


def summary(turns: Sequence[Turn]) -> dict[str, dict[str, float]]:
    """Return p50, p99 and the greatest of every stage, in seconds."""
    found = {}
    for name in STAGES:
        values = [turn.stages()[name] for turn in turns]
        found[name] = {"p50": quantile(values, 0.5), "p99": quantile(values, 0.99), "max": max(values)}
    return {name: {key: round(value, 1) for key, value in one.items()} for name, one in found.items()}


def table(turns: Sequence[Turn]) -> Iterable[str]:
    """Yield the lines of a table."""
    yield f"{len(turns)} cuts, seconds        p50    p99    max"
    for name, one in summary(turns).items():
        yield f"  {name:<18} {one['p50']:6.1f} {one['p99']:6.1f} {one['max']:6.1f}   {STAGES[name]}"
