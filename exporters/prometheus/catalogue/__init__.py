"""The metric catalogue: the only place that spells the name of a metric.

What each one tells stands in `netmon.words` under `metric.` and its name without the prefix.
"""

from __future__ import annotations

from types import ModuleType

from exporters.prometheus.catalogue import (
    availability,
    configurations,
    coverage,
    daemon,
    degraded,
    devices,
    health,
    incidents,
    interfaces,
    links,
    membership,
    over_ssh,
    rectification,
    services,
    units,
)
from exporters.prometheus.metric import Metric


def _metrics_of(module: ModuleType) -> tuple[Metric, ...]:
    return tuple(value for value in vars(module).values() if isinstance(value, Metric))


GROUPS: dict[str, tuple[Metric, ...]] = {
    "coverage": _metrics_of(coverage),
    "incidents": (*_metrics_of(incidents), *_metrics_of(membership)),
    "rectification": _metrics_of(rectification),
    "degraded": _metrics_of(degraded),
    "units": _metrics_of(units),
    "availability": _metrics_of(availability),
    "links": _metrics_of(links),
    "services": _metrics_of(services),
    "devices": _metrics_of(devices),
    "health": _metrics_of(health),
    "over_ssh": _metrics_of(over_ssh),
    "configurations": _metrics_of(configurations),
    "interfaces": _metrics_of(interfaces),
    "daemon": _metrics_of(daemon),
}
"""Every metric by what it speaks of."""
