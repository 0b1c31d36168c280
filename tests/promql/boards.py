"""What dashboards ask of Prometheus: their panels, variables and annotations."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from tests.promql.known import Known
from tests.promql.labels import inferred

Json = Mapping[str, object]

_LEGEND = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_LABEL_VALUES = re.compile(r"^label_values\(\s*(?:(?P<series>.+),)?\s*(?P<label>\w+)\s*\)$", re.DOTALL)
_QUERY_RESULT = re.compile(r"^query_result\((?P<series>.+)\)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Query:
    """One query of a dashboard. `where` says which; `label` is what a variable takes the values of."""

    where: str
    expr: str
    instant: bool = False
    legend: str = ""
    label: str = ""
    ref: str = ""
    table: bool = False
    ranged: bool = False
    title: str = ""


def dashboards(folder: Path) -> dict[str, Json]:
    """Return every dashboard below a folder by its path."""
    return {str(file.relative_to(folder)): load(file) for file in sorted(folder.rglob("*.json"))}


def load(file: Path) -> Json:
    """Return one dashboard."""
    return cast("Json", json.loads(file.read_text(encoding="utf-8")))


def listed(part: Json, key: str) -> Sequence[Json]:
    """Return a list of objects, empty where there is none."""
    return cast("Sequence[Json]", part.get(key) or ())


def inside(part: Json, key: str) -> Json:
    """Return an object, empty where there is none."""
    return cast("Json", part.get(key) or {})


def text(part: Json, key: str) -> str:
    """Return a text, empty where there is none."""
    value = part.get(key)
    return value if isinstance(value, str) else ""


def panels(board: Json) -> Iterator[Json]:
    """Yield every panel, also those that a closed row holds; the rows as well."""
    for panel in listed(board, "panels"):
        yield panel
        yield from listed(panel, "panels")


def variables(board: Json) -> Sequence[Json]:
    """Return the variables in the order in which they depend on each other."""
    return listed(inside(board, "templating"), "list")


def queries(board: Json) -> Iterator[Query]:
    """Yield everything that a dashboard asks."""
    for panel in panels(board):
        for target in listed(panel, "targets"):
            yield Query(
                f"panel {panel.get('id')} {text(panel, 'title')!r} {text(target, 'refId')}",
                text(target, "expr"),
                bool(target.get("instant")),
                text(target, "legendFormat"),
                ref=text(target, "refId"),
                table=text(target, "format") == "table",
                ranged=bool(target.get("range")),
                title=text(panel, "title"),
            )
    for variable in variables(board):
        if text(variable, "type") == "query":
            yield query_of(variable)
    for one in listed(inside(board, "annotations"), "list"):
        if expr := text(one, "expr") or text(inside(one, "target"), "expr"):
            yield Query(f"annotation {text(one, 'name')!r}", expr)


def query_of(variable: Json) -> Query:
    """Return what a variable asks; a query of a kind that is not known is returned as it stands."""
    asked = variable.get("query")
    words = text(cast("Json", asked), "query") if isinstance(asked, Mapping) else str(asked or "")
    where = f"variable {text(variable, 'name')}"
    if found := _LABEL_VALUES.match(words.strip()):
        return Query(where, (found["series"] or "").strip(), True, label=found["label"])
    if found := _QUERY_RESULT.match(words.strip()):
        return Query(where, found["series"].strip(), True)
    return Query(where, words, True)


def problems_of(query: Query, known: Known) -> list[str]:
    """Return what is wrong with a query, its legend, and the label that a variable takes."""
    labels, found = inferred(query.expr, known)
    if labels is not None:
        taken = {*_LEGEND.findall(query.legend), *filter(None, [query.label])} - {"__name__"}
        found += [f"takes a label that the query does not have: {one}" for one in sorted(taken - labels)]
    return [f"{query.where}: {one}" for one in found]
