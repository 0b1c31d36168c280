"""Sets of addresses as spans of numbers: counted and cut without walking through them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import NamedTuple

from netmon.model.plant import Address

Prefix = IPv4Network | IPv6Network
BLOCK = 256
"""Addresses that are likely to share a line: they take turns with those of other blocks."""


class Span(NamedTuple):
    """All addresses from `first` to `last`."""

    version: int
    first: int
    last: int


def span_of(prefix: Prefix) -> Span:
    """Return all of a prefix."""
    return Span(prefix.version, int(prefix.network_address), int(prefix.broadcast_address))


def hosts_of(prefix: Prefix) -> Span:
    """Return what can be a host's: not the network and broadcast addresses of IPv4 (RFC 3021 has neither at /31)."""
    whole = span_of(prefix)
    if prefix.version == 4 and prefix.prefixlen < prefix.max_prefixlen - 1:
        return Span(4, whole.first + 1, whole.last - 1)
    return whole


def joined(spans: Iterable[Span]) -> list[Span]:
    """Return the same addresses in order, each once."""
    made: list[Span] = []
    for span in sorted(spans):
        if made and made[-1].version == span.version and span.first <= made[-1].last + 1:
            made[-1] = Span(span.version, made[-1].first, max(made[-1].last, span.last))
        else:
            made.append(span)
    return made


def without(spans: Iterable[Span], removed: Iterable[Span]) -> list[Span]:
    """Return the addresses of `spans` that none of `removed` has."""
    left = joined(spans)
    for gone in joined(removed):
        left = [part for span in left for part in _cut(span, gone)]
    return left


def size(spans: Iterable[Span]) -> int:
    """Return how many addresses there are in spans that do not overlap."""
    return sum(span.last - span.first + 1 for span in spans)


def has(spans: Iterable[Span], address: Address) -> bool:
    """Whether some span has the address."""
    number, version = int(address), address.version
    return any(span.version == version and span.first <= number <= span.last for span in spans)


def addresses(spans: Iterable[Span]) -> Iterator[Address]:
    """Yield every address, blocks taking turns, so that no line bears the whole rate while others bear none."""
    turns = deque(_block(block) for block in _blocks(spans))
    while turns:
        block = turns.popleft()
        address = next(block, None)
        if address is not None:
            yield address
            turns.append(block)


def _cut(span: Span, gone: Span) -> Iterator[Span]:
    if span.version != gone.version or gone.last < span.first or gone.first > span.last:
        yield span
        return
    if span.first < gone.first:
        yield Span(span.version, span.first, gone.first - 1)
    if gone.last < span.last:
        yield Span(span.version, gone.last + 1, span.last)


def _blocks(spans: Iterable[Span]) -> Iterator[Span]:
    for version, first, last in joined(spans):
        for start in range(first - first % BLOCK, last + 1, BLOCK):
            yield Span(version, max(first, start), min(last, start + BLOCK - 1))


def _block(span: Span) -> Iterator[Address]:
    kind = IPv4Address if span.version == 4 else IPv6Address
    return (kind(number) for number in range(span.first, span.last + 1))
