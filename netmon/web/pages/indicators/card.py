"""One figure as it is shown: numbers in words, and as a bar whose parts differ by their height and not only colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from fractions import Fraction

from netmon.coverage.rate import percent
from netmon.coverage.registry import all_rules
from netmon.figures.dates import text_of
from netmon.model.belief import Reason
from netmon.model.figure import Figure
from netmon.model.names import NetworkId, UnitId
from netmon.model.verdict import Finding, ItemKind
from netmon.views.figure_notes import notes_of
from netmon.web.pages.indicators.asking import Told
from netmon.web.pages.indicators.book import FigureBook


@dataclass(frozen=True, slots=True)
class Card:
    """A figure with what a page says of it. Times are as text, of the network's time zone."""

    figure: Figure
    kept: bool
    instead: bool
    at: str
    known: str
    notes: tuple[Reason, ...]

    @property
    def counted(self) -> ItemKind:
        """What is counted."""
        rule = all_rules().get(self.figure.indicator.criterion)
        return ItemKind.UNIT if rule is None else rule.items

    @property
    def bar(self) -> tuple[float, float]:
        """The widths of what is met and of what is unknown, of 100."""
        counts = self.figure.counts
        return (100 * counts.met / counts.n, 100 * counts.unknown / counts.n) if counts.n else (0.0, 0.0)

    @property
    def mark(self) -> float | None:
        """Where the target stands on the bar, of 100."""
        target = self.figure.target
        return None if target is None else float(100 * target.at_least)


def card_of(told: Told, zone: tzinfo) -> Card:
    """Return a figure as it is shown."""
    figure = told.figure
    at, known = text_of(figure.at, zone), text_of(figure.known, zone)
    # Of the sample, which is told of all, and of the exempt, which are told with the numbers, no note is made.
    notes = [one for one in notes_of(figure) if one.code not in {"coverage.sample", "coverage.undeclared"}]
    return Card(figure, told.kept, told.instead, at, known, tuple(notes))


def rate(share: Fraction | None) -> str:
    """Return a rate, rounded down; a dash where there is none."""
    return "–" if share is None else percent(share)


def threshold(share: Fraction) -> str:
    """Return what ought to be reached: 90%, and 99.95% with its decimals."""
    return percent(share, 2).replace(".00%", "%")


def cards_by_network(book: FigureBook | None, zone: tzinfo) -> Mapping[NetworkId, tuple[Card, ...]]:
    """Return the figures of now of each network; none where none are made."""
    found: dict[NetworkId, list[Card]] = {}
    for figure in book.current.values() if book is not None else ():
        found.setdefault(figure.indicator.population.network, []).append(card_of(Told(figure), zone))
    return {network: tuple(cards) for network, cards in found.items()}


def findings_of(unit: UnitId, book: FigureBook | None) -> tuple[tuple[Figure, Finding], ...]:
    """Return what the figures of now find of a unit, and of what is its own."""
    figures = book.current.values() if book is not None else ()
    return tuple((figure, one) for figure in figures for one in figure.findings if one.unit == unit)
