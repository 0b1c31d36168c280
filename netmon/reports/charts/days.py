"""Pictures of figures over the days: one small panel for each, two beside one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from math import ceil

from netmon.model.figure import Counts
from netmon.reports.charts.bars import SIZE, WIDTH
from netmon.reports.charts.lettering import folded, width
from netmon.reports.charts.tones import FAINT, FULL, INK, RULE, TARGET
from netmon.reports.document.drawing import Anchor, Drawing, Label, Shape, Stroke

_SMALL = 7.5
_GUTTER = 16.0
_LEGEND = 18.0
_TITLE, _PLOT, _AXIS = 14.0, 54.0, 18.0
_LINE = 11.0
_LEFT = 28.0
_ROOM = 4.0


@dataclass(frozen=True, slots=True)
class Panel:
    """A figure on days; None: nothing is known of that day."""

    title: str
    days: tuple[date, ...]
    counts: tuple[Counts | None, ...]
    target: Fraction | None = None


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where the days and the shares of a panel lie, in points; the scale is of whole per cent, `low` to 100."""

    panel: Panel
    left: float
    right: float
    top: float
    low: int

    def x(self, day: date) -> float:
        first, last = self.panel.days[0], self.panel.days[-1]
        whole = max((last - first).days, 1)
        return self.left + (self.right - self.left) * (day - first).days / whole

    def y(self, share: Fraction) -> float:
        return self.top + _PLOT * float((1 - share) / (1 - Fraction(self.low, 100)))


def days(panels: Sequence[Panel], confirmed: str, upper: str, target: str) -> Drawing:
    """Return the panels; the confirmed rate is a line, its upper bound a dashed one, and what is not known a gap."""
    columns = 1 if len(panels) == 1 else 2
    wide = (WIDTH - (columns - 1) * _GUTTER) / columns
    titles = [folded(panel.title, SIZE, wide) for panel in panels]
    head = _TITLE + (max(map(len, titles), default=1) - 1) * _LINE
    high = head + _PLOT + _AXIS
    shapes = list(_legend(confirmed, upper, target if any(one.target is not None for one in panels) else ""))
    for place, (panel, title) in enumerate(zip(panels, titles, strict=True)):
        row, column = divmod(place, columns)
        x, top = column * (wide + _GUTTER), _LEGEND + row * high + head
        first = top - _TITLE + SIZE + 1 - (len(title) - 1) * _LINE
        shapes += (Label(x, first + line * _LINE, text, SIZE, INK, bold=True) for line, text in enumerate(title))
        shapes += _panel(panel, x, top, wide)
    return Drawing(WIDTH, _LEGEND + -(-len(panels) // columns) * high, tuple(shapes))


def _legend(confirmed: str, upper: str, target: str) -> Iterator[Shape]:
    x = 0.0
    for text, colour, dashed in ((confirmed, FULL.fill, False), (upper, FAINT, True), (target, TARGET, False)):
        if text:
            yield Stroke(((x, 8), (x + 18, 8)), colour, 0.8 if text == target else 1.6, dashed)
            yield Label(x + 22, 11, text, 8.0)
            x += 36 + width(text, 8.0)


def _panel(panel: Panel, x: float, top: float, wide: float) -> Iterator[Shape]:
    known = [one.confirmed for one in panel.counts if one is not None and one.confirmed is not None]
    lowest = min([*known, *([] if panel.target is None else [panel.target])], default=Fraction(0))
    # The scale begins at the ten below, so that a change can be seen; it says where.
    plot = _Plot(panel, x + _LEFT, x + wide - 2, top, min(90, int(lowest * 100) // 10 * 10))
    for tick in (plot.low, (plot.low + 100) // 2, 100):
        height = plot.y(Fraction(tick, 100))
        yield Stroke(((plot.left, height), (plot.right, height)), RULE, 0.5)
        yield Label(plot.left - 3, height + 2.6, f"{tick}%", _SMALL, FAINT, Anchor.END)
    if panel.target is not None and Fraction(plot.low, 100) <= panel.target <= 1:
        height = plot.y(panel.target)
        yield Stroke(((plot.left, height), (plot.right, height)), TARGET, 0.8)
    upper = [None if one is None else one.upper for one in panel.counts]
    yield from _line(plot, upper, FAINT, 1.0, dashed=True)
    yield from _line(plot, [None if one is None else one.confirmed for one in panel.counts], FULL.fill, 1.6)
    yield from _dates(plot)


def _line(
    plot: _Plot, values: Sequence[Fraction | None], colour: str, thick: float, *, dashed: bool = False
) -> Iterator[Shape]:
    """Draw through what is known; a day between unknown ones is a short stroke."""
    run: list[tuple[float, float]] = []
    for day, value in [*zip(plot.panel.days, values, strict=True), (plot.panel.days[-1], None)]:
        if value is not None:
            run.append((plot.x(day), plot.y(value)))
        elif run:
            yield Stroke(tuple(run) if len(run) > 1 else (run[0], (run[0][0] + 1, run[0][1])), colour, thick, dashed)
            run = []


def _dates(plot: _Plot) -> Iterator[Shape]:
    """Write the first day, the last, and as many between them as have room."""
    shown = plot.panel.days
    # The first stands to the right of its place and the last to the left: half as much again is needed.
    room = 1.5 * width("00-00", _SMALL) + _ROOM
    step = max(1, ceil(room / (plot.right - plot.left) * (len(shown) - 1)))
    picked = [*shown[: max(1, len(shown) - step) : step], shown[-1]]
    year = shown[0].year != shown[-1].year
    for one, after in pairwise([*picked, None]):
        anchor = Anchor.START if one == shown[0] else Anchor.END if after is None else Anchor.MIDDLE
        text = "" if one is None else one.strftime("%y-%m" if year else "%m-%d")
        x = plot.x(one or shown[-1])
        yield Stroke(((x, plot.top + _PLOT), (x, plot.top + _PLOT + 2)), FAINT, 0.5)
        yield Label(x, plot.top + _PLOT + 10, text, _SMALL, FAINT, anchor)
