"""Rendered text, kept as long as what it shows stays the same.

The rows of one kind are cut into blocks, for each section so large that one is rendered in about a millisecond: a
scrape of a province is made in steps. A block of which nothing changed is not rendered at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from exporters.prometheus.metric import Metric
from exporters.prometheus.packing import Piece
from exporters.prometheus.sections import Scene, Section

Row = TypeVar("Row")

_EMPTY = Piece(b"", 0)


@dataclass(slots=True)
class _Block(Generic[Row]):
    """Some rows in one section: what their text was made from, and the text for each metric of the section."""

    section: Section[Row, object]
    rows: Sequence[Row]
    facts: list[object] | None = None
    pieces: tuple[Piece, ...] = ()

    def render(self, scene: Scene) -> None:
        facts = [self.section.facts(row, scene) for row in self.rows]
        # Lists compare their members by identity first: what did not change costs next to nothing.
        if facts != self.facts:
            texts = [self.section.write(row, fact) for row, fact in zip(self.rows, facts, strict=True)]
            self.facts, self.pieces = facts, tuple(map(_piece, zip(*texts, strict=True)))


class Rendered(Protocol):
    """Blocks of whatever rows, of which only the text matters."""

    @property
    def series(self) -> int:
        """How many series the text has."""
        ...

    def render(self, scene: Scene) -> Iterator[None]:
        """Render what changed since the last time. Yields after each block."""
        ...

    def columns(self) -> Iterator[tuple[Metric, Piece]]:
        """Return the text that there is, each piece with the metric it belongs to."""
        ...


@dataclass(slots=True)
class Blocks(Generic[Row]):
    """All rows of one kind, and their text in some sections."""

    sections: Sequence[Section[Row, object]]
    _blocks: list[_Block[Row]] = field(default_factory=list)

    def load(self, rows: Sequence[Row]) -> None:
        """Take other rows; what was rendered of the old ones is gone."""
        self._blocks = [
            _Block(section, rows[start : start + section.rows])
            for section in self.sections
            for start in range(0, len(rows), section.rows)
        ]

    def render(self, scene: Scene) -> Iterator[None]:
        """Render what changed since the last time. Yields after each block."""
        for block in self._blocks:
            block.render(scene)
            yield

    @property
    def series(self) -> int:
        """How many series the text has."""
        return sum(piece.series for block in self._blocks for piece in block.pieces)

    def columns(self) -> Iterator[tuple[Metric, Piece]]:
        """Return the text that there is, each piece with the metric it belongs to."""
        for block in self._blocks:
            # One that was never rendered has no pieces.
            named = zip(block.section.metrics, block.pieces, strict=False)
            yield from ((metric, piece) for metric, piece in named if piece.series)


def families(columns: Iterable[tuple[Metric, Piece]]) -> Iterator[Piece]:
    """Return all text, family by family, each headed by what it tells; a family without samples is not there."""
    found: dict[Metric, list[Piece]] = {}
    for metric, piece in columns:
        found.setdefault(metric, []).append(piece)
    for metric, pieces in found.items():
        yield Piece(metric.head.encode(), 0)
        yield from pieces


def _piece(texts: tuple[str, ...]) -> Piece:
    text = "".join(texts)
    return Piece(text.encode(), text.count("\n")) if text else _EMPTY
