"""Ruijie RGOS: switches (S), routers (RSR), gateways (EG) and wireless controllers (WS)."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.named import by_port
from netmon.vendors.objects import column, instance, steady
from netmon.vendors.parse import celsius, dbm, percent, rpm, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import BY_IF_INDEX, Label, either, memory, sensors
from netmon.vendors.standard import entity

_MGMT = "1.3.6.1.4.1.4881.1.1.10.2"
_SYSTEM = f"{_MGMT}.1.1"
SOFTWARE = instance("ruijieSystemSwVersion", f"{_SYSTEM}.2.0")
ONE_TEMPERATURE = instance("ruijieSystemTemperature", f"{_SYSTEM}.16.0")
POWER = column("ruijieSystemElectricalSourceIsNormal", f"{_SYSTEM}.18.1.2")
POWER_NAME = steady("ruijieSystemElectricalSourceName", f"{_SYSTEM}.18.1.3")
FAN = column("ruijieSystemFanIsNormal", f"{_SYSTEM}.21.1.2")
FAN_NAME = steady("ruijieSystemFanName", f"{_SYSTEM}.21.1.3")
FAN_SPEED = column("ruijieSystemFanSpeed", f"{_SYSTEM}.21.1.4")
TEMPERATURE_NAME = steady("ruijieSystemTemperatureName", f"{_SYSTEM}.23.1.2")
TEMPERATURE = column("ruijieSystemTemperatureCurrent", f"{_SYSTEM}.23.1.3")
SERIAL = instance("ruijieSystemSerialno", f"{_SYSTEM}.24.0")
SOFTWARE_OF_MEMBER = steady("ruijieSystemVersionSwMain", f"{_SYSTEM}.25.1.5")
SERIAL_OF_MEMBER = steady("ruijieSystemVersionSerialno", f"{_SYSTEM}.25.1.7")
MODEL = instance("ruijieSystemSysModel", f"{_SYSTEM}.26.0")
MULTIPLE_NAME = steady("ruijieSystemMultipleTemperatureName", f"{_SYSTEM}.44.1.4")
MULTIPLE_TEMPERATURE = column("ruijieSystemMultipleTemperatureCurrent", f"{_SYSTEM}.44.1.5")

_DEVICE = f"{_MGMT}.21.1.2.1"
DEVICE_MODEL = steady("ruijieDeviceDesc", f"{_DEVICE}.2")
DEVICE_SOFTWARE = steady("ruijieDeviceSwVersion", f"{_DEVICE}.8")
DEVICE_SERIAL = steady("ruijieDeviceSerialNumber", f"{_DEVICE}.10")

NODE_CPU_NAME = steady("ruijieNodeCPUName", f"{_MGMT}.36.1.2.1.2")
NODE_CPU = column("ruijieNodeCPUUtilization5Min", f"{_MGMT}.36.1.2.1.5")
CPU = instance("ruijieCPUUtilization5Min", f"{_MGMT}.36.1.1.3.0")

_NODE_MEMORY = f"{_MGMT}.35.1.2.1"
NODE_MEMORY_NAME = steady("ruijieNodeMemoryPoolName", f"{_NODE_MEMORY}.2")
NODE_MEMORY = column("ruijieNodeMemoryPoolCurrentUtilization", f"{_NODE_MEMORY}.3")
NODE_MEMORY_SIZE = column("ruijieNodeMemoryPoolSize", f"{_NODE_MEMORY}.6")
NODE_MEMORY_USED = column("ruijieNodeMemoryPoolUsed", f"{_NODE_MEMORY}.7")
_MEMORY = f"{_MGMT}.35.1.1.1"
MEMORY_NAME = steady("ruijieMemoryPoolName", f"{_MEMORY}.2")
MEMORY = column("ruijieMemoryPoolCurrentUtilization", f"{_MEMORY}.3")
MEMORY_SIZE = column("ruijieMemoryPoolSize", f"{_MEMORY}.6")
MEMORY_USED = column("ruijieMemoryPoolUsed", f"{_MEMORY}.7")

_FIBER = f"{_MGMT}.105.1.1.1"
RX_POWER = column("ruijieFiberRXpower", f"{_FIBER}.76")
TX_POWER = column("ruijieFiberTXpower", f"{_FIBER}.81")

KILOBYTE = 1024
NO_LIGHT = (0, -10000)
PART = state({4}, {2, 3, 5, 7})
"""normal; without power, not yet ready, powered but abnormal, line failed. Absent (1) and unknown (6) say nothing."""

PROFILE = Profile(
    name="ruijie",
    source="RUIJIE-SYSTEM-MIB, RUIJIE-PROCESS-MIB, RUIJIE-MEMORY-MIB, RUIJIE-ENTITY-MIB, RUIJIE-FIBER-MIB",
    systems=frozenset({"ruijie"}),
    model=(
        from_object(DEVICE_MODEL),
        from_object(MODEL),
        from_descr(r"\(([\w./+-]+)\) By Ruijie"),
        from_object(entity.MODEL, pick=entity.CHASSIS),
    ),
    version=(
        from_object(SOFTWARE),
        from_object(SOFTWARE_OF_MEMBER),
        from_object(DEVICE_SOFTWARE),
        from_object(entity.SOFTWARE, pick=entity.CHASSIS),
    ),
    serial=(
        from_object(SERIAL),
        from_object(SERIAL_OF_MEMBER),
        from_object(DEVICE_SERIAL),
        from_object(entity.SERIAL, pick=entity.CHASSIS),
    ),
    health=(
        either(
            sensors(Measure.CPU, NODE_CPU, percent(), Label("CPU {index}", (NODE_CPU_NAME,))),
            sensors(Measure.CPU, CPU, percent(), "CPU"),
        ),
        either(
            memory(
                Label("Memory {index}", (NODE_MEMORY_NAME,)),
                share=NODE_MEMORY,
                used=NODE_MEMORY_USED,
                total=NODE_MEMORY_SIZE,
                unit=KILOBYTE,
            ),
            memory(
                Label("Memory {index}", (MEMORY_NAME,)),
                share=MEMORY,
                used=MEMORY_USED,
                total=MEMORY_SIZE,
                unit=KILOBYTE,
            ),
        ),
        either(
            sensors(
                Measure.TEMPERATURE, MULTIPLE_TEMPERATURE, celsius(), Label("Temperature {index}", (MULTIPLE_NAME,))
            ),
            sensors(Measure.TEMPERATURE, TEMPERATURE, celsius(), Label("Temperature {index}", (TEMPERATURE_NAME,))),
            sensors(Measure.TEMPERATURE, ONE_TEMPERATURE, celsius(), "Temperature"),
        ),
        sensors(Measure.FAN, FAN, PART, Label("Fan {index}", (FAN_NAME,))),
        sensors(Measure.FAN_SPEED, FAN_SPEED, rpm(invalid=(0,)), Label("Fan {index}", (FAN_NAME,))),
        sensors(Measure.POWER_SUPPLY, POWER, PART, Label("Power supply {index}", (POWER_NAME,))),
        by_port(sensors(Measure.RX_POWER, RX_POWER, dbm(0.01, invalid=NO_LIGHT), "Port {index}", port=BY_IF_INDEX)),
        by_port(sensors(Measure.TX_POWER, TX_POWER, dbm(0.01, invalid=NO_LIGHT), "Port {index}", port=BY_IF_INDEX)),
    ),
)
