"""Venustech firewalls (USG): figures are texts with their unit, `34%`."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.objects import instance
from netmon.vendors.parse import percent
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import memory, sensors

_STATUS = "1.3.6.1.4.1.15227.1.3.1.1"
CPU = instance("cpuUsage", f"{_STATUS}.1.0")
MEMORY = instance("memUsage", f"{_STATUS}.2.0")

PROFILE = Profile(
    name="venustech",
    source="FW-VENUS-MIB",
    systems=frozenset({"venustech"}),
    object_ids=("1.3.6.1.4.1.15227",),
    health=(sensors(Measure.CPU, CPU, percent(), "CPU"), memory("Memory", share=MEMORY)),
)
