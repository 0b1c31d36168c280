"""How far an incident reaches: units by level, devices, links, and the services that nobody reaches either."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netmon.model.incident import Affected
from netmon.model.inventory import Inventory
from netmon.model.names import Subject, SubjectKind, UnitId
from netmon.model.plant import Service
from netmon.model.register import Level


@dataclass(frozen=True, slots=True)
class Extent:
    """What is taken along, the roots aside. `levels` are top first, each with its units in the order of their names.

    `unplaced` are units that the inventory does not have (any more), or that are shown without one. `services` are
    those that are cut off, and those that the units run.
    """

    levels: tuple[tuple[Level, tuple[Affected, ...]], ...] = ()
    unplaced: tuple[Affected, ...] = ()
    devices: tuple[Affected, ...] = ()
    links: tuple[Affected, ...] = ()
    services: tuple[Service, ...] = ()

    @property
    def units(self) -> int:
        """How many units."""
        return len(self.unplaced) + sum(len(units) for _, units in self.levels)

    @property
    def by_level(self) -> tuple[tuple[Level, int], ...]:
        """How many units of each level that has any."""
        return tuple((level, len(units)) for level, units in self.levels)

    @classmethod
    def of(cls, affected: Iterable[Affected], inventory: Inventory | None) -> Extent:
        """Sort what is affected."""
        kinds: dict[SubjectKind, list[Affected]] = {kind: [] for kind in SubjectKind}
        for one in affected:
            kinds[one.subject.kind].append(one)
        placed: dict[Level, list[Affected]] = {}
        unplaced: list[Affected] = []
        for one in kinds[SubjectKind.UNIT]:
            unit = inventory.units.get(UnitId(one.subject.id)) if inventory is not None else None
            (placed.setdefault(unit.level, []) if unit is not None else unplaced).append(one)

        def called(one: Affected) -> tuple[str, Subject]:
            return (inventory.name_of(one.subject) if inventory is not None else "", one.subject)

        return cls(
            tuple((level, tuple(sorted(placed[level], key=called))) for level in Level if level in placed),
            tuple(sorted(unplaced, key=called)),
            tuple(sorted(kinds[SubjectKind.DEVICE], key=called)),
            tuple(sorted(kinds[SubjectKind.LINK], key=called)),
            _services([*kinds[SubjectKind.UNIT], *kinds[SubjectKind.SERVICE]], inventory),
        )


def _services(affected: Iterable[Affected], inventory: Inventory | None) -> tuple[Service, ...]:
    """Return the services that are seen to be cut off, and those of units that are: nobody reaches them either."""
    if inventory is None:
        return ()
    off = {one.subject for one in affected}
    return tuple(
        service
        for service in inventory.services.values()
        if not off.isdisjoint(
            {
                Subject(SubjectKind.UNIT, service.unit, service.network),
                Subject(SubjectKind.SERVICE, service.id, service.network),
            }
        )
    )


def units_cut(affected: Iterable[Affected]) -> int:
    """Return how many units are taken along now."""
    return sum(one.subject.kind is SubjectKind.UNIT and one.until is None for one in affected)
