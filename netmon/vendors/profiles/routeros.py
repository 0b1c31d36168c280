"""MikroTik RouterOS and SwOS. Load and memory are HOST-RESOURCES-MIB's."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.named import by_port
from netmon.vendors.objects import column, instance, steady
from netmon.vendors.parse import celsius, dbm, rpm, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import BY_IF_INDEX, Keep, Label, either, is_named, is_one_of, sensors

_MTXR = "1.3.6.1.4.1.14988.1.1"
VERSION = instance("mtxrLicVersion", f"{_MTXR}.4.4.0")
SERIAL = instance("mtxrSerialNumber", f"{_MTXR}.7.3.0")
FIRMWARE = instance("mtxrFirmwareVersion", f"{_MTXR}.7.4.0")
BOARD = instance("mtxrBoardName", f"{_MTXR}.7.9.0")
DESCR = steady("entPhysicalDescr", "1.3.6.1.2.1.47.1.1.1.1.2")

_HEALTH = f"{_MTXR}.3"
TEMPERATURE = instance("mtxrHlTemperature", f"{_HEALTH}.10.0")
CPU_TEMPERATURE = instance("mtxrHlProcessorTemperature", f"{_HEALTH}.11.0")
SUPPLY = instance("mtxrHlPowerSupplyState", f"{_HEALTH}.15.0")
BACKUP_SUPPLY = instance("mtxrHlBackupPowerSupplyState", f"{_HEALTH}.16.0")
FAN_1 = instance("mtxrHlFanSpeed1", f"{_HEALTH}.17.0")
FAN_2 = instance("mtxrHlFanSpeed2", f"{_HEALTH}.18.0")
GAUGE_NAME = steady("mtxrGaugeName", f"{_HEALTH}.100.1.2")
GAUGE = column("mtxrGaugeValue", f"{_HEALTH}.100.1.3")
GAUGE_UNIT = steady("mtxrGaugeUnit", f"{_HEALTH}.100.1.4")
IN_CELSIUS, IN_RPM, IN_STATES = 1, 2, 6
"""mtxrGaugeUnit."""
_GAUGE = Label("{index}", (GAUGE_NAME,))
SUPPLY_STATE = state(good={1}, bad={0})

_OPTICAL = f"{_MTXR}.19.1.1"
OPTICAL_NAME = steady("mtxrOpticalName", f"{_OPTICAL}.2")
OPTICAL_TEMPERATURE = column("mtxrOpticalTemperature", f"{_OPTICAL}.6")
TX_POWER = column("mtxrOpticalTxPower", f"{_OPTICAL}.9")
RX_POWER = column("mtxrOpticalRxPower", f"{_OPTICAL}.10")
_OPTICS = Label("{index}", (OPTICAL_NAME,))

# SwOS has no names and no units; what its gauges are is the same in all of its switches.
SWOS_CPU_TEMPERATURE = instance("mtxrGaugeValue", f"{_HEALTH}.100.1.3.52.0")

LIGHT = dbm(0.001)


def _says(unit: int) -> Keep:
    return is_one_of(GAUGE_UNIT, unit, missing=False)


ROUTEROS = Profile(
    name="routeros",
    source="MIKROTIK-MIB",
    systems=frozenset({"routeros"}),
    object_ids=("1.3.6.1.4.1.14988.1",),
    model=(from_descr(r"^RouterOS (\S.*)$"), from_object(BOARD)),
    version=(from_object(VERSION), from_object(DESCR, r"^RouterOS (\S+)"), from_descr(r"^RouterOS (\d\S+)")),
    serial=(from_object(SERIAL),),
    health=(
        either(
            sensors(Measure.TEMPERATURE, GAUGE, celsius(), _GAUGE, keep=(_says(IN_CELSIUS),)),
            sensors(Measure.TEMPERATURE, TEMPERATURE, celsius(0.1), "temperature"),
        ),
        either(
            sensors(Measure.TEMPERATURE, GAUGE, celsius(), _GAUGE, keep=(_says(IN_CELSIUS),)),
            sensors(Measure.TEMPERATURE, CPU_TEMPERATURE, celsius(0.1), "cpu-temperature"),
        ),
        by_port(
            sensors(Measure.TEMPERATURE, OPTICAL_TEMPERATURE, celsius(), _OPTICS, port=BY_IF_INDEX),
            "{port} transceiver",
        ),
        either(
            sensors(Measure.FAN_SPEED, GAUGE, rpm(), _GAUGE, keep=(_says(IN_RPM),)),
            sensors(Measure.FAN_SPEED, FAN_1, rpm(invalid=(0,)), "fan1"),
        ),
        either(
            sensors(Measure.FAN_SPEED, GAUGE, rpm(), _GAUGE, keep=(_says(IN_RPM),)),
            sensors(Measure.FAN_SPEED, FAN_2, rpm(invalid=(0,)), "fan2"),
        ),
        sensors(
            Measure.POWER_SUPPLY,
            GAUGE,
            SUPPLY_STATE,
            _GAUGE,
            keep=(_says(IN_STATES), is_named(GAUGE_NAME, r"psu|power")),
        ),
        sensors(Measure.POWER_SUPPLY, SUPPLY, SUPPLY_STATE, "power supply"),
        sensors(Measure.POWER_SUPPLY, BACKUP_SUPPLY, SUPPLY_STATE, "backup power supply"),
        sensors(Measure.RX_POWER, RX_POWER, LIGHT, _OPTICS, port=BY_IF_INDEX),
        sensors(Measure.TX_POWER, TX_POWER, LIGHT, _OPTICS, port=BY_IF_INDEX),
    ),
)

SWOS = Profile(
    name="swos",
    source="MIKROTIK-MIB",
    systems=frozenset({"swos"}),
    object_ids=("1.3.6.1.4.1.14988.2",),
    model=(from_descr(r"^(\S+) SwOS"), from_descr(r"^(\S+)")),
    version=(from_descr(r"SwOS(?: Lite)? v?(\S+)"), from_object(FIRMWARE)),
    serial=(from_object(SERIAL),),
    health=(
        sensors(Measure.TEMPERATURE, SWOS_CPU_TEMPERATURE, celsius(), "CPU"),
        by_port(
            sensors(Measure.TEMPERATURE, OPTICAL_TEMPERATURE, celsius(), _OPTICS, port=BY_IF_INDEX),
            "{port} transceiver",
        ),
        sensors(Measure.RX_POWER, RX_POWER, LIGHT, _OPTICS, port=BY_IF_INDEX),
        sensors(Measure.TX_POWER, TX_POWER, LIGHT, _OPTICS, port=BY_IF_INDEX),
    ),
)

PROFILES = (ROUTEROS, SWOS)
