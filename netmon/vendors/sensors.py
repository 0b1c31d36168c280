"""Rules for how a device is: load, memory, temperature, fans, power, light. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from netmon.model.health import Measure
from netmon.vendors.facts import told_by
from netmon.vendors.objects import Answers, MibObject, Oid, dotted
from netmon.vendors.parse import Parse, amount, percent


@dataclass(frozen=True, slots=True)
class Sensor:
    """One valid reading, in the unit of its measure. See `netmon.model.health.HealthReading`."""

    name: str
    value: float
    oid: str
    interface: int | None = None
    used: int | None = None
    total: int | None = None


@dataclass(frozen=True, slots=True)
class SensorRule:
    """One way to know the sensors of a kind. `objects` are all that `read` looks at beside the system group.

    The functions below make the usual ones; a rule that is more than data is made with a function of its profile.
    """

    measure: Measure
    objects: tuple[MibObject, ...]
    read: Callable[[Answers], Sequence[Sensor]]


@dataclass(frozen=True, slots=True)
class Label:
    """How the sensors of a table are called: by the first of `columns` that says something, else by `otherwise`.

    The columns have the sensors' own index; where `via` is given, its value at that index is the columns' index (an
    entPhysicalIndex, an ifIndex). `otherwise` may hold `{index}`, the sensor's index, dotted.
    """

    otherwise: str
    columns: tuple[MibObject, ...] = ()
    via: MibObject | None = None

    @property
    def objects(self) -> tuple[MibObject, ...]:
        """All that a name rests on."""
        return (*self.columns, *((self.via,) if self.via else ()))

    def of(self, said: Answers, index: Oid) -> str:
        """Return the name of one sensor."""
        row = index
        if self.via is not None:
            pointer = said.number(self.via, index)
            row = () if pointer is None else (pointer,)
        named = next((text for wanted in self.columns if (text := said.text(wanted, row))), "")
        return named or self.otherwise.format(index=dotted(index)).strip()


@dataclass(frozen=True, slots=True)
class Keep:
    """Which rows count: a test of a value in a column with the same index. A row without one counts if `missing`."""

    decider: MibObject
    test: Callable[[Answers, Oid], bool]
    missing: bool = True

    def holds(self, said: Answers, index: Oid) -> bool:
        """Whether a row counts."""
        return self.missing if said.at(self.decider, index) is None else self.test(said, index)


def is_one_of(decider: MibObject, *values: int, missing: bool = True) -> Keep:
    """Keep rows whose `decider` has one of these values."""
    return Keep(decider, lambda said, index: said.number(decider, index) in values, missing)


def is_none_of(decider: MibObject, *values: int) -> Keep:
    """Keep rows whose `decider` has none of these values."""
    return Keep(decider, lambda said, index: said.number(decider, index) not in values)


def is_named(decider: MibObject, pattern: str, *, missing: bool = False) -> Keep:
    """Keep rows in whose `decider` the pattern is found (case does not matter)."""
    wanted = re.compile(pattern, re.IGNORECASE)
    return Keep(decider, lambda said, index: wanted.search(said.text(decider, index)) is not None, missing)


@dataclass(frozen=True, slots=True)
class Port:
    """How the ifIndex of a sensor is found. `objects` are what it rests on."""

    objects: tuple[MibObject, ...]
    of: Callable[[Answers, Oid], int | None]


BY_IF_INDEX = Port((), lambda _said, index: index[0] if index else None)
"""The first number of the sensor's index is the ifIndex."""


def _named(said: Answers, index: Oid) -> int | None:
    octets = index[1:] if index and index[0] == len(index) - 1 else index
    return said.ports.get("".join(map(chr, octets))) if all(32 <= octet < 127 for octet in octets) else None


BY_NAME_IN_INDEX = Port((), _named)
"""The sensor's index is the ifName or ifDescr, octet by octet, with or without its length in front."""


