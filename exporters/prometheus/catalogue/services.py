"""What is said of services: portals and applications."""

from __future__ import annotations

from exporters.prometheus.metric import counter, gauge

_SERVICE = ("service", "network")

STATE = gauge("netmon_service_state", (*_SERVICE, "state"))
UP = gauge("netmon_service_up", _SERVICE)
FAULT_ROOT = gauge("netmon_service_fault_root", _SERVICE)
FLAG = gauge("netmon_service_flag", (*_SERVICE, "flag"))
STATE_SINCE = gauge("netmon_service_state_since_timestamp_seconds", _SERVICE, "seconds")
INFO = gauge("netmon_service_info", (*_SERVICE, "name", "unit", "url", "portal"))
CHECKS = counter("netmon_service_checks_total", (*_SERVICE, "outcome"))
CHECKED = gauge("netmon_service_checked_timestamp_seconds", _SERVICE, "seconds")
DURATION = gauge("netmon_service_check_duration_seconds", _SERVICE, "seconds")
STATUS = gauge("netmon_service_http_status", _SERVICE)
CERTIFICATE = gauge("netmon_service_certificate_expiry_timestamp_seconds", _SERVICE, "seconds")
SKIPPED = counter("netmon_service_slots_skipped_total")
IN_FLIGHT = gauge("netmon_service_checks_in_flight")
