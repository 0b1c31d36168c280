"""Series that the rules of `exporters/prometheus/rules` record, as far as dashboards show them."""

from __future__ import annotations

from exporters.prometheus.metric import gauge

SERVICE_FAILED = gauge("service:netmon_service_checks_failed:ratio7d", ("network", "service"), "ratio")
