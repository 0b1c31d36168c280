"""Units: who is not online, and how many nobody knows anything of."""

from __future__ import annotations

from exporters.prometheus.alerts.joins import named, unexpected
from exporters.prometheus.alerts.recorded import NETWORK_UNKNOWN
from exporters.prometheus.alerts.rule import Alert
from exporters.prometheus.catalogue import units
from netmon.model.incident import Severity

ALERTS = (
    Alert(
        "NetmonUnitOffline",
        named("unit", unexpected("unit", f"{units.ONLINE} == 0")),
        Severity.MAJOR,
        wait="2m",
        keep="2m",
        page="/units/{unit}",
    ),
    Alert(
        "NetmonUnitsUnknown",
        f"{NETWORK_UNKNOWN.name} > 0.1",
        Severity.MINOR,
        wait="30m",
        keep="5m",
        page="/units",
    ),
)
