"""A node with the key or item it stands at, and the path that names it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netmon.inventory.nearest import NO_HINT
from netmon.inventory.node import Items, Node, Table, Text
from netmon.inventory.problem import Fact, Phrase, Place, Report
from netmon.words.headings import FULL_WIDTH_COLON


@dataclass(frozen=True, slots=True)
class Located:
    """`place` is the key of `node` in a mapping, the node itself in a list; `path` is like `units.cs.contacts[0]`."""

    node: Node
    place: Place
    path: str

    def follow(self, location: Iterable[int | str]) -> Located:
        """Return what stands at `location`, as far as it leads."""
        node, place, path = self.node, self.place, self.path
        for part in location:
            if part == "[key]" and isinstance(place, Text):  # pydantic's word for a key that is wrong
                node = place
            elif isinstance(node, Items) and isinstance(part, int):
                node = place = node[part]
                path += f"[{part}]"
            elif isinstance(node, Table) and (key := node.key(str(part))) is not None:
                node, place = node[key], key
                path = f"{path}.{key}" if path else str(key)
        return Located(node, place, path)

    def has(self, *location: int | str) -> bool:
        """Return whether anything is written at `location`."""
        node: Node | None = self.node
        for part in location:
            node = node.value(str(part)) if isinstance(node, Table) else None
        return node is not None

    def value(self) -> str | None:
        """Return the text that stands here, None where it is no text."""
        return str(self.node) if isinstance(self.node, Text) else None

    def value_place(self) -> Place:
        """Return where a reader looks: at a value, which may stand below its key; at the key of a mapping."""
        return self.node if isinstance(self.node, Text) and not self.node.absent else self.place

    def tell(self, report: Report, code: str, *location: int | str, **facts: Fact) -> None:
        """Add a problem about the value at `location`."""
        found = self.follow(location)
        report.add(code, found.value_place(), found.path, found.value(), **facts)


def colon_hint(node: Node) -> Fact:
    """Return the hint that a full-width colon made a text of what should be a mapping."""
    return Phrase("problem.hint_fullwidth_colon") if isinstance(node, Text) and FULL_WIDTH_COLON in node else NO_HINT
