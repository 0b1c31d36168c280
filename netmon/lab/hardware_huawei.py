"""A simulated Huawei: HUAWEI-ENTITY-EXTENT-MIB and HUAWEI-DEVICE-EXT-MIB."""

from __future__ import annotations

from collections.abc import Sequence

from netmon.lab.box import Kit, Part
from netmon.lab.hardware_entity import (
    FAN,
    MODULE,
    PORT,
    SUPPLY,
    Thing,
    celsius_of,
    cpu_of,
    for_now,
    memory_of,
    received,
    rows,
    scalar,
    sent,
    table,
)
from netmon.lab.objects import Known, Stem
from netmon.lab.values import Value, number, text
from netmon.wires.snmp.ber import integer

FIRST = 16_777_216
"""entPhysicalIndex of the chassis."""

_ENTITY = (1, 3, 6, 1, 4, 1, 2011, 5, 25, 31)
_STATE = (*_ENTITY, 1, 1, 1, 1)
_OPTICAL = (*_ENTITY, 1, 1, 3, 1)
_FAN = (*_ENTITY, 1, 1, 10, 1)
_POWER = (*_ENTITY, 1, 1, 18, 1)
_MODEL = (*_ENTITY, 6, 5)
_ESN = (1, 3, 6, 1, 4, 1, 2011, 5, 25, 188, 1, 1)
_ENABLED, _PRESENT, _NORMAL, _FAILED = 3, 1, 1, 2
_THRESHOLD = 90
_DARK = -4000  # 0.01 dBm


def huawei_stems(kit: Kit, things: Sequence[Thing]) -> list[Stem]:
    """Return the objects of a Huawei with these things in it. What is no board says 0 of processor and memory."""
    boards = [thing for thing in things if thing.kind == MODULE]
    others = [thing for thing in things if thing.kind in (MODULE, FAN, SUPPLY)]
    ports = [thing for thing in things if thing.kind == PORT]

    def of_board(known: Known, thing: Thing, value: int) -> Value:
        return for_now(known, value) if thing in boards else number(0)

    return [
        table((*_STATE, 2), others, lambda _known, _thing: number(_ENABLED)),
        table((*_STATE, 5), others, lambda known, thing: of_board(known, thing, cpu_of(known))),
        table((*_STATE, 6), others, lambda known, thing: of_board(known, thing, _THRESHOLD)),
        table((*_STATE, 7), others, lambda known, thing: of_board(known, thing, memory_of(known))),
        table((*_STATE, 9), others, lambda known, thing: of_board(known, thing, kit.memory)),
        table(
            (*_STATE, 11),
            others,
            lambda known, thing: of_board(known, thing, celsius_of(known)),
        ),
        table((*_OPTICAL, 8), ports, lambda known, thing: integer(received(known, thing.place) or _DARK)),
        table((*_OPTICAL, 9), ports, lambda known, thing: integer(sent(known, thing.place))),
        *_states(_FAN, (6, 7), Part.FAN, kit),
        *_states(_POWER, (5, 6), Part.SUPPLY, kit),
        scalar(_MODEL, lambda known: text(known.box.kit.model)),
        scalar(_ESN, lambda known: text(known.box.serial), alike=False),
    ]


def _states(entry: tuple[int, ...], columns: tuple[int, int], part: Part, kit: Kit) -> list[Stem]:
    """Return whether parts are there, and how they are; they are indexed by slot and number."""
    there = tuple((0, place + 1) for place in range(kit.count(part)))
    present, state = columns
    return [
        rows((*entry, present), there, lambda _known, _row: number(_PRESENT)),
        rows((*entry, state), there, lambda known, row: number(_FAILED if known.box.fails(part, row) else _NORMAL)),
    ]
