"""What is in a simulated box, and ENTITY-MIB (RFC 6933) that tells of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from netmon.lab.activity import lasts_until
from netmon.lab.box import Kit, Part
from netmon.lab.objects import Known, Read, Stem
from netmon.lab.values import Passing, Value, number, text
from netmon.wires.snmp.oid import Oid

_UP = 1
_LASER_OFF = -4000  # 0.01 dBm
CHASSIS, SUPPLY, FAN, MODULE, PORT = 3, 6, 7, 9, 10  # PhysicalClass
_ENTRY = (1, 3, 6, 1, 2, 1, 47, 1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing in a box: its entPhysicalIndex, PhysicalClass and name, and the index of what contains it.

    `place` counts those of its class from 0; of a port it is the port's number.
    """

    index: int
    kind: int
    name: str
    inside: int
    place: int = 0


def things_of(kit: Kit, first: int, wired: int) -> tuple[Thing, ...]:
    """Return what is in a box, by index: `first` is the chassis's; ports that links end at are things of their own."""
    board = first + 1
    return (
        Thing(first, CHASSIS, f"{kit.model} Frame", 0),
        Thing(board, MODULE, f"{kit.model} Board 0", first),
        *(Thing(first + 100 + place, FAN, f"FAN {place + 1}", first, place) for place in range(kit.count(Part.FAN))),
        *(
            Thing(first + 200 + place, SUPPLY, f"PWR {place + 1}", first, place)
            for place in range(kit.count(Part.SUPPLY))
        ),
        *(Thing(first + 1000 + 2 * place, PORT, "", board, place) for place in range(wired)),
    )


def table(column: Oid, things: Sequence[Thing], read: Callable[[Known, Thing], Value], *, alike: bool = True) -> Stem:
    """Return a column indexed by entPhysicalIndex."""
    there = tuple(things)
    return rows(column, tuple((thing.index,) for thing in there), lambda known, row: read(known, there[row]), alike)


def rows(column: Oid, indices: tuple[Oid, ...], read: Read, alike: bool = True) -> Stem:
    """Return a column with these instances."""
    return Stem(column, read, column=False, alike=alike, rows=indices)


def scalar(oid: Oid, read: Callable[[Known], Value], *, alike: bool = True) -> Stem:
    """Return an object with the instance 0."""
    return Stem(oid, lambda known, _: read(known), column=False, alike=alike)


def for_now(known: Known, value: int) -> Passing:
    """Return a number that follows the load of these five minutes."""
    return Passing(number(value), lasts_until(known.moment()))


def cpu_of(known: Known) -> int:
    """Return the load of the processor now, in percent."""
    return known.box.cpu(known.moment().level)


def memory_of(known: Known) -> int:
    """Return the memory in use now, in percent."""
    return known.box.memory(known.moment().level)


def celsius_of(known: Known) -> int:
    """Return the temperature of the board now."""
    return known.box.celsius(known.moment().level, 0)


def entity_stems(things: Sequence[Thing]) -> list[Stem]:
    """Return entPhysicalTable, as far as devices are asked for it."""

    def name(known: Known, thing: Thing) -> Value:
        return text(known.port(thing.place).name if thing.kind == PORT else thing.name)

    def of_chassis(what: Callable[[Known], str]) -> Callable[[Known, Thing], Value]:
        return lambda known, thing: text(what(known) if thing.kind == CHASSIS else "")

    return [
        table((*_ENTRY, 2), things, name),
        table((*_ENTRY, 4), things, lambda _, thing: number(thing.inside)),
        table((*_ENTRY, 5), things, lambda _, thing: number(thing.kind)),
        table((*_ENTRY, 7), things, name),
        table((*_ENTRY, 10), things, of_chassis(lambda known: " ".join(filter(None, known.box.version)))),
        table((*_ENTRY, 11), things, of_chassis(lambda known: known.box.serial), alike=False),
        table((*_ENTRY, 13), things, of_chassis(lambda known: known.box.kit.model)),
    ]


def received(known: Known, port: int) -> int | None:
    """Return the light that a port of a link receives in 0.01 dBm, None where none arrives."""
    weaker = known.light(port)
    name = known.port(port).name
    return None if weaker is None else -300 - sum(name.encode()) % 600 - 17 * known.box.variant - weaker


def sent(known: Known, port: int) -> int:
    """Return the light that a port of a link sends, in 0.01 dBm: next to none where it is shut."""
    admin, _ = known.status(port)
    if admin != _UP:
        return _LASER_OFF
    return -150 - sum(known.port(port).name.encode()) % 200
