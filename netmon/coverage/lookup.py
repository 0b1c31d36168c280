"""What stands where, found once for all items: governments and uplinks of divisions, portals of units."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from netmon.coverage.register import Register, RegisteredUnit
from netmon.model.counted import CountedLink, CountedService, Plant
from netmon.model.names import NetworkId, UnitId
from netmon.model.register import Level


class Lookup:
    """Made of a register and a plant; each table when it is first asked for. Divisions go by lineage id."""

    def __init__(self, register: Register, plant: Plant) -> None:
        self._register = register
        self._plant = plant

    @cached_property
    def governments(self) -> Mapping[str, RegisteredUnit]:
        """The government body of each division that has one (本级政府); of several the first that is registered."""
        found: dict[str, RegisteredUnit] = {}
        for unit in self._register.units.values():
            place = self.place(unit)
            if unit.government and place is not None:
                found.setdefault(place, unit)
        return found

    @cached_property
    def uplinks(self) -> Mapping[tuple[NetworkId, str], tuple[CountedLink, ...]]:
        """The links from a unit of the next level up to a unit of the division, by network and division.

        Above a division without a parent, which is the province, is what belongs to the nation.
        """
        units = self._register.units
        found: dict[tuple[NetworkId, str], list[CountedLink]] = {}
        for link in self._plant.links.values():
            upper, lower = units.get(link.upper_unit), units.get(link.lower_unit)
            if upper is None or lower is None or lower.level is Level.NATION:
                continue
            place = self.place(lower)
            if place is None:
                continue
            above = self.above(place)
            if upper.level is Level.NATION if above is None else self.place(upper) == above:
                found.setdefault((link.network, place), []).append(link)
        return {key: tuple(links) for key, links in found.items()}

    @cached_property
    def portals(self) -> Mapping[tuple[UnitId, NetworkId], tuple[CountedService, ...]]:
        """The registered sites of each unit, by network."""
        found: dict[tuple[UnitId, NetworkId], list[CountedService]] = {}
        for service in self._plant.services.values():
            if service.portal:
                found.setdefault((service.unit, service.network), []).append(service)
        return {key: tuple(services) for key, services in found.items()}

    def place(self, unit: RegisteredUnit) -> str | None:
        """Return the division that a unit stands in, None where its code leads to none that is valid."""
        lineage = self._register.lineage.get(unit.division)
        return lineage if lineage in self._register.divisions else None

    def above(self, division: str) -> str | None:
        """Return the division of the next level up, None at the top."""
        parent = self._register.divisions[division].parent
        return None if parent is None else self._register.lineage.get(parent)
