"""Which ifIndex of a device is which port now, from reading to reading. Pure.

Numbers move when a device restarts, when a card comes or goes, and on some devices for no reason; and some tell wrong
names for a while. So a reading that has a port elsewhere than before is believed when a second one, at a later visit,
says the same. Until then only what both agree on is shown; of the rest nothing is said, rather than something of
another port.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from enum import Enum, auto
from hashlib import sha256

from netmon.judge.matching import Key, entries_of, own_keys
from netmon.model.interfaces import InterfaceIdentity, KnownPorts

MOST_TRIES = 5
"""Readings in a row that agree with none before, after which names are read at their own interval again."""


class Doubt(Enum):
    """Why numbers may have moved. The value is its code in the catalogue."""

    RESTART = "moved.restart"  # sysUpTime began again
    ROWS = "moved.rows"  # there are other numbers than before
    STATES = "moved.states"  # one went down and another came up at the same moment
    AWAY = "moved.away"  # it was silent for long
    COUNTERS = "moved.counters"  # a port counts on where another one stopped
    NAMES = "moved.names"  # the names themselves told
    TABLE = "moved.table"  # the agent says that ports were added, taken away or numbered anew


class Verdict(Enum):
    """What became of a reading."""

    FIRST = auto()  # nothing was known
    SAME = auto()
    PENDING = auto()  # it differs, and awaits a second one that says the same
    CONFIRMED = auto()
    PARTIAL = auto()  # the device did not tell all; nothing is concluded from what is not there

    @property
    def taken(self) -> bool:
        """Whether the reading is now what is known."""
        return self in {Verdict.FIRST, Verdict.SAME, Verdict.CONFIRMED}


@dataclass(frozen=True, slots=True)
class Numbering:
    """What is known of a device's numbers.

    `confirmed` is the last reading that holds; `pending` one that differs from it and awaits its like. `shown` is what
    may be relied on now: rows of the newest reading, None where there are none. `doubt` is why numbers may have moved
    since the last confirmed reading. `before` is what was known when this process began.
    """

    confirmed: InterfaceIdentity | None = None
    pending: InterfaceIdentity | None = None
    shown: InterfaceIdentity | None = None
    doubt: Doubt | None = None
    before: KnownPorts | None = None
    missing: int = 0
    tries: int = 0

    @property
    def settled(self) -> bool:
        """Whether all that is shown is all there is to know."""
        return self.doubt is None and self.pending is None

    @property
    def adrift(self) -> bool:
        """Whether no number can be relied on."""
        return self.doubt is not None and self.shown is None

    @property
    def wants_reading(self) -> bool:
        """Whether the names should be read at the next visit; a restart and other rows have them read in this one."""
        return not self.settled and self.tries <= MOST_TRIES and (self.tries > 0 or self.doubt is Doubt.COUNTERS)


def suspect(numbering: Numbering, doubt: Doubt) -> Numbering:
    """Rely on no number until the names are read again."""
    if numbering.adrift:
        return numbering
    return replace(numbering, shown=None, pending=None, doubt=doubt, tries=0)


def take(numbering: Numbering, reading: InterfaceIdentity, missing: int) -> tuple[Numbering, Verdict]:
    """Take a reading of the names. `missing` is by how many rows it is shorter than ifNumber says."""
    if reading.partial or not reading.index or _is_filtered(numbering, reading, missing):
        return _partial(numbering, reading), Verdict.PARTIAL
    known = numbering.confirmed
    if known is None and numbering.before is None:
        return _confirmed(numbering, reading, missing), Verdict.FIRST
    if _as_known(numbering, reading):
        return _confirmed(numbering, reading, missing), Verdict.SAME
    if numbering.pending is not None and same_numbers(numbering.pending, reading):
        return _confirmed(numbering, reading, missing), Verdict.CONFIRMED
    waiting = replace(
        numbering,
        pending=reading,
        shown=None if known is None else _agreed(known, reading),
        doubt=numbering.doubt or Doubt.NAMES,
        tries=numbering.tries + 1,
    )
    return waiting, Verdict.PENDING


def same_numbers(one: InterfaceIdentity, other: InterfaceIdentity) -> bool:
    """Tell whether every ifIndex means the same port in both."""
    return one is other or (one.index == other.index and _labels(one) == _labels(other))


def digest_of(identity: InterfaceIdentity) -> str:
    """Return what two readings have in common exactly if every ifIndex means the same port in both."""
    return sha256(repr((identity.index, _labels(identity))).encode()).hexdigest()[:32]


def _confirmed(numbering: Numbering, reading: InterfaceIdentity, missing: int) -> Numbering:
    return Numbering(confirmed=reading, shown=reading, before=numbering.before, missing=missing)


def _partial(numbering: Numbering, reading: InterfaceIdentity) -> Numbering:
    if not reading.index:
        return numbering
    if numbering.confirmed is not None:
        if numbering.settled:
            return numbering
        return replace(numbering, shown=_agreed(numbering.confirmed, reading), tries=numbering.tries + 1)
    return replace(numbering, shown=reading)


def _as_known(numbering: Numbering, reading: InterfaceIdentity) -> bool:
    if numbering.confirmed is not None:
        return same_numbers(numbering.confirmed, reading)
    return numbering.before is not None and numbering.before.digest == digest_of(reading)


def _is_filtered(numbering: Numbering, reading: InterfaceIdentity, missing: int) -> bool:
    """Tell whether rows are withheld that were not withheld before: ifNumber counts them still."""
    if numbering.confirmed is not None:
        return missing > numbering.missing and not set(numbering.confirmed.index) <= set(reading.index)
    before = numbering.before
    return before is not None and missing > before.missing and before.digest != digest_of(reading)


def _agreed(known: InterfaceIdentity, reading: InterfaceIdentity) -> InterfaceIdentity | None:
    """Return the rows of a reading that are known by the same name at the same number."""
    before = dict(zip(known.index, _labels(known), strict=True))
    rows = [
        row
        for row, (index, label) in enumerate(zip(reading.index, _labels(reading), strict=True))
        if label is not None and before.get(index) == label
    ]
    return reading.only(rows) if rows else None


def _labels(identity: InterfaceIdentity) -> tuple[Hashable, ...]:
    names = identity.name
    if None not in names and "" not in names and len(set(names)) == len(names):
        return names  # as on most devices
    # What is told by something else than its name cannot be mistaken for a name: it is no text.
    return tuple(key if key is None or key[0] is not Key.NAME else key[1] for key in own_keys(entries_of(identity)))
