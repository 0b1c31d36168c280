"""What is said of the configurations of devices."""

from __future__ import annotations

from exporters.prometheus.metric import counter, gauge

_DEVICE = ("device", "network")

READ = gauge("netmon_configuration_last_read_timestamp_seconds", _DEVICE, "seconds")
CHANGED = gauge("netmon_configuration_changed_timestamp_seconds", _DEVICE, "seconds")
FAILURES = counter("netmon_configuration_failures_total", _DEVICE)
COVERED = gauge("netmon_configurations", ("network", "kept"))
