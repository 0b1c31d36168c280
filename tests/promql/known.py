"""Every series that there is, with its labels: of the catalogue, recorded by a rule, and what others expose."""

from __future__ import annotations

from collections.abc import Mapping

from exporters.prometheus.catalogue import GROUPS
from exporters.prometheus.metric import Metric, MetricType
from exporters.snmp_exporter import catalogue as snmp_exporter
from exporters.snmp_exporter.catalogue import MibMetric

Labels = frozenset[str]
Known = Mapping[str, Labels | None]
"""Labels that a series may have, by its name; None where it may have any."""

TARGET = frozenset({"job", "instance"})
"""What Prometheus adds to everything that it scrapes."""

OTHERS: Known = {
    # Prometheus, of what it scrapes and of its rules
    "up": TARGET,
    "scrape_duration_seconds": TARGET,
    "scrape_samples_scraped": TARGET,
    "scrape_samples_post_metric_relabeling": TARGET,
    "scrape_series_added": TARGET,
    "ALERTS": None,
    "ALERTS_FOR_STATE": None,
    # prometheus_client, of the process of netmon
    "process_cpu_seconds_total": TARGET,
    "process_max_fds": TARGET,
    "process_open_fds": TARGET,
    "process_resident_memory_bytes": TARGET,
    "process_start_time_seconds": TARGET,
    "process_virtual_memory_bytes": TARGET,
    "python_info": TARGET | {"implementation", "major", "minor", "patchlevel", "version"},
    "python_gc_collections_total": TARGET | {"generation"},
    "python_gc_objects_collected_total": TARGET | {"generation"},
    "python_gc_objects_uncollectable_total": TARGET | {"generation"},
}


def series_of(metric: Metric) -> dict[str, Labels]:
    """Return the series that a metric makes: a histogram makes three."""
    labels = TARGET | set(metric.labels)
    if metric.type is not MetricType.HISTOGRAM:
        return {metric.name: labels}
    return {
        f"{metric.name}_bucket": labels | {"le"},
        f"{metric.name}_sum": labels,
        f"{metric.name}_count": labels,
    }


DISCOVERED = frozenset({"network", "site", "unit", "division", "prefecture", "role", "vendor", "parent", "service"})
"""What `/sd` says of a target, which Prometheus adds to all that it scrapes of it."""


def of_a_device() -> dict[str, Labels]:
    """Return what `/snmp` exposes of one device, under the names of snmp_exporter."""
    metrics = [one for one in vars(snmp_exporter).values() if isinstance(one, MibMetric)]
    return {one.name: TARGET | DISCOVERED | set(one.labels) for one in metrics}


def of_the_catalogue() -> dict[str, Labels]:
    """Return what netmon exposes."""
    return {name: labels for group in GROUPS.values() for metric in group for name, labels in series_of(metric).items()}
