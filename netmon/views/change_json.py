"""Why a figure changed, for scripts and pages: by parts that add up, and item by item.

Keys and codes are English and stable. A rate's `points` are the difference of two rates as they are printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from netmon.coverage.change import Change, ItemChange, Part
from netmon.coverage.rate import percent, points
from netmon.model.belief import Reason
from netmon.views.figure_json import Json, Names, counts_json

MANY = 1000
"""From so many items on, one of them is less than the first decimal: then a second one is printed."""


@dataclass(frozen=True, slots=True)
class Step:
    """A part as a line: what it adds, and where that leads. `k`, `n` and `reached` are with all parts before it."""

    part: Part
    met: int
    more: int
    unknown: int
    k: int
    n: int
    reached: Fraction | None
    points: str | None


def digits_of(change: Change) -> int:
    """Return how many decimals rates of a change are printed with, so that a single item is seen."""
    return 2 if max(change.before.n, change.after.n) >= MANY else 1


def steps(change: Change) -> list[Step]:
    """Return the parts in their order. Their points add up to the difference of the printed rates."""
    found, k, n, rate = [], change.before.met, change.before.n, change.before.confirmed
    for one in change.shares:
        k, n = k + one.met, n + one.n
        told = None if rate is None or one.reached is None else points(rate, one.reached, digits_of(change))
        found.append(Step(one.part, one.met, one.n, one.unknown, k, n, one.reached, told))
        rate = one.reached
    return found


def in_all(change: Change) -> str | None:
    """Return the difference of the two rates as they are printed, None where a side has none."""
    before, after = change.before.confirmed, change.after.confirmed
    return None if before is None or after is None else points(before, after, digits_of(change))


def change_json(change: Change, before: Names, after: Names) -> dict[str, Json]:
    """Return a change; items are called as they are now, or as they were where they are not counted any more."""
    digits = digits_of(change)
    return {
        "before": counts_json(change.before),
        "after": counts_json(change.after),
        "points": in_all(change),
        "parts": [_part(step, change, digits) for step in steps(change)],
        "items": [_item(one, before, after) for one in change.items],
    }


def name_of(one: ItemChange, before: Names, after: Names) -> str:
    """Return what an item is called now, or was where it is no more."""
    now = after.item(one.item)
    return now if now != one.item.id else before.item(one.item)


def of_part(items: Iterable[ItemChange], part: Part) -> Sequence[ItemChange]:
    """Return the items that are put down to a part."""
    return [one for one in items if one.part is part]


def _part(step: Step, change: Change, digits: int) -> Json:
    share = next(one for one in change.shares if one.part is step.part)
    exact = share.rate
    return {
        "part": step.part.value,
        "items": len(of_part(change.items, step.part)),
        "met": step.met,
        "n": step.more,
        "unknown": step.unknown,
        "rate": None if exact is None else {"numerator": exact.numerator, "denominator": exact.denominator},
        "points": step.points,
        "reached": {
            "k": step.k,
            "n": step.n,
            "percent": None if step.reached is None else percent(step.reached, digits),
        },
    }


def _item(one: ItemChange, before: Names, after: Names) -> Json:
    return {
        "item": str(one.item),
        "kind": one.item.kind.value,
        "id": one.item.id,
        "name": name_of(one, before, after),
        "part": one.part.value,
        "before": one.before and one.before.value,
        "after": one.after and one.after.value,
        "reason_before": _reason(one.reason_before, before),
        "reason_after": _reason(one.reason_after, after),
    }


def _reason(reason: Reason | None, names: Names) -> Json:
    if reason is None:
        return None
    return {"code": reason.code, "facts": dict(reason.facts), "text": names.because(reason)}
