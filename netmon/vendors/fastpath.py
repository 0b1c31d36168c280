"""FASTPATH, Broadcom's switch software: its MIBs stand under Broadcom's number or, word for word, under a maker's.

FASTPATH-SWITCHING-MIB and FASTPATH-BOXSERVICES-PRIVATE-MIB: EdgeSwitch, Dell N and PowerConnect, and others.
"""

from __future__ import annotations

import re

from netmon.model.health import Measure
from netmon.vendors.objects import MibObject, Value, column, instance, text_of
from netmon.vendors.parse import celsius, percent, rpm, state
from netmon.vendors.sensors import SensorRule, memory, sensors

ITEM = state(good={2}, bad={3, 5, 6, 7})
"""BoxsItemState: operational, against failed, without power and incompatible; 1 is not present."""
KILOBYTE = 1024

_SPANS = re.compile(r"\d+ *Secs *\( *(\d+(?:\.\d+)?) *%?\)", re.IGNORECASE)


def shortest_span(value: Value) -> float | None:
    """Return the load over the shortest span of `5 Secs ( 31.1%)   60 Secs ( 16.7%)  300 Secs ( 14.3%)`."""
    found = _SPANS.search(text_of(value))
    return percent()(found[1].encode()) if found else percent()(value)


class Fastpath:
    """The objects that stand under one root, and the rules that rest on them."""

    def __init__(self, root: str) -> None:
        inventory = f"{root}.1.1.1"
        self.model: MibObject = instance("agentInventoryMachineModel", f"{inventory}.3.0")
        self.serial: MibObject = instance("agentInventorySerialNumber", f"{inventory}.4.0")
        self.version: MibObject = instance("agentInventorySoftwareVersion", f"{inventory}.13.0")
        process, box = f"{root}.1.1.4", f"{root}.43.1"
        self.health: tuple[SensorRule, ...] = (
            sensors(
                Measure.CPU,
                instance("agentSwitchCpuProcessTotalUtilization", f"{process}.9.0"),
                shortest_span,
                "CPU",
            ),
            memory(
                "Memory",
                free=instance("agentSwitchCpuProcessMemFree", f"{process}.1.0"),
                total=instance("agentSwitchCpuProcessMemAvailable", f"{process}.2.0"),
                unit=KILOBYTE,
            ),
            sensors(
                Measure.TEMPERATURE,
                column("boxServicesTempSensorTemperature", f"{box}.8.1.5"),
                celsius(),
                "Temperature {index}",
            ),
            sensors(Measure.FAN, column("boxServicesFanItemState", f"{box}.6.1.3"), ITEM, "Fan {index}"),
            sensors(Measure.FAN_SPEED, column("boxServicesFanSpeed", f"{box}.6.1.4"), rpm(invalid=(0,)), "Fan {index}"),
            sensors(
                Measure.POWER_SUPPLY,
                column("boxServicesPowSupplyItemState", f"{box}.7.1.3"),
                ITEM,
                "Power supply {index}",
            ),
        )
