"""ZTE ZXR10: switches (2900, 3900, 5900, 8900) and routers (M6000, T8000).

Newer software has the tables of ZXR10-SYSTEM-HARDWARE-MIB, indexed by rack, shelf, slot and unit; older has one table
of units. Which of them a device has tells them apart.
"""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.named import by_port
from netmon.vendors.objects import column
from netmon.vendors.parse import celsius, dbm, percent, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import BY_NAME_IN_INDEX, either, memory, sensors
from netmon.vendors.standard import entity

_HARDWARE = "1.3.6.1.4.1.3902.3.6002.2"
_UNIT = f"{_HARDWARE}.1.1"
MEMORY = column("zxr10SystemMemUtility", f"{_UNIT}.6")
CPU = column("zxr10SystemCpuUtility5m", f"{_UNIT}.9")
MEMORY_FREE = column("zxr10SystemMemFree", f"{_UNIT}.33")
MEMORY_USED = column("zxr10SystemMemUsed", f"{_UNIT}.34")
FAN = column("zxr10FanStatus", f"{_HARDWARE}.3.1.7")
SHELF_TEMPERATURE = column("zxr10ShelfTemperature", f"{_HARDWARE}.4.1.3")
BOARD_TEMPERATURE = column("zxr10BoardTemperature", f"{_HARDWARE}.5.1.9")

_OLD = "1.3.6.1.4.1.3902.3.3.1.1"
OLD_MEMORY = column("zxr10SystemMemUsed", f"{_OLD}.4")
OLD_CPU_2M = column("zxr10SystemCpuUtility2m", f"{_OLD}.5")
OLD_CPU_5M = column("zxr10SystemCpuUtility5m", f"{_OLD}.12")

_OPTICAL = "1.3.6.1.4.1.3902.3.103.11.1.1"
RX_POWER = column("zxr10OpticalRxPower", f"{_OPTICAL}.18")
TX_POWER = column("zxr10OpticalTxPower", f"{_OPTICAL}.20")

OWN = r"(?<!Product )(?<!ROS )Version(?: Number)? ?"
RELEASE = r" *(?:(?!Version)[\w&-]+ ){0,3}?(V\d[\w.]*)"
"""Names of the model may stand before the number."""
BAD, GOOD = {0}, {1}

PROFILE = Profile(
    name="zxr10",
    source="ZXR10-SYSTEM-HARDWARE-MIB, ZXR10-MIB",
    systems=frozenset({"zxr10"}),
    model=(
        from_descr(r"\b(?<!Version )(?<!Version: )(ZXR10|ZXCTN)[ _]([A-Z]{0,4}\d[\w-]*(?: Plus)?)", "{0} {1}"),
        from_descr(r"\bZTE (?:ZXR10 )?([A-Z]*\d[\w-]*) Software"),
        from_descr(r"\bROS Version \S+ ([A-Z]{0,4}\d[\w-]*) Software"),
        from_object(entity.MODEL, pick=entity.CHASSIS),
    ),
    version=(
        # Of a switch the release of its platform comes first: `ZXR10 ROS Version V4.8 ZXR10_5928 Software, Version …`.
        from_descr(rf"{OWN}:{RELEASE}"),
        from_descr(rf"{OWN}{RELEASE}"),
        from_descr(r"\bROS Version (V\d[\w.]*)"),
        from_object(entity.SOFTWARE, pick=entity.CHASSIS),
    ),
    serial=(from_object(entity.SERIAL, pick=entity.CHASSIS), from_object(entity.SERIAL, pick=entity.NO_PART)),
    health=(
        either(
            sensors(Measure.CPU, CPU, percent(), "CPU {index}"),
            sensors(Measure.CPU, OLD_CPU_5M, percent(), "CPU {index}"),
            sensors(Measure.CPU, OLD_CPU_2M, percent(), "CPU {index}"),
        ),
        # Column 6 is a share in one software and an amount in another: what is free and used is beyond doubt.
        either(
            memory("Memory {index}", used=MEMORY_USED, free=MEMORY_FREE),
            memory("Memory {index}", share=MEMORY),
            memory("Memory {index}", share=OLD_MEMORY),
        ),
        either(
            sensors(Measure.TEMPERATURE, BOARD_TEMPERATURE, celsius(), "Board {index}"),
            sensors(Measure.TEMPERATURE, SHELF_TEMPERATURE, celsius(), "Shelf {index}"),
        ),
        sensors(Measure.FAN, FAN, state(GOOD, BAD), "Fan {index}"),
        by_port(sensors(Measure.RX_POWER, RX_POWER, dbm(0.01, invalid=(0,)), "Port {index}", port=BY_NAME_IN_INDEX)),
        by_port(sensors(Measure.TX_POWER, TX_POWER, dbm(0.01, invalid=(0,)), "Port {index}", port=BY_NAME_IN_INDEX)),
    ),
)
