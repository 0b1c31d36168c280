"""Lost redundancy: what still works, but on fewer legs than it has."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.judge.path import BROKEN
from netmon.model.belief import Belief, State
from netmon.model.names import Subject
from netmon.web.pages.condition import Beliefs
from netmon.web.pages.groups import Members


@dataclass(frozen=True, slots=True)
class Lost:
    """A lower end that is up on `left` of its `legs` links; `broken` are those that are not there for it."""

    lower: Subject
    legs: int
    left: int
    broken: tuple[Belief, ...]

    @property
    def weight(self) -> tuple[int, float, Subject]:
        """Sorts by what is nearest to an outage, then by what is newest."""
        return self.left, -max(belief.since for belief in self.broken), self.lower


def lost_redundancy(members: Members, beliefs: Beliefs) -> tuple[Lost, ...]:
    """Return every lower end of several links that is up though some of them are not, the most endangered first."""
    found = []
    for lower, links in members.forks:
        legs = [belief for link in links if (belief := beliefs.get(link)) is not None]
        broken = tuple(leg for leg in legs if leg.standing.state in BROKEN)
        if not broken:
            continue
        end = beliefs.get(lower)
        left = sum(leg.standing.state is State.UP for leg in legs)
        if left and end is not None and end.standing.state is State.UP:
            found.append(Lost(lower, len(links), left, broken))
    return tuple(sorted(found, key=lambda lost: lost.weight))
