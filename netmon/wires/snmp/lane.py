"""One column of a table read, one reply at a time: which rows it brought, and whether the column goes on."""

from __future__ import annotations

from collections.abc import Container
from enum import Enum
from typing import NamedTuple, cast

from netmon.wires.snmp import bulk
from netmon.wires.snmp.ber import NULL, MalformedError
from netmon.wires.snmp.objects import ObjectType
from netmon.wires.snmp.oid import Oid, suffix
from netmon.wires.snmp.pdu import Varbind
from netmon.wires.snmp.values import END_OF_MIB_VIEW, EXCEPTIONS, READERS, Syntax, Value


class Outcome(Enum):
    """How a column stands after a reply."""

    OPEN = "open"
    END = "end"
    """The next object lies beyond the column, or there is none."""
    STUCK = "stuck"
    """The OID asked from, once more: there is no way on."""
    DISORDER = "disorder"
    """An OID less than the one before it, or, where order is not asked for, one that came before."""
    STRAY = "stray"
    """An OID outside the column and before it: not what was asked, or the end of a MIB that begins again."""


class Part(NamedTuple):
    """The rows of a column that one reply brought. `last` is the name (content octets) to go on from."""

    rows: tuple[Oid, ...]
    values: tuple[Value | None, ...]
    last: bytes
    outcome: Outcome
    malformed: int = 0


class Lane(NamedTuple):
    """A column, by its number in the plan, and the name (content octets) after which its next rows are asked."""

    column: ObjectType
    number: int
    after: bytes
    rows: int = 0
    """Read so far."""

    def position(self) -> Oid:
        """Return the index it stands at; () before the first row."""
        return suffix(self.after[len(self.column.octets) :])


def rows(lane: Lane, found: list[Varbind], seen: Container[Oid] | None = None) -> Part:
    """Take a lane's varbinds of one reply. With `seen`, order is not asked for, only that no row comes twice.

    Raises MalformedError where a name is no OID; a malformed value loses only itself.
    """
    if seen is None and found and (part := _all_at_once(lane, found)) is not None:
        return part
    return _one_by_one(lane, found, seen)


def _all_at_once(lane: Lane, found: list[Varbind]) -> Part | None:
    """Take ordinary rows whose names are known; None where something is not ordinary."""
    names, tags, contents = zip(*found, strict=True)
    prefix = lane.column.octets
    known = tuple(map(bulk.names_of(prefix).get, names))
    outcome = Outcome.OPEN
    if None in known:
        end = known.index(None)
        name = names[end]
        if name.startswith(prefix) or not suffix(name) > suffix(prefix):
            return None
        names, tags, contents, known = names[:end], tags[:end], contents[:end], known[:end]
        outcome = Outcome.END
    index = cast("tuple[Oid, ...]", known)
    values = bulk.values_of(lane.column.syntax, tags, contents)
    if values is None or not bulk.ascending(index, lane.position()):
        return None
    return Part(index, values, names[-1] if names else lane.after, outcome)


def _one_by_one(lane: Lane, found: list[Varbind], seen: Container[Oid] | None) -> Part:
    prefix = lane.column.octets
    skip = len(prefix)
    read = READERS[lane.column.syntax]
    known = bulk.names_of(prefix)
    position = lane.position()
    last = lane.after
    index: list[Oid] = []
    values: list[Value | None] = []
    outcome = Outcome.OPEN
    malformed = 0
    for name, tag, content in found:
        if tag in EXCEPTIONS:
            if tag != END_OF_MIB_VIEW and seen is None and name.startswith(prefix) and suffix(name[skip:]) > position:
                position, last = suffix(name[skip:]), name  # a row that went away while it was read
                continue
            outcome = Outcome.END
            break
        if not name.startswith(prefix):
            # Objects are few beside rows, and `suffix` remembers them.
            outcome = Outcome.END if suffix(name) > suffix(prefix) else Outcome.STRAY
            break
        here = known[name] = suffix(name[skip:])
        if here <= position if seen is None else (here in seen or here in index):
            outcome = Outcome.STUCK if here == position else Outcome.DISORDER
            break
        value: Value | None = None
        if tag == NULL:  # what some agents send for "nothing": a text of no letters, a number that is none
            value = b"" if lane.column.syntax is Syntax.OCTETS else None
        else:
            try:
                value = read(tag, content)
            except MalformedError:
                malformed += 1
        position = here
        last = name
        index.append(here)
        values.append(value)
    return Part(tuple(index), tuple(values), last, outcome, malformed)
