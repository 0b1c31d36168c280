"""Series of values over time as inline SVG: no script and no inline style, so that the strictest CSP lets it be.

What is unknown is a gap, never a zero. Lines differ by dashes and not by colour alone; colours are the style sheet's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from html import escape
from itertools import pairwise
from math import ceil, floor, log10

Point = tuple[float, float | None]
Scale = tuple[float, float]
"""The values at the bottom and at the top."""

WIDTH, HEIGHT = 640, 150
_LEFT, _RIGHT, _TOP, _BOTTOM = 76, 12, 10, 22
_LEAST = 1e-12
"""What is less than this is as good as nothing, and has no power of ten that a float holds."""
_DASHES = ("", "6 3", "2 3")
_HOUR, _DAY = 3600, 86_400
_TICKS = (
    _HOUR // 4,
    _HOUR // 2,
    _HOUR,
    2 * _HOUR,
    3 * _HOUR,
    6 * _HOUR,
    12 * _HOUR,
    _DAY,
    2 * _DAY,
    5 * _DAY,
    7 * _DAY,
    14 * _DAY,
    30 * _DAY,
    60 * _DAY,
)
_MOST_TICKS = 9


@dataclass(frozen=True, slots=True)
class Series:
    """A line: `points` in the order of time (UTC, epoch seconds), None where nothing is known; `css` is its class."""

    css: str
    points: Sequence[Point]


@dataclass(frozen=True, slots=True)
class Plot:
    """What to draw. `unit` tells a value; `step` is how far apart two points are that belong together, in seconds.

    `reading` tells the picture to whoever does not see it. `mark` is drawn as a line across; `most` is what no value
    exceeds, None where there is no such thing; `least` is what the scale reaches at least. The scale begins at 0;
    with `tens` it begins and ends at the tens around what is known, which may be below 0.
    """

    reading: str
    series: Sequence[Series]
    since: float
    until: float
    step: float
    zone: tzinfo
    unit: Callable[[float], str]
    mark: float | None = None
    most: float | None = None
    least: float = 0.0
    tens: bool = False


def svg(plot: Plot) -> str:
    """Return the picture, ready to stand in a page."""
    known = [value for series in plot.series for _, value in series.points if value is not None]
    top = scale_top(max([*known, plot.least, plot.mark or 0.0]), plot.most)
    scale = tens_around(known) if plot.tens else (0.0, top)
    view = f'viewBox="0 0 {WIDTH} {HEIGHT}" fill="none" stroke="currentColor" stroke-width="1"'
    parts = [
        f'<svg class="plot" role="img" aria-label="{escape(plot.reading)}" {view}>',
        f"<title>{escape(plot.reading)}</title>",
        *_rules(plot, scale),
        *_times(plot),
    ]
    if plot.mark is not None:
        y = _y(plot.mark, scale)
        parts.append(f'<path class="mark" d="M{_LEFT} {y}H{WIDTH - _RIGHT}" stroke-dasharray="1 4" stroke-width="2"/>')
    for series, dashes in zip(plot.series, _DASHES, strict=False):
        line = "".join(_strokes(plot, series, scale))
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        if line:
            parts.append(
                f'<path class="line {escape(series.css)}" d="{line}" stroke-width="1.6" stroke-linecap="round"'
                f' stroke-linejoin="round"{dashed}/>'
            )
    return "".join([*parts, "</svg>"])


def scale_top(highest: float, most: float | None = None) -> float:
    """Return the end of a scale from 0: the next of 1, 2, 2.5, 5 times a power of ten, but not above `most`."""
    if highest < _LEAST:
        return 1.0 if most is None else min(1.0, most)
    power = 10.0 ** floor(log10(highest))
    top = next((step * power for step in (1, 2, 2.5, 5) if highest <= step * power * (1 + 1e-9)), 10 * power)
    return top if most is None else min(top, most)


def tens_around(known: Sequence[float]) -> Scale:
    """Return the tens below and above all values, which differ."""
    # Dividing before rounding would lose values too small to be divided.
    bottom = 10.0 * (min(known, default=0.0) // 10)
    return bottom, max(bottom + 10.0, -10.0 * (-max(known, default=0.0) // 10))


def thinned(points: Sequence[Point], since: float, step: float, most: int) -> tuple[list[Point], float]:
    """Return means over equal stretches of time, at most `most` of them, and how far apart they are.

    A stretch of which nothing is known stays unknown. Nothing is changed where there are few points.
    """
    if not points or points[-1][0] - since <= most * step:
        return list(points), step
    width = ceil((points[-1][0] - since) / step / most) * step
    stretches: dict[int, list[float]] = {}
    for at, value in points:
        stretches.setdefault(int((at - since) // width), []).extend(() if value is None else (value,))
    return [
        (since + (place + 0.5) * width, sum(values) / len(values) if values else None)
        for place, values in sorted(stretches.items())
    ], width


def _x(plot: Plot, at: float) -> float:
    return round(_LEFT + (at - plot.since) / (plot.until - plot.since) * (WIDTH - _LEFT - _RIGHT), 1)


def _y(value: float, scale: Scale) -> float:
    bottom, top = scale
    return round(HEIGHT - _BOTTOM - min((value - bottom) / (top - bottom), 1.0) * (HEIGHT - _TOP - _BOTTOM), 1)


def _strokes(plot: Plot, series: Series, scale: Scale) -> Iterator[str]:
    """Draw through what is known. A value with unknown neighbours is a dot."""
    inside = [(at, value) for at, value in series.points if plot.since <= at <= plot.until and value is not None]
    for place, (at, value) in enumerate(inside):
        joined = place > 0 and at - inside[place - 1][0] <= 1.5 * plot.step
        yield f"{'L' if joined else 'M'}{_x(plot, at):g} {_y(value, scale):g}"
        alone = not joined and (place + 1 == len(inside) or inside[place + 1][0] - at > 1.5 * plot.step)
        if alone:
            yield "h0"


def _rules(plot: Plot, scale: Scale) -> Iterator[str]:
    bottom, top = scale
    for share in (0.0, 0.5, 1.0):
        value = bottom + share * (top - bottom)
        y = _y(value, scale)
        yield f'<path class="rule" d="M{_LEFT} {y:g}H{WIDTH - _RIGHT}" stroke-opacity="0.25"/>'
        yield (
            f'<text x="{_LEFT - 6}" y="{y + 4:g}" text-anchor="end" font-size="11" fill="currentColor" stroke="none">'
            f"{escape(plot.unit(value))}</text>"
        )


def _times(plot: Plot) -> Iterator[str]:
    for at, label in time_labels(plot.since, plot.until, plot.zone):
        x = _x(plot, at)
        yield f'<path class="rule" d="M{x:g} {_TOP}V{HEIGHT - _BOTTOM + 4}" stroke-opacity="0.25"/>'
        yield (
            f'<text x="{x:g}" y="{HEIGHT - 5}" text-anchor="middle" font-size="11" fill="currentColor" stroke="none">'
            f"{label}</text>"
        )


def time_labels(since: float, until: float, zone: tzinfo) -> list[tuple[float, str]]:
    """Return round times of the clocks in `zone` between the two, and what to write there: hours, or days."""
    step = next((tick for tick in _TICKS if (until - since) / tick <= _MOST_TICKS), _TICKS[-1])
    first = datetime.fromtimestamp(since, UTC).astimezone(zone)
    midnight = first.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    found = []
    for number in range(int((until - since + _DAY) // step) + 2):
        # Counted on the clock and not in seconds: where summer time begins, noon is still noon.
        clock = midnight + timedelta(seconds=number * step)
        at = clock.replace(tzinfo=zone).timestamp()
        if since <= at <= until:
            found.append((at, clock.strftime("%m-%d" if step >= _DAY or clock.hour == clock.minute == 0 else "%H:%M")))
    return [one for one, after in pairwise([*found, (until + 1, "")]) if one[0] < after[0]]
