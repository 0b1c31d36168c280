"""Figures as they would be with another inventory: seen as now, and with all that it proposes approved."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from netmon.coverage.basis import Basis
from netmon.coverage.change import Asked, Change, explain
from netmon.coverage.evaluate import evaluate
from netmon.coverage.planning import Planned, foreseen, planned
from netmon.figures.figures import Figures
from netmon.figures.targets import target_of
from netmon.model.days import day_of
from netmon.model.figure import Figure
from netmon.model.indicator import Indicator
from netmon.model.inventory import Inventory
from netmon.model.names import IndicatorId, NetworkId
from netmon.model.register_change import RegisterChange


@dataclass(frozen=True, slots=True)
class Foreseen:
    """An indicator before and after; None on the side on which it is not defined. `change` tells why, of both."""

    id: IndicatorId
    before: Figure | None
    after: Figure | None
    change: Change | None = None

    @property
    def falls(self) -> bool:
        """Whether the confirmed rate gets smaller, or there is none any more."""
        before = None if self.before is None else self.before.counts.confirmed
        after = None if self.after is None else self.after.counts.confirmed
        return before is not None and (after is None or after < before)

    @property
    def same(self) -> bool:
        """Whether nothing at all changes, the target included."""
        if self.before is None or self.after is None or self.change is None:
            return False
        targets = self.before.target == self.after.target
        return targets and not self.change.items and self.before.indicator == self.after.indicator


@dataclass(frozen=True, slots=True)
class Foresight:
    """What an inventory would come to, and every figure before and after; `basis` is that of each network now."""

    plan: Planned
    figures: tuple[Foreseen, ...]
    basis: dict[NetworkId, Basis]

    @property
    def sample(self) -> bool:
        """Whether invented data is in it."""
        both = ((one.before, one.after) for one in self.figures)
        return any(figure is not None and figure.sample for sides in both for figure in sides)


def foresee(figures: Figures, inventory: Inventory, changes: Collection[RegisterChange], now: float) -> Foresight:
    """Return what an inventory would come to if it were taken now. Raises FigureError before the first inventory."""
    plan = planned(inventory, changes, datetime.fromtimestamp(now, figures.zone).date(), now)
    old, new = figures.definitions(now).indicators, inventory.indicators
    networks = {one.population.network for one in (*old.values(), *new.values())} | set(inventory.networks)
    basis = {network: figures.basis(network, now, now) for network in sorted(networks)}
    then = {network: foreseen(one, plan) for network, one in basis.items()}

    def after(indicator: Indicator) -> Figure:
        target = target_of(inventory.indicator_targets, indicator.id, day_of(now, figures.zone))
        figure = evaluate(indicator, then[indicator.population.network], target)
        return replace(figure, sample=figure.sample or figures.made_up(now))

    found = []
    for id_ in {**old, **new}:
        was, becomes = old.get(id_), new.get(id_)
        one = Foreseen(
            id_,
            None if was is None else figures.evaluate(was, now, now),
            None if becomes is None else after(becomes),
        )
        if one.before is not None and one.after is not None:
            sides = (one.before, basis), (one.after, then)
            asked = (
                Asked(figure.indicator, side[figure.indicator.population.network], figure.findings)
                for figure, side in sides
            )
            one = replace(one, change=explain(*asked))
        found.append(one)
    return Foresight(plan, tuple(found), basis)
