"""What is said of devices."""

from __future__ import annotations

from exporters.prometheus.metric import gauge

_DEVICE = ("device", "network")

STATE = gauge("netmon_device_state", (*_DEVICE, "state"))
UP = gauge("netmon_device_up", _DEVICE)
MANAGEABLE = gauge("netmon_device_manageable", _DEVICE)
FAULT_ROOT = gauge("netmon_device_fault_root", _DEVICE)
FLAG = gauge("netmon_device_flag", (*_DEVICE, "flag"))
STATE_SINCE = gauge("netmon_device_state_since_timestamp_seconds", _DEVICE, "seconds")
LAST_ANSWER = gauge("netmon_device_last_answer_timestamp_seconds", _DEVICE, "seconds")
INFO = gauge(
    "netmon_device_info",
    (*_DEVICE, "name", "role", "unit", "site", "address", "vendor", "os", "model", "version", "serial"),
)
SYSTEM_INFO = gauge("netmon_device_system_info", (*_DEVICE, "sysname", "sysdescr", "sysobjectid", "syslocation"))
UPTIME = gauge("netmon_device_uptime_seconds", _DEVICE, "seconds")
RTT = gauge("netmon_device_rtt_seconds", _DEVICE, "seconds")
RTT_MIN = gauge("netmon_device_rtt_min_seconds", _DEVICE, "seconds")
RTT_MAX = gauge("netmon_device_rtt_max_seconds", _DEVICE, "seconds")
LOSS = gauge("netmon_device_loss_ratio", _DEVICE, "ratio")
