"""F5 BIG-IP and F5OS; A10 ACOS."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.objects import column, instance
from netmon.vendors.parse import celsius, percent, rpm, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import memory, sensors

_BIGIP = "1.3.6.1.4.1.3375.2.1"
GOOD = state(good={1}, bad={0})
"""sysChassisFanStatus, sysChassisPowerSupplyStatus; 2 is not present."""
_F5OS = "1.3.6.1.4.1.12276.1.2.1"
_A10 = "1.3.6.1.4.1.22610.2.4.1"

PROFILES = (
    Profile(
        name="f5",
        source="F5-BIGIP-SYSTEM-MIB",
        systems=frozenset({"f5"}),
        object_ids=("1.3.6.1.4.1.3375.2.1",),
        model=(from_object(instance("sysPlatformInfoMarketingName", f"{_BIGIP}.3.5.2.0")),),
        version=(from_object(instance("sysProductVersion", f"{_BIGIP}.4.2.0")),),
        serial=(from_object(instance("sysGeneralChassisSerialNum", f"{_BIGIP}.3.3.3.0")),),
        health=(
            memory(
                "TMM memory",
                used=instance("sysStatMemoryUsed", f"{_BIGIP}.1.2.1.45.0"),
                total=instance("sysStatMemoryTotal", f"{_BIGIP}.1.2.1.44.0"),
            ),
            memory(
                "Host memory",
                used=instance("sysHostMemoryUsed", f"{_BIGIP}.7.1.2.0"),
                total=instance("sysHostMemoryTotal", f"{_BIGIP}.7.1.1.0"),
            ),
            sensors(
                Measure.TEMPERATURE,
                column("sysChassisTempTemperature", f"{_BIGIP}.3.2.3.2.1.2"),
                celsius(),
                "Chassis {index}",
            ),
            sensors(Measure.FAN, column("sysChassisFanStatus", f"{_BIGIP}.3.2.1.2.1.2"), GOOD, "Fan {index}"),
            sensors(Measure.FAN_SPEED, column("sysChassisFanSpeed", f"{_BIGIP}.3.2.1.2.1.3"), rpm(), "Fan {index}"),
            sensors(
                Measure.POWER_SUPPLY,
                column("sysChassisPowerSupplyStatus", f"{_BIGIP}.3.2.2.2.1.2"),
                GOOD,
                "Power supply {index}",
            ),
        ),
    ),
    Profile(
        name="f5os",
        source="F5-PLATFORM-STATS-MIB",
        systems=frozenset({"f5os"}),
        version=(from_descr(r"\bversion (\S+)"),),
        health=(
            sensors(Measure.CPU, column("cpuTotal5minAverage", f"{_F5OS}.1.2.1.4"), percent(), "CPU"),
            memory(
                "Memory",
                free=column("memPlatformAvailable", f"{_F5OS}.4.1.1.6"),
                total=column("memPlatformTotal", f"{_F5OS}.4.1.1.5"),
            ),
            sensors(Measure.TEMPERATURE, column("tempCurrent", f"{_F5OS}.3.1.1.2"), celsius(), "System"),
        ),
    ),
    Profile(
        name="acos",
        source="A10-AX-MIB",
        systems=frozenset({"acos"}),
        model=(from_descr(r"(?:Manager|Series)\s+([A-Z]\w+\S*?),"), from_descr(r"^Thunder Series.*?(TH\w+)")),
        version=(
            from_object(instance("axSysPrimaryVersionOnDisk", f"{_A10}.1.1.0")),
            from_descr(r"\bACOS ([^\s,]+)"),
        ),
        serial=(from_object(instance("axSysSerialNumber", f"{_A10}.6.2.0")),),
        health=(
            sensors(Measure.CPU, column("axSysCpuUsageValue", f"{_A10}.3.2.1.3"), percent(), "CPU {index}"),
            memory(
                "Memory",
                used=instance("axSysMemoryUsage", f"{_A10}.2.2.0"),
                total=instance("axSysMemoryTotal", f"{_A10}.2.1.0"),
                unit=1024,
            ),
            sensors(Measure.TEMPERATURE, instance("axSysHwPhySystemTemp", f"{_A10}.5.1.0"), celsius(), "System"),
        ),
    ),
)
