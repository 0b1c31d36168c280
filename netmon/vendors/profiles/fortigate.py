"""Fortinet: FortiGate, FortiSwitch, FortiAP, and what else has their common MIB.

`fnSysSerial` of FORTINET-CORE-MIB is everybody's; the rest stands in a MIB for each product, laid out much alike.
"""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import Found, TextRule, from_descr, from_object
from netmon.vendors.objects import Answers, Oid, column, instance, steady
from netmon.vendors.parse import amount, celsius, percent, rpm
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Keep, Label, Sensor, SensorRule, is_named, memory, sensors
from netmon.vendors.standard import entity

_FORTINET = "1.3.6.1.4.1.12356"
CORE_SERIAL = instance("fnSysSerial", f"{_FORTINET}.100.1.1.1.0")
KILOBYTE = 1024

_GATE = f"{_FORTINET}.101.4"
GATE_VERSION = instance("fgSysVersion", f"{_GATE}.1.1.0")
GATE_CPU = instance("fgSysCpuUsage", f"{_GATE}.1.3.0")
GATE_MEMORY = instance("fgSysMemUsage", f"{_GATE}.1.4.0")
GATE_MEMORY_SIZE = instance("fgSysMemCapacity", f"{_GATE}.1.5.0")
GATE_CORE = column("fgProcessorUsage", f"{_GATE}.4.2.1.2")
_SENSOR = f"{_GATE}.3.2.1"
SENSOR_NAME = steady("fgHwSensorEntName", f"{_SENSOR}.2")
SENSOR_VALUE = column("fgHwSensorEntValue", f"{_SENSOR}.3")
SENSOR_ALARM = column("fgHwSensorEntAlarmStatus", f"{_SENSOR}.4")

# What kind of sensor it is, and in what it counts, stands nowhere but in its name.
TEMPERATURES = (
    r"temp|thermal|\btmp\b|_tmp|\blm75|on-die|\bdts\b|\btd\d|\btr\d|\bts\d|cpu core \d|\badt\d+ (local|remote)"
)
FANS = r"\bfan|fan\d"
NO_FANS = r"fan_?tmp|fan temp"
SUPPLIES = r"^psu?[ _]?\d+ status|^psu?[ _]?\d+$|power supply \d+ status"

LONG_NAMES = (("FGT", "FortiGate "), ("FGR", "FortiGate Rugged "), ("FWF", "FortiWiFi "), ("FG", "FortiGate-"))
"""entPhysicalModelName begins with the platform's short name; in front of `VM` the long one ends with a hyphen."""


def _model(said: Answers) -> Found | None:
    found = from_object(entity.MODEL, pick=entity.CHASSIS).find(said)
    if found is None:
        return None
    for short, long in LONG_NAMES:
        rest = found.value.removeprefix(short)
        if rest != found.value:
            return Found(long + rest.lstrip("_"), found.oid)
    return found


def _is_fan(said: Answers, index: Oid) -> bool:
    return is_named(SENSOR_NAME, FANS).holds(said, index) and not is_named(SENSOR_NAME, NO_FANS).holds(said, index)


def _works(measure: Measure, keep: Keep) -> SensorRule:
    """Read the alarm of a sensor (1 is one) as whether the thing works; one that reads nothing is not there."""

    def read(said: Answers) -> list[Sensor]:
        rule = sensors(measure, SENSOR_ALARM, _quiet, Label("{index}", (SENSOR_NAME,)), keep=(keep,))
        return list(rule.read(said))

    return SensorRule(measure, (SENSOR_ALARM, SENSOR_NAME), read)


def _quiet(value: object) -> float | None:
    raw = amount(value) if isinstance(value, int | bytes) else None
    return None if raw not in (0, 1) else 1.0 - raw


