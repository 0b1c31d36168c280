"""Rules of queries, named as in Grafana's dashboard-linter where they are its."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promql_parser import AggregateExpr, Call, Expr, VectorSelector

from tests.grafana.lint.rule import Sheet
from tests.promql.boards import Query, queries
from tests.promql.reading import children, everything, matchers, read

RATES = {"rate", "irate", "increase"}
_SPAN = re.compile(r"\b(rate|irate|increase)\((?:[^()]|\([^()]*\))*?\[([^\]:]+)\]")
_COUNTER = re.compile(r"_(total|bucket|sum|count)$")


def _asked(sheet: Sheet) -> Iterator[Query]:
    for query in queries(sheet.board):
        if not query.where.startswith("variable ") and query.expr:
            yield query


def _trees(sheet: Sheet) -> Iterator[tuple[Query, Expr]]:
    for query in _asked(sheet):
        try:
            yield query, read(query.expr)
        except ValueError:  # told by target_promql
            continue


def target_promql(sheet: Sheet) -> Iterator[str]:
    """A query is PromQL."""
    for query in queries(sheet.board):
        if query.where.startswith("variable "):
            continue
        try:
            read(query.expr)
        except ValueError as error:
            yield f"{query.where}: {error}"


def target_rate_interval(sheet: Sheet) -> Iterator[str]:
    """A rate is taken over as long as scrapes need; what happened in a span, over that of the dashboard as well."""
    for query in _asked(sheet):
        for function, span in _SPAN.findall(query.expr):
            allowed = {"$__rate_interval", *({"$__range"} if function == "increase" else ())}
            if span not in allowed:
                yield f"{query.where}: {function} over {span}"


def target_counter_agg(sheet: Sheet) -> Iterator[str]:
    """Of a counter its increase is shown: what it stands at says when the daemon was started."""
    for query, tree in _trees(sheet):
        for name in _bare(tree, inside_rate=False):
            yield f"{query.where}: {name} is shown as it stands"


def _bare(expr: Expr, *, inside_rate: bool) -> Iterator[str]:
    if isinstance(expr, VectorSelector):
        if not inside_rate and expr.name and ":" not in expr.name and _COUNTER.search(expr.name):
            yield expr.name
        return
    rated = inside_rate or (isinstance(expr, Call) and expr.func.name in {*RATES, "changes", "resets", "timestamp"})
    for child in children(expr):
        yield from _bare(child, inside_rate=rated)


def _target_label(sheet: Sheet, label: str) -> Iterator[str]:
    for query, tree in _trees(sheet):
        for one in everything(tree):
            if isinstance(one, VectorSelector) and label not in {matcher.name for matcher in matchers(one)}:
                yield f"{query.where}: {one.name} of every {label}"


def target_job(sheet: Sheet) -> Iterator[str]:
    """A query says of which job."""
    yield from _target_label(sheet, "job")


def target_instance(sheet: Sheet) -> Iterator[str]:
    """A query says of which instance."""
    yield from _target_label(sheet, "instance")


def target_scope(sheet: Sheet) -> Iterator[str]:
    """A query keeps to the network or the instance that was chosen: figures of two networks are never added up.

    What says neither is joined to something that does.
    """
    for query, tree in _trees(sheet):
        picked = {
            matcher.name
            for one in everything(tree)
            if isinstance(one, VectorSelector)
            for matcher in matchers(one)
            if "$" in matcher.value
        }
        series = [one for one in everything(tree) if isinstance(one, VectorSelector)]
        if series and not picked & {"network", "instance"}:
            yield f"{query.where}: of every network"


def target_mean_of_means(sheet: Sheet) -> Iterator[str]:
    """A ratio of many is made of sums: an average of ratios gives the smallest as much weight as the largest."""
    for query, tree in _trees(sheet):
        for one in everything(tree):
            if isinstance(one, AggregateExpr) and one.prettify().startswith("avg"):
                names = {name for part in everything(one.expr) if (name := _ratio(part))}
                if names:
                    yield f"{query.where}: an average of {', '.join(sorted(names))}"


def _ratio(expr: Expr) -> str:
    if isinstance(expr, VectorSelector) and expr.name and expr.name.endswith(("_ratio", ":ratio")):
        return expr.name
    return ""


def target_range(sheet: Sheet) -> Iterator[str]:
    """A query asks for one moment or for a span, not for both and not for neither."""
    for panel_query in _asked(sheet):
        if panel_query.where.startswith("panel ") and panel_query.instant == panel_query.ranged:
            yield f"{panel_query.where}: asks for {'both' if panel_query.instant else 'neither'}"


def target_spans(sheet: Sheet) -> Iterator[str]:
    """A table asks for one moment: of a span it would show the whole history, row by row."""
    for query in _asked(sheet):
        if query.table and not query.instant:
            yield f"{query.where}: a table of a span"
