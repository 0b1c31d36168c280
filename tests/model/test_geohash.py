"""Geohashes are those of the pairs that everybody's implementation is held against."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.geohash import geohash

LETTERS = "0123456789bcdefghjkmnpqrstuvwxyz"


@pytest.mark.parametrize(
    ("latitude", "longitude", "expected"),
    [
        (57.64911, 10.40744, "u4pruydqqvj"),
        (42.6, -5.6, "ezs42"),
        (-25.382708, -49.265506, "6gkzwgjzn820"),
        (0.0, 0.0, "s00000"),
        (90.0, 180.0, "zzzzzz"),
        (-90.0, -180.0, "000000"),
    ],
)
def test_known_places_have_their_known_geohash(latitude: float, longitude: float, expected: str) -> None:
    assert geohash(latitude, longitude, len(expected)) == expected


def cell(text: str) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the latitudes and longitudes that a geohash stands for, by counting cells instead of halving."""
    bits = "".join(f"{LETTERS.index(letter):05b}" for letter in text)
    across, along = bits[0::2], bits[1::2]
    wide, high = 360 / 2 ** len(across), 180 / 2 ** len(along)
    west, south = int(across, 2) * wide - 180, int(along, 2) * high - 90
    return (south, south + high), (west, west + wide)


@given(st.floats(-90, 90), st.floats(-180, 180), st.integers(1, 9))
def test_a_place_lies_in_the_cell_of_its_geohash(latitude: float, longitude: float, precision: int) -> None:
    text = geohash(latitude, longitude, precision)
    (south, north), (west, east) = cell(text)
    assert len(text) == precision
    assert south <= latitude <= north
    assert west <= longitude <= east
