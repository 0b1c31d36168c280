"""What an agent answers: RFC 3416 §4.2, and RFC 1157 §4.1 for version 1."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from netmon.lab.recipes import Named
from netmon.lab.requests import Asked
from netmon.lab.tree import Place, Tree
from netmon.lab.values import Growth, Passing, Value
from netmon.wires.snmp import oid
from netmon.wires.snmp.pdu import GET, GETBULK, NO_SUCH_NAME, TOO_BIG
from netmon.wires.snmp.values import END_OF_MIB_VIEW, NO_SUCH_INSTANCE, NO_SUCH_OBJECT

MOST_OCTETS = 1400
"""Of varbinds in one reply: it stays one Ethernet frame, as switches see to."""
_MOST_OF_A_HEADER = 8  # tags and lengths of a varbind and its value, whatever it holds

Read = Callable[[Place], Value]


class Answer(NamedTuple):
    """Varbinds, or what is wrong and at which of those asked for (from 1)."""

    named: Sequence[Named]
    status: int = 0
    at: int = 0


def answer(tree: Tree, read: Read, tag: int, asked: Asked, *, first_version: bool) -> Answer:
    """Answer a GET, a GETNEXT or a GETBULK."""
    if tag == GETBULK:
        return Answer(_bulk(tree, read, asked))
    named: list[Named] = []
    for number, name in enumerate(asked.names, start=1):
        place = tree.at(name) if tag == GET else tree.after(name)
        if place is not None:
            named.append((tree.name(place), read(place)))
        elif first_version:
            return Answer((), NO_SUCH_NAME, number)
        else:
            named.append((oid.element(name), bytes((_missing(tree, tag, name), 0))))
    return Answer((), TOO_BIG) if _size(named) > MOST_OCTETS else Answer(named)


def _missing(tree: Tree, tag: int, name: oid.Oid) -> int:
    if tag != GET:
        return END_OF_MIB_VIEW
    return NO_SUCH_INSTANCE if tree.has_stem(name) else NO_SUCH_OBJECT


def _bulk(tree: Tree, read: Read, asked: Asked) -> list[Named]:
    """Answer as much of a GETBULK as fits, row by row; it may always be cut short (RFC 3416 §4.2.3)."""
    single, repeated = asked.names[: asked.non_repeaters], asked.names[asked.non_repeaters :]
    lanes = [_Lane(tree, name) for name in single]
    named = [lane.step(read) for lane in lanes]
    lanes = [_Lane(tree, name) for name in repeated]
    size = _size(named)
    for _ in range(asked.repetitions):
        if not lanes or all(lane.ended for lane in lanes):
            break
        for lane in lanes:
            varbind = lane.step(read)
            size += _octets(varbind)
            if size > MOST_OCTETS:
                return named
            named.append(varbind)
    return named


class _Lane:
    """One of the names that a GETBULK goes on from."""

    def __init__(self, tree: Tree, name: oid.Oid) -> None:
        self.ended = False
        self._tree = tree
        self._next = tree.after(name)
        self._name = oid.element(name)

    def step(self, read: Read) -> Named:
        """Return the next varbind."""
        place = self._next
        if place is None:
            self.ended = True
            return self._name, bytes((END_OF_MIB_VIEW, 0))
        self._name = self._tree.name(place)
        self._next = self._tree.next(place)
        return self._name, read(place)


def _size(named: Sequence[Named]) -> int:
    """Return how many octets varbinds take, rather too many than too few."""
    return sum(map(_octets, named))


def _octets(named: Named) -> int:
    name, value = named
    size = 9 if isinstance(value, Growth) else len(value.encoded if isinstance(value, Passing) else value)
    return len(name) + size + _MOST_OF_A_HEADER