def sensors(
    measure: Measure,
    wanted: MibObject,
    parse: Parse,
    label: Label | str,
    *,
    keep: Sequence[Keep] = (),
    port: Port | None = None,
) -> SensorRule:
    """Read a single value or a column: one sensor for each row that counts and has a valid value."""
    name = _label(label)
    objects = (wanted, *name.objects, *(one.decider for one in keep), *(port.objects if port else ()))

    def read(said: Answers) -> Sequence[Sensor]:
        found: list[Sensor] = []
        for index, raw in said.rows(wanted).items():
            value = parse(raw) if all(one.holds(said, index) for one in keep) else None
            if value is not None:
                interface = port.of(said, index) if port else None
                found.append(Sensor(name.of(said, index), value, dotted(wanted.oid, index), interface))
        return found

    return SensorRule(measure, objects, read)


def memory(
    label: Label | str,
    *,
    share: MibObject | None = None,
    used: MibObject | None = None,
    free: MibObject | None = None,
    total: MibObject | None = None,
    unit: int | MibObject = 1,
    parse_share: Parse | None = None,
    keep: Sequence[Keep] = (),
) -> SensorRule:
    """Read memory from what there is of `share` (percent in use), `used`, `free` and `total`, all with one index.

    `unit` is how many bytes one of them counts, or the column that says so. The share that the device tells comes
    first; it is reckoned where it is not told or not valid. A total of 0 is no memory.
    """
    name, parsed = _label(label), parse_share or percent()
    sources = tuple(one for one in (share, used, free, total) if one is not None)
    units = (unit,) if isinstance(unit, MibObject) else ()
    objects = (*sources, *units, *name.objects, *(one.decider for one in keep))

    def read(said: Answers) -> Sequence[Sensor]:
        return [
            sensor
            for index in sorted({row for one in sources for row in said.rows(one)})
            if all(one.holds(said, index) for one in keep) and (sensor := row_of(said, index)) is not None
        ]

    def row_of(said: Answers, index: Oid) -> Sensor | None:
        scale = said.number(unit, index) if isinstance(unit, MibObject) else unit
        taken, left, whole = (_bytes(said, one, index, scale) for one in (used, free, total))
        if whole is None and taken is not None and left is not None:
            whole = taken + left
        if taken is None and whole is not None and left is not None:
            taken = whole - left
        sound = bool(whole and taken is not None and 0 <= taken <= whole)
        raw = said.at(share, index) if share is not None else None
        value, source = (None if raw is None else parsed(raw)), share
        if value is None and sound and whole and taken is not None:
            value, source = 100 * taken / whole, used or free
        if value is None or source is None:
            return None
        return Sensor(
            name.of(said, index),
            value,
            dotted(source.oid, index),
            used=taken if sound else None,
            total=whole if sound or taken is None else None,
        )

    return SensorRule(Measure.MEMORY, objects, read)


def either(*rules: SensorRule) -> SensorRule:
    """Take the first rule, all of one measure, that has any valid reading: for what firmwares do differently."""

    def read(said: Answers) -> Sequence[Sensor]:
        return next((found for rule in rules if (found := rule.read(said))), ())

    return SensorRule(rules[0].measure, tuple(wanted for rule in rules for wanted in rule.objects), read)


def only(rule: SensorRule, *, descr: str = "", object_ids: tuple[str, ...] = ()) -> SensorRule:
    """Keep a rule to devices in whose sysDescr the pattern is found, or whose sysObjectID lies under one of these."""
    holds = told_by(descr, object_ids)
    return SensorRule(rule.measure, rule.objects, lambda said: rule.read(said) if holds(said) else ())


def _label(label: Label | str) -> Label:
    return Label(label) if isinstance(label, str) else label


def _bytes(said: Answers, wanted: MibObject | None, index: Oid, unit: int | None) -> int | None:
    raw = said.at(wanted, index) if wanted is not None else None
    count = None if raw is None else amount(raw)
    return None if count is None or count < 0 or not unit or unit < 0 else int(count * unit)
