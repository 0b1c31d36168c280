"""What is missing to a target, for scripts and pages. Keys and codes are English and stable, days local."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from netmon.coverage.gap import Pace, nearest, nearness
from netmon.model.figure import Figure
from netmon.model.snapshot import Point
from netmon.views.figure_json import Json, Names, counts_json, figure_json, finding_json


def gap_json(figure: Figure, names: Names, series: Sequence[Point], pace: Pace | None) -> dict[str, Json]:
    """Return a figure with what each item lacks, the nearest first, its trend and its pace."""
    return {
        **figure_json(figure, names),
        "lacking": [
            {"lacks": nearness(one).name.lower(), **finding_json(one, names)} for one in nearest(figure.findings)
        ],
        "series": [{"day": str(one.day), **counts_json(one.counts)} for one in series],
        "pace": None if pace is None else _pace(pace, figure),
    }


def late_by(reached: date, figure: Figure) -> int | None:
    """Return how many days after it is due a target would be reached; negative: before. None without a target."""
    return None if figure.target is None else (reached - figure.target.due).days


def _pace(pace: Pace, figure: Figure) -> Json:
    return {
        "days": pace.days,
        "met": pace.gained,
        "n": pace.more,
        "reached": None if pace.reached is None else str(pace.reached),
        "days_late": None if pace.reached is None else late_by(pace.reached, figure),
    }
