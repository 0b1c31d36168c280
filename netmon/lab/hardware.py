"""The objects by which a simulated box says what it is and how it is: ENTITY-MIB, and its maker's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from netmon.lab import hardware_h3c, hardware_huawei, hardware_ruijie
from netmon.lab.box import Kit, Maker
from netmon.lab.hardware_entity import Thing, entity_stems, things_of
from netmon.lab.objects import Stem

_MAKERS: Mapping[Maker, tuple[int, Callable[[Kit, Sequence[Thing]], list[Stem]]]] = {
    Maker.HUAWEI: (hardware_huawei.FIRST, hardware_huawei.huawei_stems),
    Maker.H3C: (hardware_h3c.FIRST, hardware_h3c.h3c_stems),
    Maker.RUIJIE: (hardware_ruijie.FIRST, hardware_ruijie.ruijie_stems),
    Maker.CISCO: (1, lambda _kit, _things: []),  # ENTITY-MIB says it all
}


def kit_stems(kit: Kit, wired: int) -> list[Stem]:
    """Return the objects of a kind of box that has so many ports which links end at."""
    first, stems = _MAKERS[kit.maker]
    things = things_of(kit, first, wired)
    return [*entity_stems(things), *stems(kit, things)]
