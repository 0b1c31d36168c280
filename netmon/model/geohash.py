"""Geohash: a place on the globe as a short text, one letter of base 32 for each five bits.

Bits halve longitude and latitude in turn, longitude first, as Gustavo Niemeyer published it in 2008
(https://en.wikipedia.org/wiki/Geohash). The same prefix means near; near does not mean the same prefix.
"""

from __future__ import annotations

from typing import Final

_LETTERS: Final = "0123456789bcdefghjkmnpqrstuvwxyz"
PRECISION: Final = 6
"""Letters of a geohash: its cell is 0.0055° high and 0.011° wide, which is what coordinates to 0.01° can tell."""


def geohash(latitude: float, longitude: float, precision: int = PRECISION) -> str:
    """Return the geohash of a place. Degrees, WGS 84; latitude -90…90, longitude -180…180."""
    values = (longitude, latitude)
    bounds = [(-180.0, 180.0), (-90.0, 90.0)]
    letters = []
    for position in range(precision):
        letter = 0
        for bit in range(position * 5, position * 5 + 5):
            axis = bit % 2
            low, high = bounds[axis]
            middle = (low + high) / 2
            above = values[axis] >= middle
            bounds[axis] = (middle, high) if above else (low, middle)
            letter = letter * 2 + above
        letters.append(_LETTERS[letter])
    return "".join(letters)
