"""The MIBs of RADLAN (now Marvell), which stand under its own number (89) or, word for word, under that of a maker.

RADLAN-rndMng, RADLAN-Physicaldescription-MIB, RADLAN-HWENVIROMENT, RADLAN-PHY-MIB: Cisco Small Business, Dell
PowerConnect and others are built on them.
"""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.objects import Answers, MibObject, Oid, column, instance, steady
from netmon.vendors.parse import celsius, dbm, percent, state
from netmon.vendors.sensors import BY_IF_INDEX, Keep, Label, SensorRule, either, sensors

COUNTING_IS_OFF = 101
"""What the load of the processor reads as when rlCpuUtilEnable is off; above 100, so it is no share either way."""
ENVIRONMENT = state(good={1}, bad={2, 3, 4, 6})
"""RlEnvMonState: 5 is not present; 7 to 9 say that nobody knows."""
TRANSCEIVER_TEMPERATURE, TX_POWER, RX_POWER = 5, 8, 9
"""RlPhyTestType, the last number of the index."""


class Radlan:
    """The objects that stand under one root, and the rules that rest on them."""

    def __init__(self, root: str) -> None:
        unit = f"{root}.53.14.1"
        self.unit_software: MibObject = steady("rlPhdUnitGenParamSoftwareVersion", f"{unit}.2")
        self.unit_serial: MibObject = steady("rlPhdUnitGenParamSerialNum", f"{unit}.5")
        self.unit_model: MibObject = steady("rlPhdUnitGenParamModelName", f"{unit}.11")
        self.health: tuple[SensorRule, ...] = (
            either(
                sensors(Measure.CPU, instance("rlCpuUtilDuringLastMinute", f"{root}.1.8.0"), percent(), "CPU"),
                sensors(Measure.CPU, instance("rlCpuUtilDuringLast5Minutes", f"{root}.1.9.0"), percent(), "CPU"),
                sensors(Measure.CPU, instance("rlCpuUtilDuringLastSecond", f"{root}.1.7.0"), percent(), "CPU"),
            ),
            sensors(
                Measure.TEMPERATURE,
                column("rlPhdUnitEnvParamTempSensorValue", f"{root}.53.15.1.9"),
                celsius(),
                "Unit {index}",
            ),
            *_environment(f"{root}.83.1"),
            *_transceivers(column("rlPhyTestGetResult", f"{root}.90.1.2.1.3")),
        )


def _environment(root: str) -> tuple[SensorRule, ...]:
    fan = column("rlEnvMonFanState", f"{root}.1.1.3")
    supply = column("rlEnvMonSupplyState", f"{root}.2.1.3")
    fan_name = steady("rlEnvMonFanStatusDescr", f"{root}.1.1.2")
    supply_name = steady("rlEnvMonSupplyStatusDescr", f"{root}.2.1.2")
    return (
        sensors(Measure.FAN, fan, ENVIRONMENT, Label("Fan {index}", (fan_name,))),
        sensors(Measure.POWER_SUPPLY, supply, ENVIRONMENT, Label("Power supply {index}", (supply_name,))),
    )


def _transceivers(result: MibObject) -> tuple[SensorRule, ...]:
    """Read rlPhyTestGetTable: °C, and thousandths of dBm; a port without a transceiver answers 0 to every question."""
    milli = dbm(0.001, invalid=(0,))
    return (
        sensors(
            Measure.TEMPERATURE,
            result,
            celsius(),
            "Transceiver {index}",
            keep=(_kind(result, TRANSCEIVER_TEMPERATURE),),
        ),
        sensors(Measure.RX_POWER, result, milli, "Port {index}", keep=(_kind(result, RX_POWER),), port=BY_IF_INDEX),
        sensors(Measure.TX_POWER, result, milli, "Port {index}", keep=(_kind(result, TX_POWER),), port=BY_IF_INDEX),
    )


def _kind(result: MibObject, wanted: int) -> Keep:
    def is_kind(_said: Answers, index: Oid) -> bool:
        return len(index) == 2 and index[-1] == wanted

    return Keep(result, is_kind)
