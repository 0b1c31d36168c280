"""What a panel asks Prometheus."""

from __future__ import annotations

from dataclasses import dataclass

from grafana.workshop.palette import Colour


@dataclass(frozen=True, slots=True)
class Query:
    """One expression. `legend` is a code of `netmon.words`, or a template of labels such as `by("receiver")` makes."""

    expr: str
    legend: str
    instant: bool
    unit: str = ""
    colour: Colour | None = None


def instant(expr: str, legend: str, *, unit: str = "", colour: Colour | None = None) -> Query:
    """Ask for the value now, at the end of the time range."""
    return Query(expr, legend, instant=True, unit=unit, colour=colour)


def series(expr: str, legend: str, *, unit: str = "", colour: Colour | None = None) -> Query:
    """Ask for all of the time range."""
    return Query(expr, legend, instant=False, unit=unit, colour=colour)


def by(*labels: str) -> str:
    """Return a legend of what the labels of a series say."""
    return " · ".join(f"{{{{{label}}}}}" for label in labels)


def is_template(legend: str) -> bool:
    """Return whether a legend is made of labels, and therefore the same in every language."""
    return "{{" in legend
