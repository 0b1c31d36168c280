"""The asking for neighbours: what is there is found out seldom, and only that is asked at every turn."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field

from netmon.model.interfaces import InterfaceIdentity
from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours
from netmon.probes.neighbours import local_ports, mib, rows
from netmon.probes.neighbours.ids import chassis_id, said
from netmon.probes.neighbours.rows import Remote
from netmon.wires.snmp.objects import Column, ObjectType, Scalars, Table, TablePlan
from netmon.wires.snmp.oid import Oid
from netmon.wires.snmp.values import Value

_TRUE = 1
"""TruthValue."""

SELDOM = (mib.LOC_PORTS, mib.BASE_PORTS)
"""Tables that are read once for long: what they say is kept in `Known`."""

Walk = Callable[[TablePlan], Awaitable[Table | None]]
"""Reads a table; None where it could not be read, and the visit has noted why."""
Ask = Callable[[Sequence[ObjectType]], Awaitable[Scalars | None]]
Present = Callable[[Sequence[ObjectType]], Awaitable[tuple[bool, ...]]]
"""Tells which columns may have rows, by one request for many."""


@dataclass(slots=True)
class Known:
    """What earlier visits found out, kept until the agent is looked at again (`look`), and what it came to last."""

    look: bool = True
    head: tuple[Value | None, ...] = ()
    plans: tuple[TablePlan, ...] = ()
    ports: Table | None = None
    base_ports: Table | None = None
    placed_by: tuple[object, ...] = ()
    made_of: tuple[object, ...] = ()
    made: Neighbours | None = None


@dataclass(slots=True)
class _Read:
    tables: dict[TablePlan, Table] = field(default_factory=dict)

    def rows(self, plan: TablePlan) -> bool:
        """Whether a table was read and has rows."""
        return plan in self.tables and any(
            isinstance(column, Column) and column.index for column in self.tables[plan].columns
        )


async def read_neighbours(
    walk: Walk, ask: Ask, present: Present, known: Known, identity: InterfaceIdentity | None
) -> Neighbours | None:
    """Return what the device sees: the last visit's object where nothing changed, None where it could not be read.

    An agent that knows neither LLDP nor CDP is asked once, and again when `known.look` is set.
    """
    if known.look:
        head = await ask(mib.HEAD)
        if head is None:
            return None
        known.head, known.ports, known.base_ports, known.placed_by = head.values, None, None, ()
        candidates = _candidates(known.head)
        there = await _with_rows(present, candidates)
        known.plans = tuple(plan for plan in candidates if plan in there or plan in _spoken(known.head))
        known.look = False
        plans: tuple[TablePlan, ...] = there
    else:
        plans = known.plans
    read = _Read()
    for plan in plans:
        if plan is mib.LLDP_V2 and read.rows(mib.LLDP):
            continue  # the same neighbours once more
        table = await walk(plan)
        if table is None:
            return None
        read.tables[plan] = table
    addresses = await _addresses(walk, read)
    if read.rows(mib.LLDP):
        await _look_at_ports(walk, known, read, identity)
    parts = (known.head, known.plans, *read.tables.values(), *addresses, known.ports, known.base_ports, identity)
    if known.made is not None and _same(parts, known.made_of):
        return known.made
    made = _made(known, read, addresses, identity)
    known.made_of = parts
    if made != known.made:
        known.made = made
    return known.made


def _candidates(head: tuple[Value | None, ...]) -> tuple[TablePlan, ...]:
    """Return the tables that an agent may have. LLDP is what everybody may have, CDP what its inventor has."""
    object_id = head[0]
    cisco = isinstance(object_id, tuple) and object_id[: len(mib.CISCO)] == mib.CISCO
    return mib.LLDP, mib.LLDP_V2, *((mib.CDP,) if cisco or mib.CDP in _spoken(head) else ())


async def _with_rows(present: Present, plans: tuple[TablePlan, ...]) -> tuple[TablePlan, ...]:
    """Return those of the tables that may have rows: most agents have none of most."""
    columns = [(plan, column) for plan in plans for column in plan.columns]
    found = await present([column for _, column in columns])
    there = {plan for (plan, _), may in zip(columns, found, strict=True) if may}
    return tuple(plan for plan in plans if plan in there)


def _spoken(head: tuple[Value | None, ...]) -> set[TablePlan]:
    """Return the tables of the protocols that the agent says it speaks."""
    _, _, _, chassis, _, _, chassis_v2, _, cdp_runs, _ = head
    said_of = {mib.LLDP: chassis is not None, mib.LLDP_V2: chassis_v2 is not None, mib.CDP: cdp_runs == _TRUE}
    return {plan for plan, spoken in said_of.items() if spoken}


async def _addresses(walk: Walk, read: _Read) -> list[Table | None]:
    """Read the management addresses of neighbours; without them the neighbours are still neighbours."""
    old = await walk(mib.LLDP_ADDRESSES) if read.rows(mib.LLDP) else None
    new = await walk(mib.LLDP_V2_ADDRESSES) if read.rows(mib.LLDP_V2) else None
    return [old, new]


async def _look_at_ports(walk: Walk, known: Known, read: _Read, identity: InterfaceIdentity | None) -> None:
    """Learn what the local ports are called; a port that came since is reason to read again."""
    table = read.tables[mib.LLDP]
    if _same(known.placed_by, (table, identity)):
        return
    wanted = _ports_of(table)
    if known.ports is None or not wanted <= rows.local_ports(known.ports).keys():
        known.ports = await walk(mib.LOC_PORTS) or known.ports
    if known.base_ports is None and local_ports.needs_base_ports(wanted, rows.local_ports(known.ports), identity):
        known.base_ports = await walk(mib.BASE_PORTS)
    known.placed_by = (table, identity) if known.ports is not None else ()


def _same(parts: tuple[object, ...], others: tuple[object, ...]) -> bool:
    """Whether these are the very same objects, which is what unchanged tables are."""
    return len(parts) == len(others) and all(one is other for one, other in zip(parts, others, strict=True))


def _ports_of(table: Table) -> set[int]:
    return {index[1] for index in rows.cells(mib.LLDP, table, mib.REM_CHASSIS) if len(index) == rows.OLD.length}


def _made(known: Known, read: _Read, addresses: list[Table | None], identity: InterfaceIdentity | None) -> Neighbours:
    old, new = addresses
    seen: list[Neighbour] = []
    if read.rows(mib.LLDP):
        its: dict[Oid, tuple[str, ...]] = rows.addresses_of(mib.LLDP_ADDRESSES, old, rows.OLD.length)
        remotes = rows.lldp(rows.OLD, read.tables[mib.LLDP], its)
        ports, bridge = rows.local_ports(known.ports), rows.base_ports(known.base_ports)
        indexes = local_ports.interfaces_of({remote.port for remote in remotes}, ports, bridge, identity)
        seen += rows.placed(remotes, ports, indexes, identity)
    if read.rows(mib.LLDP_V2):
        its = rows.addresses_of(mib.LLDP_V2_ADDRESSES, new, rows.V2.length)
        seen += _by_index(rows.lldp(rows.V2, read.tables[mib.LLDP_V2], its), identity)
    if read.rows(mib.CDP):
        seen += _by_index(rows.cdp(read.tables[mib.CDP]), identity)
    chassis, name = _own(known.head)
    protocols = frozenset(_PROTOCOL[plan] for plan in known.plans)
    return Neighbours(tuple(sorted(dict.fromkeys(seen), key=_order)), chassis, name, protocols)


_PROTOCOL = {
    mib.LLDP: NeighbourProtocol.LLDP,
    mib.LLDP_V2: NeighbourProtocol.LLDP,
    mib.CDP: NeighbourProtocol.CDP,
}


def _by_index(remotes: list[Remote], identity: InterfaceIdentity | None) -> Iterable[Neighbour]:
    """Yield neighbours of protocols that name the local port by its ifIndex."""
    return rows.placed(remotes, {}, {remote.port: remote.port for remote in remotes}, identity)


def _own(head: tuple[Value | None, ...]) -> tuple[str | None, str | None]:
    """Return by which chassis ID and name others see the device."""
    _, sys_name, subtype, chassis, name, subtype_v2, chassis_v2, name_v2, _, device = head
    read = chassis_id(subtype, chassis) or chassis_id(subtype_v2, chassis_v2)
    own = said(name) or said(name_v2) or said(sys_name) or said(device)
    return None if read is None else read.text, own


def _order(seen: Neighbour) -> tuple[str, ...]:
    local, remote = seen.local, seen.remote
    index = "" if local.index is None else f"{local.index:010}"
    said_of = (local.name, local.mac, seen.protocol, seen.chassis, seen.name, remote.name, remote.mac, remote.descr)
    return (index, *(part or "" for part in said_of), seen.descr or "", *seen.addresses)
