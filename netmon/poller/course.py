"""Which questions a target is owed: those of long intervals ride on the visits of the short one. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import ceil

from netmon.judge.memory import stale_after
from netmon.judge.renewal import Sight, doubt_of, kept, plugged_in, sight_of
from netmon.model.observation import Observation, Question
from netmon.model.target import Target
from netmon.poller.phases import lot
from netmon.poller.sessions import is_session

FULL_READS_PER_SECOND = 50.0
"""At the start every device is to be read once; so many begin per second at most."""
LONGEST_BACK_OFF = 3600.0
LLDP_SPEAKS = 40.0
"""Seconds after a port came up by which both its ends know each other: LLDP speaks every 30 s (IEEE 802.1AB)."""

_LATER = {Question.HEALTH: 1, Question.NEIGHBOURS: 2}
"""Slots after the first identity: all of it in one visit would last long, and hold up what the next one is to tell."""


def base_interval(targets: Iterable[Target]) -> float:
    """Return the interval of a device's visits: the shortest of its questions."""
    return min(seconds for target in targets for seconds in target.questions.values())


def back_off(interval: float, failures: int, longest: float = LONGEST_BACK_OFF) -> float:
    """Return the pause after so many failures in a row: the interval, then twice that, up to `longest`."""
    return min(interval * 2.0 ** min(failures - 1, 16), max(interval, longest))


@dataclass(slots=True)
class _Debt:
    """Every how many slots a question comes up, on which of them, and whether it is owed now.

    `anew` is whether it is owed still when the visit that is under way has had its answer.
    """

    every: int
    offset: int
    owed: bool
    again: float
    failures: int = 0
    anew: bool = False


class Course:
    """The full reads (counters, identity, neighbours) of one target.

    Reachability is asked at every visit and is not kept here, but for sessions, whose interval may be another.

    A question that comes up is owed until it is answered: a device that was away is read as soon as it is back. One
    that fails although the device answers is asked again after pauses that double.
    """

    def __init__(
        self,
        target: Target,
        interval: float,
        now: float,
        per_second: float,
        read_ago: Callable[[Question], float | None] = lambda _: None,
    ) -> None:
        """`read_ago` tells how many seconds ago a session read something, also before a restart; None for never."""
        self.target = target
        self._interval = interval
        self._sight: Sight | None = None
        self._slot: int | None = None
        self._listen: int | None = None
        """The slot from which on whoever was plugged in lately has told who it is."""
        number = lot(target.device.id)
        # So many slots it takes to read every device once without asking more of them per second than is good.
        rounds = max(1, -int(-per_second // FULL_READS_PER_SECOND))
        first = now + number // 7 % rounds * interval
        self._debts: dict[Question, _Debt] = {}
        if is_session(target):
            self._debts = {
                question: self._debt(seconds, number, now, owed=_is_due(read_ago(question), seconds))
                for question, seconds in target.questions.items()
            }
            return
        self._debts = {
            question: self._debt(
                seconds, number, now if question is Question.COUNTERS else first + _LATER.get(question, 0) * interval
            )
            for question, seconds in target.questions.items()
            if question is not Question.REACHABILITY
        }

    def _debt(self, seconds: float, number: int, first: float, *, owed: bool = True) -> _Debt:
        # Rounded down: rather a little more often than the inventory says than less.
        every = max(1, int(seconds / self._interval + 1e-9))
        return _Debt(every, number % every, owed=owed, again=first)

    def turn(self, number: int) -> None:
        """Note that slot `number` has come, and that those between it and the last one were given up."""
        before = number - 1 if self._slot is None else self._slot
        self._slot = number
        if self._listen is not None and number >= self._listen:
            self._listen = None
            self._debts[Question.NEIGHBOURS].owed = True
        for debt in self._debts.values():
            if (number + debt.offset) // debt.every > (before + debt.offset) // debt.every:
                debt.owed = True

    def ready(self, now: float) -> frozenset[Question]:
        """Return what is to be asked beside reachability now."""
        return frozenset(question for question, debt in self._debts.items() if debt.owed and debt.again <= now)

    def notice(self, observation: Observation) -> frozenset[Question]:
        """Take what a reachability visit showed; return what has to be read at once because of it.

        An agent that restarted may give other interfaces the same numbers. What is known of its ports is then read
        under wrong names until the names are read again, so that cannot wait for the identity's own interval.
        """
        sight = sight_of(observation)
        if sight is None:
            return frozenset()
        before, self._sight = self._sight, kept(self._sight, sight)
        if before is not None and plugged_in(before, sight):
            self._listen_soon()
        debt = self._debts.get(Question.IDENTITY)
        if debt is None or before is None or doubt_of(before, sight, stale_after(self.target.device.probing)) is None:
            return frozenset()
        debt.owed, debt.again, debt.failures = True, 0.0, 0
        return frozenset({Question.IDENTITY})

    def _listen_soon(self) -> None:
        if Question.NEIGHBOURS in self._debts and self._listen is None and self._slot is not None:
            self._listen = self._slot + ceil(LLDP_SPEAKS / self._interval)

    def owe(self, question: Question) -> None:
        """Have a question asked at the next visit, whatever its interval and what one under way brings."""
        debt = self._debts.get(question)
        if debt is not None:
            debt.owed, debt.again, debt.failures, debt.anew = True, 0.0, 0, True

    def settle(self, question: Question, now: float, *, answered: bool) -> None:
        """Note how a question that was really asked came out."""
        debt = self._debts[question]
        if answered:
            debt.owed, debt.failures, debt.again, debt.anew = debt.anew, 0, now, False
        else:
            debt.failures += 1
            longest = self.target.questions[question] if is_session(self.target) else LONGEST_BACK_OFF
            # Half an interval early, so that the slot at the end of the pause is not missed by a hair.
            debt.again = now + back_off(self._interval, debt.failures, longest) - self._interval / 2


def _is_due(ago: float | None, seconds: float) -> bool:
    return ago is None or ago >= seconds
