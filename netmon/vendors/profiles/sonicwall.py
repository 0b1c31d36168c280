"""Firewalls of SonicWall, Sophos (and Cyberoam before it), WatchGuard and Pulse Secure."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.objects import instance
from netmon.vendors.parse import percent
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import either, memory, sensors

_SONIC = "1.3.6.1.4.1.8741"
_SOPHOS = "1.3.6.1.4.1.2604.5.1"
_CYBEROAM = "1.3.6.1.4.1.21067.2.1"
_WATCHGUARD = "1.3.6.1.4.1.3097.6.3"
_PULSE = "1.3.6.1.4.1.12532"

PROFILES = (
    Profile(
        name="sonicwall",
        source="SNWL-COMMON-MIB, SONICWALL-FIREWALL-IP-STATISTICS-MIB, SNWL-SSLVPN-MIB",
        systems=frozenset({"sonicwall"}),
        object_ids=("1.3.6.1.4.1.8741",),
        model=(
            from_object(instance("snwlSysModel", f"{_SONIC}.2.1.1.1.0")),
            from_descr(r"^SonicWALL (.+?)(?: \(|$)"),
        ),
        version=(
            from_object(instance("snwlSysFirmwareVersion", f"{_SONIC}.2.1.1.3.0")),
            from_descr(r"\((?:SonicOS (?:Enhanced |Standard )?)?(\d[^\s)]*)"),
        ),
        serial=(from_object(instance("snwlSysSerialNumber", f"{_SONIC}.2.1.1.2.0")),),
        health=(
            either(
                sensors(Measure.CPU, instance("sonicCurrentCPUUtil", f"{_SONIC}.1.3.1.3.0"), percent(), "CPU"),
                sensors(Measure.CPU, instance("cpuUtilization", f"{_SONIC}.6.2.1.3.0"), percent(), "CPU"),
            ),
            either(
                memory("Memory", share=instance("sonicCurrentRAMUtil", f"{_SONIC}.1.3.1.4.0")),
                memory("Memory", share=instance("ramUtilization", f"{_SONIC}.6.2.1.5.0")),
            ),
        ),
    ),
    Profile(
        name="sophos-xg",
        source="SFOS-FIREWALL-MIB",
        systems=frozenset({"sophos-xg"}),
        object_ids=("1.3.6.1.4.1.2604.5",),
        model=(from_object(instance("sfosDeviceType", f"{_SOPHOS}.1.2.0")),),
        version=(from_object(instance("sfosDeviceFWVersion", f"{_SOPHOS}.1.3.0")),),
        serial=(from_object(instance("sfosDeviceAppKey", f"{_SOPHOS}.1.4.0")),),
    ),
    Profile(
        name="cyberoam-utm",
        source="CYBEROAM-MIB",
        systems=frozenset({"cyberoam-utm"}),
        model=(from_object(instance("applianceModel", f"{_CYBEROAM}.1.2.0")),),
        version=(from_object(instance("cyberoamVersion", f"{_CYBEROAM}.1.3.0")),),
        serial=(from_object(instance("applianceKey", f"{_CYBEROAM}.1.1.0")),),
        health=(
            sensors(Measure.CPU, instance("cpuPercentUsage", f"{_CYBEROAM}.2.2.1.0"), percent(), "CPU"),
            memory(
                "Memory",
                share=instance("memoryPercentUsage", f"{_CYBEROAM}.2.4.2.0"),
                total=instance("memoryCapacity", f"{_CYBEROAM}.2.4.1.0"),
                unit=1024**2,
            ),
        ),
    ),
    Profile(
        name="fireware",
        source="WATCHGUARD-SYSTEM-STATISTICS-MIB",
        systems=frozenset({"fireware"}),
        model=(from_descr(r"^((?:WatchGuard )?\S.*)$"),),
        health=(
            # wgSystemCpuUtil5 counts hundredths of a percent.
            sensors(Measure.CPU, instance("wgSystemCpuUtil5", f"{_WATCHGUARD}.78.0"), percent(0.01), "CPU"),
        ),
    ),
    Profile(
        name="pulse",
        source="JUNIPER-IVE-MIB",
        systems=frozenset({"pulse"}),
        model=(from_descr(r",([^,]+),\d+\.\d\S*(?: \(build \d+\))?$"),),
        version=(from_descr(r",(\d+\.\d\S*)(?: \(build \d+\))?$"),),
        health=(
            sensors(Measure.CPU, instance("iveCpuUtil", f"{_PULSE}.10.0"), percent(), "CPU"),
            memory("Memory", share=instance("iveMemoryUtil", f"{_PULSE}.11.0")),
        ),
    ),
)
