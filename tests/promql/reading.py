"""PromQL as it stands in dashboards, read by a real parser."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promql_parser import (
    AggregateExpr,
    BinaryExpr,
    Call,
    Expr,
    Matcher,
    MatrixSelector,
    ParenExpr,
    SubqueryExpr,
    UnaryExpr,
    VectorSelector,
    parse,
)

VARIABLE = re.compile(r"\$\{(?P<braced>\w+)(?::\w+)?\}|\$(?P<plain>\w+)|\[\[(?P<old>\w+)(?::\w+)?\]\]")
_STRING = r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\''
_SPAN = re.compile(rf"(?P<string>{_STRING})|\[(?P<span>[^\[\]]*\$[^\[\]]*)\]")
_LOOSE = re.compile(rf"(?P<string>{_STRING})|{VARIABLE.pattern}")


def variables_in(text: str) -> set[str]:
    """Return the names of Grafana's variables that a text uses."""
    return {name for found in VARIABLE.finditer(text) for name in found.groups() if name}


def settled(expr: str) -> str:
    """Return the expression with a value where a variable of Grafana stands outside of quotes.

    PromQL has no variables: in quotes they are text like any other, elsewhere they are a span or a number.
    """
    spans = _SPAN.sub(lambda found: found["string"] or _with_spans(found["span"]), expr)
    return _LOOSE.sub(lambda found: found["string"] or "1", spans)


def _with_spans(inside: str) -> str:
    return "[" + ":".join(VARIABLE.sub("5m", part) for part in inside.split(":")) + "]"


def read(expr: str) -> Expr:
    """Return the tree of an expression; ValueError says what is wrong with it."""
    return parse(settled(expr))


def children(expr: Expr) -> list[Expr]:
    """Return what an expression is directly made of."""
    match expr:
        case AggregateExpr():
            return [expr.expr, *([expr.param] if isinstance(expr.param, Expr) else [])]
        case BinaryExpr():
            return [expr.lhs, expr.rhs]
        case Call():
            return list(expr.args)
        case MatrixSelector():
            return [expr.vector_selector]
        case ParenExpr() | SubqueryExpr() | UnaryExpr():
            return [expr.expr]
    return []


def everything(expr: Expr) -> Iterator[Expr]:
    """Yield an expression and all that it is made of."""
    yield expr
    for child in children(expr):
        yield from everything(child)


def matchers(selector: VectorSelector) -> list[Matcher]:
    """Return every matcher of a selector, also of its alternatives."""
    return [*selector.matchers.matchers, *(one for group in selector.matchers.or_matchers for one in group)]


def _operator(expr: Expr) -> str:
    """Return the number by which the parser tells operators apart; it shows it nowhere but here."""
    found = re.search(r"op: TokenType\(\s*(\d+)", repr(expr))
    return found[1] if found else ""


_OR = _operator(parse("a or b"))


def is_or(expr: BinaryExpr) -> bool:
    """Say whether it is the `or` of two sets."""
    return _operator(expr) == _OR
