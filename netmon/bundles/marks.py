"""Marks: numbers by which the same item is known in two bundles, while nobody else learns which it is.

A mark is HMAC-SHA-256 (RFC 2104), cut to 128 bits, with a key that a province hands to those who report to it. Network
and period are part of what is marked, so that marks of two networks or two months have nothing in common. Whoever has
the key and knows an item's id can find its mark, and beside it its verdict. Whoever lacks the key learns how many items
there are in each cell, which the counts say too, and which items two bundles of one month and network have in common.
"""

from __future__ import annotations

import hmac
import unicodedata
from typing import Final

from netmon.model.names import DivisionCode, NetworkId
from netmon.model.period import Period
from netmon.model.verdict import Item

FEWEST: Final = 32
"""Octets of a key at least."""

_SIZE: Final = 16


class Marker:
    """Makes the marks of one network and period. ValueError where the key is too short to be none that is guessed."""

    __slots__ = ("_about", "_key")

    def __init__(self, key: bytes, network: NetworkId, period: Period) -> None:
        if len(key) < FEWEST:
            raise ValueError(f"fewer than {FEWEST} octets")
        self._key = key
        self._about = f"netmon-mark/1\n{network}\n{period.first}\n{period.last}\n"

    def of_item(self, item: Item) -> str:
        """Return the mark of an item by its id."""
        return self._mark(f"id\n{item}")

    def of_name(self, division: DivisionCode | str, level: str, name: str) -> str:
        """Return the mark of a unit by division, level and name, for those to whom it has another id."""
        return self._mark(f"name\n{division}\n{level}\n{plain_name(name)}")

    def _mark(self, what: str) -> str:
        return hmac.digest(self._key, (self._about + what).encode(), "sha256")[:_SIZE].hex()

    def __repr__(self) -> str:
        return "***"


def plain_name(name: str) -> str:
    """Return a name without what people write one way or another: width, case, spaces, punctuation."""
    return "".join(one for one in unicodedata.normalize("NFKC", name).casefold() if one.isalnum())
