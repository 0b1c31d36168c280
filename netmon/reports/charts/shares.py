"""Pictures of figures as bars of 100%: indicators with their targets, prefectures in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from netmon.model.figure import Counts
from netmon.reports.charts.bars import Bar, Key, Scale, draw
from netmon.reports.charts.tones import FULL, PALE, STRIPED, Tone
from netmon.reports.document.drawing import Drawing

_WHOLE = Scale(Fraction(1), tuple((Fraction(tick, 100), f"{tick}%") for tick in range(0, 101, 20)))


@dataclass(frozen=True, slots=True)
class Legend:
    """The words of met, unknown, unmet and the target."""

    met: str
    unknown: str
    unmet: str
    target: str


@dataclass(frozen=True, slots=True)
class Share:
    """What is shown of one figure; `value` is its number in words, beside the bar."""

    label: str
    counts: Counts
    value: str
    target: Fraction | None = None


def shares(shown: Sequence[Share], legend: Legend, *, above: bool) -> Drawing:
    """Return a bar for each: met is full, unknown striped, unmet pale; the target is a line across."""
    keys = [Key(legend.met, FULL), Key(legend.unknown, STRIPED), Key(legend.unmet, PALE)]
    if any(one.target is not None for one in shown):
        keys.append(Key(legend.target))
    bars = [Bar(one.label, _parts(one.counts), one.value, one.target) for one in shown]
    return draw(bars, _WHOLE, keys, above=above)


def _parts(counts: Counts) -> tuple[tuple[Fraction, Tone], ...]:
    if not counts.n:
        return ()
    sizes = ((counts.met, FULL), (counts.unknown, STRIPED), (counts.unmet, PALE))
    return tuple((Fraction(size, counts.n), tone) for size, tone in sizes)
