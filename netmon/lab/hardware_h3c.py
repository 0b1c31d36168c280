"""A simulated H3C: HH3C-ENTITY-EXT-MIB, HH3C-LSW-DEV-ADM-MIB and HH3C-TRANSCEIVER-INFO-MIB."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from netmon.lab.box import Kit, Part
from netmon.lab.hardware_entity import (
    CHASSIS,
    FAN,
    MODULE,
    SUPPLY,
    Thing,
    celsius_of,
    cpu_of,
    for_now,
    memory_of,
    received,
    rows,
    sent,
    table,
)
from netmon.lab.objects import Known, Stem
from netmon.lab.values import Value, number, text, unsigned
from netmon.wires.snmp.ber import integer
from netmon.wires.snmp.values import GAUGE32

FIRST = 1
"""entPhysicalIndex of the chassis."""

_HH3C = (1, 3, 6, 1, 4, 1, 25506)
_STATE = (*_HH3C, 2, 6, 1, 1, 1, 1)
_MANUFACTURED = (*_HH3C, 2, 6, 1, 2, 1, 1)
_DEVICE = (*_HH3C, 8, 35, 9, 1)
_LIGHT = (*_HH3C, 2, 70, 1, 1, 1)
_NO_LIGHT = 2_147_483_647  # of a port without a module
_DARK = -4000  # 0.01 dBm
_ACTIVE, _INACTIVE = 1, 2
_NORMAL, _FAN_ERROR, _SUPPLY_ERROR = 2, 41, 51
_NO_SENSOR = 65_535


def h3c_stems(kit: Kit, things: Sequence[Thing]) -> list[Stem]:
    """Return the objects of an H3C with these things in it."""
    there = [thing for thing in things if thing.kind in (CHASSIS, MODULE, FAN, SUPPLY)]

    def of_board(known: Known, thing: Thing, value: int, otherwise: int = 0) -> Value:
        return for_now(known, value) if thing.kind == MODULE else number(otherwise)

    return [
        table((*_STATE, 6), there, lambda known, thing: of_board(known, thing, cpu_of(known))),
        table((*_STATE, 8), there, lambda known, thing: of_board(known, thing, memory_of(known))),
        table(
            (*_STATE, 10),
            there,
            lambda _, thing: unsigned(GAUGE32, kit.memory if thing.kind == MODULE else 0),
        ),
        table(
            (*_STATE, 12),
            there,
            lambda known, thing: of_board(known, thing, celsius_of(known), _NO_SENSOR),
        ),
        table((*_STATE, 19), there, _error),
        table(
            (*_MANUFACTURED, 2),
            there,
            lambda known, thing: text(known.box.serial if thing.kind == CHASSIS else ""),
            alike=False,
        ),
        _light(9, sent),
        _light(12, received),
        *_parts((*_DEVICE, 1, 1), Part.FAN, kit),
        *_parts((*_DEVICE, 2, 1), Part.SUPPLY, kit),
    ]


def _error(known: Known, thing: Thing) -> Value:
    if thing.kind == FAN and known.box.fails(Part.FAN, thing.place):
        return number(_FAN_ERROR)
    if thing.kind == SUPPLY and known.box.fails(Part.SUPPLY, thing.place):
        return number(_SUPPLY_ERROR)
    return number(_NORMAL)


def _light(column: int, of_port: Callable[[Known, int], int | None]) -> Stem:
    """Return a column by ifIndex; a port that no link ends at has no module."""

    def read(known: Known, port: int) -> Value:
        if known.port(port).link is None:
            return number(_NO_LIGHT)
        level = of_port(known, port)
        return integer(_DARK if level is None else level)

    return Stem((*_LIGHT, column), read, column=True, alike=True)


def _parts(entry: tuple[int, ...], part: Part, kit: Kit) -> list[Stem]:
    numbers = tuple((place + 1,) for place in range(kit.count(part)))
    return [
        rows((*entry, 1), numbers, lambda _known, row: number(row + 1)),
        rows((*entry, 2), numbers, lambda known, row: number(_INACTIVE if known.box.fails(part, row) else _ACTIVE)),
    ]
