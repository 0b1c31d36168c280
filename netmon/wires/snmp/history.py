"""What is kept of an agent's table from visit to visit: every request of the last read, with what it brought."""

from __future__ import annotations

from dataclasses import dataclass, field

from netmon.wires.snmp.gaps import Filling
from netmon.wires.snmp.lane import Lane, Part
from netmon.wires.snmp.objects import Table
from netmon.wires.snmp.pdu import Request

Lanes = tuple[Lane, ...]


class Step:
    """A request of a walk and its answer.

    `lanes` are the columns it asks, `todo` the groups that come after them; so a step is all there is to know of where
    a walk stands. `body` are the varbinds it was answered with, `parts` what was read from them, lane by lane; `flags`
    say what was odd about it. Where all lanes end here, in the same row, the octets from `beyond` on are of objects
    behind the columns.
    """

    __slots__ = ("beyond", "body", "flags", "lanes", "parts", "request", "todo", "varbinds")

    def __init__(self, lanes: Lanes, todo: tuple[Lanes, ...], request: Request) -> None:
        self.lanes = lanes
        self.todo = todo
        self.request = request
        self.body: bytes | None = None
        self.parts: tuple[Part, ...] = ()
        self.flags: frozenset[str] = frozenset()
        self.varbinds = 0
        self.beyond: int | None = None


@dataclass(slots=True)
class History:
    """`unordered`, `careful` and `mute` hold numbers of columns that cannot be read like others.

    unordered: rows come in no order, so a GETNEXT walk remembers which it has seen; careful: an error lies in it, so it
    is read row by row; mute: it was not answered, so it is asked last and given up soon.
    """

    steps: list[Step] = field(default_factory=list)
    table: Table | None = None
    unordered: set[int] = field(default_factory=set)
    careful: set[int] = field(default_factory=set)
    mute: set[int] = field(default_factory=set)
    filling: Filling = field(default_factory=Filling)

    def lighten(self) -> None:
        """Let go of what was replied."""
        self.steps, self.table = [], None
        self.filling = Filling(self.filling.whole)
