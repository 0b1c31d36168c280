"""What was seen of a unit: by its own devices, and where none of them was validly asked by the far end of its links.

Both are evidence. Where one says yes and the other no, its own devices decide and the finding is disputed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netmon.coverage.basis import Basis, Endpoints
from netmon.coverage.sight import (
    MAINTAINED,
    VALID_HOURS,
    WINDOW,
    Days,
    Sight,
    is_valid,
    joined,
    look,
    mostly_answered,
    mostly_online,
)
from netmon.coverage.span import Span, full_days, hours_until_now
from netmon.model.belief import Reason, Truth
from netmon.model.day_facts import DayFacts
from netmon.model.names import NetworkId, Subject, SubjectKind, UnitId
from netmon.model.verdict import Evidence, Source

NOTHING = Endpoints()
TOLD = {
    (SubjectKind.DEVICE, False): "verdict.device_days",
    (SubjectKind.DEVICE, True): "verdict.device_hours",
    (SubjectKind.LINK, False): "verdict.link_days",
    (SubjectKind.LINK, True): "verdict.link_hours",
}


@dataclass(frozen=True, slots=True)
class UnitSight:
    """A word on a unit. `by` is the code that names who spoke."""

    sight: Sight
    by: str
    evidence: tuple[Evidence, ...]


def unit_sight(unit: UnitId, network: NetworkId, basis: Basis) -> UnitSight:
    """Look at the endpoints of a unit over the window."""
    ends = basis.endpoints.get((unit, network), NOTHING)
    least = VALID_HOURS if basis.watched_hours is None else 1
    seen: dict[Subject, Days] = {}

    def days_of(count: int) -> Days:
        seen.update((subject, basis.sightings.days(subject, count)) for subject in (*ends.own, *ends.far))
        sides = zip(_together(ends.own, seen, count), _together(ends.far, seen, count), strict=True)
        return [_day_of_unit(own, far, least) for own, far in sides]

    sight = look(days_of, basis, mostly_online, mostly_answered)
    width = WINDOW + sight.provisional
    window = {subject: days[len(days) - sight.kept - width : len(days) - sight.kept] for subject, days in seen.items()}
    own, far = _together(ends.own, window, width), _together(ends.far, window, width)
    evidence = (*_evidence(ends.own, window, own, sight, basis), *_evidence(ends.far, window, far, sight, basis))
    return UnitSight(sight, _who(own, far, least), evidence)


def span_of(sight: Sight, basis: Basis) -> Span:
    """Return from when to when a window looks (UTC, epoch seconds)."""
    if basis.watched_hours is not None:
        return hours_until_now(basis, basis.watched_hours)
    return full_days(basis, WINDOW, sight.kept)


def _together(subjects: Sequence[Subject], seen: dict[Subject, Days], count: int) -> Days:
    if len(subjects) == 1:
        return seen[subjects[0]]
    if not subjects:
        return (None,) * count
    return [joined(facts) for facts in zip(*(seen[subject] for subject in subjects), strict=True)]


def _day_of_unit(own: DayFacts | None, far: DayFacts | None, least: int) -> DayFacts | None:
    if (own is not None and own.maintained) or (far is not None and far.maintained):
        return MAINTAINED
    return own if is_valid(own, least) else far if is_valid(far, least) else None


def _who(own: Days, far: Days, least: int) -> str:
    mine = any(is_valid(day, least) for day in own)
    theirs = any(is_valid(there, least) and not is_valid(here, least) for here, there in zip(own, far, strict=True))
    if mine and theirs:
        return "verdict.by_both"
    return "verdict.by_far_end" if theirs else "verdict.by_own_devices"


def _evidence(
    subjects: Sequence[Subject], window: dict[Subject, Days], side: Days, sight: Sight, basis: Basis
) -> tuple[Evidence, ...]:
    """Return what each endpoint of one side has to say.

    One that is silent says nothing against a unit that another one of its side proves.
    """
    judge = mostly_answered if sight.provisional else mostly_online
    word = judge(side).says
    since, until = span_of(sight, basis)
    found = []
    for subject in subjects:
        alone = judge(window[subject])
        speaks = alone.yes if word is Truth.YES else alone.valid
        says = word if speaks else Truth.UNKNOWN
        found.append(Evidence(Source.MEASURED, says, _told(subject, alone, sight.provisional), subject, since, until))
    return tuple(found)


def _told(subject: Subject, alone: Sight, provisional: bool) -> Reason:
    if not alone.valid:
        return Reason("verdict.not_probed")
    return Reason.of(TOLD[subject.kind, provisional], yes=alone.yes, valid=alone.valid)
