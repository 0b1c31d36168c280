"""What is asked for and what comes back: objects of a MIB, plans of tables, columns."""

from __future__ import annotations

from dataclasses import dataclass, field

from netmon.model.observation import Failure
from netmon.wires.snmp.oid import Oid, encode
from netmon.wires.snmp.values import Syntax, Value


@dataclass(frozen=True, slots=True, eq=False)
class ObjectType:
    """An object by its MIB name: for a scalar the OID of its instance (`….0`), for a column that of the column."""

    name: str
    oid: Oid
    syntax: Syntax
    octets: bytes = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "octets", encode(self.oid))


@dataclass(frozen=True, slots=True, eq=False)
class TablePlan:
    """Columns to read together, in groups that share a request.

    A group holds columns that change together, so that a reply with nothing new in it can be told by its octets; the
    columns of a group are in ascending order.
    """

    name: str
    groups: tuple[tuple[ObjectType, ...], ...]
    columns: tuple[ObjectType, ...] = field(init=False)

    def __post_init__(self) -> None:
        if any(list(group) != sorted(group, key=lambda column: column.oid) for group in self.groups):
            raise ValueError(f"{self.name}: the columns of a group ascend")
        object.__setattr__(self, "columns", tuple(column for group in self.groups for column in group))


@dataclass(frozen=True, slots=True)
class Scalars:
    """The answer to a GET, in the order asked; None for what the agent does not have or sent malformed."""

    values: tuple[Value | None, ...]
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Column:
    """One column as read, indexes ascending; None where the value was malformed. No rows: the agent has none."""

    index: tuple[Oid, ...]
    values: tuple[Value | None, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """What a plan read, column by column in the plan's order; a failed column says why and costs no other.

    Compared by identity: a table that did not change is the same object as at the last visit.
    """

    columns: tuple[Column | Failure, ...]
    flags: frozenset[str] = frozenset()
