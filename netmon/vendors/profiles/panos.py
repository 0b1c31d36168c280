"""Palo Alto Networks PAN-OS. Load and memory are HOST-RESOURCES-MIB's, temperatures ENTITY-SENSOR-MIB's."""

from __future__ import annotations

from collections.abc import Sequence

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.objects import Answers, dotted, instance
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Sensor, SensorRule
from netmon.vendors.standard import host_resources

_COMMON = "1.3.6.1.4.1.25461.2.1.2"
SOFTWARE = instance("panSysSwVersion", f"{_COMMON}.1.1.0")
SERIAL = instance("panSysSerialNumber", f"{_COMMON}.1.3.0")
CHASSIS = instance("panChassisType", f"{_COMMON}.2.1.0")


OTHER = (1, 3, 6, 1, 2, 1, 25, 2, 1, 1)
"""hrStorageOther."""


def _buffers(said: Answers) -> Sequence[Sensor]:
    """Return every store that is no disk: the data plane's buffers are typed as `other` here, and they run full."""
    found: list[Sensor] = []
    for index in said.rows(host_resources.SIZE):
        kind = said.at(host_resources.TYPE, index)
        unit, size, used = (
            said.number(wanted, index) for wanted in (host_resources.UNITS, host_resources.SIZE, host_resources.USED)
        )
        if kind not in (host_resources.RAM, OTHER) or not unit or not size or used is None or not 0 <= used <= size:
            continue
        found.append(
            Sensor(
                said.text(host_resources.DESCR, index) or f"Memory {index[-1]}",
                100 * used / size,
                dotted(host_resources.USED.oid, index),
                used=used * unit,
                total=size * unit,
            )
        )
    return found


PROFILE = Profile(
    name="panos",
    source="PAN-COMMON-MIB, HOST-RESOURCES-MIB",
    systems=frozenset({"panos"}),
    object_ids=("1.3.6.1.4.1.25461.2.3",),
    model=(from_object(CHASSIS), from_descr(r"Palo Alto Networks (\S.*? series)")),
    version=(from_object(SOFTWARE),),
    serial=(from_object(SERIAL),),
    health=(
        SensorRule(
            Measure.MEMORY,
            (
                host_resources.TYPE,
                host_resources.DESCR,
                host_resources.UNITS,
                host_resources.SIZE,
                host_resources.USED,
            ),
            _buffers,
        ),
    ),
)
