"""A window of days by subject: what is kept by columns, turned in one pass.

Most subjects have one of a few kinds of week. Each kind is made once and shared, so that ten thousand subjects cost
little more than comparing their numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice, repeat

from netmon.model.day_facts import DayFacts
from netmon.model.day_pack import PRESENT, DayPack, facts_of

Row = tuple[DayFacts | None, ...]
Rows = Sequence[Row]


def rows_of(window: Sequence[DayPack | None]) -> Rows:
    """Return, by place, what each of the days came to; None for one that is not there, or before it was declared."""
    size = max((len(pack) for pack in window if pack is not None), default=0)
    columns = list(chain.from_iterable(map(_columns, window)))
    kinds: dict[tuple[int, ...], Row] = {}
    rows: list[Row] = []
    for numbers in islice(zip(*columns, strict=False), size):
        row = kinds.get(numbers)
        if row is None:
            row = kinds[numbers] = tuple(_days(numbers))
        rows.append(row)
    # The checks of services stand apart, and are few.
    for place in {place for pack in window if pack is not None for place in pack.checks}:
        rows[place] = tuple(None if pack is None else pack.facts(place) for pack in window)
    return rows


def _columns(pack: DayPack | None) -> Iterator[Iterator[int]]:
    for column in () if pack is None else (pack.flags, pack.valid, pack.ok):
        yield chain(column, repeat(0))
    if pack is None:
        yield from (repeat(0), repeat(0), repeat(0))


def _days(numbers: Sequence[int]) -> Iterator[DayFacts | None]:
    for first in range(0, len(numbers), 3):
        flags, valid, ok = numbers[first : first + 3]
        yield facts_of(valid, ok, flags) if flags & PRESENT else None
