"""What a panel asks Prometheus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict, Unpack

from grafana.workshop.palette import Colour, Step
from netmon.words import Language

Spoken = Callable[[Language], str]
"""An expression with words in it, for panels that show what series say as it is."""


@dataclass(frozen=True, slots=True)
class Query:
    """One expression. `legend` is a code of `netmon.words`, or a template of labels such as `by("receiver")` makes.

    `ref` is what Grafana calls the query, a letter by default.
    `unit`, `colour` and `steps` are its own where those of the panel are not right for it.
    """

    expr: str | Spoken
    legend: str
    instant: bool
    unit: str = ""
    colour: Colour | None = None
    steps: tuple[Step, ...] = ()
    ref: str = ""


class Own(TypedDict, total=False):
    """What a query may have of its own."""

    unit: str
    colour: Colour
    steps: tuple[Step, ...]
    ref: str


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


def in_words(query: Query, language: Language) -> str:
    """Return the expression of a query in a language; most are the same in all."""
    return query.expr if isinstance(query.expr, str) else query.expr(language)
