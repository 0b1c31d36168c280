"""Extreme Networks: ExtremeXOS, VOSS and BOSS of Avaya, EOS of Enterasys."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.objects import column, instance, steady
from netmon.vendors.parse import celsius, percent, rpm, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Label, either, is_named, memory, sensors
from netmon.vendors.standard import entity

_EXTREME = "1.3.6.1.4.1.1916.1"
CPU = instance("extremeCpuMonitorTotalUtilization", f"{_EXTREME}.32.1.2.0")
SLOT_CPU = column("extremeCpuMonitorSystemUtilization5mins", f"{_EXTREME}.32.1.4.1.9")
_MEMORY = f"{_EXTREME}.32.2.2.1"
TEMPERATURE = instance("extremeCurrentTemperature", f"{_EXTREME}.1.1.8.0")
FAN = column("extremeFanOperational", f"{_EXTREME}.1.1.9.1.2")
FAN_SPEED = column("extremeFanSpeed", f"{_EXTREME}.1.1.9.1.4")
SUPPLY = column("extremePowerSupplyStatus", f"{_EXTREME}.1.1.27.1.2")

XOS = Profile(
    name="xos",
    source="EXTREME-SOFTWARE-MONITOR-MIB, EXTREME-SYSTEM-MIB",
    systems=frozenset({"xos"}),
    model=(
        from_descr(r"ExtremeXOS \((.+)\) version"),
        from_object(entity.MODEL, pick=entity.CHASSIS),
        from_descr(r"^(\S+) - Version \d"),
    ),
    version=(from_descr(r"\bversion (\d\S*)"),),
    health=(
        either(
            sensors(Measure.CPU, SLOT_CPU, percent(), "Slot {index}"),
            sensors(Measure.CPU, CPU, percent(), "CPU"),
        ),
        memory(
            "Slot {index}",
            free=column("extremeMemoryMonitorSystemFree", f"{_MEMORY}.3"),
            total=column("extremeMemoryMonitorSystemTotal", f"{_MEMORY}.2"),
            unit=1024,
        ),
        sensors(Measure.TEMPERATURE, TEMPERATURE, celsius(), "System"),
        sensors(Measure.FAN, FAN, state(good={1}, bad={2}), "Fan {index}"),
        sensors(Measure.FAN_SPEED, FAN_SPEED, rpm(invalid=(0,)), "Fan {index}"),
        sensors(Measure.POWER_SUPPLY, SUPPLY, state(good={2}, bad={3, 4}), "Power supply {index}"),
    ),
)

_RC = "1.3.6.1.4.1.2272.1"
_KHI = f"{_RC}.85.10.1.1"
RC_VERSION = instance("rcSysVersion", f"{_RC}.1.7.0")
UP = state(good={2}, bad={3})
SUPPLY_UP = state(good={3}, bad={4})
"""rcChasPowerSupplyOperStatus; 1 is unknown, 2 an empty slot."""

VOSS = Profile(
    name="voss",
    source="RAPID-CITY",
    systems=frozenset({"voss"}),
    model=(
        from_descr(r"^(\S+) \(\d"),
        from_object(entity.MODEL, pick=entity.CHASSIS),
        from_descr(r"^((?:VSP|ERS|XA|VOSS)-?\S*)"),
    ),
    version=(from_descr(r"^\S+ \((\d[^)]*)\)"), from_object(RC_VERSION, r"^(\d\S*)")),
    serial=(from_object(instance("rcChasSerialNumber", f"{_RC}.4.2.0")),),
    health=(
        sensors(Measure.CPU, column("rcKhiSlotCpu5MinAve", f"{_KHI}.3"), percent(), "Slot {index}"),
        memory(
            "Slot {index}",
            used=column("rcKhiSlotMemUsed", f"{_KHI}.6"),
            free=column("rcKhiSlotMemFree", f"{_KHI}.7"),
            unit=1024,
        ),
        sensors(
            Measure.TEMPERATURE,
            column("rcVossSystemTemperatureTemperature", f"{_RC}.101.1.1.2.1.3"),
            celsius(),
            Label("{index}", (steady("rcVossSystemTemperatureSensorDescription", f"{_RC}.101.1.1.2.1.2"),)),
        ),
        sensors(Measure.FAN, column("rcChasFanOperStatus", f"{_RC}.4.7.1.1.2"), UP, "Fan {index}"),
        sensors(
            Measure.POWER_SUPPLY,
            column("rcChasPowerSupplyOperStatus", f"{_RC}.4.8.1.1.2"),
            SUPPLY_UP,
            "Power supply {index}",
        ),
    ),
)

_S5 = "1.3.6.1.4.1.45.1.6.3"
S5_SERIAL = steady("s5ChasComSerNum", f"{_S5}.3.1.1.7")
S5_SOFTWARE = steady("s5ChasComSoftwareVer", f"{_S5}.3.1.1.19")
_LOAD = f"{_S5}.8.1.1"

BOSS = Profile(
    name="boss",
    source="S5-CHASSIS-MIB",
    systems=frozenset({"boss"}),
    model=(
        from_descr(r"(?:Routing Switch|Business Policy Switch|BayStack|Services Platform|Access Point)\s+(\S+)"),
        from_descr(r"^(?:ERS|VSP) (\d\S*)"),
        from_object(entity.MODEL, pick=entity.CHASSIS),
    ),
    version=(from_descr(r"\bSW:\s*v?(\S+)"), from_object(S5_SOFTWARE, r"^v?(\d\S*)")),
    serial=(from_object(S5_SERIAL), from_object(entity.SERIAL, pick=entity.CHASSIS)),
    health=(
        sensors(Measure.CPU, column("s5ChasUtilCPUUsageLast1Minute", f"{_LOAD}.5"), percent(), "Unit {index}"),
        memory(
            "Unit {index}",
            free=column("s5ChasUtilMemoryAvailableMB", f"{_LOAD}.13"),
            total=column("s5ChasUtilMemoryTotalMB", f"{_LOAD}.12"),
            unit=1024**2,
        ),
        # s5ChasTmpSnrTmpValue counts halves of °C.
        sensors(Measure.TEMPERATURE, column("s5ChasTmpSnrTmpValue", f"{_S5}.7.1.1.5"), celsius(0.5), "Unit {index}"),
    ),
)

_RESOURCES = "1.3.6.1.4.1.5624.1.2.49.1"
STORAGE = steady("etsysResourceStorageDescr", f"{_RESOURCES}.3.1.1.3")

ENTERASYS = Profile(
    name="enterasys",
    source="ENTERASYS-RESOURCE-UTILIZATION-MIB",
    systems=frozenset({"enterasys"}),
    model=(from_descr(r"Inc\.,? (?:.*\()?(\S+?)\)? Rev"),),
    version=(from_descr(r"\bRev (\S+)"),),
    health=(
        sensors(Measure.CPU, column("etsysResourceCpuLoad5min", f"{_RESOURCES}.1.1.1.4"), percent(0.1), "CPU {index}"),
        memory(
            Label("{index}", (STORAGE,)),
            free=column("etsysResourceStorageAvailable", f"{_RESOURCES}.3.1.1.5"),
            total=column("etsysResourceStorageSize", f"{_RESOURCES}.3.1.1.4"),
            unit=1024,
            keep=(is_named(STORAGE, r"\bRAM\b"),),
        ),
    ),
)

PROFILES = (XOS, VOSS, BOSS, ENTERASYS)
