"""UCD-SNMP-MIB, Net-SNMP's own: processor and memory of whatever runs on Linux or BSD."""

from __future__ import annotations

from collections.abc import Sequence

from netmon.model.health import Measure
from netmon.vendors.objects import Answers, dotted, instance
from netmon.vendors.parse import idle
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Sensor, SensorRule, sensors

_UCD = "1.3.6.1.4.1.2021"
TOTAL = instance("memTotalReal", f"{_UCD}.4.5.0")
FREE = instance("memAvailReal", f"{_UCD}.4.6.0")
BUFFERS = instance("memBuffer", f"{_UCD}.4.14.0")
CACHED = instance("memCached", f"{_UCD}.4.15.0")
IDLE = instance("ssCpuIdle", f"{_UCD}.11.11.0")
KILOBYTE = 1024


def memory_in_use(said: Answers) -> Sequence[Sensor]:
    """Return physical memory without what the kernel would give back: free memory, buffers and cache are not in use."""
    total, free = said.number(TOTAL), said.number(FREE)
    if not total or total < 0 or free is None or free < 0:
        return ()
    available = free + max(said.number(BUFFERS) or 0, 0) + max(said.number(CACHED) or 0, 0)
    if available > total:
        available = free  # cache is counted where free memory is too, or not in the same unit
    if available > total:
        return ()
    used = (total - available) * KILOBYTE
    total *= KILOBYTE
    return (Sensor("Physical memory", 100 * used / total, dotted(FREE.oid), None, used, total),)


PROFILE = Profile(
    name="ucd",
    source="UCD-SNMP-MIB, Net-SNMP",
    health=(
        sensors(Measure.CPU, IDLE, idle, "CPU"),
        SensorRule(Measure.MEMORY, (TOTAL, FREE, BUFFERS, CACHED), memory_in_use),
    ),
)
