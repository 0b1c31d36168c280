"""Which labels the result of an expression may have, and what it asks for that nothing has.

Prometheus takes a label that a series does not have for an empty one: a misspelt name filters everything away or groups
everything together, and nobody is told. Here it is a mistake.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from promql_parser import (
    AggModifierType,
    AggregateExpr,
    BinaryExpr,
    Call,
    Expr,
    LabelModifierType,
    MatchOp,
    MatrixSelector,
    NumberLiteral,
    ParenExpr,
    StringLiteral,
    SubqueryExpr,
    UnaryExpr,
    VectorMatchCardinality,
    VectorSelector,
)

from tests.promql.known import Known, Labels
from tests.promql.reading import is_or, matchers, read

NONE: Labels = frozenset()


def problems(expr: str, known: Known) -> list[str]:
    """Return what is wrong with an expression: does not parse, or names a metric or label that there is not."""
    return inferred(expr, known)[1]


def inferred(expr: str, known: Known) -> tuple[Labels | None, list[str]]:
    """Return the labels that the result may have, None for any, and what is wrong with the expression."""
    try:
        tree = read(expr)
    except ValueError as error:
        return NONE, [f"no PromQL: {error}"]
    found: list[str] = []
    return _labels(tree, known, found.append), found


# None are the labels of what may have any.
def _labels(expr: Expr, known: Known, say: Callable[[str], None]) -> Labels | None:
    match expr:
        case VectorSelector():
            return _selected(expr, known, say)
        case MatrixSelector():
            return _selected(expr.vector_selector, known, say)
        case ParenExpr() | SubqueryExpr() | UnaryExpr():
            return _labels(expr.expr, known, say)
        case AggregateExpr():
            return _aggregated(expr, known, say)
        case BinaryExpr():
            return _joined(expr, known, say)
        case Call():
            return _called(expr, known, say)
    return NONE


def _selected(selector: VectorSelector, known: Known, say: Callable[[str], None]) -> Labels | None:
    asked = matchers(selector)
    fitting = _series_of(selector, known)
    name = selector.name or next((str(one) for one in asked if one.name == "__name__"), "a series without a name")
    if not fitting:
        say(f"there is no {name}")
        return None
    labels: Labels = NONE
    for own in map(known.__getitem__, fitting):
        if own is None:
            return None
        labels |= own
    _expect({one.name for one in asked} - {"__name__"}, labels, f"{name} has no label", say)
    return labels


def _series_of(selector: VectorSelector, known: Known) -> list[str]:
    if selector.name is not None:
        return [selector.name] if selector.name in known else []
    for one in matchers(selector):
        if one.name == "__name__":
            equal = one.op == MatchOp.Equal
            return [name for name in known if (name == one.value if equal else re.fullmatch(one.value, name))]
    return []


def _expect(wanted: set[str], labels: Labels | None, complaint: str, say: Callable[[str], None]) -> None:
    for label in sorted(wanted - labels) if labels is not None else ():
        say(f"{complaint} {label}")


def _aggregated(expr: AggregateExpr, known: Known, say: Callable[[str], None]) -> Labels | None:
    inner = _labels(expr.expr, known, say)
    counted = {expr.param.val} if isinstance(expr.param, StringLiteral) else set()
    kept = isinstance(expr.param, NumberLiteral) and expr.prettify().startswith(("topk", "bottomk", "limitk"))
    grouped = set(expr.modifier.labels) if expr.modifier else set()
    _expect(grouped, inner, "nothing to group by: no label", say)
    if kept:
        return inner
    if expr.modifier and expr.modifier.type == AggModifierType.Without:
        return None if inner is None else inner - grouped | counted
    return frozenset(grouped | counted)


def _joined(expr: BinaryExpr, known: Known, say: Callable[[str], None]) -> Labels | None:
    left, right = _labels(expr.lhs, known, say), _labels(expr.rhs, known, say)
    if _is_scalar(expr.lhs) or _is_scalar(expr.rhs):
        return left if _is_scalar(expr.rhs) else right
    if expr.modifier is None or (expr.modifier.matching is None and not _is_of_sets(expr)):
        if left is not None and right is not None and left != right:
            say(f"matched by all labels, which differ: {', '.join(sorted(left ^ right))}")
        return left
    on, matching = None, expr.modifier.matching
    if matching is not None:
        on = set(matching.labels) if matching.type == LabelModifierType.Include else None
        if on is not None:
            _expect(on, left, "the left side is matched by a label that it does not have:", say)
            _expect(on, right, "the right side is matched by a label that it does not have:", say)
        elif left is not None and right is not None:
            _expect(set(matching.labels), left | right, "ignored on both sides, which do not have it: label", say)
    carried = set(expr.modifier.group_labels or ())
    match expr.modifier.card:
        case VectorMatchCardinality.ManyToMany:
            if not is_or(expr):
                return left
            return None if left is None or right is None else left | right
        case VectorMatchCardinality.ManyToOne:
            _expect(carried, right, "group_left takes a label that the right side does not have:", say)
            return None if left is None else left | carried
        case VectorMatchCardinality.OneToMany:
            _expect(carried, left, "group_right takes a label that the left side does not have:", say)
            return None if right is None else right | carried
    if on is not None:
        return frozenset(on)
    return left if left is None or matching is None else left - set(matching.labels)


def _is_of_sets(expr: BinaryExpr) -> bool:
    return expr.modifier is not None and expr.modifier.card == VectorMatchCardinality.ManyToMany


def _is_scalar(expr: Expr) -> bool:
    match expr:
        case NumberLiteral():
            return True
        case ParenExpr() | UnaryExpr():
            return _is_scalar(expr.expr)
        case BinaryExpr():
            return _is_scalar(expr.lhs) and _is_scalar(expr.rhs)
        case Call():
            return expr.func.name in {"time", "scalar", "pi"}
    return False


def _called(call: Call, known: Known, say: Callable[[str], None]) -> Labels | None:
    name = call.func.name
    inner: Labels | None = NONE
    for argument in call.args:
        if not isinstance(argument, NumberLiteral | StringLiteral) and not _is_scalar(argument):
            inner = _labels(argument, known, say)
        else:
            _labels(argument, known, say)
    texts = [argument.val for argument in call.args if isinstance(argument, StringLiteral)]
    match name:
        case "label_replace":
            _expect(set(filter(None, texts[2:3])), inner, "label_replace reads a label that is not there:", say)
            return None if inner is None else inner | {texts[0]}
        case "label_join":
            _expect(set(texts[2:]), inner, "label_join reads a label that is not there:", say)
            return None if inner is None else inner | {texts[0]}
        case "histogram_quantile":
            _expect({"le"}, inner, "a quantile needs the label", say)
            return None if inner is None else inner - {"le"}
        case "absent" | "absent_over_time":
            return _of_absent(call.args[0])
        case "scalar" | "vector" | "time":
            return NONE
    return inner


def _of_absent(asked: Expr) -> Labels:
    selector = asked.vector_selector if isinstance(asked, MatrixSelector) else asked
    if not isinstance(selector, VectorSelector):
        return NONE
    return frozenset(one.name for one in matchers(selector) if one.op == MatchOp.Equal and one.name != "__name__")
