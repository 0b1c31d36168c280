"""What differs between two texts, in hunks that say in which section they are. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from netmon.configs.matching import Change, changes_of
from netmon.configs.sections import section_of

CONTEXT = 3
"""Unchanged lines around what changed."""


class Mark(StrEnum):
    """What became of a line, as `diff -u` marks it."""

    SAME = " "
    WENT = "-"
    CAME = "+"


@dataclass(frozen=True, slots=True)
class Line:
    """A line, and what became of it."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class Hunk:
    """Lines that changed, with some around them. `old` and `new` are where they begin, counted from 1, and how many."""

    old: tuple[int, int]
    new: tuple[int, int]
    section: str
    lines: tuple[Line, ...]

    @property
    def head(self) -> str:
        """The line that stands above a hunk in a unified diff."""
        return f"@@ -{self.old[0]},{self.old[1]} +{self.new[0]},{self.new[1]} @@ {self.section}".rstrip()


def hunks_of(before: str, after: str, context: int = CONTEXT) -> tuple[Hunk, ...]:
    """Return what differs; nothing where nothing does."""
    old, new = before.splitlines(), after.splitlines()
    return tuple(_hunk(group, old, new, context) for group in _grouped(changes_of(old, new), context))


def unified(hunks: Sequence[Hunk], before: str, after: str) -> Iterator[str]:
    """Yield the lines of a unified diff; `before` and `after` are what its two sides are called."""
    if hunks:
        yield f"--- {before}"
        yield f"+++ {after}"
    for hunk in hunks:
        yield hunk.head
        for line in hunk.lines:
            yield f"{line.mark}{line.text}"


def _grouped(changes: Iterable[Change], context: int) -> Iterator[list[Change]]:
    """Yield changes so near to each other that the lines between them are shown."""
    group: list[Change] = []
    for one in changes:
        if group and one.old_start - group[-1].old_end > 2 * context:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _hunk(group: Sequence[Change], old: Sequence[str], new: Sequence[str], context: int) -> Hunk:
    first, last = group[0], group[-1]
    lead, tail = min(context, first.old_start), min(context, len(old) - last.old_end)
    start, new_start = first.old_start - lead, first.new_start - lead
    count, new_count = last.old_end + tail - start, last.new_end + tail - new_start
    return Hunk(
        (start + (count > 0), count),
        (new_start + (new_count > 0), new_count),
        section_of(old, first.old_start) if first.old_end > first.old_start else section_of(new, first.new_start),
        tuple(_lines(group, old, new, start, last.old_end + tail)),
    )


def _lines(group: Iterable[Change], old: Sequence[str], new: Sequence[str], start: int, end: int) -> Iterator[Line]:
    place = start
    for one in group:
        yield from (Line(Mark.SAME, text) for text in old[place : one.old_start])
        yield from (Line(Mark.WENT, text) for text in old[one.old_start : one.old_end])
        yield from (Line(Mark.CAME, text) for text in new[one.new_start : one.new_end])
        place = one.old_end
    yield from (Line(Mark.SAME, text) for text in old[place:end])
