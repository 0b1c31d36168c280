"""What is said of what works, and not as it should."""

from __future__ import annotations

from exporters.prometheus.metric import gauge

_WHAT = ("network", "condition", "sensor", "severity")

DEVICE = gauge("netmon_device_degraded", ("device", *_WHAT))
LINK = gauge("netmon_link_degraded", ("link", *_WHAT))
COUNT = gauge("netmon_degraded", ("network", "kind", "condition"))
