"""Maipu MyPower: switches and routers.

Two generations of the agent: the newer one keeps load, memory and temperature in tables by board, the older one in
single values. Memory is told in bytes by both.
"""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.objects import column, instance
from netmon.vendors.parse import celsius, percent
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import either, memory, sensors

_SYSTEM = "1.3.6.1.4.1.5651.3.20.1.1"
BYTES_FREE = instance("numBytesFree", f"{_SYSTEM}.1.1.0")
BYTES_USED = instance("numBytesAlloc", f"{_SYSTEM}.1.5.0")
BYTES_TOTAL = instance("memoryTotalBytes", f"{_SYSTEM}.1.8.0")
CPU_OLD = column("cpuUtilCurrentUtil", f"{_SYSTEM}.3.5.1.10")
CPU_TEMPERATURE = instance("sysCpuTemper", f"{_SYSTEM}.4.1.0")
BOARD_TEMPERATURE = instance("sysMainBoardTemper", f"{_SYSTEM}.4.3.0")

_BOARDS = "1.3.6.1.4.1.5651.3.600"
CPU = column("mpBoardCpuUsage", f"{_BOARDS}.9.1.1.3")
MEMORY = column("mpBoardMemoryUsage", f"{_BOARDS}.10.1.1.10")
TEMPERATURE = column("mpBoardTemperature", f"{_BOARDS}.9.2.1.2")

PRODUCT = instance("mpProductText", "1.3.6.1.4.1.5651.1.2.1.1.2.2.0")

PROFILE = Profile(
    name="mypoweros",
    source="MPIOS-MIB",
    systems=frozenset({"mypoweros"}),
    object_ids=("1.3.6.1.4.1.5651",),
    model=(
        from_descr(r"MyPower (\S.*?) version"),
        from_object(PRODUCT, r"^MyPower (\S+)"),
        from_descr(r"MyPower (\S+)"),
    ),
    version=(
        from_descr(r"\bversion ([\d.]*\d\S*)"),
        from_object(PRODUCT, r"\bV(\d[\d.]*\w*)"),
    ),
    health=(
        either(
            sensors(Measure.CPU, CPU, percent(), "CPU {index}"),
            sensors(Measure.CPU, CPU_OLD, percent(), "CPU {index}"),
        ),
        either(
            memory("Memory", used=BYTES_USED, free=BYTES_FREE, total=BYTES_TOTAL),
            memory("Memory {index}", share=MEMORY),
        ),
        either(
            sensors(Measure.TEMPERATURE, TEMPERATURE, celsius(), "Board {index}"),
            sensors(Measure.TEMPERATURE, CPU_TEMPERATURE, celsius(), "CPU"),
        ),
        sensors(Measure.TEMPERATURE, BOARD_TEMPERATURE, celsius(), "Main board"),
    ),
)
