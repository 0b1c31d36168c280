"""Juniper ScreenOS (NetScreen, SSG)."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr
from netmon.vendors.objects import instance
from netmon.vendors.parse import percent
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import either, memory, sensors

_RESOURCES = "1.3.6.1.4.1.3224.16"
LAST_5_MINUTES = instance("nsResCpuLast5Min", f"{_RESOURCES}.1.3.0")
AVERAGE = instance("nsResCpuAvg", f"{_RESOURCES}.1.1.0")
ALLOCATED = instance("nsResMemAllocate", f"{_RESOURCES}.2.1.0")
LEFT = instance("nsResMemLeft", f"{_RESOURCES}.2.2.0")

PROFILE = Profile(
    name="screenos",
    source="NETSCREEN-RESOURCE-MIB",
    systems=frozenset({"screenos"}),
    model=(from_descr(r"^(\S+) version"),),
    version=(from_descr(r"\bversion (\S+)"),),
    serial=(from_descr(r"\(SN: (\w+)"),),
    health=(
        either(
            sensors(Measure.CPU, LAST_5_MINUTES, percent(), "CPU"),
            sensors(Measure.CPU, AVERAGE, percent(), "CPU"),
        ),
        memory("Memory", used=ALLOCATED, free=LEFT),
    ),
)
