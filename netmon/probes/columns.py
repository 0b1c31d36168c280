"""From the table of the wire to the columns of the model: one index for all, holes where a device said nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TypeVar, cast

from netmon.model.interfaces import InterfaceCounters, InterfaceDetail, InterfaceIdentity, InterfaceStatus
from netmon.model.observation import Failure
from netmon.model.text import clean_text
from netmon.probes import if_mib
from netmon.wires.snmp.objects import Column, ObjectType, Table, TablePlan
from netmon.wires.snmp.oid import Oid
from netmon.wires.snmp.values import Value

T = TypeVar("T")

COUNTER_BITS = 64
FALLBACK_BITS = 32
_INTEGER = {int}


def index_of(*tables: Table | None) -> tuple[int, ...]:
    """Return every ifIndex that any column of these tables has, ascending."""
    found = [
        column.index for table in tables if table is not None for column in table.columns if isinstance(column, Column)
    ]
    if found and found.count(found[0]) == len(found):
        return _single(found[0])
    return tuple(sorted({number for index in found for number in _single(index)}))


@lru_cache(maxsize=4096)
def _single(index: tuple[Oid, ...]) -> tuple[int, ...]:
    """Return an index as numbers, the same object for all devices that are alike; IF-MIB has no longer ones."""
    return tuple(row[0] for row in index if len(row) == 1)


def column(
    plan: TablePlan, table: Table | None, wanted: ObjectType, index: tuple[int, ...]
) -> tuple[Value | None, ...]:
    """Return one column along `index`; None where the device said nothing."""
    found = None if table is None else table.columns[plan.columns.index(wanted)]
    if not isinstance(found, Column) or not found.values:
        return (None,) * len(index)
    if len(found.index) == len(index) and _single(found.index) == index:
        return found.values
    values = {row[0]: value for row, value in zip(found.index, found.values, strict=True) if len(row) == 1}
    return tuple(values.get(at) for at in index)


def numbers(values: Iterable[Value | None]) -> tuple[int | None, ...]:
    """Return a column of an integer object that cannot be negative: the same object where it is one already."""
    column = tuple(values)
    if set(map(type, column)) == _INTEGER:
        numbers = cast("tuple[int, ...]", column)
        if min(numbers) >= 0:
            return numbers
    return tuple(value if isinstance(value, int) and value >= 0 else None for value in column)


def signed(values: Iterable[Value | None]) -> tuple[int | None, ...]:
    """Return a column of an Integer32 that may be negative."""
    return tuple(value if isinstance(value, int) else None for value in values)


def octets(values: Iterable[Value | None]) -> tuple[bytes | None, ...]:
    """Return a column of octets."""
    return tuple(value if isinstance(value, bytes) else None for value in values)


@lru_cache(maxsize=4096)
def texts(values: tuple[Value | None, ...]) -> tuple[str | None, ...]:
    """Return a column of text, cleaned; devices that are alike share it."""
    return tuple(clean_text(value).text if isinstance(value, bytes) else None for value in values)


def status(table: Table) -> InterfaceStatus:
    """Return the states of all interfaces."""
    index = index_of(table)
    admin, oper = (numbers(column(if_mib.STATUS, table, wanted, index)) for wanted in if_mib.STATUS.columns)
    return InterfaceStatus(index, admin, oper)


def counters_64(table: Table) -> InterfaceCounters:
    """Return the counters of all interfaces that have 64-bit ones."""
    return counters(table, None)


def lacks_64_bits(wide: InterfaceCounters) -> bool:
    """Whether some row has errors or discards counted, but no 64-bit octets."""
    return not wide.index or None in wide.in_octets or None in wide.out_octets


def idle_64_bits(wide: InterfaceCounters) -> bool:
    """Whether 64-bit counters of one direction are 0 on all interfaces: idle ones, or never counted by the agent."""
    return any(0 in values and not any(values) for values in (wide.in_octets, wide.out_octets))


def stalled_64_bits(table: Table, table_32: Table) -> bool:
    """Whether octets of one direction are counted in 32 bits, and on no interface in 64.

    Some agents have ifHCInOctets and never count in it. A true one cannot be 0 where ifInOctets is not.
    """
    index = index_of(table)
    wide = (
        column(if_mib.COUNTERS, table, wanted, index) for wanted in (if_mib.IF_HC_IN_OCTETS, if_mib.IF_HC_OUT_OCTETS)
    )
    narrow = (column(if_mib.COUNTERS_32, table_32, wanted, index) for wanted in if_mib.COUNTERS_32.columns)
    return any(
        not any(values_64) and any(one == 0 and other for one, other in zip(values_64, values_32, strict=True))
        for values_64, values_32 in zip(wide, narrow, strict=True)
    )


def counters(table: Table | None, table_32: Table | None) -> InterfaceCounters:
    """Return the counters of all interfaces; octets from 64 bits where those count, else from 32."""
    index = index_of(table, table_32)

    def of(plan: TablePlan, source: Table | None, wanted: ObjectType) -> tuple[int | None, ...]:
        return numbers(column(plan, source, wanted, index))

    in_64 = of(if_mib.COUNTERS, table, if_mib.IF_HC_IN_OCTETS)
    out_64 = of(if_mib.COUNTERS, table, if_mib.IF_HC_OUT_OCTETS)
    bits: tuple[int | None, ...]
    if table_32 is not None or None in in_64 or None in out_64:
        in_32 = of(if_mib.COUNTERS_32, table_32, if_mib.IF_IN_OCTETS)
        out_32 = of(if_mib.COUNTERS_32, table_32, if_mib.IF_OUT_OCTETS)
        stalled = table is not None and table_32 is not None and stalled_64_bits(table, table_32)
        rows = [_row(*row, stalled=stalled) for row in zip(in_64, out_64, in_32, out_32, strict=True)]
        in_octets, out_octets, bits = (tuple(row[at] for row in rows) for at in range(3))
    else:
        in_octets, out_octets, bits = in_64, out_64, (COUNTER_BITS,) * len(index)
    return InterfaceCounters(
        index=index,
        in_octets=in_octets,
        out_octets=out_octets,
        in_errors=of(if_mib.COUNTERS, table, if_mib.IF_IN_ERRORS),
        out_errors=of(if_mib.COUNTERS, table, if_mib.IF_OUT_ERRORS),
        in_discards=of(if_mib.COUNTERS, table, if_mib.IF_IN_DISCARDS),
        out_discards=of(if_mib.COUNTERS, table, if_mib.IF_OUT_DISCARDS),
        bits=bits,
    )


def detail(table: Table) -> InterfaceDetail:
    """Return what is read only of devices that somebody shows all of."""
    index = index_of(table)
    read = (numbers(column(if_mib.DETAIL, table, wanted, index)) for wanted in if_mib.DETAIL.columns)
    return InterfaceDetail(index, *read)


def detailed(counters: InterfaceCounters, detail: InterfaceDetail) -> InterfaceCounters:
    """Return counters with the detail that was read with them."""
    return replace(counters, detail=detail)


def _row(
    in_64: int | None, out_64: int | None, in_32: int | None, out_32: int | None, *, stalled: bool
) -> tuple[int | None, int | None, int | None]:
    """Choose each direction's counter. The width is that of the narrower: it is where the row may wrap."""
    incoming, in_bits = _counting(in_64, in_32, stalled=stalled)
    outgoing, out_bits = _counting(out_64, out_32, stalled=stalled)
    return incoming, outgoing, min((bits for bits in (in_bits, out_bits) if bits), default=None)


