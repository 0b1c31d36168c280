"""What figures would come to if something that waits were approved."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from netmon.coverage.evaluate import evaluate
from netmon.coverage.fold import Registers
from netmon.coverage.register import Register
from netmon.figures.figures import Figures
from netmon.model.figure import Counts
from netmon.model.indicator import Indicator
from netmon.model.names import NetworkId, UnitId
from netmon.model.register import Division
from netmon.model.register_change import RegisterChange, Review


@dataclass(frozen=True, slots=True)
class Effect:
    """A figure that would be another one: as it is on that day without what waits, and with it."""

    indicator: Indicator
    before: Counts
    after: Counts


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: all changes there are, and the divisions. `now` is in UTC, epoch seconds, `today` local."""

    changes: Collection[RegisterChange]
    divisions: Collection[Division]
    now: float
    today: date


def effects(
    figures: Figures,
    question: Question,
    waiting: Mapping[UnitId, Collection[RegisterChange]],
    go_on: Callable[[], bool],
) -> dict[UnitId, tuple[Effect, ...]]:
    """Return what approving all that waits of a unit would move, for as many as there is time: while `go_on` says so.

    A change holds from its day; where that is to come, the figure of then is shown as far as it is known: with who is
    registered then and what was seen until now. Raises FigureError before there are any figures.
    """
    foreseeing = _Foreseeing(figures, question)
    found: dict[UnitId, tuple[Effect, ...]] = {}
    for unit, some in waiting.items():
        if not go_on():
            break
        found[unit] = tuple(foreseeing.of(unit, some))
    return found


class _Foreseeing:
    """Keeps what is asked for again and again: how things stand without."""

    def __init__(self, figures: Figures, question: Question) -> None:
        self._figures, self._question = figures, question
        self._indicators = figures.definitions(question.now).indicators.values()
        self._registers = self._folded(question.changes)
        self._counted: dict[tuple[Indicator, int], Counts] = {}

    def of(self, unit: UnitId, waiting: Collection[RegisterChange]) -> Iterator[Effect]:
        """Yield the figures that move."""
        day = max([self._question.today, *(one.effective for one in waiting if one.effective is not None)])
        before, after = self._registers.at(day), self._folded(self._approved(waiting)).at(day)
        networks = set(_networks(waiting, unit, before, after))
        for indicator in self._indicators:
            if indicator.population.network not in networks:
                continue
            key = indicator, id(before)
            if key not in self._counted:
                self._counted[key] = self._counts(indicator, before)
            counts = self._counts(indicator, after)
            if counts != self._counted[key]:
                yield Effect(indicator, self._counted[key], counts)

    def _approved(self, waiting: Collection[RegisterChange]) -> Iterable[RegisterChange]:
        ids, now = {one.id for one in waiting}, self._question.now
        return (
            replace(one, review=Review.APPROVED, reviewed_at=now) if one.id in ids else one
            for one in self._question.changes
        )

    def _folded(self, changes: Iterable[RegisterChange]) -> Registers:
        return Registers(changes, self._question.divisions, self._question.now)

    def _counts(self, indicator: Indicator, register: Register) -> Counts:
        now = self._question.now
        basis = self._figures.basis(indicator.population.network, now, now)
        return evaluate(indicator, replace(basis, register=register)).counts


def _networks(
    waiting: Iterable[RegisterChange], unit: UnitId, before: Register, after: Register
) -> Iterator[NetworkId]:
    """Yield the networks whose figures it may move."""
    yield from (one.network for one in waiting if one.network is not None)
    units = {unit, *(one.into for one in waiting if one.into is not None)}
    for register in (before, after):
        for id_ in units & register.units.keys():
            yield from register.units[id_].listed
