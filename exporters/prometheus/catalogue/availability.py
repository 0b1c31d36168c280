"""What is said of the last closed month. Seconds only: ratios are made from sums of them, never from averages."""

from __future__ import annotations

from exporters.prometheus.metric import gauge

_OF = ("kind", "id", "network")

UP = gauge("netmon_availability_month_up_seconds", (*_OF, "reckoning"), "seconds")
COUNTED = gauge("netmon_availability_month_counted_seconds", _OF, "seconds")
NO_DATA = gauge("netmon_availability_month_no_data_seconds", _OF, "seconds")
BEGINS = gauge("netmon_availability_month_begin_timestamp_seconds", ("network",), "seconds")
