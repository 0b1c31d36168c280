"""Where an OID stands among the instances of an agent, and which comes next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from netmon.lab.objects import STEMS, Stem
from netmon.wires.snmp.oid import Oid

Place = tuple[int, int]
"""The number of a stem, and of a row of it."""


class Tree:
    """The instances of an agent with `rows` interfaces, whose ifIndex are 1 to `rows`; without what v1 cannot carry."""

    def __init__(self, rows: int, *, wide: bool) -> None:
        self.stems: Sequence[Stem] = [stem for stem in STEMS if wide or not stem.wide]
        self._oids = [stem.oid for stem in self.stems]
        self._rows = rows
        self._names: list[tuple[bytes, ...]] = [
            tuple(stem.name(index) for index in (range(1, rows + 1) if stem.column else (0,))) for stem in self.stems
        ]

    def name(self, place: Place) -> bytes:
        """Return the element that names the instance at a place."""
        return self._names[place[0]][place[1]]

    def at(self, oid: Oid) -> Place | None:
        """Return the place of an instance, None where there is none of that name."""
        stem = self._stem_of(oid)
        if stem is None or len(oid) != len(self._oids[stem]) + 1:
            return None
        row = oid[-1] - 1 if self.stems[stem].column else oid[-1]
        return (stem, row) if 0 <= row < len(self._names[stem]) else None

    def has_stem(self, oid: Oid) -> bool:
        """Return whether an OID is at or below an object type, of whatever instance."""
        return self._stem_of(oid) is not None

    def after(self, oid: Oid) -> Place | None:
        """Return the place of the first instance behind an OID, None at the end."""
        stem = bisect_right(self._oids, oid) - 1
        if stem >= 0 and oid[: len(self._oids[stem])] == self._oids[stem]:
            suffix = oid[len(self._oids[stem]) :]
            first = 1 if self.stems[stem].column else 0
            return self._first(stem, max(suffix[0] - first + 1, 0) if suffix else 0)
        return self._first(stem + 1, 0)

    def next(self, place: Place) -> Place | None:
        """Return the place behind a place, None at the end."""
        return self._first(place[0], place[1] + 1)

    def _first(self, stem: int, row: int) -> Place | None:
        while stem < len(self._names):
            if row < len(self._names[stem]):
                return stem, row
            stem, row = stem + 1, 0
        return None

    def _stem_of(self, oid: Oid) -> int | None:
        stem = bisect_right(self._oids, oid) - 1
        return stem if stem >= 0 and oid[: len(self._oids[stem])] == self._oids[stem] else None


@cache
def tree_of(rows: int, *, wide: bool) -> Tree:
    """Return the tree of all agents with so many interfaces."""
    return Tree(rows, wide=wide)
