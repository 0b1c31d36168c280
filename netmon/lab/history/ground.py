"""What made-up papers rest on: the inventory, the days of its past, and when each unit was connected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from random import Random

from netmon.lab.history.episode import Plot
from netmon.model.indicator import Population
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, UnitId
from netmon.model.register import Unit

_OPENS = 9
_OFFICE_HOURS = 8 * 3600


@dataclass(frozen=True, slots=True)
class Ground:
    """Times are UTC, epoch seconds; days are those of `zone`."""

    inventory: Inventory
    plot: Plot
    zone: tzinfo
    seed: int
    connected: dict[tuple[UnitId, NetworkId], float] = field(default_factory=dict)

    @classmethod
    def of(cls, inventory: Inventory, plot: Plot, zone: tzinfo, seed: int) -> Ground:
        """Find out when a link from above first ended at each unit."""
        connected: dict[tuple[UnitId, NetworkId], float] = {}
        for stage in plot.stages:
            for link in stage.inventory.links.values():
                if link.upper.unit != link.lower.unit:
                    connected.setdefault((link.lower.unit, link.network), stage.at)
        return cls(inventory, plot, zone, seed, connected)

    @property
    def today(self) -> date:
        """The day on which the past ends."""
        return self.day(self.plot.until)

    def day(self, at: float) -> date:
        """Return the day of a time."""
        return datetime.fromtimestamp(at, self.zone).date()

    def dice(self, *names: object) -> Random:
        """Return dice that fall the same each time."""
        return Random("/".join(map(str, (self.seed, *names))))  # noqa: S311 - invented papers

    def entered(self, day: date, after: int, dice: Random) -> float:
        """Return when a paper of a day is entered: so many days later, in office hours. What is older than the past is
        entered when that begins, and nothing before.
        """
        if day <= self.day(self.plot.since):
            return self.plot.since + dice.randrange(3600)
        at = datetime.combine(day + timedelta(days=after), time(_OPENS), self.zone).timestamp()
        return max(at + dice.randrange(_OFFICE_HOURS), self.plot.since + dice.randrange(3600))

    def members(self, population: Population) -> Iterator[Unit]:
        """Yield the units of a population that the inventory lists."""
        for unit in self.inventory.units.values():
            if population.network not in unit.networks:
                continue
            if population.levels and unit.level not in population.levels:
                continue
            if not population.kinds or unit.kind in population.kinds:
                yield unit
