"""What one metric is: the value that the catalogue is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.words import CATALOGUE, Text


class MetricType(StrEnum):
    """The types of the text exposition format that netmon uses."""

    GAUGE = "gauge"
    COUNTER = "counter"
    HISTOGRAM = "histogram"


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric family. `unit` is the base unit of its values, "" for a plain count, a number of a MIB or a mark."""

    name: str
    type: MetricType
    labels: tuple[str, ...] = ()
    unit: str = ""

    def __str__(self) -> str:
        """Return the name, as expressions are written with it."""
        return self.name

    @property
    def help(self) -> Text:
        """What it tells; in English it is what `# HELP` says."""
        return CATALOGUE[f"metric.{self.name.removeprefix('netmon_')}"]

    @property
    def head(self) -> str:
        """The two comment lines before the samples, as the text exposition format 0.0.4 writes them."""
        return f"# HELP {self.name} {self.help.en}\n# TYPE {self.name} {self.type}\n"


def gauge(name: str, labels: tuple[str, ...] = (), unit: str = "") -> Metric:
    """Return a gauge."""
    return Metric(name, MetricType.GAUGE, labels, unit)


def counter(name: str, labels: tuple[str, ...] = (), unit: str = "") -> Metric:
    """Return a counter; its name ends in `_total`."""
    return Metric(name, MetricType.COUNTER, labels, unit)


def histogram(name: str, labels: tuple[str, ...] = (), unit: str = "") -> Metric:
    """Return a histogram with classic buckets."""
    return Metric(name, MetricType.HISTOGRAM, labels, unit)
