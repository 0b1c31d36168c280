"""What a file says, as plain values that know where they stand.

A scalar is always the text that the person wrote: `NO`, `22:22`, `1.10`, `010` and `1_0` stay so, and the schema alone
decides what they mean.
"""

from __future__ import annotations

from typing import TypeAlias


class Text(str):
    """A scalar, or a key. `absent` where a key has nothing after its colon; `broken` where it was refused already."""

    __slots__ = ("absent", "broken", "column", "file", "line")

    file: str
    line: int
    column: int | None
    absent: bool
    broken: bool


class Table(dict[Text, "Node"]):
    """A mapping; its keys are `Text`. `broken` where something in it was refused already, so keys may be missing.

    `torn` where nothing more is to be said of it: reading stopped within it, or it was refused as a whole.
    """

    __slots__ = ("broken", "column", "file", "line", "torn")

    file: str
    line: int
    column: int | None
    broken: bool
    torn: bool

    def key(self, name: str) -> Text | None:
        """Return the key `name` as it stands in the file."""
        return next((key for key in self if key == name), None)

    def value(self, name: str) -> Node | None:
        """Return what stands under the key `name`."""
        key = self.key(name)
        return None if key is None else self[key]


class Items(list["Node"]):
    """A sequence. `torn` as in a mapping."""

    __slots__ = ("column", "file", "line", "torn")

    file: str
    line: int
    column: int | None
    torn: bool


Node: TypeAlias = Text | Table | Items


def text(value: str, file: str, line: int, column: int | None = None) -> Text:
    """Return `value` as it stands at a place."""
    made = Text(value)
    made.file, made.line, made.column, made.absent, made.broken = file, line, column, False, False
    return made


def table(file: str, line: int, column: int | None = None) -> Table:
    """Return an empty mapping that begins at a place."""
    made = Table()
    made.file, made.line, made.column, made.broken, made.torn = file, line, column, False, False
    return made


def items(file: str, line: int, column: int | None = None) -> Items:
    """Return an empty sequence that begins at a place."""
    made = Items()
    made.file, made.line, made.column, made.torn = file, line, column, False
    return made


def is_told(node: Node) -> bool:
    """Return whether something was said of `node` already that explains whatever else is wrong with it."""
    return node.broken if isinstance(node, Text) else node.torn
