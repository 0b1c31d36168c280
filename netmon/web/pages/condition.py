"""The states as pages count them: what was known once and is no longer is kept apart from what never was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from netmon.model.belief import Belief, State
from netmon.model.names import NetworkId, Subject, SubjectKind


class Condition(StrEnum):
    """A state, UNKNOWN in two: STALE where there was an answer once, UNKNOWN where there is nothing to go by."""

    UP = "up"
    DOWN = "down"
    UNREACHABLE = "unreachable"
    STALE = "stale"
    UNKNOWN = "unknown"


_OF = {
    State.UP: Condition.UP,
    State.DOWN: Condition.DOWN,
    State.UNREACHABLE: Condition.UNREACHABLE,
}
_LATELY = frozenset({"reason.stale", "reason.restarted", "reason.port_unread", "reason.port_no_snmp"})
"""Why nothing is known though it could be. Any other reason is for somebody to put right, however old."""

Beliefs = Mapping[Subject, Belief]


def condition_of(belief: Belief | None, beliefs: Beliefs) -> Condition:
    """Return the condition of a subject; a unit of which nothing is known is what the path that decided is."""
    if belief is None:
        return Condition.UNKNOWN
    found = _OF.get(belief.standing.state)
    if found is not None:
        return found
    if belief.reason.code == "reason.path_unknown":
        path = beliefs.get(subject_from(dict(belief.reason.facts).get("path", "")))
        return condition_of(path, beliefs) if path is not None and path.standing.state is State.UNKNOWN else _unknown
    return Condition.STALE if belief.heard is not None and belief.reason.code in _LATELY else _unknown


_unknown = Condition.UNKNOWN
_NOBODY = Subject(SubjectKind.UNIT, "", NetworkId(""))


def subject_from(text: str) -> Subject:
    """Read a subject as it stands in a fact or in an address (`device:hub@extranet`); nobody where it is none."""
    kind, _, rest = text.partition(":")
    identifier, _, network = rest.partition("@")
    if kind not in tuple(SubjectKind):
        return _NOBODY
    return Subject(SubjectKind(kind), identifier, NetworkId(network))


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a population are in which condition; together they are all of it."""

    by: Mapping[Condition, int]

    @classmethod
    def of(cls, conditions: Iterable[Condition]) -> Count:
        """Count."""
        by = dict.fromkeys(Condition, 0)
        for condition in conditions:
            by[condition] += 1
        return cls(by)

    @property
    def total(self) -> int:
        """All of them: n."""
        return sum(self.by.values())

    @property
    def up(self) -> int:
        """Those known to be up: k."""
        return self.by[Condition.UP]

    @property
    def at_most(self) -> int:
        """Those that are up if everything unknown is."""
        return self.up + self.by[Condition.STALE] + self.by[Condition.UNKNOWN]

    def __add__(self, other: Count) -> Count:
        return Count({each: self.by[each] + other.by[each] for each in Condition})


NONE = Count(dict.fromkeys(Condition, 0))


def share(part: int, whole: int) -> str:
    """Return a share in per cent, rounded down to a tenth: 89.96 never reads 90.0. `whole` is not 0."""
    tenths = part * 1000 // whole
    return f"{tenths // 10}.{tenths % 10}%"
