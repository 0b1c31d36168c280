"""Rendered text, kept as long as what it shows stays the same.

The rows of one kind are cut into blocks of some hundred. A block is rendered in a few milliseconds, so that a scrape
of a province can be made in steps; a block of which nothing changed is not rendered at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from exporters.prometheus.packing import Piece
from exporters.prometheus.sections import Scene, Section

Row = TypeVar("Row")
Item = TypeVar("Item")

ROWS = 200
"""Rows of a block: enough for a piece of text that compresses well, few enough for a step of about 2 ms."""


@dataclass(slots=True)
class _Rendered:
    """What a block of a section was made from, and its text for each metric of the section."""

    facts: list[object] | None = None
    pieces: tuple[Piece, ...] = ()


@dataclass(slots=True)
class _Block(Generic[Row]):
    rows: list[Row]
    sections: list[_Rendered]


@dataclass(slots=True)
class Blocks(Generic[Row]):
    """All rows of one kind and their text. `rows` is filled block by block, from what `make` makes of each item."""

    sections: Sequence[Section[Row, object]]
    _blocks: list[_Block[Row]] = field(default_factory=list)

    def load(self, items: Sequence[Item], make: Callable[[Item], Row]) -> Iterator[None]:
        """Take other rows; what was rendered of the old ones is gone. Yields after each block."""
        self._blocks = []
        for start in range(0, len(items), ROWS):
            rows = [make(item) for item in items[start : start + ROWS]]
            self._blocks.append(_Block(rows, [_Rendered() for _ in self.sections]))
            yield

    def render(self, scene: Scene) -> Iterator[None]:
        """Render what changed since the last time. Yields after each section of a block."""
        for block in self._blocks:
            for section, rendered in zip(self.sections, block.sections, strict=True):
                facts = [section.facts(row, scene) for row in block.rows]
                # Lists compare their members by identity first: what did not change costs next to nothing.
                if facts != rendered.facts:
                    rendered.facts, rendered.pieces = facts, _write(section, block.rows, facts)
                yield

    def pieces(self) -> Iterator[Piece]:
        """Return all text, family by family, each headed by what it tells; nothing of a family without samples."""
        for number, section in enumerate(self.sections):
            for column, metric in enumerate(section.metrics):
                texts = [block.sections[number].pieces[column] for block in self._blocks]
                filled = [piece for piece in texts if piece.text]
                if filled:
                    yield Piece(metric.head.encode())
                    yield from filled

    def rows(self) -> Iterator[list[Row]]:
        """Return the rows, block by block."""
        return (block.rows for block in self._blocks)


def _write(section: Section[Row, object], rows: list[Row], facts: list[object]) -> tuple[Piece, ...]:
    texts = [section.write(row, fact) for row, fact in zip(rows, facts, strict=True)]
    return tuple(Piece("".join(column).encode()) for column in zip(*texts, strict=True))