def _counting(wide: int | None, narrow: int | None, *, stalled: bool) -> tuple[int | None, int | None]:
    """Return the 64-bit counter and its width; the 32-bit one where there is no other, or a stalled one."""
    if wide is None and narrow is None:
        return None, None
    return (narrow, FALLBACK_BITS) if wide is None or (stalled and not wide and narrow) else (wide, COUNTER_BITS)


def speed(high: int | None, low: int | None) -> int | None:
    """Return bit/s: ifHighSpeed × 10⁶ where it is not 0, else ifSpeed.

    Where only ifSpeed is said, 4,294,967,295 is what it says of anything that fast or faster (RFC 2863 §3.1.15).
    """
    if high:
        return high * 1_000_000
    return high if low is None else low


def identity(table: Table) -> InterfaceIdentity:
    """Return what all interfaces are."""
    index = index_of(table)

    def of(wanted: ObjectType) -> tuple[Value | None, ...]:
        return column(if_mib.IDENTITY, table, wanted, index)

    speeds = zip(numbers(of(if_mib.IF_HIGH_SPEED)), numbers(of(if_mib.IF_SPEED)), strict=True)
    return InterfaceIdentity(
        index=index,
        name=texts(of(if_mib.IF_NAME)),
        descr=texts(of(if_mib.IF_DESCR)),
        alias=texts(of(if_mib.IF_ALIAS)),
        type=numbers(of(if_mib.IF_TYPE)),
        mtu=signed(of(if_mib.IF_MTU)),
        speed_bps=tuple(speed(high, low) for high, low in speeds),
        last_change=numbers(of(if_mib.IF_LAST_CHANGE)),
        phys_address=octets(of(if_mib.IF_PHYS_ADDRESS)),
        partial="truncated" in table.flags or any(not isinstance(_read(table, one), Column) for one in if_mib.KEYS),
    )


def _read(table: Table, wanted: ObjectType) -> Column | Failure:
    return table.columns[if_mib.IDENTITY.columns.index(wanted)]


@dataclass(slots=True)
class Made:
    """The model's columns of the last visit, kept as long as the wire's tables are the same objects."""

    _kept: dict[str, tuple[tuple[object, ...], object]] = field(default_factory=dict)

    def once(self, make: Callable[..., T], *tables: object) -> T:
        """Return `make(*tables)`, or what it returned last time for these very tables."""
        kept = self._kept.get(make.__name__)
        if kept is not None and all(one is other for one, other in zip(kept[0], tables, strict=True)):
            return kept[1]  # type: ignore[return-value]  # kept under the name of what made it
        made = make(*tables)
        self._kept[make.__name__] = (tables, made)
        return made

    def forget(self, make: Callable[..., object]) -> None:
        """Let go of the tables that `make` was given last, and of what it returned."""
        self._kept.pop(make.__name__, None)
