"""What was seen of a unit: by its own devices, and where none of them was validly asked by the far end of its links.

Both are evidence. Where one says yes and the other no, its own devices decide and the finding is disputed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from netmon.coverage.basis import Basis, Endpoints
from netmon.coverage.sight import (
    KEPT,
    MAINTAINED,
    VALID_HOURS,
    WINDOW,
    Days,
    Sight,
    is_valid,
    joined,
    judged,
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


Said = tuple[Truth, Reason]
"""What one endpoint says of its unit, and how it is told."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the days of a unit's endpoints come to, and what each of them says."""

    sight: Sight
    by: str
    own: tuple[Said, ...]
    far: tuple[Said, ...]


def unit_sight(unit: UnitId, network: NetworkId, basis: Basis) -> UnitSight:
    """Look at the endpoints of a unit over the window."""
    ends = basis.endpoints.get((unit, network), NOTHING)
    seen = _look(ends, basis, WINDOW) or _look(ends, basis, WINDOW + KEPT)
    if seen is None:
        raise RuntimeError("no window was judged")
    span = span_of(seen.sight, basis)
    evidence = (*_evidence(ends.own, seen.own, span), *_evidence(ends.far, seen.far, span))
    return UnitSight(seen.sight, seen.by, evidence)


def _look(ends: Endpoints, basis: Basis, count: int) -> _Seen | None:
    provisional = basis.watched_hours is not None
    count += provisional
    days = basis.sightings.days
    own = tuple([tuple(days(subject, count)) for subject in ends.own])
    far = tuple([tuple(days(subject, count)) for subject in ends.far])
    return _seen(own, far, count, provisional)


_mostly_online = lru_cache(maxsize=1 << 15)(mostly_online)


# Of many thousand units most had one of some hundred kinds of week: each kind is looked at once.
@lru_cache(maxsize=1 << 15)
def _seen(own: tuple[Days, ...], far: tuple[Days, ...], count: int, provisional: bool) -> _Seen | None:
    """Judge the days of a unit's endpoints; None where `judged` says so."""
    least = 1 if provisional else VALID_HOURS
    mine, theirs = _together(own, count), _together(far, count)
    days = tuple([_day_of_unit(here, there, least) for here, there in zip(mine, theirs, strict=True)])
    sight = judged(days, provisional, _mostly_online, mostly_answered)
    if sight is None:
        return None
    return _Seen(
        sight,
        _who(_window(mine, sight), _window(theirs, sight), least),
        tuple(_said(SubjectKind.DEVICE, own, mine, sight)),
        tuple(_said(SubjectKind.LINK, far, theirs, sight)),
    )


def _together(each: Sequence[Days], count: int) -> Days:
    """Return the days of all endpoints of one side as those of one."""
    if not each:
        return (None,) * count
    return each[0] if len(each) == 1 else tuple([joined(facts) for facts in zip(*each, strict=True)])


def _said(kind: SubjectKind, each: Sequence[Days], all_: Days, sight: Sight) -> Iterator[Said]:
    """Yield what each endpoint of one side has to say.

    One that is silent says nothing against a unit that another one of its side proves.
    """
    judge = mostly_answered if sight.provisional else _mostly_online
    together = judge(_window(all_, sight))
    for days in each:
        alone = together if len(each) == 1 else judge(_window(days, sight))
        speaks = alone.yes if together.says is Truth.YES else alone.valid
        says = together.says if speaks else Truth.UNKNOWN
        yield says, _told(kind, alone.yes, alone.valid, sight.provisional)


def _evidence(subjects: Iterable[Subject], said: Iterable[Said], span: Span) -> Iterator[Evidence]:
    since, until = span
    for subject, (says, what) in zip(subjects, said, strict=True):
        yield Evidence(Source.MEASURED, says, what, subject, since, until)


def span_of(sight: Sight, basis: Basis) -> Span:
    """Return from when to when a window looks (UTC, epoch seconds)."""
    if basis.watched_hours is not None:
        return hours_until_now(basis, basis.watched_hours)
    return full_days(basis, WINDOW, sight.kept)


def _window(days: Days, sight: Sight) -> Days:
    end = len(days) - sight.kept
    return days[end - WINDOW - sight.provisional : end]


def _day_of_unit(own: DayFacts | None, far: DayFacts | None, least: int) -> DayFacts | None:
    if (own is not None and own.maintained) or (far is not None and far.maintained):
        return MAINTAINED
    return own if is_valid(own, least) else far if is_valid(far, least) else None


def _who(own: Days, far: Days, least: int) -> str:
    mine = [is_valid(day, least) for day in own]
    if all(mine):
        return "verdict.by_own_devices"
    theirs = any(is_valid(there, least) for here, there in zip(mine, far, strict=True) if not here)
    if not theirs:
        return "verdict.by_own_devices"
    return "verdict.by_both" if any(mine) else "verdict.by_far_end"


@lru_cache(maxsize=4096)
def _told(kind: SubjectKind, yes: int, valid: int, provisional: bool) -> Reason:
    return Reason.of(TOLD[kind, provisional], yes=yes, valid=valid) if valid else Reason("verdict.not_probed")
