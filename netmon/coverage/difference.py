"""What an inventory says that the register does not: changes to be taken, or to be proposed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from netmon.coverage.fold import Registers, waits
from netmon.coverage.register import Register, RegisteredUnit
from netmon.model.inventory import Inventory
from netmon.model.names import DivisionCode, NetworkId, RegisterChangeId, UnitId
from netmon.model.register import Unit
from netmon.model.register_change import MOVES_POPULATION, Act, RegisterChange, Review

INVENTORY: Final = "inventory"
"""Who proposed what was found in the inventory. No person can have that name."""


@dataclass(frozen=True, slots=True)
class Difference:
    """`taken` are changes that move nobody in or out, `proposed` wait for a person. `withdrawn` are proposals that the
    inventory no longer makes, as they are after that. On an empty register all that is `taken` is its baseline.
    """

    taken: tuple[RegisterChange, ...] = ()
    proposed: tuple[RegisterChange, ...] = ()
    withdrawn: tuple[RegisterChange, ...] = ()

    @property
    def changes(self) -> tuple[RegisterChange, ...]:
        """All of it, as it is to be kept."""
        return (*self.taken, *self.proposed, *self.withdrawn)


def difference(
    inventory: Inventory,
    changes: Collection[RegisterChange],
    day: date,
    now: float,
    number: Callable[[], RegisterChangeId],
) -> Difference:
    """Hold an inventory that was taken on a local `day` at `now` (UTC, epoch seconds) against the register.

    What the register already says of that day, or of a day to come, is no difference: a unit that leaves the list next
    month may leave the inventory today, or next month. What people have proposed is not proposed again, nor what they
    have refused. `number` makes an id for each new change.
    """
    if not changes:
        first = [one for unit in inventory.units.values() for one in _arrival(unit, None, now)]
        return Difference(taken=tuple(replace(one, id=number(), baseline=True) for one in first))
    registers = Registers(changes, inventory.divisions.values(), now)
    today, in_the_end = registers.at(day), registers.at(date.max)
    steps = {_key(one): one for one in _steps(inventory, today, day, now)}
    if in_the_end is not today:
        coming = {_key(one) for one in _steps(inventory, in_the_end, day, now)}
        steps = {key: one for key, one in steps.items() if key in coming}
    waiting = [one for one in changes if waits(one, now)]
    own = {_key(one) for one in waiting if one.proposed_by == INVENTORY}
    others = {_matter(one) for one in waiting if one.proposed_by != INVENTORY}
    refused = _refused(changes)
    taken, proposed = [], []
    for key, one in steps.items():
        if one.act not in MOVES_POPULATION:
            at_once = replace(one, review=Review.APPROVED, reviewed_by=INVENTORY, reviewed_at=now)
            taken.append(replace(at_once, id=number()))
        elif key not in own and key not in refused and _matter(one) not in others:
            proposed.append(replace(one, id=number()))
    withdrawn = [
        replace(one, review=Review.REJECTED, reviewed_by=INVENTORY, reviewed_at=now)
        for one in waiting
        if one.proposed_by == INVENTORY and (_key(one) not in steps or _matter(one) in others)
    ]
    return Difference(tuple(taken), tuple(proposed), tuple(withdrawn))


def _steps(inventory: Inventory, register: Register, day: date, now: float) -> Iterator[RegisterChange]:
    for unit in inventory.units.values():
        registered = register.units.get(unit.id)
        if registered is None:
            yield from _arrival(unit, day, now)
        else:
            # Of thousands of units hardly one has changed: the others cost a comparison.
            if _described(unit) != _described(registered):
                yield from _description(unit, registered, register, day, now)
            yield from _lists(unit, registered, inventory, day, now)
    for registered in register.units.values():
        if registered.id not in inventory.units:
            yield from _departure(registered, inventory, day, now)


def _arrival(unit: Unit, day: date | None, now: float) -> Iterator[RegisterChange]:
    """Tell of a unit that is there since a day (None: it always was), and on lists since then or since they say."""
    yield replace(
        _change(Act.BORN, unit.id, None if day is None else min(day, unit.since or day), now),
        name=unit.name,
        name_en=unit.name_en,
        level=unit.level,
        kind=unit.kind,
        division=unit.division,
        government=unit.government,
        sample=unit.sample,
    )
    for network in unit.networks:
        yield _listing(unit, network, unit.since or day, now)


def _described(unit: Unit | RegisteredUnit) -> tuple[object, ...]:
    facts = (unit.level, unit.kind, unit.division, unit.government, unit.sample)
    return (unit.name, unit.name_en, *facts)


def _description(
    unit: Unit, registered: RegisteredUnit, register: Register, day: date, now: float
) -> Iterator[RegisterChange]:
    if (unit.name, unit.name_en) != (registered.name, registered.name_en):
        yield replace(_change(Act.RENAMED, unit.id, day, now), name=unit.name, name_en=unit.name_en)
    moved = unit.division != registered.division
    if moved and same_place(unit.division, registered.division, register):
        yield replace(_change(Act.RECODED, unit.id, day, now), division=unit.division)
        moved = False
    another = replace(
        _change(Act.RECLASSIFIED, unit.id, day, now),
        level=None if unit.level == registered.level else unit.level,
        kind=None if unit.kind == registered.kind else unit.kind,
        division=unit.division if moved else None,
        government=None if unit.government == registered.government else unit.government,
        sample=None if unit.sample == registered.sample else unit.sample,
    )
    if _said(another) != _said(_change(Act.RECLASSIFIED, unit.id, day, now)):
        yield another


def _lists(
    unit: Unit, registered: RegisteredUnit, inventory: Inventory, day: date, now: float
) -> Iterator[RegisterChange]:
    for network in unit.networks:
        listed = registered.listed.get(network)
        if listed is None:
            yield _listing(unit, network, unit.since or day, now)
        elif unit.list_document not in {"", listed.document}:
            yield _listing(unit, network, listed.since, now)
    for network in registered.listed:
        if network in inventory.networks and network not in unit.networks:
            yield replace(_change(Act.UNSCOPED, unit.id, day, now), network=network)


def _departure(registered: RegisteredUnit, inventory: Inventory, day: date, now: float) -> Iterator[RegisterChange]:
    """Tell what it means that a unit is not declared. One that is on the list of a network that this inventory does not
    have may well exist.
    """
    ours = [network for network in registered.listed if network in inventory.networks]
    if ours and len(ours) == len(registered.listed):
        yield _change(Act.CLOSED, registered.id, day, now)
    elif ours:
        for network in ours:
            yield replace(_change(Act.UNSCOPED, registered.id, day, now), network=network)


def same_place(one: DivisionCode, other: DivisionCode, register: Register) -> bool:
    """Tell whether two codes are of one division."""
    return register.lineage.get(one, one) == register.lineage.get(other, other)


def _change(act: Act, unit: UnitId, effective: date | None, now: float) -> RegisterChange:
    return RegisterChange(RegisterChangeId(""), act, unit, effective, "", "", INVENTORY, now)


def _listing(unit: Unit, network: NetworkId, effective: date | None, now: float) -> RegisterChange:
    return replace(_change(Act.SCOPED, unit.id, effective, now), network=network, document=unit.list_document)


def _refused(changes: Iterable[RegisterChange]) -> set[tuple[object, ...]]:
    """Return what people refused to take from the inventory, unless more was approved about the unit since."""
    approved: dict[UnitId, float] = {}
    for one in changes:
        if one.review is Review.APPROVED and one.reviewed_at is not None:
            approved[one.unit] = max(approved.get(one.unit, 0.0), one.reviewed_at)
    return {
        _key(one)
        for one in changes
        if one.review is Review.REJECTED
        and one.proposed_by == INVENTORY != one.reviewed_by
        and (one.reviewed_at or 0.0) >= approved.get(one.unit, 0.0)
    }


def _matter(change: RegisterChange) -> tuple[object, ...]:
    """Return what a change is about: two proposals about it are one too many."""
    return change.act, change.unit, change.network


def _key(change: RegisterChange) -> tuple[object, ...]:
    """Return what a change of the inventory says, but for when."""
    return (*_matter(change), change.document, *_said(change))


def _said(change: RegisterChange) -> tuple[object, ...]:
    facts = (change.level, change.kind, change.division, change.government, change.sample)
    return (change.name, change.name_en, *facts)
