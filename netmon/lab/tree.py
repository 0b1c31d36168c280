"""Where an OID stands among the instances of an agent, and which comes next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from netmon.lab.box import Kit
from netmon.lab.hardware import kit_stems
from netmon.lab.objects import STEMS, Stem
from netmon.wires.snmp.oid import Oid

Place = tuple[int, int]
"""The number of a stem, and of a row of it."""


class Tree:
    """The instances of an agent with `rows` interfaces, whose ifIndex are 1 to `rows`; without what v1 cannot carry.

    `more` are the objects of its hardware.
    """

    def __init__(self, rows: int, more: Sequence[Stem] = (), *, wide: bool) -> None:
        stems = sorted((*STEMS, *more), key=lambda stem: stem.oid)
        self.stems: Sequence[Stem] = [stem for stem in stems if wide or not stem.wide]
        self._oids = [stem.oid for stem in self.stems]
        self._suffixes = [_suffixes(stem, rows) for stem in self.stems]
        self._names = [
            tuple(map(stem.name, suffixes)) for stem, suffixes in zip(self.stems, self._suffixes, strict=True)
        ]

    def name(self, place: Place) -> bytes:
        """Return the element that names the instance at a place."""
        return self._names[place[0]][place[1]]

    def at(self, oid: Oid) -> Place | None:
        """Return the place of an instance, None where there is none of that name."""
        stem = self._stem_of(oid)
        if stem is None:
            return None
        suffixes, suffix = self._suffixes[stem], oid[len(self._oids[stem]) :]
        row = bisect_left(suffixes, suffix)
        return (stem, row) if row < len(suffixes) and suffixes[row] == suffix else None

    def has_stem(self, oid: Oid) -> bool:
        """Return whether an OID is at or below an object type, of whatever instance."""
        return self._stem_of(oid) is not None

    def after(self, oid: Oid) -> Place | None:
        """Return the place of the first instance behind an OID, None at the end."""
        stem = bisect_right(self._oids, oid) - 1
        if stem >= 0 and oid[: len(self._oids[stem])] == self._oids[stem]:
            return self._first(stem, bisect_right(self._suffixes[stem], oid[len(self._oids[stem]) :]))
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


def _suffixes(stem: Stem, rows: int) -> Sequence[Oid]:
    if stem.rows is not None:
        return stem.rows
    return [(row,) for row in range(1, rows + 1)] if stem.column else [(0,)]


@cache
def tree_of(rows: int, kit: Kit, wired: int, *, wide: bool) -> Tree:
    """Return the tree of all agents of a kind with so many interfaces, the first of them `wired`."""
    return Tree(rows, kit_stems(kit, wired), wide=wide)
