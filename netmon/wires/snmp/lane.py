"""One column of a table read, one reply at a time: which rows it brought, and whether the column goes on."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from enum import Enum

from netmon.wires.snmp.ber import INTEGER, NULL, OCTET_STRING, MalformedError
from netmon.wires.snmp.objects import ObjectType
from netmon.wires.snmp.oid import Oid, suffix
from netmon.wires.snmp.pdu import Varbind
from netmon.wires.snmp.values import EXCEPTIONS, READERS, Syntax, Value


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


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of a column that one reply brought. `last` is the name (content octets) to go on from."""

    index: tuple[Oid, ...]
    values: tuple[Value | None, ...]
    last: bytes
    outcome: Outcome
    malformed: int = 0


@dataclass(frozen=True, slots=True)
class Lane:
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
    prefix = lane.column.octets
    skip = len(prefix)
    syntax = lane.column.syntax
    read = READERS[syntax]
    plain = {Syntax.INTEGER: INTEGER, Syntax.OCTETS: OCTET_STRING}.get(syntax, -1)
    text = syntax is Syntax.OCTETS
    position = lane.position()
    last = lane.after
    index: list[Oid] = []
    values: list[Value | None] = []
    outcome = Outcome.OPEN
    malformed = 0
    value: Value | None
    for name, tag, content in found:
        if not name.startswith(prefix) or tag in EXCEPTIONS:
            # Objects are few beside rows, and `suffix` remembers them.
            past = tag in EXCEPTIONS or suffix(name) > suffix(prefix)
            outcome = Outcome.END if past else Outcome.STRAY
            break
        here = suffix(name[skip:])
        if here <= position if seen is None else (here in seen or here in index):
            outcome = Outcome.STUCK if here == position else Outcome.DISORDER
            break
        if tag == NULL:  # what some agents send for "nothing": no value, and nothing wrong with it either
            value = None
        elif tag == plain and (text or 0 < len(content) < 5):
            value = content if text else int.from_bytes(content, "big", signed=True)
        else:
            try:
                value = read(tag, content)
            except MalformedError:
                value = None
                malformed += 1
        position = here
        last = name
        index.append(here)
        values.append(value)
    return Part(tuple(index), tuple(values), last, outcome, malformed)
