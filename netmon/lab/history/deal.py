"""Giving each of several things a part to play, in fixed shares: drawn alike every time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from random import Random
from typing import TypeVar

_T = TypeVar("_T")
_P = TypeVar("_P")


def deal(things: Iterable[_T], shares: Mapping[_P, float], seed: str) -> dict[_T, _P]:
    """Return a part for each thing; so many get each as its share says, to the nearest whole number.

    The shares add up to 1. What is dealt is the same for the same `seed` and things.
    """
    order = sorted(things, key=str)
    Random(seed).shuffle(order)  # noqa: S311 - an invented past
    found: dict[_T, _P] = {}
    begun, share_so_far = 0, 0.0
    for part, share in shares.items():
        share_so_far += share
        end = round(share_so_far * len(order))
        found |= dict.fromkeys(order[begun:end], part)
        begun = end
    return found
