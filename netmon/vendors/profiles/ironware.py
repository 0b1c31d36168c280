"""Brocade, Foundry and Ruckus: IronWare; the Fibre Channel switches' Fabric OS; Network OS of the VDX."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.objects import Answers, Oid, column, instance, steady
from netmon.vendors.parse import celsius, percent, rpm, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Keep, Label, either, is_one_of, memory, sensors

_FOUNDRY = "1.3.6.1.4.1.1991.1.1"
CPU = column("snAgentCpuUtilPercent", f"{_FOUNDRY}.2.11.1.1.5")
CPU_1_MINUTE = instance("snAgGblCpuUtil1MinAvg", f"{_FOUNDRY}.2.1.52.0")
TEMPERATURE_NAME = steady("snAgentTempSensorDescr", f"{_FOUNDRY}.2.13.1.1.3")
TEMPERATURE = column("snAgentTempValue", f"{_FOUNDRY}.2.13.1.1.4")
WORKS = state(good={2}, bad={3})
"""snChasFanOperStatus, snChasPwrSupplyOperStatus: normal, against failure; 1 is any other."""
OVER_SECONDS = 300


def _over_5_minutes(_said: Answers, index: Oid) -> bool:
    """Whether the last of slot, processor and seconds is the span that is wanted."""
    return bool(index) and index[-1] == OVER_SECONDS


IRONWARE = Profile(
    name="ironware",
    source="FOUNDRY-SN-AGENT-MIB",
    systems=frozenset({"ironware"}),
    model=(
        from_descr(r"Inc\. (?:Stacking System )?([^,]+), (?:IronWare|Version)"),
        from_descr(
            r"^(?:Brocade|Foundry|Ruckus)[^,]*? ((?:NetIron|BigIron|FastIron|ServerIron|ICX|FCX|FES|FWS|FGS)[^,(]*)"
        ),
    ),
    version=(from_descr(r"\bIronWare Version V?(\S+)"), from_object(instance("snAgImgVer", f"{_FOUNDRY}.2.1.11.0"))),
    serial=(
        from_object(instance("snChasSerNum", f"{_FOUNDRY}.1.1.2.0")),
        from_object(steady("snChasUnitSerNum", f"{_FOUNDRY}.1.4.1.1.2")),
    ),
    health=(
        either(
            sensors(Measure.CPU, CPU, percent(), "CPU {index}", keep=(Keep(CPU, _over_5_minutes),)),
            sensors(Measure.CPU, CPU_1_MINUTE, percent(), "CPU"),
        ),
        memory(
            "Memory",
            share=instance("snAgGblDynMemUtil", f"{_FOUNDRY}.2.1.53.0"),
            free=instance("snAgGblDynMemFree", f"{_FOUNDRY}.2.1.55.0"),
            total=instance("snAgGblDynMemTotal", f"{_FOUNDRY}.2.1.54.0"),
        ),
        # snAgentTempValue counts halves of °C.
        sensors(Measure.TEMPERATURE, TEMPERATURE, celsius(0.5), Label("{index}", (TEMPERATURE_NAME,))),
        sensors(Measure.FAN, column("snChasFanOperStatus", f"{_FOUNDRY}.1.3.1.1.3"), WORKS, "Fan {index}"),
        sensors(
            Measure.POWER_SUPPLY,
            column("snChasPwrSupplyOperStatus", f"{_FOUNDRY}.1.2.1.1.3"),
            WORKS,
            "Power supply {index}",
        ),
    ),
)

_SWITCH = "1.3.6.1.4.1.1588.2.1.1.1"
SENSOR_TYPE = steady("swSensorType", f"{_SWITCH}.1.22.1.2")
SENSOR_STATUS = column("swSensorStatus", f"{_SWITCH}.1.22.1.3")
SENSOR_VALUE = column("swSensorValue", f"{_SWITCH}.1.22.1.4")
SENSOR_INFO = steady("swSensorInfo", f"{_SWITCH}.1.22.1.5")
IS_TEMPERATURE, IS_FAN, IS_SUPPLY = 1, 2, 3
NOMINAL = state(good={4}, bad={2, 3, 5})
"""swSensorStatus: nominal, against faulty, below-min and above-max; 1 is unknown, 6 absent."""
_INFO = Label("{index}", (SENSOR_INFO,))

_FIBRE_HEALTH = (
    sensors(Measure.CPU, instance("swCpuUsage", f"{_SWITCH}.26.1.0"), percent(), "CPU"),
    memory("Memory", share=instance("swMemUsage", f"{_SWITCH}.26.6.0")),
    sensors(
        Measure.TEMPERATURE,
        SENSOR_VALUE,
        celsius(),
        _INFO,
        keep=(is_one_of(SENSOR_TYPE, IS_TEMPERATURE, missing=False),),
    ),
    sensors(Measure.FAN, SENSOR_STATUS, NOMINAL, _INFO, keep=(is_one_of(SENSOR_TYPE, IS_FAN, missing=False),)),
    sensors(Measure.FAN_SPEED, SENSOR_VALUE, rpm(), _INFO, keep=(is_one_of(SENSOR_TYPE, IS_FAN, missing=False),)),
    sensors(
        Measure.POWER_SUPPLY, SENSOR_STATUS, NOMINAL, _INFO, keep=(is_one_of(SENSOR_TYPE, IS_SUPPLY, missing=False),)
    ),
)

PROFILES = (
    IRONWARE,
    Profile(
        name="nos",
        source="SW-MIB",
        systems=frozenset({"nos", "slx"}),
        model=(from_descr(r"\b(BR-[\w-]+)"), from_descr(r"\b(VDX\w+|SLX[\w-]+)")),
        version=(from_descr(r"Software Version (\S*\w)"),),
        health=_FIBRE_HEALTH,
    ),
    Profile(
        name="fabos",
        source="SW-MIB",
        systems=frozenset({"fabos"}),
        version=(from_object(instance("swFirmwareVersion", f"{_SWITCH}.1.6.0")),),
        serial=(from_object(instance("swSsn", f"{_SWITCH}.1.10.0")),),
        health=_FIBRE_HEALTH,
    ),
)
