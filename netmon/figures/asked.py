"""Which time is meant, and the figure of it: as reported, or as known."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.figures.dates import moment_of
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.model.days import day_of, end_of
from netmon.model.figure import Figure
from netmon.model.indicator import Indicator

REPORTED = "reported"
"""Said in place of a date: as it was reported on the day itself."""


@dataclass(frozen=True, slots=True)
class When:
    """`at` is what the figures hold for, `known` as known when (UTC, epoch seconds). With `reported`, what was reported
    of that day is told where it was kept.
    """

    at: float
    known: float
    reported: bool = False


def when(figures: Figures, at: str | None, known: str | None, now: float) -> When:
    """Return which time is meant: by default now, as known now. Raises FigureError."""
    moment = now if at is None else moment_of(at, figures.zone, now)
    if known is None:
        return When(moment, now)
    if known == REPORTED:
        whole = moment == end_of(day_of(moment, figures.zone), figures.zone)
        return When(moment, moment, reported=whole)
    knew = moment_of(known, figures.zone, now)
    if knew < moment:
        raise FigureError("figures.known_before", at=day_of(moment, figures.zone), known=known)
    return When(moment, knew)


def told(figures: Figures, indicator: Indicator, asked: When) -> tuple[Figure, bool]:
    """Return the figure of an indicator, and whether it was reported so and not made again. Raises FigureError."""
    day = day_of(asked.at, figures.zone)
    kept = figures.reported(indicator.id, day) if asked.reported else None
    return kept or figures.evaluate(indicator, asked.at, asked.known), kept is not None
