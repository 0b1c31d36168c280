"""Whether a device or link flaps: goes up and down, over and over, of its own. Pure.

A subject has a clock of its own, which stands still while nothing that it does can be told from what is above it: while
it is unreachable or unknown, cut off, or shut by an administrator. A fall that turns out to come of something above is
taken back, and a return from there is none of its own changes. So what flaps above is not charged to what is below.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from math import inf

from netmon.model.belief import Event, Flag, Standing, State, Truth
from netmon.model.note import Entry

UNSEEN = frozenset({"note.flapped_unseen", "note.restarted_unseen"})
"""Codes of notes that tell of two changes between two readings."""
AT_LEAST = 2
"""Changes that a port, or a device, made between two readings that look alike: it went, and came back."""
_SAME = 2.0
"""Seconds that the two ends of a link may differ about when it fell."""


@dataclass(frozen=True, slots=True)
class FlapRules:
    """A fall is a change of state, and so is the return; each weighs 1, less the older it is, and 0 after `window`.

    It begins at a weight of `start`: four falls within 10 minutes, five within 16, six within 20. Fewer are a circuit
    that failed, was worked on and failed again, which people want to be told of each time. Only the newest `counted`
    changes weigh anything, so that what toggles every few seconds is over as soon as what does every few minutes. It
    ends after `quiet` seconds without a change, when the rest weighs less than `stop`: 10 to 15 minutes after the
    last change. `kept` changes are remembered, to be counted for people.
    """

    window: float = 1200.0
    start: float = 6.0
    stop: float = 3.5
    quiet: float = 600.0
    counted: int = 12
    kept: int = 120


class Place(Enum):
    """How a subject is, as far as flapping goes."""

    UP = "up"
    DOWN = "down"
    STILL = "still"  # nothing that it does is its own
    SHUT = "shut"  # an administrator shut it: whatever it did before is over


class Spell(Enum):
    """What it is in the middle of."""

    UP = "up"
    FELL = "fell"  # down, and the fall was its own
    DOWN = "down"  # down since something above was, or since before anything was known
    STILL = "still"


@dataclass(frozen=True, slots=True)
class Flap:
    """What one subject did. `changes` are seconds of its own clock, the oldest first.

    That clock is `lag` seconds behind the one that is given to these functions (any, if it is always the same and never
    goes back), and stands since `stopped` while it does; it last began to run when it showed `resumed`. `since` is
    since when it flaps, by the clock given, None where it does not.
    """

    spell: Spell = Spell.STILL
    changes: tuple[float, ...] = ()
    lag: float = 0.0
    stopped: float | None = 0.0
    resumed: float = 0.0
    since: float | None = None

    @property
    def flapping(self) -> bool:
        """Whether it flaps."""
        return self.since is not None

    def own(self, now: float) -> float:
        """Return what its own clock shows."""
        return (now if self.stopped is None else self.stopped) - self.lag


BLANK = Flap()
RULES = FlapRules()


def place_of(standing: Standing, *, cut: bool = False) -> Place:
    """Return how a subject is, by its standing; `cut` is whether the way to it is shut."""
    if Flag.ADMIN_DOWN in standing.flags:
        return Place.SHUT
    if cut:
        return Place.STILL
    return {State.UP: Place.UP, State.DOWN: Place.DOWN}.get(standing.state, Place.STILL)


def seen(flap: Flap, place: Place, now: float, rules: FlapRules = RULES) -> Flap:
    """Take how it is now; the same object where nothing is new."""
    if place is Place.STILL or place is Place.SHUT:
        flap = flap if flap.stopped is not None else _stop(flap, now)
        return replace(flap, since=None) if place is Place.SHUT and flap.flapping else flap
    if flap.stopped is not None:
        spell = Spell.UP if place is Place.UP else Spell.DOWN
        lag = flap.lag + now - flap.stopped
        return replace(flap, spell=spell, lag=lag, stopped=None, resumed=now - lag)
    if place is Place.DOWN:
        return _changed(replace(flap, spell=Spell.FELL), 1, now, rules) if flap.spell is Spell.UP else flap
    if flap.spell is Spell.FELL:
        return _changed(replace(flap, spell=Spell.UP), 1, now, rules)
    return flap if flap.spell is Spell.UP else replace(flap, spell=Spell.UP)


def unseen(flap: Flap, carrying: Truth, moment: float, now: float, rules: FlapRules = RULES) -> Flap:
    """Take that it changed and changed back between two readings, last at `moment`; the same object where that is old.

    `carrying` is whether both readings found it up. What somebody else has seen of the same fall counts once.
    """
    if flap.stopped is not None or (carrying is Truth.YES) is not (flap.spell is Spell.UP):
        return flap
    if moment - flap.lag <= max(flap.resumed, (flap.changes[-1] if flap.changes else -inf) + _SAME):
        return flap
    return _changed(flap, AT_LEAST, now, rules)


def calmed(flap: Flap, now: float, rules: FlapRules = RULES) -> Flap:
    """Flap no longer when that is over; the same object while it is not."""
    return replace(flap, since=None) if flap.flapping and now >= ends_at(flap, rules) else flap


def ends_at(flap: Flap, rules: FlapRules = RULES) -> float:
    """Return when it will have ended if nothing more happens, infinity where it does not flap or its clock stands."""
    if not flap.flapping or flap.stopped is not None or not flap.changes:
        return inf
    return flap.lag + max(flap.changes[-1] + rules.quiet, _light_enough(flap.changes[-rules.counted :], rules))


def weight(flap: Flap, now: float, rules: FlapRules = RULES) -> float:
    """Return what its changes weigh."""
    own = flap.own(now)
    return sum(max(0.0, 1.0 - (own - at) / rules.window) for at in flap.changes[-rules.counted :])


def within(flap: Flap, now: float, rules: FlapRules = RULES) -> int:
    """Return how many changes there were in the window: at least so many, where as many are kept."""
    own = flap.own(now)
    return sum(own - at < rules.window for at in flap.changes)


def rebuilt(record: Iterable[Entry], now: float, wall: float, rules: FlapRules = RULES) -> Flap:
    """Rebuild from the record of one subject, the oldest entry first; `wall` is `now` in UTC epoch seconds."""
    flap = BLANK
    for entry in record:
        at = entry.at - wall + now
        if isinstance(entry, Event):
            if flap is BLANK:
                flap = seen(flap, place_of(entry.before), at, rules)
            flap = seen(flap, place_of(entry.after), at, rules)
        elif entry.what.code in UNSEEN:
            flap = seen(flap, Place.UP, at, rules) if flap.stopped is not None else flap
            flap = _changed(flap, AT_LEAST, at, rules)
    return flap


def remembered(record: Iterable[Entry], now: float, wall: float, *, flapping: bool, rules: FlapRules = RULES) -> Flap:
    """Rebuild after a restart. What flapped then does so until it was quiet for long enough from now on.

    Nobody looked in between.
    """
    flap = rebuilt(record, now, wall, rules)
    if not flapping:
        return replace(flap, since=None)
    changes = flap.changes or (flap.own(now),)
    stopped = None if flap.stopped is None else now
    return replace(flap, changes=changes, lag=now - changes[-1], stopped=stopped, since=flap.since or now)


def raised_at(record: Iterable[Entry]) -> float | None:
    """Return when a subject last began to flap by its record, the newest entry first; None where that is not in it."""
    for entry in record:
        if isinstance(entry, Event) and Flag.FLAPPING in entry.after.flags - entry.before.flags:
            return entry.at
    return None


def _changed(flap: Flap, times: int, now: float, rules: FlapRules) -> Flap:
    changes = (*flap.changes, *(flap.own(now),) * times)[-rules.kept :]
    flap = replace(flap, changes=changes)
    if flap.since is None and weight(flap, now, rules) >= rules.start:
        return replace(flap, since=now)
    return flap


def _stop(flap: Flap, now: float) -> Flap:
    """Stop its clock. A fall that goes over into this was not its own."""
    changes = flap.changes[:-1] if flap.spell is Spell.FELL else flap.changes
    return replace(flap, spell=Spell.STILL, changes=changes, stopped=now)


def _light_enough(changes: tuple[float, ...], rules: FlapRules) -> float:
    """Return when these weigh no more than `stop`, by the clock that they are told by."""
    for first in range(len(changes)):
        rest = changes[first:]
        # The sum of 1 - (t - at) / window over the rest is `stop` at this t; those before have to be out by then.
        at = (sum(rest) + (len(rest) - rules.stop) * rules.window) / len(rest)
        if at <= rest[0] + rules.window:
            return at
    return -inf
