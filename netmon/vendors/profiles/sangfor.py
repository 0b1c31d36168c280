"""Sangfor: application delivery (AD), behaviour management (AC, SG), firewalls (AF). A figure may be a text.

The states of fans and power supplies are numbers whose meaning is not published; of fans the speed is read.
"""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.objects import column, instance, steady
from netmon.vendors.parse import celsius, percent, rpm
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Label, either, memory, sensors

_GENERAL = "1.3.6.1.4.1.35047.1"
CPU = instance("sfSysCpuCostRate", f"{_GENERAL}.3.0")
FAN_NAME = steady("sfFanName", f"{_GENERAL}.14.1.2")
FAN_SPEED = column("sfFanSpeed", f"{_GENERAL}.14.1.3")

_AD = "1.3.6.1.4.1.35047.2.2"
AD_CPU_TEMPERATURE = column("adCpuTemp", f"{_AD}.15.1.13")
AD_MEMORY = instance("adMemCostRate", f"{_AD}.19.0")
AD_CPU = instance("adCpuCostRate", f"{_AD}.20.0")

PROFILE = Profile(
    name="sangfor",
    source="SANGFOR-GENERAL-MIB, SANGFOR-AD-MIB",
    systems=frozenset({"sangfor"}),
    object_ids=("1.3.6.1.4.1.35047", "1.3.6.1.4.1.45577"),
    health=(
        either(
            sensors(Measure.CPU, CPU, percent(), "CPU"),
            sensors(Measure.CPU, AD_CPU, percent(), "CPU"),
        ),
        memory("Memory", share=AD_MEMORY),
        sensors(Measure.TEMPERATURE, AD_CPU_TEMPERATURE, celsius(), "CPU {index}"),
        sensors(Measure.FAN_SPEED, FAN_SPEED, rpm(), Label("Fan {index}", (FAN_NAME,))),
    ),
)
