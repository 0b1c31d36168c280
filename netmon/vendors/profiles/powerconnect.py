"""Dell switches: PowerConnect and N (OS6), OS9 of Force10, OS10; and iDRAC beside them."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.fastpath import Fastpath
from netmon.vendors.objects import column, instance, steady
from netmon.vendors.parse import celsius, percent, state
from netmon.vendors.profile import Profile
from netmon.vendors.radlan import Radlan
from netmon.vendors.sensors import Label, SensorRule, either, memory, sensors
from netmon.vendors.standard import entity

_PRODUCT = "1.3.6.1.4.1.674.10895.3000.1.2.100"
PRODUCT_NAME = instance("productIdentificationDisplayName", f"{_PRODUCT}.1.0")
PRODUCT_VERSION = instance("productIdentificationVersion", f"{_PRODUCT}.4.0")
PRODUCT_SERIAL = steady("productIdentificationSerialNumber", f"{_PRODUCT}.8.1.2")
SERVICE_TAG = steady("productIdentificationServiceTag", f"{_PRODUCT}.8.1.4")
_ENVMON = "1.3.6.1.4.1.674.10895.3000.1.2.110.7"
ENVIRONMENT = state(good={1}, bad={2, 3, 4, 6})
"""DellEnvMonState; 5 is not present."""

_RADLAN = Radlan("1.3.6.1.4.1.89")
_BROADCOM = Fastpath("1.3.6.1.4.1.674.10895.5000.2.6132.1.1")


def _either_of_both(measure: Measure) -> tuple[SensorRule, ...]:
    """Take what answers: the older models are RADLAN's inside, the newer ones Broadcom's."""
    rules = [rule for rule in (*_BROADCOM.health, *_RADLAN.health) if rule.measure is measure]
    return (either(*rules),) if rules else ()


_REST = (Measure.MEMORY, Measure.TEMPERATURE, Measure.FAN_SPEED, Measure.RX_POWER, Measure.TX_POWER)

POWERCONNECT = Profile(
    name="powerconnect",
    source="Dell-Vendor-MIB, RADLAN-rndMng, FASTPATH-SWITCHING-MIB",
    systems=frozenset({"powerconnect"}),
    model=(
        from_object(PRODUCT_NAME),
        from_descr(r"^([^,]+), \d"),
        from_descr(r"((?:Dell )?PowerConnect \S+|Dell(?: EMC)? Networking \S+)"),
        from_object(entity.MODEL, pick=entity.CHASSIS),
    ),
    version=(
        from_object(PRODUCT_VERSION),
        from_descr(r"^[^,]+, (\d[\w.]*)"),
        from_object(entity.SOFTWARE, pick=entity.CHASSIS),
    ),
    serial=(from_object(PRODUCT_SERIAL), from_object(SERVICE_TAG), from_object(entity.SERIAL, pick=entity.CHASSIS)),
    health=(
        *_either_of_both(Measure.CPU),
        *(rule for measure in _REST for rule in _either_of_both(measure)),
        sensors(
            Measure.FAN,
            column("dellLanEnvMonFanState", f"{_ENVMON}.1.1.3"),
            ENVIRONMENT,
            Label("Fan {index}", (steady("dellLanEnvMonFanStatusDescr", f"{_ENVMON}.1.1.2"),)),
        ),
        sensors(
            Measure.POWER_SUPPLY,
            column("dellLanEnvMonSupplyState", f"{_ENVMON}.2.1.3"),
            ENVIRONMENT,
            Label("Power supply {index}", (steady("dellLanEnvMonSupplyStatusDescr", f"{_ENVMON}.2.1.2"),)),
        ),
    ),
)

_FORCE10 = "1.3.6.1.4.1.6027.3"
_STACK_UNIT = f"{_FORCE10}.10.1.2.2.1"
_STACK_LOAD = f"{_FORCE10}.10.1.2.9.1"
_NET_UNIT = f"{_FORCE10}.26.1.3.4.1"
_NET_LOAD = f"{_FORCE10}.26.1.4.4.1"

OS9 = Profile(
    name="dnos",
    source="DELL-NETWORKING-CHASSIS-MIB, F10-S-SERIES-CHASSIS-MIB",
    systems=frozenset({"dnos", "ftos"}),
    model=(from_descr(r"\bSeries: (\S+)"), from_descr(r"^Dell Networking OS\b.*?\b([SZCM]\d{4}\w*)")),
    version=(
        from_descr(r"Application Software Version: (\S+)"),
        from_object(steady("dellNetStackUnitCodeVersion", f"{_NET_UNIT}.10")),
    ),
    serial=(
        from_object(steady("dellNetStackUnitSerialNumber", f"{_NET_UNIT}.11")),
        from_object(entity.SERIAL, pick=entity.CHASSIS),
    ),
    health=(
        either(
            sensors(Measure.CPU, column("dellNetCpuUtil5Min", f"{_NET_LOAD}.5"), percent(), "CPU {index}"),
            sensors(Measure.CPU, column("chStackUnitCpuUtil5Min", f"{_STACK_LOAD}.4"), percent(), "Unit {index}"),
        ),
        either(
            memory("CPU {index}", share=column("dellNetCpuUtilMemUsage", f"{_NET_LOAD}.6")),
            memory("Unit {index}", share=column("chStackUnitMemUsageUtil", f"{_STACK_LOAD}.5")),
        ),
        either(
            sensors(Measure.TEMPERATURE, column("dellNetStackUnitTemp", f"{_NET_UNIT}.13"), celsius(), "Unit {index}"),
            sensors(Measure.TEMPERATURE, column("chStackUnitTemp", f"{_STACK_UNIT}.14"), celsius(), "Unit {index}"),
        ),
    ),
)

_OS10 = "1.3.6.1.4.1.674.11000.5000.100.4.1"
OPERATION = state(good={1}, bad={2, 7, 8})
"""Os10CmnOperStatus: up, against down, lower layer down and failed."""

OS10 = Profile(
    name="dell-os10",
    source="DELLEMC-OS10-CHASSIS-MIB",
    systems=frozenset({"dell-os10"}),
    object_ids=("1.3.6.1.4.1.674.11000.5000.100",),
    model=(
        from_descr(r"System Type: (\S+)"),
        from_object(steady("os10CardDescription", f"{_OS10}.1.4.1.3"), r"^(\S+)"),
        from_object(entity.MODEL, pick=entity.CHASSIS),
    ),
    version=(
        from_descr(r"OS Version: ([\w.-]*\w)"),
        from_object(entity.SOFTWARE, pick=entity.CHASSIS),
    ),
    serial=(from_object(steady("os10ChassisServiceTag", f"{_OS10}.1.3.1.7")),),
    health=(
        sensors(Measure.TEMPERATURE, column("os10ChassisTemp", f"{_OS10}.1.3.1.11"), celsius(), "Chassis {index}"),
        sensors(Measure.TEMPERATURE, column("os10CardTemp", f"{_OS10}.1.4.1.5"), celsius(), "Card {index}"),
        sensors(
            Measure.POWER_SUPPLY,
            column("os10PowerSupplyOperStatus", f"{_OS10}.2.1.1.4"),
            OPERATION,
            "Power supply {index}",
        ),
    ),
)

_DRAC = "1.3.6.1.4.1.674.10892"
DRAC = Profile(
    name="drac",
    source="DELL-RAC-MIB, IDRAC-MIB",
    systems=frozenset({"drac"}),
    model=(from_object(instance("drsProductShortName", f"{_DRAC}.2.1.1.2.0")),),
    version=(from_object(instance("drsFirmwareVersion", f"{_DRAC}.2.1.2.1.0")),),
    serial=(from_object(instance("drsSystemServiceTag", f"{_DRAC}.2.1.1.11.0")),),
    health=(
        sensors(
            Measure.TEMPERATURE,
            column("temperatureProbeReading", f"{_DRAC}.5.4.700.20.1.6"),
            celsius(0.1),
            Label("{index}", (steady("temperatureProbeLocationName", f"{_DRAC}.5.4.700.20.1.8"),)),
        ),
    ),
)

PROFILES = (POWERCONNECT, OS9, OS10, DRAC)