GATE = Profile(
    name="fortigate",
    source="FORTINET-FORTIGATE-MIB, FORTINET-CORE-MIB, ENTITY-MIB",
    systems=frozenset({"fortigate"}),
    object_ids=(f"{_FORTINET}.101.1",),
    model=(TextRule((entity.MODEL, *entity.CHASSIS.objects), _model),),
    version=(from_object(GATE_VERSION), from_object(entity.SOFTWARE, r"(v\d+\.\S+(?: \(\w+\))?)")),
    serial=(from_object(CORE_SERIAL),),
    health=(
        sensors(Measure.CPU, GATE_CPU, percent(), "CPU"),
        sensors(Measure.CPU, GATE_CORE, percent(), "CPU core {index}"),
        memory("Memory", share=GATE_MEMORY, total=GATE_MEMORY_SIZE, unit=KILOBYTE),
        sensors(
            Measure.TEMPERATURE,
            SENSOR_VALUE,
            celsius(),
            Label("{index}", (SENSOR_NAME,)),
            keep=(is_named(SENSOR_NAME, TEMPERATURES),),
        ),
        sensors(
            Measure.FAN_SPEED, SENSOR_VALUE, rpm(), Label("{index}", (SENSOR_NAME,)), keep=(Keep(SENSOR_NAME, _is_fan),)
        ),
        _works(Measure.FAN, Keep(SENSOR_NAME, _is_fan)),
        _works(Measure.POWER_SUPPLY, is_named(SENSOR_NAME, SUPPLIES)),
    ),
)

_SWITCH = f"{_FORTINET}.106"
SWITCH = Profile(
    name="fortiswitch",
    source="FORTINET-FORTISWITCH-MIB",
    systems=frozenset({"fortiswitch"}),
    object_ids=(f"{_FORTINET}.106.1",),
    model=(from_object(entity.MODEL, pick=entity.CHASSIS), from_descr(r"^(FortiSwitch\S*|S\d{3}[A-Z]\S*)")),
    version=(from_object(instance("fsSysVersion", f"{_SWITCH}.4.1.1.0"), r"(v\d\S*(?: \(\w+\))?)"),),
    serial=(from_object(instance("fsSysSerial", f"{_SWITCH}.1.1.1.0")), from_object(CORE_SERIAL)),
    health=(
        sensors(Measure.CPU, instance("fsSysCpuUsage", f"{_SWITCH}.4.1.2.0"), percent(), "CPU"),
        memory(
            "Memory",
            used=instance("fsSysMemUsage", f"{_SWITCH}.4.1.3.0"),
            total=instance("fsSysMemCapacity", f"{_SWITCH}.4.1.4.0"),
            unit=KILOBYTE,
        ),
    ),
)

_AP = f"{_FORTINET}.120"
AP_VERSION = instance("fapVersion", f"{_AP}.1.1.0")
AP = Profile(
    name="fortiap",
    source="FORTINET-FORTIAP-MIB",
    systems=frozenset({"fortiap"}),
    object_ids=(_AP,),
    model=(from_object(AP_VERSION, r"^(\S+?)-v\d"),),
    version=(from_object(AP_VERSION, r"(v\d\S*)"),),
    serial=(from_object(instance("fapSerialNum", f"{_AP}.1.2.0")),),
)

_MANAGER = f"{_FORTINET}.103.2.1"
MANAGER = Profile(
    name="fortios",
    source="FORTINET-FORTIMANAGER-FORTIANALYZER-MIB",
    systems=frozenset({"fortios", "fortianalyzer"}),
    object_ids=(f"{_FORTINET}.103",),
    version=(from_object(instance("fmSysVersion", f"{_MANAGER}.7.0")),),
    serial=(from_object(CORE_SERIAL),),
    health=(
        sensors(Measure.CPU, instance("fmSysCpuUsage", f"{_MANAGER}.1.0"), percent(), "CPU"),
        memory(
            "Memory",
            used=instance("fmSysMemUsed", f"{_MANAGER}.2.0"),
            total=instance("fmSysMemCapacity", f"{_MANAGER}.3.0"),
            unit=KILOBYTE,
        ),
    ),
)


