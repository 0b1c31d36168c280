"""Families of few samples, written whole at every scrape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from exporters.prometheus.metric import Metric
from exporters.prometheus.text import labels, number
from netmon.poller.stats import Histogram

Label = tuple[str, ...]


def family(metric: Metric, samples: Iterable[tuple[Label, float | None]]) -> str:
    """Return a family with its head; the labels are values in the metric's order. None is no sample."""
    written = lines(metric, samples)
    return metric.head + written if written else ""


def lines(metric: Metric, samples: Iterable[tuple[Label, float | None]]) -> str:
    """Return the samples of a family without its head."""
    return "".join(
        f"{metric.name}{_labels(metric, values)} {number(value)}\n" for values, value in samples if value is not None
    )


def one(metric: Metric, value: float | None) -> str:
    """Return a family of one sample without labels."""
    return family(metric, [((), value)])


def by(metric: Metric, values: Mapping[str, float]) -> str:
    """Return a family with one label."""
    return family(metric, [((key,), value) for key, value in sorted(values.items())])


def histogram(metric: Metric, seen: Iterable[tuple[Label, Histogram]]) -> str:
    """Return a histogram's family."""
    text = "".join(_histogram(metric, values, each) for values, each in seen)
    return metric.head + text if text else ""


def _histogram(metric: Metric, values: Label, seen: Histogram) -> str:
    inside = _labels(metric, values)[1:-1]
    comma = "," if inside else ""
    rows = [*zip((number(bound) for bound in seen.bounds), seen.counts, strict=True), ("+Inf", seen.count)]
    buckets = (f'{metric.name}_bucket{{{inside}{comma}le="{bound}"}} {count}\n' for bound, count in rows)
    around = f"{{{inside}}}" if inside else ""
    ends = f"{metric.name}_sum{around} {number(seen.sum)}\n{metric.name}_count{around} {seen.count}\n"
    return "".join(buckets) + ends


def _labels(metric: Metric, values: Label) -> str:
    return labels(**dict(zip(metric.labels, values, strict=True))) if values else ""
