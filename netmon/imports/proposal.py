"""What an import proposes, and what it cannot without being told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from netmon.imports.seen import Remark


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a section, from key to text. `origin` tells a person where it comes from."""

    cells: Mapping[str, str]
    origin: str


@dataclass(frozen=True, slots=True)
class Gap:
    """What a table of the map has to say and does not: of `count` things with this value, such as `example`."""

    table: str
    field: str
    value: str
    count: int
    example: str


@dataclass(frozen=True, slots=True)
class Undeclared:
    """An id that the map names and nothing declares. `count` things would refer to it."""

    section: str
    id: str
    count: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """Rows by section. It can be carried out only where there are no gaps and nothing is undeclared."""

    rows: Mapping[str, tuple[Row, ...]]
    gaps: tuple[Gap, ...] = ()
    undeclared: tuple[Undeclared, ...] = ()
    remarks: tuple[Remark, ...] = field(default=())
