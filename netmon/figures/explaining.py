"""Why one figure is another one than an earlier one, from what both were made from."""

from __future__ import annotations

from netmon.coverage.change import Asked, Change, explain
from netmon.figures.figures import Figures
from netmon.model.figure import Figure


def explained(figures: Figures, before: Figure, after: Figure) -> Change:
    """Take the difference of two figures apart. One that was reported stands as it was reported."""
    return explain(_asked(figures, before), _asked(figures, after))


def _asked(figures: Figures, figure: Figure) -> Asked:
    basis = figures.basis(figure.indicator.population.network, figure.at, figure.known)
    return Asked(figure.indicator, basis, figure.findings)
