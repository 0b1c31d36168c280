"""Cisco IOS, IOS XE, IOS XR, NX-OS and CatOS, ASA and FTD, ISE: what their devices say beside the standard.

CISCO-PROCESS-MIB and CISCO-ENHANCED-MEMPOOL-MIB came with the newer trains; the older objects are asked for where
these are empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from netmon.model.health import Measure
from netmon.vendors.cisco_products import cisco_product
from netmon.vendors.facts import SYS_OBJECT_ID, Found, TextRule, from_descr, from_object
from netmon.vendors.objects import Answers, MibObject, Oid, column, instance, steady
from netmon.vendors.parse import celsius, percent, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Keep, Label, Sensor, SensorRule, either, is_none_of, is_one_of, memory, sensors
from netmon.vendors.standard import entity
from netmon.vendors.standard.entity_sensor import table

_CISCO = "1.3.6.1.4.1.9"
_MGMT = f"{_CISCO}.9"

CHASSIS_ID = instance("chassisId", f"{_CISCO}.3.6.3.0")
CHASSIS_SERIAL = instance("chassisSerialNumberString", f"{_CISCO}.5.1.2.19.0")

_CPU = f"{_MGMT}.109.1.1.1.1"
CPU_ENTITY = steady("cpmCPUTotalPhysicalIndex", f"{_CPU}.2")
CPU_OLD = column("cpmCPUTotal5min", f"{_CPU}.5")
CPU = column("cpmCPUTotal5minRev", f"{_CPU}.8")
CORE = column("cpmCore5min", f"{_MGMT}.109.1.1.2.1.5")
BUSY = instance("avgBusy5", f"{_CISCO}.2.1.58.0")
FORWARDING = column("ceqfpUtilProcessingLoad", f"{_MGMT}.715.1.1.6.1.14")
"""Load of what forwards packets in an ASR 1000 or ISR 4000, by module and span."""
FIVE_MINUTES = 3
"""CiscoQfpTimeInterval, the last number of the index."""
SYSTEM_CPU = instance("cseSysCPUUtilization", f"{_MGMT}.305.1.1.1.0")

_POOL = f"{_MGMT}.221.1.1.1.1"
POOL_NAME = steady("cempMemPoolName", f"{_POOL}.3")
POOL_USED_32 = column("cempMemPoolUsed", f"{_POOL}.7")
POOL_FREE_32 = column("cempMemPoolFree", f"{_POOL}.8")
POOL_USED = column("cempMemPoolHCUsed", f"{_POOL}.18")
POOL_FREE = column("cempMemPoolHCFree", f"{_POOL}.20")
_OLD_POOL = f"{_MGMT}.48.1.1.1"
OLD_POOL_NAME = steady("ciscoMemoryPoolName", f"{_OLD_POOL}.2")
OLD_POOL_USED = column("ciscoMemoryPoolUsed", f"{_OLD_POOL}.5")
OLD_POOL_FREE = column("ciscoMemoryPoolFree", f"{_OLD_POOL}.6")
CPU_MEMORY_USED = column("cpmCPUMemoryUsed", f"{_CPU}.12")
CPU_MEMORY_FREE = column("cpmCPUMemoryFree", f"{_CPU}.13")
SYSTEM_MEMORY = instance("cseSysMemoryUtilization", f"{_MGMT}.305.1.1.2.0")

_ENVMON = f"{_MGMT}.13.1"
TEMPERATURE_NAME = steady("ciscoEnvMonTemperatureStatusDescr", f"{_ENVMON}.3.1.2")
TEMPERATURE = column("ciscoEnvMonTemperatureStatusValue", f"{_ENVMON}.3.1.3")
TEMPERATURE_STATE = column("ciscoEnvMonTemperatureState", f"{_ENVMON}.3.1.6")
FAN_NAME = steady("ciscoEnvMonFanStatusDescr", f"{_ENVMON}.4.1.2")
FAN = column("ciscoEnvMonFanState", f"{_ENVMON}.4.1.3")
SUPPLY_NAME = steady("ciscoEnvMonSupplyStatusDescr", f"{_ENVMON}.5.1.2")
SUPPLY = column("ciscoEnvMonSupplyState", f"{_ENVMON}.5.1.3")
MODEM_TEMPERATURE = column("c3gModemTemperature", f"{_MGMT}.661.1.1.1.12")
FRU_POWER = column("cefcFRUPowerOperStatus", f"{_MGMT}.117.1.1.2.1.2")
FAN_TRAY = column("cefcFanTrayOperStatus", f"{_MGMT}.117.1.4.1.1.1")

NOT_PRESENT, NOT_FUNCTIONING = 5, 6
"""CiscoEnvMonState, of a sensor that is not there and of one that says nothing."""
ENVIRONMENT = state(good={1}, bad={2, 3, 4, NOT_FUNCTIONING})
FAN_TRAYS = state(good={2}, bad={3, 4})
SUPPLIES = state(good={2}, bad={1, 5, 6, 7, 8, 9, 10, 12})
"""PowerOperType: on, against failed or shut off by the box; 3 and 4 are what an administrator or a budget wants."""

SERIAL_SHAPE = r"^[A-Z]{3}[0-9]{4}[0-9A-Z]{4}$"
"""Where it was made, year and week, and a number: the old objects also hold numbers that are none."""


# The names in CISCO-ENVMON-MIB end with how the thing is (`SW#1, Sensor#1, GREEN`): it is another name tomorrow.
_ITS_STATE = re.compile(
    r",? *\b(green|yellow|red|normal|warning|critical|failed|failing|faulty|shutdown|off|okay|good|bad|unknown"
    r"|not ?(exist|present|functioning|responding)|no input power)\b.*$",
    re.IGNORECASE,
)


def _stateless(rule: SensorRule) -> SensorRule:
    """Call the things of CISCO-ENVMON-MIB by what stays of their names."""

    def read(said: Answers) -> Sequence[Sensor]:
        return [replace(sensor, name=_ITS_STATE.sub("", sensor.name) or sensor.name) for sensor in rule.read(said)]

    return SensorRule(rule.measure, rule.objects, read)


def _pools(wanted_used: MibObject, wanted_free: MibObject) -> SensorRule:
    """Read the pools of every module, the module's name before the pool's: each has a pool called `processor`."""
    rule = memory(Label("Pool {index}", (POOL_NAME,)), used=wanted_used, free=wanted_free)

    def read(said: Answers) -> Sequence[Sensor]:
        return [replace(sensor, name=name_of(said, sensor)) for sensor in rule.read(said)]

    def name_of(said: Answers, sensor: Sensor) -> str:
        module = int(sensor.oid.split(".")[-2])
        return f"{said.text(entity.NAME, (module,))} {sensor.name}".strip()

    return SensorRule(Measure.MEMORY, (*rule.objects, entity.NAME), read)


def _over_five_minutes(_said: Answers, index: Oid) -> bool:
    return index[-1:] == (FIVE_MINUTES,)


def _product(said: Answers) -> Found | None:
    name = cisco_product(said.object_id)
    return Found(name, SYS_OBJECT_ID) if name else None


PRODUCT = TextRule((), _product)
IMAGE_FAMILY = from_descr(r"\((?!\w*LINUX_IOSD|CAT[39]K)([A-Z][\w.]*?)-\w+-MZ?\)")
"""`C2960-LANLITEK9-M` is an image for the C2960; `X86_64_LINUX_IOSD` and `CAT9K_IOSXE` are for many."""
RELEASE = from_descr(r"\bVersion:? ([^\s,\[]+)")
ENTITY_MODEL = from_object(entity.MODEL, pick=entity.CHASSIS)
ENTITY_VERSION = from_object(entity.SOFTWARE, pick=entity.CHASSIS)
SERIAL = (
    from_object(entity.SERIAL, pick=entity.CHASSIS),
    from_object(CHASSIS_ID, SERIAL_SHAPE),
    from_object(CHASSIS_SERIAL),
)

HEALTH = (
    either(
        sensors(Measure.CPU, CPU, percent(), Label("CPU {index}", (entity.NAME,), via=CPU_ENTITY)),
        sensors(Measure.CPU, CPU_OLD, percent(), Label("CPU {index}", (entity.NAME,), via=CPU_ENTITY)),
        sensors(Measure.CPU, BUSY, percent(), "CPU"),
        sensors(Measure.CPU, SYSTEM_CPU, percent(), "CPU"),
    ),
    sensors(Measure.CPU, CORE, percent(), "CPU {index}, core"),
    sensors(Measure.CPU, FORWARDING, percent(), "QFP {index}", keep=(Keep(FORWARDING, _over_five_minutes),)),
    either(
        _pools(POOL_USED, POOL_FREE),
        _pools(POOL_USED_32, POOL_FREE_32),
        memory(Label("Pool {index}", (OLD_POOL_NAME,)), used=OLD_POOL_USED, free=OLD_POOL_FREE),
        memory("CPU {index}", used=CPU_MEMORY_USED, free=CPU_MEMORY_FREE, unit=1024),
        memory("Memory", share=SYSTEM_MEMORY),
    ),
    *table(f"{_MGMT}.91.1.1.1.1", "entSensor"),
    _stateless(
        sensors(
            Measure.TEMPERATURE,
            TEMPERATURE,
            celsius(),
            Label("Temperature {index}", (TEMPERATURE_NAME,)),
            keep=(is_none_of(TEMPERATURE_STATE, NOT_PRESENT, NOT_FUNCTIONING),),
        )
    ),
    sensors(Measure.TEMPERATURE, MODEM_TEMPERATURE, celsius(), Label("Modem {index}", (entity.NAME,))),
    either(
        _stateless(sensors(Measure.FAN, FAN, ENVIRONMENT, Label("Fan {index}", (FAN_NAME,)))),
        sensors(Measure.FAN, FAN_TRAY, FAN_TRAYS, Label("Fan tray {index}", (entity.NAME,))),
    ),
    either(
        _stateless(sensors(Measure.POWER_SUPPLY, SUPPLY, ENVIRONMENT, Label("Power supply {index}", (SUPPLY_NAME,)))),
        sensors(
            Measure.POWER_SUPPLY,
            FRU_POWER,
            SUPPLIES,
            Label("Power supply {index}", (entity.NAME,)),
            keep=(is_one_of(entity.CLASS, entity.POWER_SUPPLY_CLASS, missing=False),),
        ),
    ),
)

PROFILES = (
    Profile(
        name="ios",
        source="CISCO-PROCESS-MIB, CISCO-ENHANCED-MEMPOOL-MIB, CISCO-ENVMON-MIB, CISCO-PRODUCTS-MIB",
        systems=frozenset({"ios", "iosxe", "catos", "cat1900"}),
        model=(
            ENTITY_MODEL,
            from_object(entity.MODEL, pick=entity.NO_PART),
            PRODUCT,
            from_descr(r"\b(WS-[\w+-]+)"),
            IMAGE_FAMILY,
        ),
        version=(RELEASE, ENTITY_VERSION, from_object(entity.SOFTWARE)),
        serial=SERIAL,
        health=HEALTH,
    ),
    Profile(
        name="iosxr",
        source="CISCO-PROCESS-MIB, CISCO-ENHANCED-MEMPOOL-MIB, CISCO-ENTITY-SENSOR-MIB",
        systems=frozenset({"iosxr"}),
        model=(
            ENTITY_MODEL,
            from_object(entity.MODEL, pick=entity.NO_PART),
            from_descr(r"IOS XR Software \((?:Cisco )?([^)]+)\)"),
            PRODUCT,
        ),
        version=(RELEASE, ENTITY_VERSION),
        serial=SERIAL,
        health=HEALTH,
    ),
    Profile(
        name="nxos",
        source="CISCO-PROCESS-MIB, CISCO-ENHANCED-MEMPOOL-MIB, CISCO-ENTITY-FRU-CONTROL-MIB",
        systems=frozenset({"nxos", "sanos", "cisco-ucs-fi"}),
        model=(
            ENTITY_MODEL,
            # The first group of words is a product; where it is an image (`nxos.7.0.3.bin`, `n5000`), it is not.
            from_descr(r"NX-OS\(tm\) (Nexus\S*(?: \S+)?), Software"),
            from_descr(r"NX-OS\(tm\) ([nm]\d\w*), Software"),
            from_object(entity.MODEL, pick=entity.NO_PART),
        ),
        version=(RELEASE, ENTITY_VERSION),
        serial=SERIAL,
        health=HEALTH,
    ),
    Profile(
        name="asa",
        source="CISCO-PROCESS-MIB, CISCO-ENHANCED-MEMPOOL-MIB, CISCO-PRODUCTS-MIB",
        systems=frozenset({"asa", "pixos", "ftd", "fxos"}),
        model=(ENTITY_MODEL, from_object(entity.MODEL, pick=entity.NO_PART), PRODUCT),
        version=(
            from_descr(r"Threat Defense, Version (\S+(?: \(Build \d+\))?)"),
            # sysDescr is not written anew by every patch of the ASA; entPhysicalSoftwareRev is.
            ENTITY_VERSION,
            RELEASE,
        ),
        serial=SERIAL,
        health=HEALTH,
    ),
    Profile(
        name="ise",
        source="ENTITY-MIB, CISCO-PRODUCTS-MIB",
        systems=frozenset({"ise", "acs"}),
        model=(ENTITY_MODEL, PRODUCT),
        version=(ENTITY_VERSION, from_descr(r"Access Control System (\d\S*)")),
        serial=SERIAL,
    ),
)
