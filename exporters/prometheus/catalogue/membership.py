"""What explains that a subject is not up, or not as it should be: the open incidents that it is a part of."""

from __future__ import annotations

from exporters.prometheus.metric import gauge

_MEMBER = ("network", "incident", "part")

DEVICE = gauge("netmon_device_incident_info", ("device", *_MEMBER))
LINK = gauge("netmon_link_incident_info", ("link", *_MEMBER))
UNIT = gauge("netmon_unit_incident_info", ("unit", *_MEMBER))
SERVICE = gauge("netmon_service_incident_info", ("service", *_MEMBER))
