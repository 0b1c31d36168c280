"""What an inventory's indicators lack to tell anything. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from netmon.coverage.lineage import lineage_of, valid_on
from netmon.coverage.rate import percent
from netmon.model.belief import Reason
from netmon.model.indicator import Indicator
from netmon.model.inventory import Inventory

BY_GOVERNMENT: Final = frozenset({"lan_built_by_jurisdiction"})
"""Criteria by which a division counts as its own government does."""
NAMED: Final = 3
"""Divisions that are named; of more there is the number."""


def advice(inventory: Inventory, today: date) -> tuple[Reason, ...]:
    """Return what would be better about the indicators, and about their targets, on a local day."""
    return (*_of_indicators(inventory, today), *_of_targets(inventory, today))


def _of_indicators(inventory: Inventory, today: date) -> Iterator[Reason]:
    for one in inventory.indicators.values():
        if not _anybody(one, inventory):
            yield Reason.of("lacks.nobody", indicator=one.id, network=one.population.network)
        elif one.criterion in BY_GOVERNMENT and (bare := _without_government(one, inventory, today)):
            names = ", ".join(bare[:NAMED]) + (" …" if len(bare) > NAMED else "")
            yield Reason.of("lacks.no_government", indicator=one.id, count=len(bare), divisions=names)


def _of_targets(inventory: Inventory, today: date) -> Iterator[Reason]:
    coming = {one.indicator for one in inventory.indicator_targets if one.due >= today}
    last = {one.indicator: one for one in sorted(inventory.indicator_targets, key=lambda target: target.due)}
    for target in last.values():
        if target.indicator not in coming:
            least = percent(target.at_least, 2).replace(".00%", "%")
            yield Reason.of("lacks.past_due", indicator=target.indicator, least=least, due=target.due)


def _anybody(indicator: Indicator, inventory: Inventory) -> bool:
    population = indicator.population
    return any(
        population.network in unit.networks
        and (not population.levels or unit.level in population.levels)
        and (not population.kinds or unit.kind in population.kinds)
        for unit in inventory.units.values()
    )


def _without_government(indicator: Indicator, inventory: Inventory, today: date) -> list[str]:
    """Return the names of the divisions that are counted and have no government."""
    declared = inventory.divisions.values()
    lineage = lineage_of(declared)
    population = indicator.population
    governed = {lineage.get(unit.division, unit.division) for unit in inventory.units.values() if unit.government}
    counted = valid_on(declared, today, lineage)
    return [
        one.name
        for code, one in counted.items()
        if (not population.levels or one.level in population.levels) and code not in governed
    ]
