"""What is said of links."""

from __future__ import annotations

from exporters.prometheus.metric import gauge

_LINK = ("link", "network")

STATE = gauge("netmon_link_state", (*_LINK, "state"))
UP = gauge("netmon_link_up", _LINK)
ADMIN_DOWN = gauge("netmon_link_admin_down", _LINK)
FAULT_ROOT = gauge("netmon_link_fault_root", _LINK)
FLAG = gauge("netmon_link_flag", (*_LINK, "flag"))
STATE_SINCE = gauge("netmon_link_state_since_timestamp_seconds", _LINK, "seconds")
INFO = gauge(
    "netmon_link_info",
    (
        *_LINK,
        "name",
        "carrier",
        "circuit",
        "hotline",
        "upper_unit",
        "upper_device",
        "upper_interface",
        "lower_unit",
        "lower_device",
        "lower_interface",
    ),
)
TOPOLOGY = gauge("netmon_topology_links", ("network", "verdict"))
BANDWIDTH = gauge("netmon_link_bandwidth_bytes_per_second", _LINK, "bytes per second")
