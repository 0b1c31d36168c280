"""Nokia (Alcatel-Lucent): TiMOS and SR OS routers; AOS of the OmniSwitch; Stellar access points."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import Found, TextRule, from_descr, from_object, where
from netmon.vendors.objects import Answers, column, dotted, instance, steady
from netmon.vendors.parse import celsius, percent
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Label, either, memory, sensors

_TIMETRA = "1.3.6.1.4.1.6527.3.1.2"
CPU = instance("sgiCpuUsage", f"{_TIMETRA}.1.1.1.0")
MEMORY_USED = instance("sgiKbMemoryUsed", f"{_TIMETRA}.1.1.9.0")
MEMORY_AVAILABLE = instance("sgiKbMemoryAvailable", f"{_TIMETRA}.1.1.10.0")
CHASSIS_TYPE = steady("tmnxChassisType", f"{_TIMETRA}.2.1.3.1.4")
TYPE_NAME = steady("tmnxChassisTypeName", f"{_TIMETRA}.2.1.6.1.2")
_HARDWARE = f"{_TIMETRA}.2.1.8.1"
SERIAL = steady("tmnxHwSerialNumber", f"{_HARDWARE}.5")
CLASS = steady("tmnxHwClass", f"{_HARDWARE}.7")
NAME = steady("tmnxHwName", f"{_HARDWARE}.8")
TEMPERATURE = column("tmnxHwTemperature", f"{_HARDWARE}.18")
PHYSICAL_CHASSIS = 3
NO_SENSOR = -128


def _chassis_type(said: Answers) -> Found | None:
    for index in said.rows(CHASSIS_TYPE):
        kind = said.number(CHASSIS_TYPE, index)
        name = said.text(TYPE_NAME, (kind,)) if kind is not None else ""
        if name:
            return Found(name, dotted(CHASSIS_TYPE.oid, index))
    return None


TIMOS = Profile(
    name="timos",
    source="TIMETRA-CHASSIS-MIB, TIMETRA-SYSTEM-MIB",
    systems=frozenset({"timos"}),
    object_ids=("1.3.6.1.4.1.6527.1",),
    model=(
        TextRule((CHASSIS_TYPE, TYPE_NAME), _chassis_type),
        from_descr(r"(?:Nokia|ALCATEL(?:-LUCENT)?) (\S.*?) Copyright"),
        from_descr(r"^Alcatel-Lucent (\S+) \d"),
    ),
    version=(from_descr(r"TiMOS-\w+-(\d\S*)"), from_descr(r"^Alcatel-Lucent \S+ (\d\S*)")),
    serial=(from_object(SERIAL, pick=where(CLASS, PHYSICAL_CHASSIS)),),
    health=(
        sensors(Measure.CPU, CPU, percent(), "CPU"),
        memory("Memory", used=MEMORY_USED, free=MEMORY_AVAILABLE, unit=1024),
        sensors(Measure.TEMPERATURE, TEMPERATURE, celsius(invalid=(0, -1, NO_SENSOR)), Label("{index}", (NAME,))),
    ),
)

_HEALTH_6 = "1.3.6.1.4.1.6486.800.1.2.1.16.1.1.2.1.1"
_HEALTH_7 = "1.3.6.1.4.1.6486.801.1.2.1.16.1.1.1.1.1"

AOS = Profile(
    name="aos",
    source="HEALTH-MIB, ALCATEL-IND1-HEALTH-MIB",
    systems=frozenset({"aos", "aos6", "aos7"}),
    model=(from_descr(r"^Alcatel-Lucent(?: Enterprise)?(?: OmniSwitch)? (\S+) \d"),),
    version=(from_descr(r"\b(\d+\.\d+\.\d+(?:\.\d+)?\.R\d+)"),),
    health=(
        either(
            sensors(Measure.CPU, column("healthModuleCpu1MinAvg", f"{_HEALTH_7}.11"), percent(), "Module {index}"),
            sensors(Measure.CPU, column("healthModuleCpu1MinAvg", f"{_HEALTH_6}.15"), percent(), "Module {index}"),
        ),
        either(
            memory("Module {index}", share=column("healthModuleMemory1MinAvg", f"{_HEALTH_7}.8")),
            memory("Module {index}", share=column("healthModuleMemory1MinAvg", f"{_HEALTH_6}.11")),
        ),
    ),
)

_STELLAR = "1.3.6.1.4.1.6486.802.1.1.2.1.2"


def _stellar(object_id: str) -> Profile:
    """Return the profile of one access point: its own number is the root of its MIB."""
    return Profile(
        name="stellar",
        source="ALCATEL-ENT1-STELLAR-MIB",
        model=(from_object(instance("apModel", f"{object_id}.1.1.5")), from_descr(r"^(\S+) \d")),
        version=(from_descr(r"^\S+ (\d\S*)"),),
        serial=(from_object(instance("apSerialNumber", f"{object_id}.1.1.6")),),
    )


PROFILES = (
    TIMOS,
    AOS,
    Profile(
        name="stellar",
        source="ALCATEL-ENT1-STELLAR-MIB",
        systems=frozenset({"stellar"}),
        under=_stellar,
    ),
)
