"""What a criterion is: a name, the version of its definition, what it counts, and how one item is judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from netmon.coverage.basis import Basis
from netmon.coverage.register import RegisteredUnit
from netmon.model.indicator import Criterion, Indicator
from netmon.model.verdict import Finding, Item, ItemKind

Judge = Callable[[Item, Indicator, Basis], Finding]
Select = Callable[[Iterable[RegisteredUnit], Indicator, Basis], Iterable[Item]]


@dataclass(frozen=True, slots=True)
class Rule:
    """`version` grows whenever the same evidence may lead to another verdict; a figure names it.

    `judge` is given one item at a time, never an exempt one. `select` lists the items of a population's units (which
    are in scope, exempt ones left out); None: the units themselves. `threshold` tells that the indicator has to name
    one.
    """

    criterion: Criterion
    version: int
    judge: Judge
    items: ItemKind = ItemKind.UNIT
    select: Select | None = None
    threshold: bool = False

    @property
    def id(self) -> str:
        """The criterion and its version, as figures name it: `connected/1`."""
        return f"{self.criterion}/{self.version}"
