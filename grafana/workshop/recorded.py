"""Series that the rules of `exporters/prometheus/rules` record, as far as dashboards show them."""

from __future__ import annotations

from exporters.prometheus.metric import gauge

COVERAGE_CONFIRMED = gauge("indicator:netmon_coverage_confirmed:ratio", ("network", "indicator"), "ratio")
COVERAGE_UPPER = gauge("indicator:netmon_coverage_upper:ratio", ("network", "indicator"), "ratio")
COVERAGE_MISSING = gauge("indicator:netmon_coverage_missing:units", ("network", "indicator"))
SERVICE_FAILED = gauge("service:netmon_service_checks_failed:ratio7d", ("network", "service"), "ratio")
LINK_LOAD = gauge("link:netmon_interface_load:ratio", ("network", "link"), "ratio")
