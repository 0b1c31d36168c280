"""How a subject fares, as far as incidents are concerned: from its belief, and from that of what it is behind."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from netmon.judge.path import BROKEN
from netmon.model.belief import Belief, Flag, State, Truth
from netmon.model.names import Subject, SubjectKind


class Plight(Enum):
    """Only WELL ends an incident, and only FAILING and FLAPPING begin one: what is not known changes nothing."""

    WELL = "well"
    FAILING = "failing"
    FLAPPING = "flapping"
    BEHIND = "behind"  # something else, which fails itself
    ORDERED = "ordered"  # an administrator shut it, or what it is behind
    UNKNOWN = "unknown"
    GONE = "gone"  # the inventory does not have it any more


FAILS = frozenset({Plight.FAILING, Plight.FLAPPING})

_JUST_BACK = frozenset({"reason.answers", "reason.answers_again"})
"""Of a device that has just begun to answer: whether it can be read is known a moment later."""

Beliefs = Mapping[Subject, Belief]


def connection(subject: Subject, beliefs: Beliefs) -> Plight:
    """Tell whether a subject is connected, or a root of what is not. A unit is never a root: its devices and links are.

    Behind something that is not known to fail (any more) it has yet to be found out what is.
    """
    belief = beliefs.get(subject)
    if belief is None:
        return Plight.GONE
    standing = belief.standing
    if standing.state is State.UNKNOWN:
        return Plight.UNKNOWN
    if Flag.ADMIN_DOWN in standing.flags:
        return Plight.ORDERED
    if standing.state is State.UNREACHABLE or (standing.root is not None and standing.root != subject):
        return _behind(standing.root, beliefs)
    if Flag.FLAPPING in standing.flags and subject.kind is not SubjectKind.UNIT:
        return Plight.FLAPPING
    if standing.state is State.UP:
        return Plight.WELL
    return Plight.FAILING if standing.root == subject else Plight.UNKNOWN


def _behind(root: Subject | None, beliefs: Beliefs) -> Plight:
    above = beliefs.get(root) if root is not None else None
    if above is None:
        return Plight.UNKNOWN
    if Flag.ADMIN_DOWN in above.standing.flags:
        return Plight.ORDERED
    return Plight.BEHIND if above.standing.root == above.subject else Plight.UNKNOWN


def root_behind(subject: Subject, belief: Belief | None) -> Subject | None:
    """Return what a broken subject is broken by, None where that is itself or it is not known to be broken."""
    if belief is None or belief.standing.state not in BROKEN or belief.standing.root == subject:
        return None
    return belief.standing.root


def management(subject: Subject, beliefs: Beliefs, *, managed: bool) -> Plight:
    """Tell whether a device that answers can be read. `managed`: it is to be."""
    belief = beliefs.get(subject)
    if belief is None or not managed:
        return Plight.GONE
    standing = belief.standing
    if standing.state is not State.UP or standing.reachable is not Truth.YES:
        return Plight.UNKNOWN
    match standing.manageable:
        case Truth.YES:
            return Plight.WELL
        case Truth.NO:
            return Plight.UNKNOWN if belief.reason.code in _JUST_BACK else Plight.FAILING
        case Truth.UNKNOWN:
            return Plight.UNKNOWN


def quality(subject: Subject, beliefs: Beliefs, *, degraded: bool) -> Plight:
    """Tell whether what works works as it should. Of what is broken or unknown nothing is said."""
    belief = beliefs.get(subject)
    if belief is None:
        return Plight.GONE
    if belief.standing.state is not State.UP:
        return Plight.UNKNOWN
    return Plight.FAILING if degraded else Plight.WELL
