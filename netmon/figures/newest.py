"""What was made lately, so that it is not made again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

_K = TypeVar("_K", bound=Hashable)
_V = TypeVar("_V")


class Newest(Generic[_K, _V]):
    """Keeps the `most` that were asked for last."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: OrderedDict[_K, _V] = OrderedDict()

    def once(self, key: _K, make: Callable[[], _V]) -> _V:
        """Return what was made under a key, or make it."""
        if key in self._made:
            self._made.move_to_end(key)
            return self._made[key]
        made = make()
        self._made[key] = made
        if len(self._made) > self._most:
            self._made.popitem(last=False)
        return made

    def clear(self) -> None:
        """Forget all of it."""
        self._made.clear()
