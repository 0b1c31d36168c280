"""UPS-MIB (RFC 1628): how warm the batteries are, which is what they age by."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.objects import instance
from netmon.vendors.parse import celsius
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import sensors

BATTERY = instance("upsBatteryTemperature", "1.3.6.1.2.1.33.1.2.7.0")
UNKNOWN = -1

PROFILE = Profile(
    name="ups",
    source="UPS-MIB, RFC 1628",
    health=(sensors(Measure.TEMPERATURE, BATTERY, celsius(invalid=(0, UNKNOWN)), "Battery"),),
)
