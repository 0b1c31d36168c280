"""Short rules for how a device is, for the many systems of which a few figures are read and nothing is odd.

Objects are written as in `netmon.vendors.system`: below `enterprises`, or from the root with a leading dot. One that
ends with `.0` is a single value, any other a column; `names` is the column that names its rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from netmon.model.health import Measure
from netmon.vendors.objects import MibObject, column, instance, steady
from netmon.vendors.parse import Parse, celsius, idle, percent
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Keep, Label, SensorRule, memory, sensors

ENTERPRISES: Final = "1.3.6.1.4.1"


def at(oid: str) -> MibObject:
    """Return an object by its OID alone."""
    whole = oid[1:] if oid.startswith(".") else f"{ENTERPRISES}.{oid}"
    return instance(whole, whole) if whole.endswith(".0") else column(whole, whole)


def load(oid: str, scale: float = 1.0, *, label: str = "CPU", names: str = "") -> SensorRule:
    """Read percent busy, after scaling."""
    return sensors(Measure.CPU, at(oid), percent(scale), _label(oid, label, names))


def rest(oid: str, *, label: str = "CPU") -> SensorRule:
    """Read percent busy where the device tells percent idle."""
    return sensors(Measure.CPU, at(oid), idle, _label(oid, label, ""))


def share(oid: str, scale: float = 1.0, *, label: str = "Memory") -> SensorRule:
    """Read percent of memory in use, after scaling."""
    return memory(_label(oid, label, ""), share=at(oid), parse_share=percent(scale))


def store(
    total: str = "",
    *,
    used: str = "",
    free: str = "",
    unit: int = 1,
    label: str = "Memory",
    keep: Sequence[Keep] = (),
) -> SensorRule:
    """Read memory from two of the three, in `unit` bytes."""
    whole, taken, left = (at(oid) if oid else None for oid in (total, used, free))
    return memory(_label(total or used, label, ""), used=taken, free=left, total=whole, unit=unit, keep=keep)


def heat(
    oid: str, scale: float = 1.0, *, label: str = "Temperature", names: str = "", parse: Parse | None = None
) -> SensorRule:
    """Read °C, after scaling; `parse` is another rule for what is no plain number."""
    return sensors(Measure.TEMPERATURE, at(oid), parse or celsius(scale), _label(oid, label, names))


def gauges(name: str, source: str, systems: str, *rules: SensorRule) -> Profile:
    """Return a profile of nothing but health; it is called by its MIB, as several systems may have that."""
    return Profile(name=name, source=source, systems=frozenset(systems.split()), health=rules)


def under_model(name: str, source: str, systems: str, rules: Callable[[str], tuple[SensorRule, ...]]) -> Profile:
    """Return a profile whose MIB stands under each model's own sysObjectID, which `rules` gets, dotted."""
    return Profile(
        name=name,
        source=source,
        systems=frozenset(systems.split()),
        under=lambda object_id: Profile(name=name, source=source, health=rules(object_id)),
    )


def _label(oid: str, label: str, names: str) -> Label:
    text = label if oid.endswith(".0") else f"{label} {{index}}"
    whole = names[1:] if names.startswith(".") else f"{ENTERPRISES}.{names}"
    return Label(text, (steady(whole, whole),) if names else ())
