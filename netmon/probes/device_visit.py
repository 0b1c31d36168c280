"""What a device is and how it is, as its profiles say: which objects are asked, and when.

With the identity everything is asked that can tell what the device is, and what it calls its sensors. With the health
only what changes is asked; objects that the agent turned out not to have are asked again with the next identity.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby

from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health
from netmon.model.interfaces import InterfaceIdentity
from netmon.model.observation import System
from netmon.probes.asking import Asking
from netmon.probes.few_rows import Few, worth_asking
from netmon.vendors import registry
from netmon.vendors.detect import Detected, detect
from netmon.vendors.objects import Answers, MibObject, Oid, Value, dotted, instance, text_of
from netmon.vendors.profile import Profile
from netmon.vendors.reading import health_of, identity_of
from netmon.wires.snmp import message
from netmon.wires.snmp.objects import Column, ObjectType, TablePlan
from netmon.wires.snmp.values import Syntax

SCALARS_PER_GET = 16
COLUMNS_PER_LOOK = 24
LONGEST_SHARED = 256
"""Rows of a column up to which devices share it."""
COLUMNS_TOGETHER = 4
"""Columns of figures in one request: a row of them is some 100 octets."""

Rows = Mapping[Oid, Value]
Index = tuple[Oid, ...]
Values = tuple[Value | None, ...]
NOBODY = Detected(None, None)


@dataclass(slots=True)
class Device:
    """What earlier visits found out about a device, kept from visit to visit."""

    system: tuple[str, str] | None = None
    """sysObjectID and sysDescr, by which the profiles were chosen."""
    detected: Detected = NOBODY
    profiles: tuple[Profile, ...] = ()
    ports: dict[str, int] = field(default_factory=dict)
    kept: dict[Oid, Rows] = field(default_factory=dict)
    """By object: what was read with the identity."""
    looked: bool = False
    absent: set[Oid] = field(default_factory=set)
    """Objects that the agent did not have when it was last looked at as a whole."""
    plans: dict[Oid, TablePlan] = field(default_factory=dict)
    """By table: how it was read last with the health."""
    few: dict[Oid, Few] = field(default_factory=dict)
    """By table: what is asked for by name, where that is less than the table."""
    identity: DeviceIdentity | None = None
    health: Health | None = None
    rows: frozenset[Oid] = frozenset()
    """The indexes that the sensors had."""


class DeviceVisit:
    """Reads identity and health of a device whose system group is known."""

    def __init__(self, asking: Asking, device: Device) -> None:
        self._asking = asking
        self._device = device
        self._named = False
        self._missed = False
        """Whether anything was not answered, so that what is not known may well be there."""

    async def take(self, system: System) -> None:
        """Choose the profiles by what the device says of itself; whatever was known of another system goes."""
        device, said = self._device, (system.object_id or "", system.descr or "")
        if said == device.system:
            return
        detected = detect(*said)
        answers: dict[str, str | None] = {}
        while (todo := [oid for oid in detected.ask if oid not in answers]) and not self._asking.gone:
            asked = [instance(oid, oid) for oid in todo]
            found = await self._scalars(asked)
            answers |= {one.name: shown(found.get(one.oid, {}).get(())) for one in asked}
            detected = detect(*said, answers)
        if self._asking.gone:
            return
        device.system, device.identity, device.health = said, None, None
        device.kept, device.looked, device.rows, device.detected = {}, False, frozenset(), detected
        device.profiles = registry.applying(detected.os.value if detected.os else None, *said)

    async def identity(self, interfaces: InterfaceIdentity | None) -> DeviceIdentity:
        """Ask what the device is; what could not be asked this time is as it was before."""
        device = self._device
        if interfaces is not None:
            device.ports = _ports(interfaces)
        await self._look()
        read = await self._read(_of_identity(device.profiles))
        found = identity_of(self._said(read), device.detected, device.profiles)
        self._keep(read)
        self._named = True
        before = device.identity
        if before is not None and self._missed:
            found = replace(
                found,
                model=found.model or before.model,
                version=found.version or before.version,
                serial=found.serial or before.serial,
            )
        device.identity = found if found != before else before
        return device.identity or found

    async def health(self) -> Health | None:
        """Ask how the device is; None where it fell silent."""
        device = self._device
        if not device.looked:
            await self._look()
        changing = await self._read(_of_health(device.profiles), often=True)
        rows = frozenset(index for found in changing.values() for index in found)
        if rows - device.rows and not self._named:
            # Something was plugged in, or nothing was named yet.
            self._keep(await self._read(_names(device.profiles)))
        device.rows |= rows
        if self._asking.gone:
            return None
        found = health_of(self._said(changing), device.profiles)
        self._learn(changing, found)
        device.health = found if found != device.health else device.health
        return device.health

    def _learn(self, changing: Mapping[Oid, Rows], health: Health) -> None:
        """Note of which tables a few rows will do: not over SNMPv1, where a row that went away costs a request."""
        device = self._device
        if self._missed or self._asking.agent.version == message.V1:
            return
        for table, plan in device.plans.items():
            if table not in device.few and (few := worth_asking(plan, changing, health)) is not None:
                device.few[table] = few
                self._asking.agent.forget(plan)

    async def _look(self) -> None:
        """Find out which columns the agent has: most have few of all that might tell something."""
        device = self._device
        device.looked, device.absent, device.few = True, set(), {}
        both = (*_of_identity(device.profiles), *_of_health(device.profiles))
        columns = _once(one for one in both if one.column)
        for at in range(0, len(columns), COLUMNS_PER_LOOK):
            part = columns[at : at + COLUMNS_PER_LOOK]
            there = await self._asking.present([_object(one) for one in part])
            device.absent.update(one.oid for one, may in zip(part, there, strict=True) if not may)

    def _keep(self, read: Mapping[Oid, Rows]) -> None:
        """Keep what the sensors are called by; what failed to be read stays as it was, what is gone goes."""
        device = self._device
        kept = {**device.kept, **read}
        names = (one.oid for one in _names(device.profiles))
        device.kept = {oid: kept[oid] for oid in names if oid in kept and oid not in device.absent}

    def _said(self, changing: Mapping[Oid, Rows]) -> Answers:
        device = self._device
        object_id, descr = device.system or ("", "")
        return Answers(descr, object_id, {**device.kept, **changing}, device.ports)

    async def _read(self, objects: Iterable[MibObject], *, often: bool = False) -> dict[Oid, Rows]:
        """Ask for objects, but for those that are known to be absent; whatever fails is left out.

        Of tables that are read `often` the last replies are kept, by which equal ones are known again.
        """
        absent = self._device.absent
        wanted = tuple(wanted for wanted in objects if wanted.oid not in absent)
        found: dict[Oid, Rows] = {}
        scalars = [one for one in wanted if not one.column]
        for at in range(0, len(scalars), SCALARS_PER_GET):
            found |= await self._scalars(scalars[at : at + SCALARS_PER_GET])
        for plan in _plans(tuple(one for one in wanted if one.column)):
            agent, table = self._asking.agent, plan.columns[0].oid[:-1]
            if often and table in self._device.few:
                found |= await self._cells(self._device.few[table])
                continue
            found |= await self._table(plan, _plain if often else _shared)
            if not often:
                agent.forget(plan)
            elif (before := self._device.plans.get(table)) is not plan:
                self._device.plans[table] = plan
                if before is not None:
                    agent.forget(before)
        return found

    async def _scalars(self, wanted: list[MibObject]) -> dict[Oid, Rows]:
        answer = await self._asking.get(wanted[0].name, [_object(one) for one in wanted])
        if answer is None:
            self._missed = True
            return {}
        said = list(zip(wanted, answer.values, strict=True))
        if answer.flags & {"incomplete", "malformed_value", "gen_err", "too_big"}:
            self._missed = True
        else:
            self._device.absent.update(one.oid for one, value in said if value is None)
        return {one.oid: {(): value} for one, value in said if value is not None}

    async def _cells(self, few: Few) -> dict[Oid, Rows]:
        found: dict[Oid, dict[Oid, Value]] = {}
        for part in few.parts:
            answer = await self._asking.get(part[0].instance.name, [cell.instance for cell in part])
            if answer is None:
                self._missed = True
                break
            for cell, value in zip(part, answer.values, strict=True):
                if value is not None:
                    found.setdefault(cell.column, {})[cell.row] = value
        return dict(found)

    async def _table(self, plan: TablePlan, rows: Callable[[Index, Values], Rows]) -> dict[Oid, Rows]:
        table = await self._asking.table(plan)
        if table is None:
            self._missed = True
            return {}
        found: dict[Oid, Rows] = {}
        for one, read in zip(plan.columns, table.columns, strict=True):
            if not isinstance(read, Column):
                self._missed = True
            elif read.index:
                found[one.oid] = rows(read.index, read.values)
            else:
                self._device.absent.add(one.oid)
        return found


def shown(value: Value | None) -> str | None:
    """Return a value as text, as `detect` takes it."""
    if isinstance(value, tuple):
        return dotted(value)
    return text_of(value) if isinstance(value, bytes) else None if value is None else str(value)


def _plain(index: Index, values: Values) -> Rows:
    return {row: value for row, value in zip(index, values, strict=True) if value is not None}


def _shared(index: Index, values: Values) -> Rows:
    """Return a column that stays: the same object for all devices that are alike, for names add up over a fleet.

    What is longer than such columns are is not remembered: hostile agents must not fill the memory.
    """
    return _remembered(index, values) if len(index) <= LONGEST_SHARED else _plain(index, values)


@lru_cache(maxsize=4096)
def _remembered(index: Index, values: Values) -> Rows:
    return _plain(index, values)


def _ports(interfaces: InterfaceIdentity) -> dict[str, int]:
    """Return the ifIndex of every name; where two ports have one, it is no name."""
    ports: dict[str, int] = {}
    for names in (interfaces.descr, interfaces.name):
        times = Counter(names)
        ports |= {name: index for name, index in zip(names, interfaces.index, strict=True) if name and times[name] == 1}
    return ports


@lru_cache(maxsize=512)
def _of_identity(profiles: tuple[Profile, ...]) -> tuple[MibObject, ...]:
    """Return what is asked with the identity, each object once."""
    return _once((*(one for profile in profiles for one in profile.identity_objects()), *_names(profiles)))


@lru_cache(maxsize=512)
def _names(profiles: tuple[Profile, ...]) -> tuple[MibObject, ...]:
    """Return what sensors are called by, and where they sit: it is kept from one identity to the next."""
    return _once(one for profile in profiles for one in profile.health_objects() if one.steady)


@lru_cache(maxsize=512)
def _of_health(profiles: tuple[Profile, ...]) -> tuple[MibObject, ...]:
    """Return what is asked with the health, each object once."""
    return _once(one for profile in profiles for one in profile.health_objects() if not one.steady)


def _once(objects: Iterable[MibObject]) -> tuple[MibObject, ...]:
    return tuple({one.oid: one for one in objects}.values())


@lru_cache(maxsize=4096)
def _object(wanted: MibObject) -> ObjectType:
    return ObjectType(wanted.name, wanted.oid, Syntax.ANY)


@lru_cache(maxsize=4096)
def _plans(columns: tuple[MibObject, ...]) -> tuple[TablePlan, ...]:
    """Return plans, one for each table, the same objects for all devices that are asked the same.

    Steady columns are text mostly: two of them may not fit one datagram.
    """
    ordered = sorted(columns, key=lambda one: one.oid)
    plans: list[TablePlan] = []
    for _, found in groupby(ordered, key=lambda one: one.oid[:-1]):
        table = list(found)
        figures = [_object(one) for one in table if not one.steady]
        groups: list[tuple[ObjectType, ...]] = [(_object(one),) for one in table if one.steady]
        groups += [tuple(figures[at : at + COLUMNS_TOGETHER]) for at in range(0, len(figures), COLUMNS_TOGETHER)]
        plans.append(TablePlan(table[0].name, tuple(groups)))
    return tuple(plans)
