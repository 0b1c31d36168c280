"""A simulated Ruijie switch without fans: RUIJIE-PROCESS-MIB, RUIJIE-MEMORY-MIB and RUIJIE-SYSTEM-MIB."""

from __future__ import annotations

from collections.abc import Sequence

from netmon.lab.box import Kit
from netmon.lab.hardware_entity import Thing, celsius_of, cpu_of, for_now, memory_of, rows, scalar
from netmon.lab.objects import Known, Stem
from netmon.lab.values import Value, number, text

FIRST = 1
"""entPhysicalIndex of the chassis."""

_RUIJIE = (1, 3, 6, 1, 4, 1, 4881, 1, 1, 10, 2)
_CPU = (*_RUIJIE, 36, 1, 2, 1)
_MEMORY = (*_RUIJIE, 35, 1, 1, 1)
_SYSTEM = (*_RUIJIE, 1, 1)
_ONE = ((1,),)
_KILOBYTE = 1024


def ruijie_stems(kit: Kit, things: Sequence[Thing]) -> list[Stem]:
    """Return the objects of a Ruijie; what is in it only ENTITY-MIB tells."""
    del things
    size = kit.memory // _KILOBYTE

    def cpu(known: Known, _row: int) -> Value:
        return for_now(known, cpu_of(known))

    def memory(known: Known) -> int:
        return memory_of(known)

    return [
        *(rows((*_CPU, column), _ONE, cpu) for column in (3, 4, 5)),
        rows((*_CPU, 2), _ONE, lambda _known, _row: text("CPU 0")),
        rows((*_MEMORY, 2), _ONE, lambda _known, _row: text("Memory 0")),
        rows((*_MEMORY, 3), _ONE, lambda known, _row: for_now(known, memory(known))),
        rows((*_MEMORY, 6), _ONE, lambda _known, _row: number(size)),
        rows((*_MEMORY, 7), _ONE, lambda known, _row: for_now(known, size * memory(known) // 100)),
        rows((*_MEMORY, 8), _ONE, lambda known, _row: for_now(known, size - size * memory(known) // 100)),
        scalar((*_SYSTEM, 2), lambda known: text(known.box.version[0])),
        scalar((*_SYSTEM, 24), lambda known: text(known.box.serial), alike=False),
        rows(
            (*_SYSTEM, 44, 1, 5),
            _ONE,
            lambda known, _row: for_now(known, celsius_of(known)),
        ),
    ]
