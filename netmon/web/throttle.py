"""How often one address may fail to log in."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from math import ceil
from typing import Final

_ADDRESSES = 4096
_ROUNDING = 1e-6  # seconds; a sum of fractions is not to cost a whole second more


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class Throttle:
    """A bucket of tokens for each address: a failure takes one, and one comes back every `refill` seconds."""

    def __init__(self, burst: int = 10, refill: float = 6.0) -> None:
        self._burst: Final = burst
        self._refill: Final = refill
        self._buckets: Final[OrderedDict[str, _Bucket]] = OrderedDict()

    def wait(self, address: str, now: float) -> int:
        """Return for how many seconds this address is not heard; 0 where it is."""
        bucket = self._buckets.get(address)
        if bucket is None or self._level(bucket, now) >= 1:
            return 0
        return max(1, ceil((1 - self._level(bucket, now)) * self._refill - _ROUNDING))

    def fail(self, address: str, now: float) -> None:
        """Take a token."""
        bucket = self._buckets.pop(address, None) or _Bucket(self._burst, now)
        self._buckets[address] = _Bucket(max(0.0, self._level(bucket, now) - 1), now)
        if len(self._buckets) > _ADDRESSES:
            self._buckets.popitem(last=False)

    def _level(self, bucket: _Bucket, now: float) -> float:
        return min(self._burst, bucket.tokens + (now - bucket.at) / self._refill)
