"""What differs between two texts, in hunks that say in which section they are. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

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
    matcher = SequenceMatcher(None, old, new, autojunk=len(old) + len(new) > 20_000)
    return tuple(_hunk(group, old, new) for group in matcher.get_grouped_opcodes(context))


def unified(hunks: Sequence[Hunk], before: str, after: str) -> Iterator[str]:
    """Yield the lines of a unified diff; `before` and `after` are what its two sides are called."""
    if hunks:
        yield f"--- {before}"
        yield f"+++ {after}"
    for hunk in hunks:
        yield hunk.head
        for line in hunk.lines:
            yield f"{line.mark}{line.text}"


_Step = tuple[str, int, int, int, int]


def _hunk(steps: Sequence[_Step], old: Sequence[str], new: Sequence[str]) -> Hunk:
    (_, old_start, _, new_start, _), (_, _, old_end, _, new_end) = steps[0], steps[-1]
    return Hunk(
        (old_start + (old_end > old_start), old_end - old_start),
        (new_start + (new_end > new_start), new_end - new_start),
        _section(steps, old, new),
        tuple(_lines(steps, old, new)),
    )


def _lines(steps: Sequence[_Step], old: Sequence[str], new: Sequence[str]) -> Iterator[Line]:
    for tag, old_start, old_end, new_start, new_end in steps:
        if tag == "equal":
            yield from (Line(Mark.SAME, text) for text in old[old_start:old_end])
            continue
        yield from (Line(Mark.WENT, text) for text in old[old_start:old_end])
        yield from (Line(Mark.CAME, text) for text in new[new_start:new_end])


def _section(steps: Sequence[_Step], old: Sequence[str], new: Sequence[str]) -> str:
    """Return what the first line that changed belongs to."""
    for tag, old_start, old_end, new_start, _ in steps:
        if tag != "equal":
            return section_of(old, old_start) if old_end > old_start else section_of(new, new_start)
    return ""