def _appliance(os: str, arc: int, cpu: int, share: int | None = None) -> Profile:
    """Return the profile of an appliance whose system group begins with model, serial number and version.

    `cpu` and `share` are where load and memory stand in it; without `share` HOST-RESOURCES-MIB tells memory better.
    """
    system = f"{_FORTINET}.{arc}.1"
    shares = () if share is None else (memory("Memory", share=instance("memUsage", f"{system}.{share}.0")),)
    return Profile(
        name=os,
        source=f"FORTINET-{os.upper()}-MIB",
        systems=frozenset({os}),
        object_ids=(f"{_FORTINET}.{arc}",),
        model=(from_object(instance("model", f"{system}.1.0")),),
        version=(from_object(instance("version", f"{system}.3.0")),),
        serial=(from_object(instance("serial", f"{system}.2.0")), from_object(CORE_SERIAL)),
        health=(
            sensors(Measure.CPU, instance("cpuUsage", f"{system}.{cpu}.0"), percent(), "CPU"),
            *shares,
        ),
    )


_WEB = f"{_FORTINET}.107.2.1"
WEB_VERSION = instance("fwSysVersion", f"{_WEB}.2.0")
WEB = Profile(
    name="fortiweb",
    source="FORTINET-FORTIWEB-MIB",
    systems=frozenset({"fortiweb"}),
    object_ids=(f"{_FORTINET}.107",),
    model=(from_object(WEB_VERSION, r"^(\S+) v?\d"),),
    version=(from_object(WEB_VERSION, r" (v?\d[^,\s]*)"),),
    serial=(from_object(CORE_SERIAL),),
    health=(
        sensors(Measure.CPU, instance("fwSysCpuUsage", f"{_WEB}.5.0"), percent(), "CPU"),
        memory("Memory", share=instance("fwSysMemUsage", f"{_WEB}.7.0")),
    ),
)

_SANDBOX = f"{_FORTINET}.118.3.1"
SANDBOX = Profile(
    name="fortisandbox",
    source="FORTINET-FORTISANDBOX-MIB",
    systems=frozenset({"fortisandbox"}),
    object_ids=(f"{_FORTINET}.118",),
    version=(from_object(instance("fsaSysVersion", f"{_SANDBOX}.1.0")),),
    health=(
        sensors(Measure.CPU, instance("fsaSysCpuUsage", f"{_SANDBOX}.2.0"), percent(), "CPU"),
        memory(
            "Memory",
            share=instance("fsaSysMemUsage", f"{_SANDBOX}.3.0"),
            total=instance("fsaSysMemCapacity", f"{_SANDBOX}.4.0"),
            unit=KILOBYTE,
        ),
    ),
)

_WLC = "1.3.6.1.4.1.15983.1.1.3.1"
WLC = Profile(
    name="fortiwlc",
    source="MERU-CONFIG-CONTROLLER-MIB, MERU-GLOBAL-STATISTICS-MIB",
    systems=frozenset({"fortiwlc"}),
    model=(from_object(instance("mwConfigControllerModel", f"{_WLC}.13.2.0")),),
    version=(from_object(instance("mwConfigControllerSoftwareVersion", f"{_WLC}.13.3.0")),),
    health=(sensors(Measure.CPU, instance("mwSystemResourceCpuUsagePercentage", f"{_WLC}.14.13.0"), percent(), "CPU"),),
)

PROFILES = (
    GATE,
    SWITCH,
    AP,
    MANAGER,
    _appliance("fortimail", 105, 6, 7),
    _appliance("fortiadc", 112, 4, 5),
    _appliance("fortiauthenticator", 113, 4),
    _appliance("fortivoice", 115, 6, 7),
    WEB,
    SANDBOX,
    WLC,
)
