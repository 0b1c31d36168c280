"""An indicator over a year: a picture, what the months ended with, and what is missing to the target.

Days on which nobody was counted are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from itertools import pairwise

from netmon.coverage import gap
from netmon.coverage.rate import percent
from netmon.model.days import begin_of, end_of
from netmon.model.figure import Figure
from netmon.model.snapshot import Point
from netmon.views.figure_json import Names
from netmon.web.pages import chart
from netmon.web.pages.charts import Chart
from netmon.web.pages.indicators.book import Days
from netmon.web.pages.indicators.items import Line, line_of
from netmon.words import Language, quantities, say

YEAR = timedelta(days=365)
_DAY = 86400.0
NEAREST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Past:
    """What a year came to. `chart` is None where there is too little to draw; `ends` are the last days of the months,
    the newest first. `whole` is False where the days before could not be judged in time.
    """

    points: tuple[Point, ...]
    chart: Chart | None
    ends: tuple[Point, ...]
    pace: gap.Pace | None
    whole: bool


def past_of(days: Days, figure: Figure, zone: tzinfo, language: Language) -> Past:
    """Return the year of a figure."""
    points = tuple(one for one in days.points if one.counts.n)
    drawn = _chart(points, figure, zone, language) if len(points) > 1 else None
    return Past(points, drawn, _month_ends(points), gap.pace(points, figure), days.whole)


def _month_ends(points: Sequence[Point]) -> tuple[Point, ...]:
    return tuple(reversed([one for one, after in pairwise([*points, None]) if one and _last(one.day, after)]))


def _last(day: date, after: Point | None) -> bool:
    return after is None or (after.day.year, after.day.month) != (day.year, day.month)


def _chart(points: Sequence[Point], figure: Figure, zone: tzinfo, language: Language) -> Chart:
    def line(css: str, upper: bool) -> chart.Series:
        shares = [(one, one.counts.upper if upper else one.counts.confirmed) for one in points]
        return chart.Series(
            css, [(min(one.at, figure.at), None if share is None else float(share)) for one, share in shares]
        )

    title = say(language, "web.page_fig_year", since=points[0].day, until=points[-1].day)
    plot = chart.Plot(
        reading=f"{title} {_range(points)}",
        series=[line("in", upper=False), line("out", upper=True)],
        since=begin_of(points[0].day, zone),
        until=max(figure.at, end_of(points[-1].day, zone) - _DAY),
        step=_DAY,
        zone=zone,
        unit=quantities.percent,
        mark=None if figure.target is None else float(figure.target.at_least),
        most=1.0,
        least=1.0,
    )
    return Chart(title, chart.svg(plot))


def _range(points: Sequence[Point]) -> str:
    first, last = points[0].counts, points[-1].counts
    ends = ((one, one.confirmed) for one in (first, last))
    return " → ".join("–" if share is None else f"{one.met}/{one.n} {percent(share)}" for one, share in ends)


@dataclass(frozen=True, slots=True)
class Near:
    """An item that is not met, and what it lacks."""

    line: Line
    lacks: str


def nearest_of(figure: Figure, names: Names) -> tuple[Near, ...]:
    """Return the items that lack least."""
    found = gap.nearest(figure.findings)[:NEAREST_SHOWN]
    return tuple(Near(line_of(one, names), gap.nearness(one).name.lower()) for one in found)
