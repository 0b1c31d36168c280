"""When what is believed was seen first: an outage lasts from the first failed to the first good sample.

Belief comes later, when it has been seen often enough. All times are UTC, epoch seconds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from netmon.judge.facets import Facets
from netmon.judge.link import EndView
from netmon.judge.path import BROKEN
from netmon.judge.unit import UnitPaths
from netmon.model.belief import SEEN_WITHIN, Belief, Standing, State, Truth
from netmon.model.names import Subject
from netmon.model.plant import Redundancy


@dataclass(slots=True)
class Seen:
    """Since when each subject has been in its state in fact, as far as that was seen since this process began."""

    since: dict[Subject, float] = field(default_factory=dict)

    def note(self, subject: Subject, before: Belief, after: Standing, first: float | None, at: float) -> float | None:
        """Note when a change that is believed `at` was seen `first`; return it where it was earlier.

        It was not before what was believed until now came to be believed: that was seen, too. One root for another is
        no new outage.
        """
        states = {before.standing.state, after.state}
        if len(states) == 1 or states <= BROKEN:
            return None
        self.since[subject] = at
        if first is None or after.state is State.UNKNOWN:
            return None
        self.since[subject] = min(at, max(first, before.since, at - SEEN_WITHIN))
        return self.since[subject] if self.since[subject] < at else None

    def of_unit(
        self, paths: UnitPaths, standing: Standing, moved: Collection[Subject], beliefs: Mapping[Subject, Belief]
    ) -> float | None:
        """Return when a unit's state was seen first; `moved` is what changed in the same step.

        It is cut with the last of its paths and back with the first, unless it needs all of them.
        """
        every = [*paths.devices, *(link for link, _ in paths.links)]
        now = [self.since[path] for path in every if path in moved and path in self.since]
        if not now:
            return None
        together = any(redundancy is Redundancy.ALL for _, redundancy in paths.links)
        if standing.state is State.UP:
            return max(now) if together else min(now)
        if together:
            return min(now)
        return max(self.since.get(path, beliefs[path].since) for path in every if path in beliefs)


def of_device(facets: Facets, after: Standing) -> float | None:
    """Return when a device's state was seen first, in monotonic seconds."""
    return facets.answered_since if after.state is State.UP else facets.failed_since


def of_link(ends: Iterable[EndView], after: Standing) -> float | None:
    """Return when a link's state was seen first at one of its ends, in monotonic seconds."""
    if after.carrying is Truth.UNKNOWN:
        return None
    times = [end.since for end in ends if end.since is not None and end.port.carrying is after.carrying]
    # A broken end outweighs a whole one: it is back with the last of them.
    return (max if after.state is State.UP else min)(times, default=None)
