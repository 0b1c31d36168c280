"""Raisecom: ISCOM switches and RAX access devices of ROS and ROAP. Light is told in 0.001 dBm."""

from __future__ import annotations

from collections.abc import Sequence

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.objects import Answers, MibObject, Oid, column, dotted, instance
from netmon.vendors.parse import celsius, dbm, percent, rpm, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Sensor, SensorRule, either, memory, sensors

_RAISECOM = "1.3.6.1.4.1.8886"
SOFTWARE = instance("rcDeviceSoftware", f"{_RAISECOM}.6.1.1.1.1.0")
PRODUCT = instance("rcDeviceProduct", f"{_RAISECOM}.6.1.1.1.2.0")
SERIAL = instance("rcDeviceSerial", f"{_RAISECOM}.6.1.1.1.14.0")

CPU = column("raisecomCPUUtilization", f"{_RAISECOM}.1.1.1.3.1.2.1.2")
CPU_OLD = column("oldRaisecomCPUUtilization", f"{_RAISECOM}.1.1.1.5.1.1.1.3")
MEMORY_TOTAL = instance("raisecomTotalMemory", f"{_RAISECOM}.1.1.3.2.1.0")
MEMORY_FREE = instance("raisecomAvailableMemory", f"{_RAISECOM}.1.1.3.2.2.0")
TEMPERATURE = instance("raisecomTemperatureValue", f"{_RAISECOM}.1.1.4.2.1.0")
FAN_SPEED = column("raisecomFanSpeedValue", f"{_RAISECOM}.1.1.5.2.2.1.2")
FAN_STATE = column("raisecomFanWorkState", f"{_RAISECOM}.1.1.5.2.2.1.3")
OPTICAL = column("rcOpticalTransceiverParameterValue", f"{_RAISECOM}.1.18.2.2.1.1.2")

MINUTE = (3,)
"""Load is told over 1 s, 5 s, 1 min, 10 min and 2 h, by the index."""
TX, RX = 3, 4
"""Of a transceiver: its temperature, bias, what it sends and what it receives, by the last number of the index."""
MILLI = 0.001
DARK = -40000
"""0.001 dBm: what is said of no light at all, and of no transceiver."""


def _of_minute(wanted: MibObject) -> SensorRule:
    def read(said: Answers) -> Sequence[Sensor]:
        raw = said.at(wanted, MINUTE)
        value = None if raw is None else percent()(raw)
        return () if value is None else (Sensor("CPU", value, dotted(wanted.oid, MINUTE)),)

    return SensorRule(Measure.CPU, (wanted,), read)


def _light(measure: Measure, kind: int) -> SensorRule:
    level = dbm(MILLI, invalid=(DARK,))

    def read(said: Answers) -> Sequence[Sensor]:
        found: list[Sensor] = []
        for index, raw in said.rows(OPTICAL).items():
            value = level(raw) if _is(index, kind) else None
            if value is not None:
                found.append(Sensor(f"Port {index[0]}", value, dotted(OPTICAL.oid, index), index[0]))
        return found

    return SensorRule(measure, (OPTICAL,), read)


def _is(index: Oid, kind: int) -> bool:
    return len(index) == 2 and index[1] == kind


PROFILE = Profile(
    name="raisecom",
    source="RAISECOM-SYSTEM-MIB, RAISECOM-FANMONITOR-MIB, RAISECOM-OPTICAL-TRANSCEIVER-MIB",
    systems=frozenset({"raisecom", "raisecom-ros"}),
    object_ids=("1.3.6.1.4.1.8886",),
    model=(from_object(PRODUCT), from_descr(r"Version ([A-Z][A-Z0-9-]*\d[\w-]*?)_RO")),
    version=(from_object(SOFTWARE), from_descr(r"_ROA?[PS]_(\S+?)\.?(?:\(Compiled|$)")),
    serial=(from_object(SERIAL),),
    health=(
        either(_of_minute(CPU), _of_minute(CPU_OLD)),
        memory("Memory", free=MEMORY_FREE, total=MEMORY_TOTAL),
        sensors(Measure.TEMPERATURE, TEMPERATURE, celsius(), "System"),
        sensors(Measure.FAN, FAN_STATE, state({1}, {2}), "Fan {index}"),
        sensors(Measure.FAN_SPEED, FAN_SPEED, rpm(), "Fan {index}"),
        _light(Measure.RX_POWER, RX),
        _light(Measure.TX_POWER, TX),
    ),
)
