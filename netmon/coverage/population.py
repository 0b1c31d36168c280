"""Who is counted."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.coverage.register import Exemption, Register, RegisteredUnit
from netmon.model.indicator import Indicator, Population


def members(population: Population, register: Register) -> Iterator[RegisteredUnit]:
    """Yield the units on the network's list that match every part of the population that says something."""
    for unit in register.units.values():
        if population.network not in unit.listed:
            continue
        if population.levels and unit.level not in population.levels:
            continue
        if population.kinds and unit.kind not in population.kinds:
            continue
        yield unit


def exemption(unit: RegisteredUnit, indicator: Indicator) -> Exemption | None:
    """Return what exempts a unit from an indicator, None where nothing does."""
    for one in unit.exemptions:
        if one.network == indicator.population.network and one.criterion in {None, indicator.criterion}:
            return one
    return None
