"""What we believe, and how a belief changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.names import ObservationId, Subject


class Truth(StrEnum):
    """The answer to one yes/no question that may not be answered."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class State(StrEnum):
    """The facets fused. UNREACHABLE: something upstream is down. UNKNOWN: never asked, stale, or we cannot tell."""

    UP = "up"
    DOWN = "down"
    UNREACHABLE = "unreachable"
    UNKNOWN = "unknown"


class Flag(StrEnum):
    """What qualifies a state without changing it."""

    ADMIN_DOWN = "admin_down"
    FLAPPING = "flapping"
    MAINTENANCE = "maintenance"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why we believe something: a code of the catalogue in `words`, and the facts that fill its sentence."""

    code: str
    facts: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, code: str, **facts: object) -> Reason:
        """Build a reason; facts are rendered as text here so that reasons compare and serialise."""
        return cls(code, tuple((key, str(value)) for key, value in sorted(facts.items())))


@dataclass(frozen=True, slots=True)
class Standing:
    """All that is believed of a subject at a time. Two equal standings mean that nothing happened.

    `root` is the subject whose failure explains this one: for UNREACHABLE the topmost failed subject upstream, for
    DOWN the subject itself (so roots are those whose root is themselves), None otherwise.
    """

    state: State = State.UNKNOWN
    reachable: Truth = Truth.UNKNOWN
    manageable: Truth = Truth.UNKNOWN
    carrying: Truth = Truth.UNKNOWN
    flags: frozenset[Flag] = frozenset()
    root: Subject | None = None
    serving: Truth = Truth.UNKNOWN


@dataclass(frozen=True, slots=True)
class Belief:
    """A standing, since when its state holds, why, and the observations it rests on. Times: UTC epoch seconds.

    `heard` is when the subject last said anything at all, None if never.
    """

    subject: Subject
    standing: Standing
    since: float
    reason: Reason
    heard: float | None = None
    evidence: tuple[ObservationId, ...] = ()


SEEN_WITHIN = 3600.0
"""Seconds that lie at most between what was seen first and the belief that it led to."""


@dataclass(frozen=True, slots=True)
class Event:
    """Belief changed. Append-only, never pruned. `id` sorts by time and is unique over restarts.

    `at` is when it came to be believed. `seen` is when what is believed was seen first, where that is known to be
    earlier: the first of the misses behind an outage, the first answer that ended it (UTC, epoch seconds).
    """

    id: str
    subject: Subject
    at: float
    before: Standing
    after: Standing
    reason: Reason
    evidence: tuple[ObservationId, ...] = ()
    seen: float | None = None
