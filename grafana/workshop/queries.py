"""What a panel asks Prometheus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict, Unpack

from grafana.workshop.palette import Colour, Step


@dataclass(frozen=True, slots=True)
class Query:
    """One expression. `legend` is a code of `netmon.words`, or a template of labels such as `by("receiver")` makes.

    `unit`, `colour` and `steps` are its own where those of the panel are not right for it.
    """

    expr: str
    legend: str
    instant: bool
    unit: str = ""
    colour: Colour | None = None
    steps: tuple[Step, ...] = ()


class Own(TypedDict, total=False):
    """What a query may have of its own."""

    unit: str
    colour: Colour
    steps: tuple[Step, ...]


def instant(expr: str, legend: str, **own: Unpack[Own]) -> Query:
    """Ask for the value now, at the end of the time range."""
    return Query(expr, legend, instant=True, **own)


def series(expr: str, legend: str, **own: Unpack[Own]) -> Query:
    """Ask for all of the time range."""
    return Query(expr, legend, instant=False, **own)


def by(*labels: str) -> str:
    """Return a legend of what the labels of a series say."""
    return " · ".join(f"{{{{{label}}}}}" for label in labels)


def is_template(legend: str) -> bool:
    """Return whether a legend is made of labels, and therefore the same in every language."""
    return "{{" in legend
