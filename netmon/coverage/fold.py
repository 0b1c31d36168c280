"""From changes to the register at one day, as known at one time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

from netmon.coverage.draft import Drafts
from netmon.coverage.lineage import lineage_of, turns_of, valid_on
from netmon.coverage.register import Register
from netmon.model.register import Division, Level
from netmon.model.register_change import RegisterChange, Review

_LEVELS = {level: place for place, level in enumerate(Level)}


def register_at(changes: Iterable[RegisterChange], divisions: Iterable[Division], day: date, known: float) -> Register:
    """Return who is registered on a local `day`, as `known` then (UTC, epoch seconds).

    Only what stands counts, in the order of (effective, id), whatever the order in which it comes.
    """
    return Registers(changes, divisions, known).at(day)


class Registers:
    """The register on any day, of one set of changes, as known at one time.

    It turns on few days: between two of them it is the same object, made once.
    """

    def __init__(self, changes: Iterable[RegisterChange], divisions: Iterable[Division], known: float) -> None:
        told = [change for change in changes if change.proposed_at <= known]
        self._changes = sorted((one for one in told if stands(one, known)), key=_order)
        self._effective = [one.effective or date.min for one in self._changes]
        self._divisions = tuple(divisions)
        self._lineage = lineage_of(self._divisions)
        self._pending = sum(waits(one, known) for one in told)
        self._unreviewed = frozenset(one.id for one in self._changes if not reviewed(one, known))
        ends = {one.until for one in self._changes if one.until is not None}
        self._turns = sorted({*self._effective, *ends, *turns_of(self._divisions)} - {date.min})
        self._made: dict[int, Register] = {}

    @property
    def turns(self) -> tuple[date, ...]:
        """The days on which it is another one than the day before, the first one first."""
        return tuple(self._turns)

    def at(self, day: date) -> Register:
        """Return the register on a local day."""
        place = bisect_right(self._turns, day)
        if place not in self._made:
            self._made[place] = self._make(self._turns[place - 1] if place else date.min)
        return self._made[place]

    def _make(self, day: date) -> Register:
        drafts = Drafts()
        effective = self._changes[: bisect_right(self._effective, day)]
        for change in effective:
            drafts.apply(change)
        units = sorted(
            drafts.units(day),
            key=lambda unit: (_LEVELS[unit.level], self._lineage.get(unit.division, unit.division), unit.id),
        )
        return Register(
            units={unit.id: unit for unit in units},
            divisions=valid_on(self._divisions, day, self._lineage),
            lineage=self._lineage,
            reviewed=not any(change.id in self._unreviewed for change in effective),
            pending=self._pending,
        )


def stands(change: RegisterChange, known: float) -> bool:
    """Tell whether a change counts, as known at a time: approved by then, or of the first inventory and not refused."""
    if change.proposed_at > known:
        return False
    if change.baseline:
        return not (_decided(change, known) and change.review is Review.REJECTED)
    return reviewed(change, known)


def reviewed(change: RegisterChange, known: float) -> bool:
    """Tell whether a change was approved by that time."""
    return _decided(change, known) and change.review is Review.APPROVED


def waits(change: RegisterChange, known: float) -> bool:
    """Tell whether a change was proposed by that time, and neither approved nor refused."""
    return change.proposed_at <= known and not change.baseline and not _decided(change, known)


def _decided(change: RegisterChange, known: float) -> bool:
    return change.review is not Review.PROPOSED and change.reviewed_at is not None and change.reviewed_at <= known


def _order(change: RegisterChange) -> tuple[date, str]:
    return change.effective or date.min, change.id
