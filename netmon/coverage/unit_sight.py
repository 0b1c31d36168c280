"""What was seen of a unit: by its own devices, and where none of them was validly asked by the far end of its links.

Both are evidence. Where one says yes and the other no, its own devices decide and the finding is disputed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

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
    own, far = _Side(ends.own), _Side(ends.far)

    def days_of(count: int) -> Days:
        sides = zip(own.look(basis, count), far.look(basis, count), strict=True)
        return [_day_of_unit(mine, theirs, least) for mine, theirs in sides]

    sight = look(days_of, basis, mostly_online, mostly_answered)
    evidence = (*own.evidence(sight, basis), *far.evidence(sight, basis))
    return UnitSight(sight, _who(own.window(sight), far.window(sight), least), evidence)


class _Side:
    """The endpoints of a unit on one side, and what was seen of them: by each, and together."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        self._subjects = subjects
        self._each: list[Days] = []
        self._days: Days = ()

    def look(self, basis: Basis, count: int) -> Days:
        """Return so many of the newest days of all of them together."""
        self._each = [basis.sightings.days(subject, count) for subject in self._subjects]
        if not self._each:
            self._days = (None,) * count
        elif len(self._each) == 1:
            self._days = self._each[0]
        else:
            self._days = [joined(facts) for facts in zip(*self._each, strict=True)]
        return self._days

    def window(self, sight: Sight) -> Days:
        """Return the days of the window that was judged."""
        return _window(self._days, sight)

    def evidence(self, sight: Sight, basis: Basis) -> Iterator[Evidence]:
        """Yield what each endpoint has to say.

        One that is silent says nothing against a unit that another one of its side proves.
        """
        if not self._subjects:
            return
        judge = mostly_answered if sight.provisional else mostly_online
        together = judge(self.window(sight))
        since, until = span_of(sight, basis)
        for subject, days in zip(self._subjects, self._each, strict=True):
            alone = together if len(self._each) == 1 else judge(_window(days, sight))
            speaks = alone.yes if together.says is Truth.YES else alone.valid
            says = together.says if speaks else Truth.UNKNOWN
            what = _told(subject.kind, alone.yes, alone.valid, sight.provisional)
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
    mine = any(is_valid(day, least) for day in own)
    theirs = any(is_valid(there, least) and not is_valid(here, least) for here, there in zip(own, far, strict=True))
    if mine and theirs:
        return "verdict.by_both"
    return "verdict.by_far_end" if theirs else "verdict.by_own_devices"


@lru_cache(maxsize=4096)
def _told(kind: SubjectKind, yes: int, valid: int, provisional: bool) -> Reason:
    return Reason.of(TOLD[kind, provisional], yes=yes, valid=valid) if valid else Reason("verdict.not_probed")
