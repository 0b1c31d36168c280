"""What is built on Linux or BSD and Net-SNMP: servers with FRR, VyOS, Cumulus, OPNsense, pfSense, NAS, and others.

Load and memory are HOST-RESOURCES-MIB's and UCD-SNMP-MIB's; temperatures and fans are those of lm-sensors.
"""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.objects import column, instance, steady
from netmon.vendors.parse import celsius, rpm
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Label, sensors
from netmon.vendors.standard import entity, entity_sensor

_LM = "1.3.6.1.4.1.2021.13.16"
LM_TEMPERATURE_NAME = steady("lmTempSensorsDevice", f"{_LM}.2.1.2")
LM_TEMPERATURE = column("lmTempSensorsValue", f"{_LM}.2.1.3")
LM_FAN_NAME = steady("lmFanSensorsDevice", f"{_LM}.3.1.2")
LM_FAN = column("lmFanSensorsValue", f"{_LM}.3.1.3")

# lmTempSensorsValue is in thousandths of °C.
LM_SENSORS = (
    sensors(Measure.TEMPERATURE, LM_TEMPERATURE, celsius(0.001), Label("{index}", (LM_TEMPERATURE_NAME,))),
    sensors(Measure.FAN_SPEED, LM_FAN, rpm(), Label("{index}", (LM_FAN_NAME,))),
)

KERNEL = from_descr(r"^Linux \S+ (\S+) #")
MACHINE = from_descr(
    r"^Linux \S+ \S+ #.* (x86_64|i\d86|aarch64|armv\d\w*|ppc64(?:le)?|mips\w*|riscv\w*|loongarch\w*)$", "Generic {0}"
)
"""uname -m: all that a computer of no maker says of what it is."""
BSD_MACHINE = from_descr(
    r"^(?:Free|Net|Open)BSD .* (amd64|i386|arm64|aarch64|armv\d|powerpc\d*|riscv64)$", "Generic {0}"
)
EXTENDED_VERSION = instance("nsExtendOutputFull", "1.3.6.1.4.1.8072.1.3.2.3.1.2.7.118.101.114.115.105.111.110")
"""What the agent's own `extend version …` prints."""

_DSM = "1.3.6.1.4.1.6574"

PROFILES = (
    Profile(
        name="linux",
        source="LM-SENSORS-MIB, UCD-SNMP-MIB",
        systems=frozenset({"linux", "freebsd", "openbsd", "netbsd"}),
        model=(MACHINE, BSD_MACHINE),
        version=(
            KERNEL,
            from_descr(r"^(?:FreeBSD|OpenBSD|NetBSD) \S+ (\d\S*)"),
            from_descr(r"Software: (?:FreeBSD|OpenBSD|NetBSD) (\d\S*)"),
        ),
        health=LM_SENSORS,
    ),
    Profile(
        name="vyos",
        source="sysDescr",
        systems=frozenset({"vyos", "vyatta"}),
        version=(from_descr(r"\bVyOS (\S+)"), from_descr(r"\bVyatta (?:\w+ )??(\d\S*)")),
        health=LM_SENSORS,
    ),
    Profile(
        name="cumulus",
        source="ENTITY-MIB, ENTITY-SENSOR-MIB, LM-SENSORS-MIB",
        systems=frozenset({"cumulus"}),
        model=(
            # A virtual one has its release for a model.
            from_object(entity.MODEL, r"^(.*[A-Za-z].*)$", pick=entity.CHASSIS),
            from_object(entity.DESCR, pick=entity.CHASSIS),
        ),
        version=(
            from_descr(r"Cumulus[ -]Linux (\S+)"),
            from_descr(r"\bCumulus \S+\+cl(\d+\.\d+\.\d+)"),
            from_object(entity.SOFTWARE, r"Cumulus[ -]Linux (\S+)"),
        ),
        health=(*entity_sensor.PROFILE.health, *LM_SENSORS),
    ),
    Profile(
        name="opnsense",
        source="NET-SNMP-EXTEND-MIB",
        systems=frozenset({"opnsense", "pfsense"}),
        model=(BSD_MACHINE,),
        version=(
            from_object(EXTENDED_VERSION, r"(?:OPNsense|pfSense) (\S+)"),
            from_descr(r"pfSense \S+ (\d\S*)"),
            from_descr(r"\(stable/(\d\S*?)\)"),
        ),
    ),
    Profile(
        name="dsm",
        source="SYNOLOGY-SYSTEM-MIB, SYNOLOGY-DISK-MIB",
        systems=frozenset({"dsm"}),
        model=(from_object(instance("modelName", f"{_DSM}.1.5.1.0")),),
        version=(from_object(instance("version", f"{_DSM}.1.5.3.0"), r"^(?:DSM )?(\S.*)$"),),
        serial=(from_object(instance("serialNumber", f"{_DSM}.1.5.2.0")),),
        health=(
            sensors(Measure.TEMPERATURE, instance("temperature", f"{_DSM}.1.2.0"), celsius(), "System"),
            sensors(
                Measure.TEMPERATURE,
                column("diskTemperature", f"{_DSM}.2.1.1.6"),
                celsius(),
                Label("{index}", (steady("diskID", f"{_DSM}.2.1.1.2"),)),
            ),
        ),
    ),
    Profile(
        name="truenas-scale",
        source="sysDescr",
        systems=frozenset({"truenas-scale", "truenas"}),
        model=(from_descr(r"Hardware: (.+?)\. Software:"), from_descr(r"Hardware: (\S.*)")),
        version=(from_descr(r"TrueNAS-(?:SCALE-)?(\d\S*?)\. "),),
        health=LM_SENSORS,
    ),
)
