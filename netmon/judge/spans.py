"""Stretches of time: half-open, as (since, until) in seconds."""

from __future__ import annotations

from collections.abc import Iterable

Span = tuple[float, float]
Spans = tuple[Span, ...]
"""In the order of time, none empty, none touching the next."""


def union(spans: Iterable[Span]) -> Spans:
    """Return what any of them covers."""
    merged: list[Span] = []
    for since, until in sorted(spans):
        if until <= since:
            continue
        if merged and since <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], until)
        else:
            merged.append((since, until))
    return tuple(merged)


def common(one: Spans, other: Spans) -> Spans:
    """Return what both cover."""
    found: list[Span] = []
    mine, theirs = 0, 0
    while mine < len(one) and theirs < len(other):
        since, until = max(one[mine][0], other[theirs][0]), min(one[mine][1], other[theirs][1])
        if since < until:
            found.append((since, until))
        if one[mine][1] <= other[theirs][1]:
            mine += 1
        else:
            theirs += 1
    return tuple(found)


def without(one: Spans, other: Spans) -> Spans:
    """Return what the first covers and the second does not."""
    found: list[Span] = []
    for since, until in one:
        begin = since
        for left, right in other:
            if begin < left < until:
                found.append((begin, left))
            if left < until:
                begin = max(begin, right)
        if begin < until:
            found.append((begin, until))
    return tuple(found)


def seconds(spans: Spans) -> float:
    """Return how long they are together."""
    return sum(until - since for since, until in spans)
