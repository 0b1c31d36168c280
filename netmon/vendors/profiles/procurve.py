"""HP ProCurve, HPE OfficeConnect and ArubaOS-Switch; and HP MSM, the wireless controllers."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.named import by_port
from netmon.vendors.objects import column, instance, steady
from netmon.vendors.parse import celsius, dbm, percent, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import BY_IF_INDEX, Label, is_named, memory, sensors
from netmon.vendors.standard import entity

_ICF = "1.3.6.1.4.1.11.2.14.11"
CPU = instance("hpSwitchCpuStat", f"{_ICF}.5.1.9.6.1.0")
_LOCAL_MEMORY = f"{_ICF}.5.1.1.2.1.1.1"
MEMORY_SIZE = column("hpLocalMemTotalBytes", f"{_LOCAL_MEMORY}.5")
MEMORY_FREE = column("hpLocalMemFreeBytes", f"{_LOCAL_MEMORY}.6")
OS_VERSION = instance("hpSwitchOsVersion", f"{_ICF}.5.1.1.3.0")

_AIR = f"{_ICF}.1.2.8.1.1"
AIR_NAME = steady("hpSystemAirName", f"{_AIR}.2")
AIR = column("hpSystemAirCurrentTemp", f"{_AIR}.3")
_SENSOR = f"{_ICF}.1.2.6.1"
SENSOR = column("hpicfSensorStatus", f"{_SENSOR}.4")
SENSOR_NAME = steady("hpicfSensorDescr", f"{_SENSOR}.7")
SENSOR_STATE = state(good={4}, bad={2, 3})
"""hpicfSensorStatus: good, against bad and warning; 1 is unknown, 5 is not present."""

_MANAGEMENT = "1.3.6.1.4.1.11.2.36.1.1.2"
HTTP_VERSION = instance("hpHttpMgVersion", f"{_MANAGEMENT}.6.0")
HTTP_SERIAL = instance("hpHttpMgSerialNumber", f"{_MANAGEMENT}.9.0")

_XCVR = f"{_ICF}.5.1.82.1.1.1.1"
XCVR_TEMPERATURE = column("hpicfXcvrTemp", f"{_XCVR}.11")
TX_POWER = column("hpicfXcvrTxPower", f"{_XCVR}.14")
RX_POWER = column("hpicfXcvrRxPower", f"{_XCVR}.15")
NO_LIGHT = -99_999_999
# Thousandths of °C and of dBm.
LIGHT = dbm(0.001, invalid=(NO_LIGHT,))

PRODUCT = r"J[A-Z]?\d{3,4}[A-Z]"
RELEASE = r"[A-Z]{1,2}\.\d+(?:\.\w+)*"

PROCURVE = Profile(
    name="procurve",
    source="STATISTICS-MIB, NETSWITCH-MIB, HP-ICF-CHASSIS, SEMI-MIB, HP-ICF-TRANSCEIVER-MIB",
    systems=frozenset({"procurve"}),
    model=(
        # `HP J9625A 2620-24-PoEP Switch, revision …`, `Aruba JL261A 2930F-24G-PoE+-4SFP Swch, revision …`
        from_descr(rf"\b({PRODUCT} \S.*?) Sw(?:it)?ch\b"),
        # `ProCurve J9019A Switch 2510-24, revision …`
        from_descr(rf"\b({PRODUCT} Switch [^,]+),"),
        # `HP 1820-8G Switch J9979A, …`
        from_descr(rf"^HPE? (\S.*?) Switch ({PRODUCT})\b", "{0} {1}"),
        # `HPE OfficeConnect Switch 1820 8G J9979A, …`
        from_descr(rf"\bSwitch (\S.*? {PRODUCT})\b"),
        # `PROCURVE J9028B - PB.03.00`
        from_descr(rf"^ProCurve ({PRODUCT})\b"),
        from_descr(r"^(?:HPE? )?(\S[^,]*),"),
        from_object(entity.MODEL, pick=entity.CHASSIS),
    ),
    version=(
        from_descr(rf"\brevision ({RELEASE})"),
        from_descr(rf"(?:,| -) ({RELEASE})"),
        from_object(OS_VERSION),
        from_object(HTTP_VERSION),
    ),
    serial=(from_object(entity.SERIAL, pick=entity.CHASSIS), from_object(HTTP_SERIAL)),
    health=(
        sensors(Measure.CPU, CPU, percent(), "CPU"),
        memory("Memory {index}", free=MEMORY_FREE, total=MEMORY_SIZE),
        sensors(Measure.TEMPERATURE, AIR, celsius(), Label("Temperature {index}", (AIR_NAME,))),
        by_port(
            sensors(Measure.TEMPERATURE, XCVR_TEMPERATURE, celsius(0.001), "Transceiver {index}", port=BY_IF_INDEX),
            "{port} transceiver",
        ),
        sensors(
            Measure.FAN, SENSOR, SENSOR_STATE, Label("{index}", (SENSOR_NAME,)), keep=(is_named(SENSOR_NAME, "fan"),)
        ),
        sensors(
            Measure.POWER_SUPPLY,
            SENSOR,
            SENSOR_STATE,
            Label("{index}", (SENSOR_NAME,)),
            keep=(is_named(SENSOR_NAME, "power"),),
        ),
        by_port(sensors(Measure.RX_POWER, RX_POWER, LIGHT, "Port {index}", port=BY_IF_INDEX)),
        by_port(sensors(Measure.TX_POWER, TX_POWER, LIGHT, "Port {index}", port=BY_IF_INDEX)),
    ),
)

_US = "1.3.6.1.4.1.8744.5.21.1.1"
MSM = Profile(
    name="hpmsm",
    source="COLUBRIS-USAGE-INFORMATION-MIB",
    systems=frozenset({"hpmsm"}),
    model=(from_descr(r"^(\S+) - Hardware revision"),),
    version=(from_descr(r"Firmware version (\S+)"),),
    serial=(from_descr(r"Serial number (\S+)"),),
    health=(
        sensors(Measure.CPU, instance("coUsInfoCpuUseNow", f"{_US}.5.0"), percent(), "CPU"),
        memory(
            "Memory",
            free=instance("coUsInfoRamFree", f"{_US}.10.0"),
            total=instance("coUsInfoRamTotal", f"{_US}.9.0"),
            unit=1024,
        ),
    ),
)

PROFILES = (PROCURVE, MSM)
