"""Pictures of time lost: a bar for each, what was planned striped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from netmon.reports.charts.bars import Bar, Key, Scale, draw
from netmon.reports.charts.tones import FULL, STRIPED
from netmon.reports.document.drawing import Drawing

_MINUTE = 60_000
_STEPS = (1, 2, 5, 10)
_MOST_TICKS = 5


@dataclass(frozen=True, slots=True)
class Lost:
    """Milliseconds: `within` in all, `planned` of them in approved maintenance. `value` is the number in words."""

    label: str
    within: int
    planned: int
    value: str


def minutes(shown: Sequence[Lost], unplanned: str, planned: str) -> Drawing:
    """Return a bar for each, on a scale of minutes."""
    most = max((one.within for one in shown), default=0)
    step = _step(most)
    top = max(1, -(-most // (step * _MINUTE))) * step
    ticks = tuple((Fraction(tick), f"{tick:,}") for tick in range(0, top + 1, step))
    bars = [
        Bar(
            one.label,
            ((Fraction(one.within - one.planned, _MINUTE), FULL), (Fraction(one.planned, _MINUTE), STRIPED)),
            one.value,
        )
        for one in shown
    ]
    return draw(bars, Scale(Fraction(top), ticks), [Key(unplanned, FULL), Key(planned, STRIPED)], above=False)


def _step(most: int) -> int:
    """Return 1, 2 or 5 times a power of ten minutes, so that few ticks reach the most."""
    power = 1
    while True:
        for step in _STEPS:
            if step * power * _MOST_TICKS * _MINUTE >= most:
                return step * power
        power *= 10
