"""What is written of units, and how many of them are in which state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from exporters.prometheus.catalogue import units as catalogue
from exporters.prometheus.metric import Metric
from exporters.prometheus.rows import UnitRow
from exporters.prometheus.sections import section as lines
from exporters.prometheus.sections.section import Held, Scene, Section, held, unmoved
from exporters.prometheus.text import label_value, labels
from netmon.model.belief import Truth

Group = tuple[str, str, str]
"""Network, level, kind."""


class Tally:
    """Counts of units by group. A unit counts with no device at all: then it is unknown."""

    def __init__(self) -> None:
        self._in_scope: Counter[Group] = Counter()
        self._online: Counter[Group] = Counter()
        self._unknown: Counter[Group] = Counter()

    def add(self, rows: Iterable[UnitRow], scene: Scene) -> None:
        """Count these units as they stand now."""
        for row in rows:
            group = (row.network, row.unit.level, row.unit.kind)
            reachable = held(row.subject, scene)[0].reachable
            self._in_scope[group] += 1
            self._online[group] += reachable is Truth.YES
            self._unknown[group] += reachable is Truth.UNKNOWN

    def text(self) -> list[str]:
        """Return the three families, each with its head; a group with nobody online has a 0, not a hole."""
        counted = (
            (catalogue.IN_SCOPE, self._in_scope),
            (catalogue.ALL_ONLINE, self._online),
            (catalogue.ALL_UNKNOWN, self._unknown),
        )
        return [_family(metric, counts) for metric, counts in counted if counts]


def _family(metric: Metric, counts: Counter[Group]) -> str:
    samples = (
        f"{metric.name}{labels(network=network, level=level, kind=kind)} {count}\n"
        for (network, level, kind), count in sorted(counts.items())
    )
    return metric.head + "".join(samples)


def _standing(row: UnitRow, scene: Scene) -> Held:
    return held(row.subject, scene)


def _write_standing(row: UnitRow, facts: Held) -> tuple[str, ...]:
    standing, at = facts
    return (
        lines.truth(catalogue.ONLINE, row.labels, standing.reachable),
        lines.states(catalogue.STATE, row.labels, standing.state),
        lines.flags(catalogue.FLAG, row.labels, standing.flags),
        lines.since(catalogue.STATE_SINCE, row.labels, at),
    )


def _write_declared(row: UnitRow, _facts: None) -> tuple[str]:
    unit = row.unit
    text = (
        f'{catalogue.INFO.name}{{{row.labels},name="{label_value(unit.name)}",level="{unit.level}"'
        f',kind="{label_value(unit.kind)}",division="{label_value(unit.division)}"'
        f',prefecture="{label_value(row.prefecture)}"}} 1\n'
    )
    return (text,)


UNIT_SECTIONS = (
    Section(
        (catalogue.ONLINE, catalogue.STATE, catalogue.FLAG, catalogue.STATE_SINCE),
        _standing,
        _write_standing,
    ),
    Section((catalogue.INFO,), unmoved, _write_declared),
)
