"""What an inventory would come to before it is taken: the register as if all of it were approved, and its plant."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import count

from netmon.coverage.basis import Basis
from netmon.coverage.difference import INVENTORY, Difference, difference
from netmon.coverage.endpoints import endpoints_of
from netmon.coverage.fold import Registers, waits
from netmon.coverage.plant import plant_of
from netmon.coverage.register import Register
from netmon.model.counted import CountedDevice, CountedLink, CountedService, Plant
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, RegisterChangeId, Subject, SubjectKind, UnitId
from netmon.model.register_change import RegisterChange, Review


@dataclass(frozen=True, slots=True)
class Planned:
    """`register` is as if all that the inventory says were approved, `plant` what it declares. `difference` is what
    taking it would do to the register, `waiting` what it proposed before, still proposes, and nobody has approved.
    """

    register: Register
    plant: Plant
    difference: Difference
    waiting: tuple[RegisterChange, ...]

    @property
    def to_approve(self) -> tuple[RegisterChange, ...]:
        """What counts only after a second person has approved it."""
        return (*self.waiting, *self.difference.proposed)


def planned(inventory: Inventory, changes: Collection[RegisterChange], day: date, now: float) -> Planned:
    """Return what an inventory would come to on a local `day` at `now` (UTC, epoch seconds)."""
    numbers = count(1)
    # In a day's order of changes they come last: ids on record are digits.
    found = difference(inventory, changes, day, now, lambda: RegisterChangeId(f"~{next(numbers):06}"))
    withdrawn = {one.id for one in found.withdrawn}
    waiting = tuple(
        one for one in changes if waits(one, now) and one.proposed_by == INVENTORY and one.id not in withdrawn
    )
    assumed = [
        replace(one, review=Review.APPROVED, reviewed_by=INVENTORY, reviewed_at=now)
        for one in (*waiting, *found.proposed)
    ]
    others = {one.id: one for one in (*changes, *found.taken, *found.withdrawn, *assumed)}
    register = Registers(others.values(), inventory.divisions.values(), now).at(day)
    return Planned(register, plant_of(inventory), found, waiting)


def foreseen(basis: Basis, plan: Planned) -> Basis:
    """Return a basis as it would be: with documents and sightings as they are, for nothing new was seen yet."""
    return replace(basis, register=plan.register, plant=plan.plant, endpoints=endpoints_of(plan.plant))


class Step(StrEnum):
    """What happens to a declared thing."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Redeclared:
    """A device, link or service that is declared otherwise; a name is None where it is not declared."""

    subject: Subject
    step: Step
    name_before: str | None
    name_after: str | None


def redeclared(before: Plant, after: Plant) -> list[Redeclared]:
    """Return what is declared otherwise, as far as figures see it: owner, role, ends, carrier, SNMP version."""
    return [
        *_differing(SubjectKind.DEVICE, before.devices.values(), after.devices.values()),
        *_differing(SubjectKind.LINK, before.links.values(), after.links.values()),
        *_differing(SubjectKind.SERVICE, before.services.values(), after.services.values()),
    ]


def hidden(before: Basis, plan: Planned) -> Sequence[tuple[UnitId, NetworkId]]:
    """Return the units on a list of which something could be seen, and nothing would be any more."""
    after = endpoints_of(plan.plant)
    return [
        key
        for key in before.endpoints
        if key not in after and (unit := plan.register.units.get(key[0])) is not None and key[1] in unit.listed
    ]


_Thing = CountedDevice | CountedLink | CountedService


def _differing(kind: SubjectKind, declared: Iterable[_Thing], planned_things: Iterable[_Thing]) -> Iterator[Redeclared]:
    before = {str(one.id): one for one in declared}
    after = {str(one.id): one for one in planned_things}
    for id_ in sorted({**before, **after}):
        old, new = before.get(id_), after.get(id_)
        if old == new:
            continue
        some = new or old
        if some is None:
            continue
        subject = Subject(kind, id_, some.network)
        names = None if old is None else old.name, None if new is None else new.name
        yield Redeclared(subject, _step(old, new), *names)


def _step(old: _Thing | None, new: _Thing | None) -> Step:
    if old is None:
        return Step.ADDED
    if new is None:
        return Step.REMOVED
    return Step.RENAMED if replace(old, name=new.name) == new else Step.CHANGED
