"""How a notice stands on a day: by what people did, and by what was found in the figures as they were reported.

An answer closes nothing, and neither does a paper that no indicator asks for: a demand is closed by its verdict alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from netmon.model.belief import Reason
from netmon.model.bulletin import DueState
from netmon.model.notice import Demand, Lacking, Notice, NoticeAct, NoticeStep

SOON: Final = 7
"""Days before its deadline from which a notice is about to fall due."""


class DemandState(StrEnum):
    """How one thing stands that was found lacking."""

    LACKING = "lacking"
    CONFIRMING = "confirming"  # met, not yet for long enough
    PUT_RIGHT = "put_right"
    MOOT = "moot"


class Ending(StrEnum):
    """How a notice ended."""

    PUT_RIGHT = "put_right"
    MOOT = "moot"  # nothing of it is asked for any more
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class DemandStanding:
    """`met` are the reported days, without one between them on which it was not, on which it was met up to now; the
    first of them is when it was put right. `lost` are those on which it was not, after it had been put right.

    `looked` is the newest day that told anything; `closed` that by which it was put right, or became moot, `why` so.
    """

    lacking: Lacking
    state: DemandState = DemandState.LACKING
    met: tuple[date, ...] = ()
    lost: tuple[date, ...] = ()
    looked: date | None = None
    closed: date | None = None
    why: Reason | None = None

    @property
    def open(self) -> bool:
        """Whether it is yet to be put right."""
        return self.state in {DemandState.LACKING, DemandState.CONFIRMING}


@dataclass(frozen=True, slots=True)
class Standing:
    """How a notice stands. `number` is that of its document, "" while it was not sent; `deadline` the last day in time.

    `due` is the deadline that it was sent with. `late` is by how many days what was put right last missed the deadline,
    None while anything is open. `reopened` counts the demands that were lost again.
    """

    state: DueState
    demands: tuple[DemandStanding, ...]
    ending: Ending | None = None
    number: str = ""
    sent: NoticeStep | None = None
    deadline: date | None = None
    due: date | None = None
    days_left: int | None = None
    late: int | None = None
    replies: tuple[NoticeStep, ...] = ()
    extensions: tuple[NoticeStep, ...] = ()
    reopened: int = 0
    ended_at: float | None = None

    @property
    def open(self) -> tuple[DemandStanding, ...]:
        """What is yet to be put right."""
        return tuple(one for one in self.demands if one.open)


def standing(notice: Notice, day: date) -> Standing:
    """Return how a notice stands on a local day, by all of its steps (see `Notice.as_known`)."""
    told = _Told({one.demand: DemandStanding(one) for one in notice.lacking})
    for step in notice.steps:
        told.take(step)
    ending = told.ending()
    state = _state(told, ending, day)
    left = None if told.deadline is None or ending is not None else (told.deadline - day).days
    return Standing(
        state,
        tuple(told.demands.values()),
        ending,
        "" if told.sent is None else told.sent.document,
        told.sent,
        told.deadline,
        None if told.sent is None else told.sent.deadline,
        left,
        _late(told) if ending is Ending.PUT_RIGHT else None,
        tuple(told.replies),
        tuple(told.extensions),
        told.reopened,
        told.ended_at if ending is not None else None,
    )


def due_state(notice: Notice, day: date) -> DueState:
    """Return how a notice stands on a local day, in the words of a bulletin."""
    return standing(notice, day).state


def due_soon(notices: Iterable[Notice], day: date, within: int = SOON) -> list[Notice]:
    """Return those that are due within so many days and not put right, the nearest first: for reminders."""
    found = [(one, standing(one, day)) for one in notices]
    waiting = {DueState.OPEN, DueState.REPLIED}
    near = [(s.days_left, one) for one, s in found if s.state in waiting and s.days_left is not None]
    return [one for left, one in sorted(near, key=lambda pair: (pair[0], pair[1].id)) if left <= within]


def overdue(notices: Iterable[Notice], day: date) -> list[Notice]:
    """Return those whose deadline is over and that are not put right, the longest overdue first."""
    found = [(one, standing(one, day)) for one in notices]
    late = [(s.days_left or 0, one) for one, s in found if s.state is DueState.OVERDUE]
    return [one for _, one in sorted(late, key=lambda pair: (pair[0], pair[1].id))]


@dataclass(slots=True)
class _Told:
    """What the steps so far come to."""

    demands: dict[Demand, DemandStanding]
    sent: NoticeStep | None = None
    deadline: date | None = None
    withdrawn: bool = False
    replied: bool = False
    replies: list[NoticeStep] = field(default_factory=list)
    extensions: list[NoticeStep] = field(default_factory=list)
    reopened: int = 0
    ended_at: float | None = None

    def take(self, step: NoticeStep) -> None:
        match step.act:
            case NoticeAct.SENT:
                self.sent, self.deadline = step, step.deadline
            case NoticeAct.REPLIED:
                self.replies.append(step)
                self.replied = True
            case NoticeAct.EXTENDED:
                self.extensions.append(step)
                self.deadline = step.deadline
            case NoticeAct.WITHDRAWN:
                self.withdrawn, self.ended_at = True, step.at
            case _:
                self._find(step)

    def ending(self) -> Ending | None:
        if self.withdrawn:
            return Ending.WITHDRAWN
        if any(one.open for one in self.demands.values()):
            return None
        moot = all(one.state is DemandState.MOOT for one in self.demands.values())
        return Ending.MOOT if moot else Ending.PUT_RIGHT

    def _find(self, step: NoticeStep) -> None:
        if step.demand not in self.demands or step.day is None:
            return
        one = self.demands[step.demand]
        self.demands[step.demand] = _after(one, step, step.day)
        if step.act is NoticeAct.REOPENED:
            # Who answered before answered for what was put right then.
            self.replied, self.reopened = False, self.reopened + 1
            self.deadline = step.deadline or self.deadline
        elif step.act in {NoticeAct.PUT_RIGHT, NoticeAct.MOOT}:
            self.ended_at = step.at


def _after(one: DemandStanding, step: NoticeStep, day: date) -> DemandStanding:
    match step.act:
        case NoticeAct.MET if one.state is DemandState.PUT_RIGHT:
            return DemandStanding(one.lacking, one.state, one.met, (), day, one.closed, one.why)
        case NoticeAct.MET:
            return DemandStanding(one.lacking, DemandState.CONFIRMING, (*one.met, day), (), day)
        case NoticeAct.NOT_MET if one.state is DemandState.PUT_RIGHT:
            return DemandStanding(one.lacking, one.state, one.met, (*one.lost, day), day, one.closed, one.why)
        case NoticeAct.PUT_RIGHT:
            return DemandStanding(one.lacking, DemandState.PUT_RIGHT, (*one.met, day), (), day, day, step.why)
        case NoticeAct.MOOT:
            return DemandStanding(one.lacking, DemandState.MOOT, (), (), day, day, step.why)
        case _:
            return DemandStanding(one.lacking, looked=day)


def _state(told: _Told, ending: Ending | None, day: date) -> DueState:
    if ending is not None:
        return DueState.CLOSED
    if told.sent is None or told.deadline is None:
        return DueState.NOT_SENT
    if day > told.deadline and not _in_time(told, told.deadline):
        return DueState.OVERDUE
    return DueState.REPLIED if told.replied else DueState.OPEN


def _in_time(told: _Told, deadline: date) -> bool:
    """Tell whether all of it was met by the deadline, and has only yet to last."""
    waiting = [one for one in told.demands.values() if one.open]
    return all(bool(one.met) and one.met[0] <= deadline for one in waiting)


def _late(told: _Told) -> int | None:
    right = [one.met[0] for one in told.demands.values() if one.state is DemandState.PUT_RIGHT]
    return None if told.deadline is None else max(0, (max(right) - told.deadline).days)
