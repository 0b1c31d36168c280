"""What is said of notices to put something right."""

from __future__ import annotations

from exporters.prometheus.metric import gauge

OPEN = gauge("netmon_rectification_open", ("network",))
OVERDUE = gauge("netmon_rectification_overdue", ("network",))
