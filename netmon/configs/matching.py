"""Which lines of two texts are the same ones. Pure, and never slow, whatever the texts are.

Lines that stand once in both (`interface …`) hold the texts together; what is between two of them is matched by itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_PAIRS = 40_000
"""Pairs of equal lines up to which a stretch without lines of its own is matched as well as can be."""


@dataclass(frozen=True, slots=True)
class Change:
    """Lines `old_start` ≤ place < `old_end` of one text became `new_start` ≤ place < `new_end` of the other; from 0."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def changes_of(old: Sequence[str], new: Sequence[str]) -> tuple[Change, ...]:
    """Return what changed, in order; between two of them is at least one line that did not."""
    joined: list[Change] = []
    for one in _changes(old, new):
        last = joined[-1] if joined else None
        if last is not None and (last.old_end, last.new_end) == (one.old_start, one.new_start):
            joined[-1] = Change(last.old_start, one.old_end, last.new_start, one.new_end)
        else:
            joined.append(one)
    return tuple(joined)


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    waiting = [Change(0, len(old), 0, len(new))]
    while waiting:
        one = _trimmed(waiting.pop(), old, new)
        if one.old_start == one.old_end or one.new_start == one.new_end:
            if one.old_end - one.old_start or one.new_end - one.new_start:
                yield one
            continue
        parts = _parted(one, old, new)
        if parts == [one]:
            yield one
        else:
            waiting += reversed(parts)


def _trimmed(one: Change, old: Sequence[str], new: Sequence[str]) -> Change:
    """Return a stretch without what its two sides have alike at their ends."""
    start, end, new_start, new_end = one.old_start, one.old_end, one.new_start, one.new_end
    while start < end and new_start < new_end and old[start] == new[new_start]:
        start, new_start = start + 1, new_start + 1
    while start < end and new_start < new_end and old[end - 1] == new[new_end - 1]:
        end, new_end = end - 1, new_end - 1
    return Change(start, end, new_start, new_end)


def _parted(one: Change, old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """Return what is between lines that are the same; the stretch itself where none are, or too many may be."""
    before, after = old[one.old_start : one.old_end], new[one.new_start : one.new_end]
    counts, others = Counter(before), Counter(after)
    same = _anchors(before, after, counts, others)
    if not same:
        if sum(count * others[line] for line, count in counts.items()) > _PAIRS:
            return [one]
        blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
        same = [(block.a + step, block.b + step) for block in blocks for step in range(block.size)]
    if not same:
        return [one]
    parts: list[Change] = []
    place, other = one.old_start, one.new_start
    for left, right in same:
        parts.append(Change(place, one.old_start + left, other, one.new_start + right))
        place, other = one.old_start + left + 1, one.new_start + right + 1
    return [*parts, Change(place, one.old_end, other, one.new_end)]


def _anchors(
    before: Sequence[str], after: Sequence[str], counts: Counter[str], others: Counter[str]
) -> list[tuple[int, int]]:
    """Return the places of lines that stand once on either side: as many as are in the same order on both."""
    places = {line: place for place, line in enumerate(after) if others[line] == 1}
    pairs = [(place, places[line]) for place, line in enumerate(before) if counts[line] == 1 and line in places]
    ends: list[int] = []  # the lowest place that a row of so many pairs can end at
    last: list[int] = []  # the pair that it ends with
    came: list[int | None] = []
    for number, (_, right) in enumerate(pairs):
        length = bisect_left(ends, right)
        came.append(last[length - 1] if length else None)
        ends[length : length + 1], last[length : length + 1] = [right], [number]
    found: list[tuple[int, int]] = []
    at = last[-1] if last else None
    while at is not None:
        found.append(pairs[at])
        at = came[at]
    return found[::-1]
