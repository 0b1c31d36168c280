"""Cisco wireless controllers of AireOS, and Meraki, whose devices say little beside the standard."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.objects import instance
from netmon.vendors.parse import celsius, percent
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import memory, sensors
from netmon.vendors.standard import entity

_SWITCHING = "1.3.6.1.4.1.14179.1.1"
CPU = instance("agentCurrentCPUUtilization", f"{_SWITCHING}.5.1.0")

WLC = Profile(
    name="ciscowlc",
    source="AIRESPACE-SWITCHING-MIB, AIRESPACE-WIRELESS-MIB",
    systems=frozenset({"ciscowlc"}),
    object_ids=("1.3.6.1.4.1.14179",),
    model=(
        from_object(entity.MODEL, pick=entity.CHASSIS),
        from_object(instance("agentInventoryMachineModel", f"{_SWITCHING}.1.3.0")),
    ),
    version=(
        from_object(instance("agentInventoryProductVersion", f"{_SWITCHING}.1.14.0")),
        from_object(entity.SOFTWARE, pick=entity.CHASSIS),
    ),
    serial=(
        from_object(entity.SERIAL, pick=entity.CHASSIS),
        from_object(instance("agentInventorySerialNumber", f"{_SWITCHING}.1.4.0")),
    ),
    health=(
        sensors(Measure.CPU, CPU, percent(), "CPU"),
        memory(
            "Memory",
            free=instance("agentFreeMemory", f"{_SWITCHING}.5.3.0"),
            total=instance("agentTotalMemory", f"{_SWITCHING}.5.2.0"),
            unit=1024,
        ),
        sensors(
            Measure.TEMPERATURE, instance("bsnSensorTemperature", "1.3.6.1.4.1.14179.2.3.1.13.0"), celsius(), "Internal"
        ),
    ),
)

MERAKI = Profile(
    name="meraki",
    source="sysDescr, ENTITY-MIB",
    systems=frozenset({"merakims", "merakimx", "merakimr"}),
    object_ids=("1.3.6.1.4.1.29671.2",),
    model=(from_descr(r"^(Meraki \S+)"),),
)

PROFILES = (WLC, MERAKI)
