"""What a day came to for every subject of a network, by columns: tens of thousands of subjects, hundreds of days."""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Final

from netmon.model.day_facts import DayFacts
from netmon.model.names import NetworkId

WORD: Final = next(code for code in "IL" if array(code).itemsize == 4)
"""The type code of 32 bits without a sign; C leaves open which it is."""
PRESENT, MAINTAINED, OVER_SNMP = 1, 2, 4
"""Bits of `DayPack.flags`."""
_MOVED = re.compile(rb"[^\0]")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DayPack:
    """A local day, `begins` ≤ t < `ends` (UTC, epoch seconds). Columns are indexed by place: a number that a subject is
    given once in its network, and keeps.

    `valid` and `ok` are those of `DayFacts`. `last_ok` is the newest day with an ok up to this one (proleptic ordinal,
    0: never). `flags` are PRESENT where the subject was declared on that day, MAINTAINED, and OVER_SNMP where a device
    answered that way. `checks` holds the checks of services and how many of them failed.

    `revision` counts from 1, and is 0 of a day that is not closed yet. `recorded_at` is from when this was on record;
    a day that was closed as it should has its own end there, for closing adds nothing to what was recorded by then.
    """

    network: NetworkId
    day: date
    begins: float
    ends: float
    valid: array[int]
    ok: array[int]
    last_ok: array[int]
    flags: bytes
    checks: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    revision: int = 0
    recorded_at: float = 0.0

    def __repr__(self) -> str:
        return f"DayPack({self.network}, {self.day}, revision={self.revision}, places={len(self)})"

    def __len__(self) -> int:
        return len(self.flags)

    def facts(self, place: int) -> DayFacts | None:
        """Return what the day came to for the subject at a place, None where it was not declared then."""
        if place >= len(self.flags) or not self.flags[place] & PRESENT:
            return None
        checks, failed = self.checks.get(place, (0, 0)) if self.checks else (0, 0)
        return facts_of(self.valid[place], self.ok[place], self.flags[place], checks, failed)

    def newest_ok(self, place: int) -> date | None:
        """Return the newest day up to this one on which the subject at a place answered (a link: carried)."""
        ordinal = self.last_ok[place] if place < len(self.last_ok) else 0
        return _day(ordinal) if ordinal else None

    def same_facts(self, other: DayPack) -> bool:
        """Tell whether both say the same of every subject."""
        return not self.differing(other) and self.last_ok == other.last_ok

    def differing(self, other: DayPack) -> list[int]:
        """Return the places of which both do not say the same, `last_ok` aside; in their order."""
        size = max(len(self), len(other))
        moved = {place for place in {*self.checks, *other.checks} if self.checks.get(place) != other.checks.get(place)}
        moved.update(_moved(self.flags, other.flags, size, 1))
        moved.update(_moved(self.valid.tobytes(), other.valid.tobytes(), size, 4))
        moved.update(_moved(self.ok.tobytes(), other.ok.tobytes(), size, 4))
        return sorted(moved)


def words(values: int | list[int]) -> array[int]:
    """Return a column of so many zeros, or of these values."""
    return array(WORD, bytes(4 * values)) if isinstance(values, int) else array(WORD, values)


def _moved(one: bytes, other: bytes, size: int, width: int) -> set[int]:
    """Return at which values, of `width` bytes each, two columns of at most `size` differ.

    Whole columns are compared in C; of a day most values are those of the day before.
    """
    if one == other:
        return set()
    whole = size * width
    bits = int.from_bytes(one.ljust(whole, b"\0"), "little") ^ int.from_bytes(other.ljust(whole, b"\0"), "little")
    return {found.start() // width for found in _MOVED.finditer(bits.to_bytes(whole, "little"))}


# Almost all subjects of almost all days are one of a few kinds: each is made once.
@lru_cache(maxsize=1 << 16)
def facts_of(valid: int, ok: int, flags: int, checks: int = 0, failed: int = 0) -> DayFacts:
    """Return what these numbers of a day say; `flags` as in `DayPack`."""
    maintained, over_snmp = bool(flags & MAINTAINED), bool(flags & OVER_SNMP)
    return DayFacts(valid, ok, maintained=maintained, checks=checks, failed=failed, over_snmp=over_snmp)


@lru_cache(maxsize=1 << 12)
def _day(ordinal: int) -> date:
    return date.fromordinal(ordinal)
