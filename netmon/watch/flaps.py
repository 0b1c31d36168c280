"""Who flaps: the window of every device and link, and when it will have been quiet for long enough."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from math import inf

from netmon.judge.explanation import Flapping
from netmon.judge.flapping import (
    BLANK,
    RULES,
    Flap,
    Place,
    calmed,
    ends_at,
    place_of,
    remembered,
    seen,
    unseen,
    within,
)
from netmon.model.belief import Belief, Flag, Reason, Standing, Truth
from netmon.model.clock import Clock
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.note import Entry

FLAPS = frozenset({Flag.FLAPPING})
_STEADY = Reason("reason.steady")
_PATHS = Reason("reason.paths_flap")


class Flaps:
    """Keeps the windows by subject, over reloads too. Units have none: they show what their paths do."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._flaps: dict[Subject, Flap] = {}
        self._ends: dict[Subject, float] = {}

    def recall(self, beliefs: Mapping[Subject, Belief], record: Iterable[Entry]) -> None:
        """Rebuild the windows from the record of the last of them, the oldest entry first, and what is believed."""
        told: dict[Subject, list[Entry]] = {}
        for entry in record:
            if entry.subject.kind is not SubjectKind.UNIT:
                told.setdefault(entry.subject, []).append(entry)
        now, wall = self._clock.monotonic(), self._clock.wall()
        flagged = {subject for subject, belief in beliefs.items() if Flag.FLAPPING in belief.standing.flags}
        for subject in told.keys() | flagged:
            if subject in beliefs and subject not in self._flaps and subject.kind is not SubjectKind.UNIT:
                flap = remembered(told.get(subject, ()), now, wall, flapping=subject in flagged)
                self._keep(subject, flap)

    def only(self, subjects: Collection[Subject]) -> None:
        """Forget all others."""
        for subject in self._flaps.keys() - set(subjects):
            del self._flaps[subject]
            self._ends.pop(subject, None)

    def flagged(self, subject: Subject, standing: Standing, *, cut: bool) -> Standing:
        """Take how a device or link stands, and return that with the flag where it flaps, and without where not."""
        now, before = self._clock.monotonic(), self._flaps.get(subject, BLANK)
        flap = calmed(seen(before, place_of(standing, cut=cut), now), now)
        if flap is not before:
            self._keep(subject, flap)
        if flap.flapping is (Flag.FLAPPING in standing.flags):
            return standing
        return replace(standing, flags=standing.flags ^ FLAPS)

    def stop(self, network: NetworkId) -> None:
        """Let the clocks of a network stand still: we are cut off from it."""
        now = self._clock.monotonic()
        for subject, flap in self._flaps.items():
            if subject.network == network:
                self._keep(subject, seen(flap, Place.STILL, now))

    def unseen(self, subject: Subject, carrying: Truth, moment: float) -> bool:
        """Take that it changed and changed back at a `moment` (monotonic seconds); tell whether that is news of it."""
        before = self._flaps.get(subject, BLANK)
        flap = unseen(before, carrying, moment, self._clock.monotonic())
        if flap is not before:
            self._keep(subject, flap)
        return flap is not before

    def over(self, now: float) -> list[Subject]:
        """Return those that have been quiet for long enough."""
        return [subject for subject, ends in self._ends.items() if now >= ends]

    def due(self) -> float:
        """Return when the next of them will have been (monotonic seconds), infinity where none flaps."""
        return min(self._ends.values(), default=inf)

    def why(self, subject: Subject, standing: Standing) -> Reason:
        """Return why the flag of a subject, and nothing else of it, is another now."""
        if Flag.FLAPPING not in standing.flags:
            return _STEADY
        if subject.kind is SubjectKind.UNIT:
            return _PATHS
        changes = within(self._flaps.get(subject, BLANK), self._clock.monotonic())
        return Reason.of("reason.flapping", changes=changes, minutes=int(RULES.window // 60))

    def of(self, subject: Subject) -> Flapping | None:
        """Return how a subject flaps, None where it does not."""
        flap = self._flaps.get(subject, BLANK)
        if flap.since is None:
            return None
        now = self._clock.monotonic()
        to_wall, ends = self._clock.wall() - now, ends_at(flap)
        until = None if ends == inf else ends + to_wall
        return Flapping(flap.since + to_wall, within(flap, now), RULES.window, until)

    def _keep(self, subject: Subject, flap: Flap) -> None:
        self._flaps[subject] = flap
        if (ends := ends_at(flap)) < inf:
            self._ends[subject] = ends
        else:
            self._ends.pop(subject, None)
