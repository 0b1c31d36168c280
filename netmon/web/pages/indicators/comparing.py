"""Two dates of a figure side by side: what made it another one, part by part and item by item."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.coverage.change import Change, ItemChange
from netmon.figures.asked import When, told
from netmon.figures.explaining import explained
from netmon.figures.figures import Figures
from netmon.model.belief import Reason
from netmon.model.figure import Figure
from netmon.views.change_json import Step, in_all, steps
from netmon.views.figure_json import Names
from netmon.web.pages.indicators.asking import names_of
from netmon.words import Language

SHOWN = 200


@dataclass(frozen=True, slots=True)
class Moved:
    """An item whose verdict is another one; "" in place of a reason where it is not counted on that side."""

    change: ItemChange
    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure at two times, the earlier first. `points` is the difference of the two rates as they are printed, and
    what the points of `steps` add up to; None where a side has no rate.
    """

    before: Figure
    after: Figure
    change: Change
    steps: tuple[Step, ...]
    points: str | None
    items: tuple[Moved, ...]


def compare(figures: Figures, figure: Figure, other: When, language: Language) -> Comparison:
    """Compare a figure with itself at another time. Raises FigureError."""
    there, _ = told(figures, figures.indicator(figure.indicator.id, other.known), other)
    before, after = sorted((there, figure), key=lambda one: (one.at, one.known))
    change = explained(figures, before, after)
    was, now = names_of(figures, before, language), names_of(figures, after, language)
    moving = [one for one in steps(change) if one.met or one.more or one.unknown or one.points not in {None, "0.0"}]
    items = tuple(_moved(one, was, now) for one in change.items[:SHOWN])
    return Comparison(before, after, change, tuple(moving), in_all(change), items)


def _moved(change: ItemChange, was: Names, now: Names) -> Moved:
    name = (was if change.after is None else now).item(change.item)
    return Moved(change, name, _said(change.reason_before, was), _said(change.reason_after, now))


def _said(reason: Reason | None, names: Names) -> str:
    return "" if reason is None else names.because(reason)
