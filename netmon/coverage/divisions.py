"""Divisions as items: the valid ones of the population's levels, by lineage, so that a new code changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netmon.coverage.basis import Basis
from netmon.coverage.register import Register, RegisteredUnit
from netmon.model.indicator import Indicator
from netmon.model.names import DivisionCode
from netmon.model.verdict import Item, ItemKind


def divisions_of(_units: Iterable[RegisteredUnit], indicator: Indicator, basis: Basis) -> Iterator[Item]:
    """Yield the divisions that are counted, whether or not any unit of theirs is on a list."""
    levels = indicator.population.levels
    for id_, division in basis.register.divisions.items():
        if not levels or division.level in levels:
            yield Item(ItemKind.DIVISION, id_)


def item_of(kind: ItemKind, id_: str, register: Register) -> Item:
    """Return the item that is meant: a division goes by any code that it ever had."""
    return Item(kind, register.lineage.get(DivisionCode(id_), id_) if kind is ItemKind.DIVISION else id_)
