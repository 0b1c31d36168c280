"""What is said of incidents."""

from __future__ import annotations

from exporters.prometheus.metric import counter, gauge

_INCIDENT = ("incident", "network")

OPEN = gauge("netmon_incidents", ("network", "matter", "severity"))
INFO = gauge(
    "netmon_incident_info", (*_INCIDENT, "matter", "severity", "root_kind", "root", "acknowledged", "maintenance")
)
UNITS = gauge("netmon_incident_units_affected", _INCIDENT)
OPENED_AT = gauge("netmon_incident_opened_timestamp_seconds", _INCIDENT, "seconds")
UNLISTED = gauge("netmon_incidents_unlisted", ("network",))
OPENED = counter("netmon_incidents_opened_total", ("network", "matter"))
CLOSED = counter("netmon_incidents_closed_total", ("network", "ending"))
