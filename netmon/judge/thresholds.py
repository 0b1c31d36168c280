"""k of n: how many answers or misses it takes before one yes/no question is believed answered.

A `Streak` is the evidence of one such question (does this device answer pings? does SNMP answer with our
credentials?). It is a value: `seen` returns the same object where an answer brings nothing new.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from netmon.model.belief import Truth
from netmon.model.probing import Threshold


@dataclass(frozen=True, slots=True)
class Streak:
    """The verdict, and the results since it was last reached.

    `recent` holds the results since the verdict, newest last, as many as a threshold can ask for; `misses` counts
    those at its end without an answer between. `doubted_since` is when the asking behind the second of them began, or
    behind the first while there is no other (monotonic seconds). `proven` tells whether a NO rests on misses that are
    still good evidence; see `doubt`. `settled` marks a YES that another answer cannot change.

    `failing` is when the asking behind the first of the misses began, `answering` of a YES, or of a NO that is being
    answered, when the asking behind the first answer did (monotonic seconds): from then on it was so in fact.
    """

    verdict: Truth = Truth.UNKNOWN
    recent: tuple[bool, ...] = ()
    misses: int = 0
    doubted_since: float | None = None
    proven: bool = True
    settled: bool = False
    failing: float | None = field(default=None, compare=False)
    answering: float | None = field(default=None, compare=False)


BLANK = Streak()


def seen(streak: Streak, *, answered: bool, began: float, down: Threshold, up: Threshold) -> Streak:
    """Add one result of an asking that `began` then (monotonic seconds).

    The first answer of all settles UNKNOWN, for an answer cannot come from nowhere; a NO needs `up` answers to become
    YES, and a YES or UNKNOWN needs `down` misses to become NO.
    """
    if answered:
        return streak if streak.settled else _answered(streak, began, down, up)
    return _missed(streak, began, down, up)


def doubt(streak: Streak) -> Streak:
    """Keep the verdict but forget the misses: they were seen under circumstances that are over."""
    if streak.verdict is Truth.NO:
        return Streak(Truth.NO, proven=False)
    if not streak.misses:
        return streak
    return Streak(Truth.YES, (True,)) if streak.verdict is Truth.YES else BLANK


def denied(streak: Streak) -> Streak:
    """Return the NO that follows from being told so by name: there is nothing to wait for."""
    if streak.verdict is Truth.NO:
        return streak
    return Streak(Truth.NO, misses=streak.misses)


def returning(streak: Streak, up: Threshold) -> bool:
    """Tell whether a NO may be over: an answer since counts towards the `up` that it takes to believe so."""
    return streak.verdict is Truth.NO and any(streak.recent[1 - up.n :] if up.n > 1 else ())


def _answered(streak: Streak, began: float, down: Threshold, up: Threshold) -> Streak:
    first = streak.answering if True in streak.recent else began
    recent = (*streak.recent, True)[-_window(down, up) :]
    if streak.verdict is Truth.UNKNOWN or (streak.verdict is Truth.NO and sum(recent[-up.n :]) >= up.k):
        return Streak(Truth.YES, (True,), answering=first)
    settled = streak.verdict is Truth.YES and len(recent) == _window(down, up) and all(recent)
    return Streak(streak.verdict, recent, proven=streak.proven, settled=settled, answering=first)


def _missed(streak: Streak, began: float, down: Threshold, up: Threshold) -> Streak:
    recent = (*streak.recent, False)[-_window(down, up) :]
    misses = streak.misses + 1
    enough = recent[-down.n :].count(False) >= down.k
    missed = replace(
        streak,
        recent=recent,
        misses=misses,
        doubted_since=began if misses <= 2 else streak.doubted_since,
        proven=streak.proven or enough,
        settled=False,
        failing=began if misses == 1 else streak.failing,
    )
    if enough and streak.verdict is not Truth.NO:
        # The results before the verdict do not count towards the next one.
        return replace(missed, verdict=Truth.NO, recent=(), proven=True)
    return missed


def _window(down: Threshold, up: Threshold) -> int:
    return max(down.n, up.n)
