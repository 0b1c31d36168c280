"""Aruba: AOS-CX switches, ArubaOS mobility controllers, Instant access points."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.named import by_port
from netmon.vendors.objects import column, instance, steady
from netmon.vendors.parse import celsius, percent, rpm, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import BY_IF_INDEX, Label, either, memory, sensors
from netmon.vendors.standard import entity, entity_sensor

_CHASSIS = "1.3.6.1.4.1.47196.4.1.1.3.11"
SUPPLY_NAME = steady("arubaWiredPSUName", f"{_CHASSIS}.2.1.1.3")
SUPPLY = column("arubaWiredPSUStateEnum", f"{_CHASSIS}.2.1.1.11")
SUPPLY_STATE = state(good={1}, bad={2, 3, 4, 5, 6, 7, 9, 10, 13, 14, 15, 16, 17})
TEMPERATURE_NAME = steady("arubaWiredTempSensorName", f"{_CHASSIS}.3.1.1.5")
TEMPERATURE = column("arubaWiredTempSensorTemperature", f"{_CHASSIS}.3.1.1.7")
FAN_NAME = steady("arubaWiredFanName", f"{_CHASSIS}.5.1.1.4")
FAN_SPEED = column("arubaWiredFanRPM", f"{_CHASSIS}.5.1.1.8")
FAN = column("arubaWiredFanStateEnum", f"{_CHASSIS}.5.1.1.10")
FAN_STATE = state(good={4}, bad={5})
_MEMBER = "1.3.6.1.4.1.47196.4.1.1.3.15.1.2.1"
MEMBER_MODEL = steady("arubaWiredVsfv2MemberProductName", f"{_MEMBER}.6")
MEMBER_SERIAL = steady("arubaWiredVsfv2MemberSerialNum", f"{_MEMBER}.7")
DOM_TEMPERATURE = column("arubaWiredPmXcvrDomTemperature", "1.3.6.1.4.1.47196.4.1.1.3.27.1.2.1.1.2")
_INFO = "1.3.6.1.4.1.47196.4.1.1.3.22.1.0.1.1"
INFO_CPU = column("arubaWiredSystemInfoCpuAvgFiveMin", f"{_INFO}.11")
INFO_MEMORY = column("arubaWiredSystemInfoMemory", f"{_INFO}.4")
"""Indexed by two texts: they are asked for where HOST-RESOURCES-MIB is shut off."""

CX = Profile(
    name="arubaos-cx",
    source="ARUBAWIRED-TEMPSENSOR-MIB, ARUBAWIRED-FAN-MIB, ARUBAWIRED-POWERSUPPLY-MIB, ARUBAWIRED-VSFv2-MIB",
    systems=frozenset({"arubaos-cx"}),
    object_ids=("1.3.6.1.4.1.47196.4.1",),
    model=(
        from_descr(r"^(?:HPE ANW|Aruba) J\w+ (.+?) Sw(?:it)?ch\b"),
        from_descr(r"^(?:HPE ANW|Aruba) (?:J\w+ )?(\S.*?) (?:[A-Z]{2}\.\d|$)"),
        from_object(entity.MODEL, pick=entity.CHASSIS),
        from_object(entity.DESCR, pick=entity.CHASSIS),
        from_object(MEMBER_MODEL),
    ),
    version=(from_descr(r"\b([A-Z]{2}\.\d\d\.\d\d\.\w+)"), from_object(entity.SOFTWARE, pick=entity.CHASSIS)),
    serial=(
        from_object(entity.SERIAL, pick=entity.CHASSIS),
        from_object(MEMBER_SERIAL),
        # A stack has no number of its own; the first part that has one is its first member.
        from_object(entity.SERIAL, pick=entity.NO_PART),
    ),
    health=(
        sensors(Measure.TEMPERATURE, TEMPERATURE, celsius(0.001), Label("{index}", (TEMPERATURE_NAME,))),
        by_port(
            sensors(Measure.TEMPERATURE, DOM_TEMPERATURE, celsius(), "Transceiver {index}", port=BY_IF_INDEX),
            "{port} transceiver",
        ),
        *entity_sensor.PROFILE.health,
        sensors(Measure.FAN, FAN, FAN_STATE, Label("Fan {index}", (FAN_NAME,))),
        sensors(Measure.FAN_SPEED, FAN_SPEED, rpm(), Label("Fan {index}", (FAN_NAME,))),
        sensors(Measure.POWER_SUPPLY, SUPPLY, SUPPLY_STATE, Label("Power supply {index}", (SUPPLY_NAME,))),
    ),
)

_SYSTEM = "1.3.6.1.4.1.14823.2.2.1.1.1"
CPU_NAME = steady("sysXProcessorDescr", f"{_SYSTEM}.9.1.2")
CPU = column("sysXProcessorLoad", f"{_SYSTEM}.9.1.3")
_MEMORY = f"{_SYSTEM}.11.1"
_EXTENDED = "1.3.6.1.4.1.14823.2.2.1.2.1"
EXT_CPU_NAME = steady("sysExtProcessorDescr", f"{_EXTENDED}.13.1.2")
EXT_CPU = column("sysExtProcessorLoad", f"{_EXTENDED}.13.1.3")
_EXT_MEMORY = f"{_EXTENDED}.15.1"
SERIAL = instance("wlsxSysExtSerialNumber", f"{_EXTENDED}.29.0")
INTERNAL_TEMPERATURE = instance("wlsxSysExtInternalTemparature", f"{_EXTENDED}.10.0")
ACTIVE = state(good={1}, bad={2})

CONTROLLER = Profile(
    name="arubaos",
    source="WLSX-SWITCH-MIB, WLSX-SYSTEMEXT-MIB",
    systems=frozenset({"arubaos"}),
    model=(from_descr(r"\(MODEL: ([^)]+)\)"),),
    version=(from_descr(r"\bVersion (\S+)"),),
    serial=(from_object(SERIAL),),
    health=(
        either(
            sensors(Measure.CPU, EXT_CPU, percent(), Label("CPU {index}", (EXT_CPU_NAME,))),
            sensors(Measure.CPU, CPU, percent(), Label("CPU {index}", (CPU_NAME,))),
        ),
        either(
            *(
                memory(
                    "Memory {index}",
                    used=column(f"{name}Used", f"{root}.3"),
                    free=column(f"{name}Free", f"{root}.4"),
                    unit=1024,
                )
                for name, root in (("sysExtMemory", _EXT_MEMORY), ("sysXMemory", _MEMORY))
            )
        ),
        sensors(Measure.TEMPERATURE, INTERNAL_TEMPERATURE, celsius(), "Internal"),
        sensors(Measure.FAN, column("sysExtFanStatus", f"{_EXTENDED}.17.1.2"), ACTIVE, "Fan {index}"),
        sensors(
            Measure.POWER_SUPPLY,
            column("sysExtPowerSupplyStatus", f"{_EXTENDED}.18.1.2"),
            ACTIVE,
            "Power supply {index}",
        ),
    ),
)

_AP = "1.3.6.1.4.1.14823.2.3.3.1.2.1.1"
AP_SERIAL = steady("aiAPSerialNum", f"{_AP}.4")
AP_MODEL = steady("aiAPModelName", f"{_AP}.6")

INSTANT = Profile(
    name="aruba-instant",
    source="AI-AP-MIB",
    systems=frozenset({"aruba-instant"}),
    model=(from_descr(r"\(MODEL: ([^)]+)\)"), from_object(AP_MODEL)),
    version=(from_descr(r"\bVersion (\S+)"), from_object(instance("aiInfoVersion", "1.3.6.1.4.1.14823.2.3.3.1.1.4.0"))),
    serial=(from_object(AP_SERIAL),),
    health=(
        sensors(Measure.CPU, column("aiAPCPUUtilization", f"{_AP}.7"), percent(), Label("AP {index}", (AP_SERIAL,))),
        memory(
            Label("AP {index}", (AP_SERIAL,)),
            free=column("aiAPMemoryFree", f"{_AP}.8"),
            total=column("aiAPTotalMemory", f"{_AP}.10"),
        ),
    ),
)

CLEARPASS = Profile(
    name="clearpass",
    source="sysDescr",
    systems=frozenset({"clearpass"}),
    model=(from_descr(r"\bModel: ([^,]+)"),),
    version=(from_descr(r"Policy Manager (\d[\d.]*\d)"),),
)

PROFILES = (CX, CONTROLLER, INSTANT, CLEARPASS)
