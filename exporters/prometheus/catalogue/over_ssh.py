"""What is said of SSH, of devices that are asked over it."""

from __future__ import annotations

from exporters.prometheus.metric import gauge

_DEVICE = ("device", "network")

UP = gauge("netmon_device_ssh_up", _DEVICE)
LAST_ANSWER = gauge("netmon_device_ssh_last_answer_timestamp_seconds", _DEVICE, "seconds")
FAILURE = gauge("netmon_device_ssh_failure", (*_DEVICE, "kind", "cause"))
READS = gauge("netmon_device_ssh_reads_interfaces", _DEVICE)
STANDS_IN = gauge("netmon_device_ssh_stands_in", _DEVICE)
DISAGREEMENTS = gauge("netmon_device_disagreements", _DEVICE)
