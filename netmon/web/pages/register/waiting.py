"""What waits for a second person, unit by unit, and what whoever looks may do about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netmon.coverage.people import same_person
from netmon.coverage.proposing import FIELDS
from netmon.coverage.register import Register
from netmon.model.names import UnitId
from netmon.model.register_change import RegisterChange, Review
from netmon.web.pages.register.effects import Effect
from netmon.web.visitor import Visitor
from netmon.words import Language


@dataclass(frozen=True, slots=True)
class Entry:
    """A change that waits. `own`: whoever looks has proposed it, and can only take it back."""

    change: RegisterChange
    own: bool


@dataclass(frozen=True, slots=True)
class Group:
    """All that waits of one unit. `effects` are the figures that it would move, None where that is not known."""

    unit: UnitId
    name: str
    entries: tuple[Entry, ...]
    effects: tuple[Effect, ...] | None = None

    @property
    def approvable(self) -> bool:
        """Whether there is anything that whoever looks may approve."""
        return not all(entry.own for entry in self.entries)


def groups_of(
    waiting: Iterable[RegisterChange],
    names: Mapping[UnitId, str],
    visitor: Visitor,
    effects: Mapping[UnitId, tuple[Effect, ...]],
) -> tuple[Group, ...]:
    """Return what waits, that of one unit together, the oldest first."""
    by_unit: dict[UnitId, list[RegisterChange]] = {}
    for change in waiting:
        by_unit.setdefault(change.unit, []).append(change)
    return tuple(
        Group(unit, names.get(unit, ""), tuple(_entry(one, visitor) for one in some), effects.get(unit))
        for unit, some in by_unit.items()
    )


def _entry(change: RegisterChange, visitor: Visitor) -> Entry:
    return Entry(change, bool(visitor.user) and same_person(change.proposed_by, visitor.user))


def names_of(changes: Iterable[RegisterChange], register: Register, language: Language) -> Mapping[UnitId, str]:
    """Return what units are called: as registered, else as whoever proposed them says."""
    said = {one.unit: _called(one.name, one.name_en, language) for one in changes if one.name}
    return said | {id_: _called(unit.name, unit.name_en, language) for id_, unit in register.units.items()}


def _called(name: str, name_en: str | None, language: Language) -> str:
    return name_en if language is Language.EN and name_en else name


def says(change: RegisterChange) -> tuple[tuple[str, object], ...]:
    """Return what a change says beside what it does, by field, in a steady order."""
    found = ((name, getattr(change, name)) for name in FIELDS if name != "sample")
    return tuple((name, value) for name, value in found if value is not None and value is not False)


def standing_of(change: RegisterChange) -> str:
    """Return where a change is on its way; `baseline` is of the first inventory and not reviewed."""
    return "baseline" if change.baseline and change.review is Review.PROPOSED else change.review.value
