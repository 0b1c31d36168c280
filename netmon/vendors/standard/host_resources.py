"""HOST-RESOURCES-MIB (RFC 2790): processors and memory of what is a computer at heart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netmon.model.health import Measure
from netmon.vendors.objects import Answers, Oid, column, dotted, steady
from netmon.vendors.parse import percent
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Label, Sensor, SensorRule, sensors

_HOST = "1.3.6.1.2.1.25"
LOAD = column("hrProcessorLoad", f"{_HOST}.3.3.1.2")
DEVICE = steady("hrDeviceDescr", f"{_HOST}.3.2.1.3")
_STORAGE = f"{_HOST}.2.3.1"
TYPE = steady("hrStorageType", f"{_STORAGE}.2")
DESCR = steady("hrStorageDescr", f"{_STORAGE}.3")
UNITS = steady("hrStorageAllocationUnits", f"{_STORAGE}.4")
SIZE = column("hrStorageSize", f"{_STORAGE}.5")
USED = column("hrStorageUsed", f"{_STORAGE}.6")

RAM = (1, 3, 6, 1, 2, 1, 25, 2, 1, 2)
# Net-SNMP counts these as used physical memory, and gives each a row of its own besides.
_RECLAIMABLE = re.compile(r"^(memory buffers|cached memory)$", re.IGNORECASE)
_PHYSICAL = re.compile(r"^(physical memory|real memory)$", re.IGNORECASE)
_PARTS = re.compile(r"^(memory buffers|cached memory|shared memory|available memory)$", re.IGNORECASE)


def memory_in_use(said: Answers) -> Sequence[Sensor]:
    """Return the rows of RAM. Physical memory is told without what the kernel would give back: buffers and cache."""
    found: list[Sensor] = []
    for index in said.rows(SIZE):
        name = said.text(DESCR, index)
        if said.at(TYPE, index) != RAM or _PARTS.match(name):
            continue
        used, total = _bytes(said, index)
        if used is None or total is None:
            continue
        if _PHYSICAL.match(name):
            used -= _reclaimable_of(said, used)
        if used <= total:
            found.append(Sensor(name or dotted(index), 100 * used / total, dotted(USED.oid, index), None, used, total))
    return found


def _bytes(said: Answers, index: Oid) -> tuple[int | None, int | None]:
    unit, size, used = (said.number(wanted, index) for wanted in (UNITS, SIZE, USED))
    if not unit or not size or used is None or min(unit, size) < 0 or used < 0:
        return None, None
    return used * unit, size * unit


def _reclaimable_of(said: Answers, used: int) -> int:
    """Return how much of what is used the kernel would give back.

    Later agents count it as free already: what is more than all that is used cannot be part of it.
    """
    rows = (index for index in said.rows(SIZE) if _RECLAIMABLE.match(said.text(DESCR, index)))
    reclaimable = sum(_bytes(said, index)[0] or 0 for index in rows)
    return reclaimable if reclaimable <= used else 0


PROFILE = Profile(
    name="host",
    source="HOST-RESOURCES-MIB, RFC 2790",
    health=(
        sensors(Measure.CPU, LOAD, percent(), Label("CPU {index}", (DEVICE,))),
        SensorRule(Measure.MEMORY, (TYPE, DESCR, UNITS, SIZE, USED), memory_in_use),
    ),
)
