"""DPtech: firewalls, application delivery, and switches in a chassis, whose boards stand in a table of their own.

What the numbers of its power supplies and fans mean is not published; they are not read.
"""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_object, where
from netmon.vendors.objects import column, instance, steady
from netmon.vendors.parse import celsius, percent
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Label, memory, sensors
from netmon.vendors.standard import entity

_DEVICE = "1.3.6.1.4.1.31648.3"
SOFTWARE = instance("dpSoftwareVersion", f"{_DEVICE}.3.0")
MEGABYTES = instance("dpMemTotal", f"{_DEVICE}.10.0")
SERIAL = instance("dpSerialNumber", f"{_DEVICE}.14.0")
CPU = instance("dpCpuRatio", f"{_DEVICE}.15.3.0")
CPU_TEMPERATURE = instance("dpCpuTemperature", f"{_DEVICE}.15.4.0")
MEMORY = instance("dpMemRatio", f"{_DEVICE}.15.5.0")
BOARD_TEMPERATURE = instance("dpMainboardTemperature", f"{_DEVICE}.15.8.0")

_BOARD = "1.3.6.1.4.1.31648.6.1.1"
BOARD_MODEL = steady("dpBoardModel", f"{_BOARD}.3")
BOARD_CPU = column("dpBoardCpuRatio", f"{_BOARD}.6")
BOARD_MEMORY = column("dpBoardMemRatio", f"{_BOARD}.7")
BOARD_CPU_HEAT = column("dpBoardCpuTemperature", f"{_BOARD}.16")
BOARD_HEAT = column("dpBoardTemperature", f"{_BOARD}.17")

CHASSIS = 3
BOARD = Label("Board {index}", (BOARD_MODEL,))

PROFILE = Profile(
    name="dptech",
    source="DPTECH-MIB",
    systems=frozenset({"dptech"}),
    object_ids=("1.3.6.1.4.1.31648",),
    model=(
        from_object(entity.MODEL, pick=entity.CHASSIS),
        from_object(entity.NAME, pick=where(entity.CLASS, CHASSIS)),
    ),
    version=(from_object(SOFTWARE),),
    serial=(from_object(SERIAL),),
    health=(
        sensors(Measure.CPU, CPU, percent(), "CPU"),
        sensors(Measure.CPU, BOARD_CPU, percent(), BOARD),
        memory("Memory", share=MEMORY, total=MEGABYTES, unit=1 << 20),
        memory(BOARD, share=BOARD_MEMORY),
        sensors(Measure.TEMPERATURE, CPU_TEMPERATURE, celsius(), "CPU"),
        sensors(Measure.TEMPERATURE, BOARD_TEMPERATURE, celsius(), "Main board"),
        sensors(Measure.TEMPERATURE, BOARD_CPU_HEAT, celsius(), Label("CPU {index}", (BOARD_MODEL,))),
        sensors(Measure.TEMPERATURE, BOARD_HEAT, celsius(), BOARD),
    ),
)
