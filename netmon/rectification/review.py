"""What the figures that were reported of a day mean for a notice. Nothing else closes one, or opens it again.

Something is put right once it was met on CONFIRMED_BY reported days without one between them on which it was not: one
good day at the edge closes nothing. It is lost again by the same measure, within GRACE days after. A day that was not
reported, or whose verdict is only carried over, says nothing; UNKNOWN is not met, and loses nothing that was put right:
what we do not see is no fault of the unit's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from netmon.coverage.notices import DemandStanding, DemandState, standing
from netmon.model.belief import Reason
from netmon.model.names import IndicatorId
from netmon.model.notice import Demand, Notice, NoticeAct
from netmon.model.snapshot import KeptVerdict
from netmon.model.verdict import Item, Verdict

CONFIRMED_BY: Final = 3
"""Reported days on which something has to be met until it is put right; and not met, until it is lost again."""
GRACE: Final = 30
"""Days after something was put right within which its loss opens the notice again; later it takes another notice."""
REOPENED_FOR: Final = 7
"""Days that a unit has at least, from the day on which a notice is opened again."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a day means for one demand: a step without id and time."""

    demand: Demand
    act: NoticeAct
    day: date
    why: Reason | None = None
    deadline: date | None = None


@dataclass(frozen=True, slots=True)
class Reported:
    """The figure of one indicator that was reported of a day. `counted` holds every item, exempt ones too."""

    indicator: IndicatorId
    day: date
    counted: Mapping[Item, KeptVerdict]
    provisional: bool = False


_DAY = timedelta(days=1)

Why = Callable[[Notice, date, bool], Reason]
"""Why nobody asks a unit any more on a day; True: it is exempt, False: it is not counted at all."""


def watched(notice: Notice, day: date) -> frozenset[IndicatorId]:
    """Return the indicators whose figure of that day may mean something for a notice."""
    stands = standing(notice, day)
    if notice.day >= day or _withdrawn(notice):
        return frozenset()
    return frozenset(one.lacking.indicator for one in stands.demands if _watched(one, day))


def resume(notice: Notice, newest: date) -> date | None:
    """Return the day after which reported days may tell something new; None where none up to `newest` can."""
    if _withdrawn(notice):
        return None
    waiting = [one for one in standing(notice, newest).demands if _watched(one, (one.looked or notice.day) + _DAY)]
    return min((one.looked or notice.day for one in waiting), default=None)


def review(notice: Notice, reported: Reported, why: Why) -> tuple[Found, ...]:
    """Return what a figure means for a notice; nothing where it was looked at before, or tells nothing new."""
    if reported.indicator not in watched(notice, reported.day):
        return ()
    stands = standing(notice, reported.day)
    found = []
    for one in stands.demands:
        if one.lacking.indicator == reported.indicator and _watched(one, reported.day):
            step = _of(notice, one, reported, stands.deadline, why)
            found += [] if step is None else [step]
    return tuple(found)


def _withdrawn(notice: Notice) -> bool:
    return any(step.act is NoticeAct.WITHDRAWN for step in notice.steps)


def _watched(one: DemandStanding, day: date) -> bool:
    if one.state is DemandState.MOOT or (one.looked is not None and day <= one.looked):
        return False
    # What began to be lost within the grace is followed to its end.
    began = one.lost[0] if one.lost else day
    return one.closed is None or began <= one.closed + timedelta(days=GRACE)


def _of(notice: Notice, one: DemandStanding, reported: Reported, deadline: date | None, why: Why) -> Found | None:
    demand, day = one.lacking.demand, reported.day
    kept = reported.counted.get(demand.item)
    if one.open and (kept is None or kept.verdict is Verdict.EXEMPT):
        return Found(demand, NoticeAct.MOOT, day, why(notice, day, kept is not None))
    if kept is None or kept.carried or reported.provisional:
        return None
    return _open(one, kept.verdict, day) if one.open else _closed(one, kept.verdict, day, deadline)


def _open(one: DemandStanding, verdict: Verdict, day: date) -> Found | None:
    demand = one.lacking.demand
    if verdict is not Verdict.MET:
        broken = Reason.of("rectification.not_met", days=len(one.met), verdict=f"coverage.verdict_{verdict}")
        return Found(demand, NoticeAct.NOT_MET, day, broken) if one.met else None
    days = len(one.met) + 1
    if days < CONFIRMED_BY:
        return Found(demand, NoticeAct.MET, day, Reason.of("rectification.met", days=days, of=CONFIRMED_BY))
    first = (*one.met, day)[0]
    return Found(demand, NoticeAct.PUT_RIGHT, day, Reason.of("rectification.put_right", days=days, since=first))


def _closed(one: DemandStanding, verdict: Verdict, day: date, deadline: date | None) -> Found | None:
    demand = one.lacking.demand
    if verdict is Verdict.MET:
        return Found(demand, NoticeAct.MET, day, Reason("rectification.met_again")) if one.lost else None
    if verdict is not Verdict.UNMET:
        return None
    days = len(one.lost) + 1
    if days < CONFIRMED_BY:
        return Found(demand, NoticeAct.NOT_MET, day, Reason.of("rectification.lost", days=days, of=CONFIRMED_BY))
    last = None if deadline is None else max(deadline, day + timedelta(days=REOPENED_FOR))
    first = (*one.lost, day)[0]
    return Found(demand, NoticeAct.REOPENED, day, Reason.of("rectification.reopened", days=days, since=first), last)
