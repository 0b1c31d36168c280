"""Hillstone StoneOS: firewalls of the SG-6000 family. Releases before 4.5 have the same values one arc higher."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.objects import column, instance, steady
from netmon.vendors.parse import celsius, percent, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Label, either, memory, sensors

_SYSTEM = "1.3.6.1.4.1.28557.2.2"
SERIAL = instance("sysSerialNumber", f"{_SYSTEM}.1.1.0")
SOFTWARE = instance("sysSoftware", f"{_SYSTEM}.1.2.0")
CPU = instance("sysCPU", f"{_SYSTEM}.1.3.0")
MEMORY_TOTAL = instance("sysTotalMemory", f"{_SYSTEM}.1.4.0")
MEMORY_USED = instance("sysCurMemory", f"{_SYSTEM}.1.5.0")
MEMORY_SHARE = instance("sysMemRatio", f"{_SYSTEM}.1.17.0")
OLD_CPU = instance("oldSysCPU", f"{_SYSTEM}.3.0")
OLD_MEMORY_TOTAL = instance("oldSysTotalMemory", f"{_SYSTEM}.4.0")
OLD_MEMORY_USED = instance("oldSysCurMemory", f"{_SYSTEM}.5.0")

_POWER = "1.3.6.1.4.1.28557.2.27.1.2.1"
POWER_DESCR = steady("hillstonePowerDescr", f"{_POWER}.2")
POWER_STATE = column("hillstonePowerState", f"{_POWER}.3")

_TEMPERATURE = "1.3.6.1.4.1.28557.2.28.1.2.1"
TEMPERATURE_DESCR = steady("hillstoneTemperatureDescr", f"{_TEMPERATURE}.2")
TEMPERATURE = column("hillstoneTemperatureValue", f"{_TEMPERATURE}.3")

FINE, WARNING, FAILED, NO_POWER = 0, 2, 3, 4
"""1 is absent, 5 not supported: neither is a failure."""
KILOBYTES = 1024

PROFILE = Profile(
    name="stoneos",
    source="HILLSTONE-SYSTEM-MIB, HILLSTONE-POWER-MIB, HILLSTONE-TEMPERATURE-MIB",
    systems=frozenset({"stoneos"}),
    object_ids=("1.3.6.1.4.1.28557.1",),
    model=(from_descr(r"\b(SG-?\d[\w-]*)"), from_descr(r"(\S+)\s*$")),
    version=(
        from_object(SOFTWARE, r"(\d+\.\d+R\d+[\w.-]*?)(?:\.(?:bin|img))?(?:\s|$)"),
        from_object(SOFTWARE, r"Version (\S+)"),
    ),
    serial=(from_object(SERIAL),),
    health=(
        either(
            sensors(Measure.CPU, CPU, percent(), "CPU"),
            sensors(Measure.CPU, OLD_CPU, percent(), "CPU"),
        ),
        either(
            memory("Memory", share=MEMORY_SHARE, used=MEMORY_USED, total=MEMORY_TOTAL, unit=KILOBYTES),
            memory("Memory", used=OLD_MEMORY_USED, total=OLD_MEMORY_TOTAL, unit=KILOBYTES),
        ),
        sensors(Measure.TEMPERATURE, TEMPERATURE, celsius(), Label("{index}", (TEMPERATURE_DESCR,))),
        sensors(
            Measure.POWER_SUPPLY,
            POWER_STATE,
            state({FINE}, {WARNING, FAILED, NO_POWER}),
            Label("Power supply {index}", (POWER_DESCR,)),
        ),
    ),
)
