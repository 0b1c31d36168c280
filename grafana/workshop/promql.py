"""Expressions of Prometheus, made from metrics of the catalogue: a renamed metric or label breaks the build.

They are text, and can be put together as text; these functions spell what is easily spelled wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from exporters.prometheus.catalogue import daemon
from exporters.prometheus.metric import Metric, MetricType

NETWORK = "$network"
"""The chosen network: one, so that figures of two are never added up."""
INSTANCE = "$instance"
"""The chosen daemon."""
SPAN = "$__range"
"""All of the time that is looked at."""
RANGE = "$__rate_interval"
"""At least four scrapes or polls; the datasource says how long one takes (`jsonData.timeInterval`)."""

OF_PROMETHEUS = frozenset({"instance", "job"})
"""Labels that Prometheus adds to all that it scrapes."""


@dataclass(frozen=True, slots=True)
class Match:
    """A matcher other than equality."""

    operator: str
    value: str


def like(pattern: str) -> Match:
    """Match a regular expression, which a variable with several values is."""
    return Match("=~", pattern)


def unlike(pattern: str) -> Match:
    """Match what a regular expression does not."""
    return Match("!~", pattern)


def pick(metric: Metric, /, **labels: str | Match) -> str:
    """Return the series of a metric. A label that the metric does not have raises ValueError."""
    if metric.type is MetricType.HISTOGRAM:
        raise ValueError(f"{metric.name} is a histogram: take its quantile")
    return _selector(metric, metric.name, labels)


def rate(metric: Metric, /, over: str = RANGE, **labels: str | Match) -> str:
    """Return the increase of a counter per second. What is no counter raises ValueError."""
    if metric.type is not MetricType.COUNTER:
        raise ValueError(f"{metric.name} is no counter")
    return f"rate({_selector(metric, metric.name, labels)}[{over}])"


def increase(metric: Metric, /, **labels: str | Match) -> str:
    """Return by how much a counter rose in all of the time that is looked at. What is no counter raises ValueError."""
    if metric.type is not MetricType.COUNTER:
        raise ValueError(f"{metric.name} is no counter")
    return f"increase({_selector(metric, metric.name, labels)}[{SPAN}])"


def throughout(function: str, metric: Metric, /, **labels: str | Match) -> str:
    """Return `max_over_time` or the like of all of the time that is looked at, the same at each of its points."""
    return f"{function}({pick(metric, **labels)}[{SPAN}] @ end())"


def per_minute(metric: Metric, /, over: str = RANGE, **labels: str | Match) -> str:
    """Return the increase of a counter per minute, for what is rare."""
    return f"60 * {rate(metric, over, **labels)}"


def quantile(share: float, metric: Metric, /, *by: str, **labels: str | Match) -> str:
    """Return a quantile of what a histogram counted, of all or by labels. What is no histogram raises ValueError."""
    if metric.type is not MetricType.HISTOGRAM:
        raise ValueError(f"{metric.name} is no histogram")
    buckets = _selector(metric, f"{metric.name}_bucket", labels)
    return f"histogram_quantile({share}, {total(f'rate({buckets}[{RANGE}])', 'le', *by)})"


def total(expr: str, *by: str) -> str:
    """Return the sum, of all or by labels."""
    return f"sum by ({', '.join(by)}) ({expr})" if by else f"sum({expr})"


def age(metric: Metric, /, **labels: str | Match) -> str:
    """Return how many seconds ago a time was."""
    if not metric.name.endswith("_timestamp_seconds"):
        raise ValueError(f"{metric.name} is no time")
    return f"time() - {pick(metric, **labels)}"


def last_seen(metric: Metric, /, **labels: str | Match) -> str:
    """Return when Prometheus last had a sample, within a day: still there when the scrape has failed since."""
    return f"max(max_over_time(timestamp({pick(metric, **labels)})[1d:1m]))"


def named(expr: str, info: Metric, on: tuple[str, ...], *labels: str, **of: str | Match) -> str:
    """Return the expression with labels of an `_info` series: `named(expr, devices.INFO, ("device",), "name")`.

    `on` tells whose labels agree; the network and what Prometheus scraped always do.
    """
    missing = {"network", *on, *labels} - set(info.labels)
    if missing:
        raise ValueError(f"{info.name} has no label {', '.join(sorted(missing))}")
    keys = ", ".join(("job", "instance", "network", *on))
    return f"({expr}) * on ({keys}) group_left ({', '.join(labels)}) {pick(info, **of)}"


def named_of_all(expr: str, info: Metric, on: tuple[str, ...], *labels: str, **of: str | Match) -> str:
    """Return what `named` does, of an expression that tells of all daemons together, as what rules record."""
    keys = ", ".join(("network", *on))
    names = ", ".join(labels)
    return f"({expr}) * on ({keys}) group_left ({names}) max by ({keys}, {names}) ({pick(info, **of)})"


def rounded_down(ratio: str) -> str:
    """Return a ratio rounded down to a thousandth, as `share` does; 0.9 stays 0.9, however it was divided."""
    return f"floor(1000 * ({ratio}) + 0.000001) / 1000"


def share(part: str, whole: str) -> str:
    """Return a ratio rounded down to a thousandth: what is not all never reads 100%. None of none is no ratio."""
    return f"floor(1000 * ({part}) / ({whole} > 0)) / 1000"


def zero_if_alive(expr: str) -> str:
    """Return the expression, and 0 where it finds nothing although netmon is scraped; nothing where it is not."""
    return f"({expr}) or 0 * max({pick(daemon.NETWORK_INFO, network=NETWORK)})"


def absence(labels: Mapping[str, str]) -> str:
    """Return one series with these labels where netmon is not scraped, and nothing where it is."""
    expr = f"absent({pick(daemon.NETWORK_INFO, network=NETWORK)})"
    for label, value in labels.items():
        expr = f'label_replace({expr}, "{label}", "{value}", "", "")'
    return expr


NO_DATA = "no_data"


def _selector(metric: Metric, name: str, labels: Mapping[str, str | Match]) -> str:
    strange = labels.keys() - set(metric.labels) - OF_PROMETHEUS
    if strange:
        raise ValueError(f"{metric.name} has no label {', '.join(sorted(strange))}; it has {', '.join(metric.labels)}")
    matchers = ", ".join(_matcher(label, value) for label, value in labels.items())
    return f"{name}{{{matchers}}}" if matchers else name


def _matcher(label: str, value: str | Match) -> str:
    match = value if isinstance(value, Match) else Match("=", value)
    return f'{label}{match.operator}"{match.value}"'
