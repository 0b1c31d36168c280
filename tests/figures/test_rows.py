"""A window of days, turned in one pass, says what each of its days says."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from netmon.figures.rows import rows_of
from netmon.model.day_pack import DayPack, words
from tests.figures.days_given import EXTRANET

MASKS = st.sampled_from([0, 1, (1 << 24) - 1])
COLUMNS = st.lists(st.tuples(st.integers(0, 7), MASKS, MASKS), max_size=6)
CHECKS = st.dictionaries(st.integers(0, 2), st.tuples(st.integers(1, 30), st.integers(0, 30)), max_size=2)


def packed(columns: list[tuple[int, int, int]], checks: dict[int, tuple[int, int]]) -> DayPack:
    flags, valid, ok = ([row[which] for row in columns] for which in range(3))
    kept = {place: found for place, found in checks.items() if place < len(columns)}
    size = len(columns)
    return DayPack(EXTRANET, date(2026, 6, 30), 0.0, 86400.0, words(valid), words(ok), words(size), bytes(flags), kept)


@given(st.lists(st.none() | st.builds(packed, COLUMNS, CHECKS), max_size=4))
def test_every_place_has_the_days_that_it_has_one_by_one(window: list[DayPack | None]) -> None:
    size = max((len(pack) for pack in window if pack is not None), default=0)
    expected = [tuple(None if pack is None else pack.facts(place) for pack in window) for place in range(size)]
    assert list(rows_of(window)) == expected
