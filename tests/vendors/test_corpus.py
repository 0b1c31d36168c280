"""Recordings of real devices: how many are read right, field by field, does not fall."""

from __future__ import annotations

import pytest

from tests.vendors import score

pytestmark = pytest.mark.corpus

FLOORS = {
    "named": {
        "vendor": 98, "os": 98, "model": 90, "version": 96, "serial": 96, "cpu": 99, "memory": 99, "temperature": 99
    },
    "others": {
        "vendor": 90, "os": 98, "model": 85, "version": 95, "serial": 90, "cpu": 96, "memory": 94, "temperature": 74
    },
}  # fmt: skip
"""Percent of what is expected, rounded down: raised as more is read, so that what was once read stays read."""


@pytest.fixture(scope="module")
def shares() -> dict[str, dict[str, float]]:
    found = [result for path in score.recordings() for result in score.results(path)]
    return {
        group: {field: 100 * right / total for field, (right, total) in fields.items()}
        for group, fields in score.tally(found).items()
    }


def test_as_many_recorded_devices_are_read_right_as_before(shares: dict[str, dict[str, float]]) -> None:
    below = {
        (group, field): round(shares[group][field], 1)
        for group, floors in FLOORS.items()
        for field, floor in floors.items()
        if shares[group].get(field, 100.0) < floor
    }
    assert below == {}, "python -m tests.vendors.score tells each miss"
