"""What was gained and lost of each indicator over a span: the figures of both its ends, each as known then."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.model.figure import Figure
from netmon.model.indicator import Indicator
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.verdict import Finding, Item
from netmon.shifts.values import FigureMoved, ItemMoved


def figures_moved(figures: Figures, network: NetworkId, since: float, until: float) -> Iterator[FigureMoved]:
    """Yield every indicator of a network, in the order in which they are defined."""
    for indicator in figures.definitions(until).indicators.values():
        if indicator.population.network != network:
            continue
        try:
            after = figures.evaluate(indicator, until, until)
        except FigureError:  # nothing is on record yet
            continue
        yield _moved(_figure(figures, indicator, since), after, network)


def _figure(figures: Figures, indicator: Indicator, at: float) -> Figure | None:
    try:
        return figures.evaluate(indicator, at, at)
    except FigureError:
        return None


def _moved(before: Figure | None, after: Figure, network: NetworkId) -> FigureMoved:
    was = {} if before is None else _by_item(before)
    now = _by_item(after)
    items = () if before is None else tuple(_items(was, now, network))
    counts = None if before is None else before.counts
    indicator = after.indicator
    return FigureMoved(indicator.id, indicator.name, indicator.name_en, counts, after.counts, items)


def _by_item(figure: Figure) -> dict[Item, Finding]:
    return {one.item: one for one in figure.findings}


def _items(was: dict[Item, Finding], now: dict[Item, Finding], network: NetworkId) -> Iterator[ItemMoved]:
    for item in {**was, **now}:
        one, other = was.get(item), now.get(item)
        verdicts = None if one is None else one.verdict, None if other is None else other.verdict
        if verdicts[0] is verdicts[1]:
            continue
        told = other or one
        unit = None if told is None or told.unit is None else Subject(SubjectKind.UNIT, told.unit, network)
        yield ItemMoved(str(item), unit, *verdicts, None if other is None else other.reason)
