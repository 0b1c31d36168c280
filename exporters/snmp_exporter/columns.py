"""Columns of a device's interfaces as samples: one line for each value, under the labels of its interface."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from exporters.prometheus.text import label_value
from exporters.snmp_exporter.catalogue import MibMetric
from netmon.model.interfaces import InterfaceIdentity

TEXT_CAP = 255
"""DisplayString (SIZE (0..255)), RFC 2863."""


@dataclass(frozen=True, slots=True)
class Ports:
    """The interfaces by ifIndex, each with its labels; what the device did not say is an empty label."""

    labels: Mapping[int, str]

    def placed(self, index: Sequence[int]) -> list[tuple[str, int]]:
        """Return the labels and the row of each interface of a table; one whose names were not read is left out."""
        return [(self.labels[number], row) for row, number in enumerate(index) if number in self.labels]


def ports_of(identity: InterfaceIdentity) -> Ports:
    """Return the labels of all interfaces."""
    rows = zip(identity.index, identity.alias, identity.descr, identity.name, strict=True)
    return Ports({number: _labels(number, *texts) for number, *texts in rows})


def _labels(number: int, alias: str | None, descr: str | None, name: str | None) -> str:
    told = (label_value(text or "", TEXT_CAP) for text in (alias, descr, name))
    return 'ifAlias="{}",ifDescr="{}",ifName="{}",ifIndex="{}"'.format(*told, number)


def family(metric: MibMetric, placed: list[tuple[str, int]], column: Sequence[int | None]) -> str:
    """Return a family with its head; "" where no interface has a value."""
    name = metric.name
    return headed(metric, [f"{name}{{{labels}}} {column[row]}\n" for labels, row in placed if column[row] is not None])


def texts(metric: MibMetric, placed: list[tuple[str, int]], told: Callable[[int], str | None]) -> str:
    """Return a family of which each sample is 1 and says something in the label of the object's name."""
    said = ((labels, told(row)) for labels, row in placed)
    label = metric.labels[-1]
    return headed(
        metric,
        [
            f'{metric.name}{{{labels},{label}="{label_value(value, TEXT_CAP)}"}} 1\n'
            for labels, value in said
            if value is not None
        ],
    )


def headed(metric: MibMetric, lines: Iterable[str]) -> str:
    """Return the lines of a family under its head; "" where there are none."""
    written = "".join(lines)
    return metric.head + written if written else ""
